// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/pusher.h"

#include "bench/device.h"
#include "model/fields.h"
#include "protocol/limits.h"

#include <array>
#include <stdexcept>
#include <thread>

namespace roadbook::bench {
namespace {

constexpr std::size_t kVisitsForOneAccount = 9;

Operation creationOf(const Sample& sample, const Id& author)
{
    auto fields = sample.fields;
    addDefaults(*findType(sample.type), author, fields);
    Operation op;
    op.kind = OpKind::Create;
    op.type = sample.type;
    op.record = op.scope = sample.id;
    for (const auto& [field, value] : fields) {
        if (sample.type == type::kVisit && field == field::visit::kAccount)
            op.scope = std::get<Id>(value);
        if (!isNull(value))
            op.changes.push_back({field, {}, {}, normalised(value)});
    }
    return op;
}

} // namespace

Pusher::Pusher(int port, const std::vector<CrowdPerson>& crowd, const std::vector<std::size_t>& people,
               std::uint64_t seed)
    : m_connection(port), m_generator(seed)
{
    for (const auto place : people)
        m_reps.push_back({place, &crowd[place]});
}

void Pusher::begin()
{
    for (auto& rep : m_reps) {
        const std::array accounts{m_generator.account(rep.person->staff), m_generator.account(rep.person->staff)};
        if (const auto wrong = take(rep, m_connection.ask(request(rep, accounts))); !wrong.empty())
            throw std::runtime_error("a first archive: " + wrong);
        for (const auto& account : accounts)
            rep.accounts.push_back(account.id);
    }
}

Push Pusher::push(std::chrono::steady_clock::time_point due)
try {
    using Clock = std::chrono::steady_clock;
    auto& rep = m_reps[m_count % m_reps.size()];
    const bool account = ++m_count % (kVisitsForOneAccount + 1) == 0;
    const auto sample = account
                            ? m_generator.account(rep.person->staff)
                            : m_generator.visit(rep.accounts[m_generator.next(rep.accounts.size())], rep.person->staff);
    const auto bytes = request(rep, std::span(&sample, 1));
    std::this_thread::sleep_until(due);
    const auto sent = Clock::now();
    const auto answer = m_connection.ask(bytes);
    const std::chrono::duration<double, std::milli> took = Clock::now() - due;
    return {rep.place, sample.id, due, sent, took.count(), take(rep, answer)};
} catch (const std::exception& problem) {
    return {0, {}, due, due, 0, problem.what()};
}

std::string Pusher::request(Rep& rep, std::span<const Sample> samples)
{
    const auto now = environment().clock();
    ChangeGroup group{++rep.seq, now, now, {}};
    for (const auto& sample : samples)
        group.operations.push_back(creationOf(sample, rep.person->staff));
    SyncRequest request;
    request.version = limits::kProtocolVersion;
    request.now = now;
    request.cursor = rep.cursor;
    request.lastSeq = rep.seq;
    request.groups = {encodeGroup(group)};
    return plainRequest("POST", "/v1/sync", rep.person->devices.front().token, encode(request, WireForm::Cbor));
}

std::string Pusher::take(Rep& rep, const PlainAnswer& answer)
{
    if (answer.status != 200)
        return "a push was answered " + std::to_string(answer.status);
    const auto reply = decodeSyncReply(answer.body, WireForm::Cbor);
    if (!reply)
        return reply.error().message;
    rep.cursor = reply->cursor;
    if (reply->outcomes.size() != 1 || reply->outcomes.front().verdict != GroupVerdict::Applied)
        return "a group was not applied" + (reply->outcomes.empty() || !reply->outcomes.front().reason
                                                ? std::string()
                                                : ": " + reply->outcomes.front().reason->message);
    return {};
}

} // namespace roadbook::bench
