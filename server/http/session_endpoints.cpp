// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signing in, signing out, and a new id for a cloned device.
//   sign in: reader (parse) -> password worker (Argon2id) -> writer (open the session) -> reader (answer)
#include "http/service.h"
#include "identity/password.h"
#include "identity/token.h"

namespace roadbook {
namespace {

constexpr std::size_t kSignInBytes = 16UL * 1024; // a name, a password, two ids

// Names are compared without case (storage), so guessing is counted without it too.
std::string lowered(std::string text)
{
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

struct Service::SignIn {
    CallPtr call;
    SignInRequest request;
    std::string who; // for the throttle
    UserRow user;
    std::string token;
    std::string epoch;
};

void Service::signIn(CallPtr call)
{
    auto shared = call;
    onReader(std::move(call), [this, shared](Call& own, Connection&) {
        if (const auto read = readBody(own, kSignInBytes); !read)
            return refuse(own, read.error());
        auto request = decodeSignInRequest(own.request.body, own.form);
        if (!request)
            return refuse(own, request.error());
        auto attempt = std::make_shared<SignIn>();
        attempt->call = shared;
        attempt->request = *std::move(request);
        attempt->who = lowered(attempt->request.user) + '\n' + own.request.remote;
        if (!m_passwords->post([this, attempt](Connection& connection) { checkPassword(attempt, connection); }))
            busy(own);
    });
}

void Service::checkPassword(const std::shared_ptr<SignIn>& attempt, Connection& connection)
{
    auto& call = *attempt->call;
    {
        const std::scoped_lock lock(m_throttleMutex);
        if (const auto wait = m_throttle.waitFor(attempt->who, m_clock()); wait > 0)
            return refuse(call, Error{ErrorCode::Throttled, "too many wrong passwords; wait and try again"},
                          static_cast<int>(wait / 1000 + 1));
    }
    auto user = [&]() -> Result<std::optional<UserRow>> {
        RB_ASSIGN(const auto reading, connection.read());
        return reading->userNamed(attempt->request.user);
    }();
    if (!user)
        return refuse(call, user.error());
    bool right = false;
    if (*user && (*user)->active)
        right = verifyPassword((*user)->password, attempt->request.password);
    else
        pretendToVerify(attempt->request.password);
    {
        const std::scoped_lock lock(m_throttleMutex);
        if (right)
            m_throttle.succeeded(attempt->who);
        else
            m_throttle.failed(attempt->who, m_clock());
    }
    if (!right)
        return refuse(call, Error{ErrorCode::NotSignedIn, "wrong name or password"});
    attempt->user = **std::move(user);
    openSessionFor(attempt);
}

void Service::openSessionFor(const std::shared_ptr<SignIn>& attempt)
{
    WriteJob job;
    job.work = [attempt](Batch& batch) -> Status {
        // The password was verified outside this transaction: it must still be the same.
        RB_ASSIGN(const auto now, batch.storage().user(attempt->user.staff));
        if (!now || !now->active || now->password != attempt->user.password)
            return fail(ErrorCode::NotSignedIn, "wrong name or password");
        attempt->token = newToken();
        RB_ASSIGN(const Head* head, batch.head());
        attempt->epoch = head->epoch;
        return openSession(batch.storage(), attempt->user.staff, attempt->request.device, attempt->request.deviceName,
                           tokenHash(attempt->token), batch.now());
    };
    job.done = [this, attempt](Status status) {
        m_readers->postAlways([this, attempt, status](Connection&) {
            if (!status)
                return refuse(*attempt->call, status.error());
            SignInReply reply;
            reply.token = attempt->token;
            reply.staff = attempt->user.staff;
            reply.display = attempt->user.display;
            reply.role = roleName(attempt->user.role);
            reply.now = m_clock();
            reply.epoch = attempt->epoch;
            answer(*attempt->call, encode(reply, attempt->call->form));
        });
    };
    if (!m_writer->post(std::move(job)))
        busy(*attempt->call);
}

void Service::signOut(CallPtr call)
{
    auto shared = call;
    onReader(std::move(call), [this, shared](Call& own, Connection& connection) {
        const auto reading = connection.read();
        const auto who = reading ? session(own, **reading) : fail(reading.error());
        if (!who)
            return refuse(own, who.error());
        WriteJob job;
        job.work = [device = who->device.id](Batch& batch) { return closeSession(batch.storage(), device); };
        job.done = [this, shared](Status status) {
            if (!status)
                return refuse(*shared, status.error());
            answer(*shared, 204, {}, "application/json");
        };
        if (!m_writer->post(std::move(job)))
            busy(own);
    });
}

void Service::addDevice(CallPtr call)
{
    auto shared = call;
    onReader(std::move(call), [this, shared](Call& own, Connection& connection) {
        const auto reading = connection.read();
        const auto who = reading ? session(own, **reading) : fail(reading.error());
        if (!who)
            return refuse(own, who.error());
        if (const auto read = readBody(own, kSignInBytes); !read)
            return refuse(own, read.error());
        const auto request = decodeForkRequest(own.request.body, own.form);
        if (!request)
            return refuse(own, request.error());
        constexpr std::string_view kScheme = "Bearer ";
        const auto presented = std::string_view(own.request.authorization).substr(kScheme.size());
        auto token = std::make_shared<std::string>(forkedToken(presented, request->device.view()));
        WriteJob job;
        job.work = [=, parent = who->device, request = *request](Batch& batch) {
            return forkSession(batch.storage(), parent, request, tokenHash(*token), batch.now());
        };
        job.done = [this, shared, token, until = request->until](Status status) {
            if (!status)
                return refuse(*shared, status.error());
            answer(*shared, encode(ForkReply{*token, until}, shared->form));
        };
        if (!m_writer->post(std::move(job)))
            busy(own);
    });
}

} // namespace roadbook
