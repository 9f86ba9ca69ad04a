// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/accept.h"

#include "base/bytes.h"
#include "hub/apply.h"
#include "hub/check.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

constexpr Timestamp kEndOfTime = 253'402'300'799'000; // year 9999: beyond it a clock is broken, and sums overflow

std::string hashOf(std::string_view bytes)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return {hash.begin(), hash.end()};
}

// The number of a group whose rest may be unreadable: encodeGroup() puts it behind the format byte.
Result<std::uint64_t> numberOf(std::string_view bytes)
{
    ByteReader in(bytes);
    in.byte();
    const auto seq = in.unsignedInt();
    if (!in.ok() || seq == 0 || seq > static_cast<std::uint64_t>(INT64_MAX))
        return fail(ErrorCode::BadInput, "a change group without a readable number", "groups");
    return seq;
}

GroupVerdict verdictOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Applied:
        return GroupVerdict::Applied;
    case Verdict::Merged:
        return GroupVerdict::Merged;
    case Verdict::Conflicted:
        return GroupVerdict::Conflicted;
    }
    throw BrokenInvariant("unknown verdict");
}

class Push {
public:
    Push(Batch& batch, const PushRequest& request) : m_batch(batch), m_request(request) {}

    Result<PushReply> run()
    {
        RB_TRY(signIn());
        RB_ASSIGN(m_reply.highWater, m_batch.storage().highWater(m_request.device));
        if (m_reply.highWater > m_request.lastSeq)
            return forked();
        RB_ASSIGN(const auto known, answerKnown());
        if (m_reply.fork)
            return forked();
        for (std::size_t i = known; i < m_request.groups.size(); ++i) {
            RB_ASSIGN(const auto seq, numberOf(m_request.groups[i]));
            if (seq != m_reply.highWater + 1)
                break; // a gap: highWater says where to go on
            RB_TRY(take(seq, m_request.groups[i]));
        }
        return std::move(m_reply);
    }

private:
    Result<PushReply> forked() const
    {
        PushReply reply;
        reply.highWater = m_reply.highWater;
        reply.fork = true;
        return reply;
    }

    Status signIn()
    {
        RB_ASSIGN(auto device, m_batch.storage().device(m_request.device));
        RB_ASSIGN(const auto user, m_batch.storage().user(m_request.staff));
        if (!device || device->revoked || device->staff != m_request.staff || !user || !user->active)
            return fail(ErrorCode::NotSignedIn, "this device is no longer signed in");
        m_actor = Actor{user->staff, user->role};
        RB_ASSIGN(m_deviceName, m_batch.deviceName(m_request.device));
        RB_ASSIGN(const auto head, m_batch.head());
        // What was predicted on the data of another epoch is not exact, whatever its revisions say.
        m_mayBeExact = m_request.epoch.empty() || m_request.epoch == head.epoch;
        const auto deviceNow = std::clamp<Timestamp>(m_request.deviceNow, 0, kEndOfTime);
        m_offset = m_batch.now() - deviceNow;
        if (m_request.deviceNow == 0 || std::abs(m_offset) <= kOffsetIgnoredMillis)
            m_offset = 0;
        device->seen = m_batch.now();
        return m_batch.storage().putDevice(*device);
    }

    // Groups that were sent before: the same answer again; other bytes under the same number are a fork.
    Result<std::size_t> answerKnown()
    {
        std::size_t at = 0;
        for (; at < m_request.groups.size(); ++at) {
            RB_ASSIGN(const auto seq, numberOf(m_request.groups[at]));
            if (seq > m_reply.highWater)
                break;
            RB_ASSIGN(auto known, m_batch.storage().outcome(m_request.device, seq));
            if (!known || known->hash != hashOf(m_request.groups[at])) {
                m_reply.fork = true;
                break;
            }
            m_reply.outcomes.push_back(std::move(known->outcome));
        }
        return at;
    }

    Status take(std::uint64_t seq, const std::string& bytes)
    {
        Outcome outcome;
        outcome.seq = seq;
        const auto applied = apply(bytes, outcome);
        if (!applied) {
            m_batch.undoGroup();
            if (applied.error().code == ErrorCode::Storage)
                return fail(applied.error());
            outcome.verdict = GroupVerdict::Quarantined;
            outcome.exact = false;
            outcome.reason = applied.error();
            RB_TRY(m_batch.storage().insertQuarantine(
                {m_request.device, seq, m_request.staff, m_batch.now(), *outcome.reason, bytes}));
        }
        RB_TRY(m_batch.storage().insertOutcome(m_request.device, {hashOf(bytes), outcome, m_batch.now()}));
        m_reply.highWater = seq;
        m_reply.outcomes.push_back(std::move(outcome));
        return {};
    }

    Status apply(std::string_view bytes, Outcome& outcome)
    {
        RB_ASSIGN(const auto group, decodeGroup(bytes));
        if (group.at < 0 || group.at > kEndOfTime)
            return fail(ErrorCode::BadValue, "the time of the save is beyond any calendar", "at");
        Writer writer;
        writer.device = m_request.device;
        writer.deviceName = m_deviceName;
        writer.author = m_request.staff;
        writer.seq = group.seq;
        writer.at = group.at;
        writer.rank = clampRank(std::clamp<std::int64_t>(group.rank, 0, kEndOfTime) + m_offset, m_batch.now());
        writer.arrived = m_batch.now();

        Verdict verdict = Verdict::Applied;
        bool exact = m_mayBeExact && writer.rank == group.rank;
        for (const auto& op : group.operations) {
            RB_TRY(checkOperation(m_batch, m_actor, op));
            RB_ASSIGN(const auto applied, applyOperation(m_batch, writer, op, exact));
            verdict = std::max(verdict, applied.verdict);
            exact = exact && applied.exact;
        }
        outcome.verdict = verdictOf(verdict);
        outcome.exact = exact;
        return m_batch.keepGroup(exact ? m_request.device : Id{}, m_request.staff);
    }

    Batch& m_batch;
    const PushRequest& m_request;
    PushReply m_reply;
    Actor m_actor;
    std::string m_deviceName;
    Timestamp m_offset = 0;
    bool m_mayBeExact = false;
};

} // namespace

Result<PushReply> accept(Batch& batch, const PushRequest& request)
{
    return Push(batch, request).run();
}

Result<PushReply> acceptNothing(Reading& storage, const Id& device, std::uint64_t lastSeq)
{
    PushReply reply;
    RB_ASSIGN(reply.highWater, storage.highWater(device));
    reply.fork = reply.highWater > lastSeq;
    return reply;
}

} // namespace roadbook
