// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_runner.h"

#include "net/calls.h"
#include "sync/backoff.h"

#include <utility>

namespace roadbook {
namespace {

using namespace std::chrono_literals;

// Several saves in a row (a visit, a promise kept) travel together.
constexpr auto kAfterSave = 300ms;
struct Taken {
    SyncSummary summary;
    std::string token;
};

// A save is a good moment to try again, even when the last failures asked for a long wait.
constexpr auto kAfterSaveWhileWaiting = 3s;

} // namespace

SyncRunner::SyncRunner(StoreThread& store, HttpClient& http, std::function<double()> random, QObject* parent)
    : QObject(parent), m_store(store), m_http(http), m_random(std::move(random))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncRunner::begin);
    connect(&store, &StoreThread::saved, this, &SyncRunner::saved);
}

SyncRunner::~SyncRunner()
{
    abortCall();
}

void SyncRunner::start(const Identity& identity)
{
    stop();
    m_started = true;
    m_failures = 0;
    m_trouble.reset();
    m_http.setToken(identity.token);
    if (const Status status = m_http.setServer(identity.server); !status)
        return failWith(status.error());
    if (identity.token.empty())
        return failWith({ErrorCode::NotSignedIn, "Signed out on this device.", {}});
    begin();
}

void SyncRunner::stop()
{
    ++m_run;
    m_timer.stop();
    abortCall();
    m_talk.reset();
    m_again = false;
    setState(State::Stopped);
}

void SyncRunner::syncNow()
{
    if (!m_started || m_state == State::Syncing)
        return;
    m_failures = 0;
    begin();
}

std::chrono::seconds SyncRunner::retryIn() const
{
    if (m_state != State::Waiting || !m_timer.isActive())
        return 0s;
    return std::chrono::ceil<std::chrono::seconds>(m_timer.remainingTimeAsDuration());
}

void SyncRunner::saved()
{
    switch (m_state) {
    case State::Live:
    case State::Soon:
        return waitFor(State::Soon, kAfterSave);
    case State::Syncing:
        m_again = true;
        return;
    case State::Waiting:
        if (m_timer.remainingTimeAsDuration() > kAfterSaveWhileWaiting)
            waitFor(State::Waiting, kAfterSaveWhileWaiting);
        return;
    case State::Stopped:
    case State::SignedOut:
        return;
    }
}

void SyncRunner::begin()
{
    ++m_run;
    m_timer.stop();
    abortCall(); // of the held poll
    m_again = false;
    m_talk = std::make_shared<Talk>();
    m_summary = {};
    setState(State::Syncing);
    ask();
}

void SyncRunner::ask()
{
    m_store.run(
        [talk = m_talk](Replica& replica) {
            if (!talk->conversation)
                talk->conversation.emplace(replica);
            return talk->conversation->next();
        },
        this,
        [this, run = m_run](Result<std::optional<WireRequest>> request) {
            if (run != m_run)
                return;
            if (!request)
                return failWith(request.error());
            if (!*request)
                return succeed();
            send(**request);
        });
}

void SyncRunner::send(const WireRequest& request)
{
    m_call = m_http.post(request.path, request.body, [this, run = m_run](HttpAnswer answer) {
        if (run != m_run)
            return;
        m_call = 0;
        hand(std::move(answer));
    });
}

void SyncRunner::hand(HttpAnswer answer)
{
    if (!answer.body)
        return failWith(answer.body.error(), answer.retryAfter);
    m_store.run(
        [talk = m_talk, answer = std::move(answer)](Replica& replica) -> Result<Taken> {
            talk->conversation->countBytes(answer.bytesUp, answer.bytesDown);
            RB_TRY(talk->conversation->take(*answer.body));
            RB_ASSIGN(Identity me, replica.identity());
            return Taken{talk->conversation->summary(), std::move(me.token)};
        },
        this,
        [this, run = m_run](Result<Taken> taken) {
            if (run != m_run)
                return;
            if (!taken)
                return failWith(taken.error());
            m_summary = taken->summary;
            m_http.setToken(taken->token); // a cloned store has become a device of its own (law 6)
            emit progressed();
            ask();
        });
}

void SyncRunner::succeed()
{
    m_talk.reset();
    m_failures = 0;
    m_trouble.reset();
    announceNews();
    const bool again = m_again;
    if (!again)
        listen();
    emit finished(true);
    if (again && m_state == State::Syncing)
        begin();
}

void SyncRunner::failWith(const Error& error, std::chrono::seconds askedFor)
{
    m_talk.reset();
    m_trouble = error;
    ++m_failures;
    if (error.code == ErrorCode::NotSignedIn || error.code == ErrorCode::Revoked) {
        setState(State::SignedOut);
    } else {
        waitFor(State::Waiting, retryWait(m_failures, m_random(), askedFor));
    }
    announceNews(); // earlier pages may have been applied
    emit finished(false);
}

void SyncRunner::announceNews()
{
    const SyncSummary& s = m_summary;
    if (s.pushed + s.pulled + s.purged + s.conflicts + s.quarantined > 0)
        m_store.announce(kTouchedAll);
}

void SyncRunner::listen()
{
    setState(State::Live);
    m_call = waitForNews(m_http, m_summary.cursor.seq, [this, run = m_run](Result<bool> news) {
        if (run != m_run)
            return;
        m_call = 0;
        if (!news)
            return failWith(news.error());
        if (*news)
            begin();
        else
            listen();
    });
}

void SyncRunner::waitFor(State state, std::chrono::milliseconds wait)
{
    m_timer.start(wait);
    setState(state);
}

void SyncRunner::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void SyncRunner::abortCall()
{
    if (m_call != 0)
        m_http.abort(std::exchange(m_call, 0));
}

} // namespace roadbook
