// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/accept.h"

#include "base/bytes.h"
#include "hub/alias.h"
#include "hub/apply.h"
#include "hub/check.h"
#include "hub/grants.h"
#include "hub/moves.h"
#include "hub/names.h"
#include "hub/quarantine.h"
#include "model/codec.h"
#include "model/fields.h"

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
        RB_TRY(endExpired(m_batch));
        RB_TRY(takeReceiptsAndSupplies());
        RB_ASSIGN(m_names, namesOf(m_batch.storage(), m_request.device));
        RB_ASSIGN(m_reply.highWater, highWaterOf(m_batch.storage(), m_names));
        if (m_reply.highWater > m_request.lastSeq)
            return forked();
        RB_ASSIGN(const auto known, answerKnown());
        if (m_reply.fork)
            return forked();
        for (std::size_t i = known; i < m_request.groups.size(); ++i) {
            RB_ASSIGN(const auto seq, numberOf(m_request.groups[i]));
            if (seq != m_reply.highWater + 1)
                break; // a gap: highWater says where to go on
            RB_ASSIGN(const bool taken, take(seq, m_request.groups[i]));
            if (!taken)
                break;
        }
        return std::move(m_reply);
    }

private:
    Result<PushReply> forked()
    {
        RB_TRY(
            m_batch.storage().insertIncident({m_batch.now(),
                                              "cloned",
                                              {},
                                              m_request.device,
                                              "a second store worked under the name of this device; it got its own"}));
        PushReply reply;
        reply.highWater = m_reply.highWater;
        reply.fork = true;
        // What arrived from this very store under the common name did arrive: it is not to be sent again.
        for (const auto& bytes : m_request.groups) {
            RB_ASSIGN(const auto seq, numberOf(bytes));
            RB_ASSIGN(auto known, outcomeOf(seq));
            if (!known || known->hash != hashOf(bytes))
                break;
            reply.outcomes.push_back(std::move(known->outcome));
        }
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
        RB_ASSIGN(const Head* head, m_batch.head());
        // What was predicted on the data of another epoch is not exact, whatever its revisions say.
        m_mayBeExact = m_request.epoch.empty() || m_request.epoch == head->epoch;
        const auto deviceNow = std::clamp<Timestamp>(m_request.deviceNow, 0, kEndOfTime);
        m_offset = m_batch.now() - deviceNow;
        if (m_request.deviceNow == 0 || std::abs(m_offset) <= kOffsetIgnoredMillis)
            m_offset = 0;
        device->seen = m_batch.now();
        device->clockOffset = m_offset;
        device->version = m_request.version;
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
            RB_ASSIGN(auto known, outcomeOf(seq));
            if (!known || known->hash != hashOf(m_request.groups[at])) {
                m_reply.fork = true;
                break;
            }
            m_reply.outcomes.push_back(std::move(known->outcome));
        }
        return at;
    }

    Result<std::optional<OutcomeRow>> outcomeOf(std::uint64_t seq)
    {
        RB_ASSIGN(auto known, m_batch.storage().outcome(m_names.at(seq), seq));
        if (known && seq <= m_names.parted)
            known->outcome.exact = false; // it was for the other store, and this one is sent the state
        return known;
    }

    // False: it has to wait, and what comes behind it too.
    Result<bool> take(std::uint64_t seq, const std::string& bytes)
    {
        Outcome outcome;
        outcome.seq = seq;
        const auto applied = apply(bytes, outcome);
        if (!applied) {
            m_batch.undoGroup();
            if (applied.error().code == ErrorCode::Storage)
                return fail(applied.error());
            if (applied.error().code == ErrorCode::ServerBusy)
                return false;
            const Status kept = refuse(seq, bytes, applied.error(), outcome);
            if (!kept && kept.error().code == ErrorCode::ServerBusy)
                return false;
            RB_TRY(kept);
        }
        RB_TRY(m_batch.storage().insertOutcome(m_request.device, {hashOf(bytes), outcome, m_batch.now()}));
        m_reply.highWater = seq;
        m_reply.outcomes.push_back(std::move(outcome));
        return true;
    }

    Status refuse(std::uint64_t seq, const std::string& bytes, const Error& reason, Outcome& outcome)
    {
        outcome.verdict = GroupVerdict::Quarantined;
        outcome.exact = false;
        outcome.reason = reason;
        RB_ASSIGN(const auto waitsFor, hangsOn(m_batch, m_names, bytes));
        if (waitsFor != 0) {
            // Version 1 takes "held" for "send it again".
            outcome.verdict = m_request.version >= 2 ? GroupVerdict::Held : GroupVerdict::Quarantined;
            outcome.reason = Error{ErrorCode::Held,
                                   "it builds on save " + std::to_string(waitsFor) +
                                       " of this device, which needs somebody; put that one right first",
                                   {}};
        }
        RB_TRY(keepRefused(m_batch,
                           {m_request.device, m_deviceName, m_request.staff, seq, bytes, *outcome.reason, waitsFor}));
        return m_batch.storage().insertQuarantine(
            {m_request.device, seq, m_request.staff, m_batch.now(), *outcome.reason, bytes});
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
        writer.earlier = m_names.earlier;

        RB_ASSIGN(const Actor actor, actorFor(group));
        Verdict verdict = Verdict::Applied;
        bool exact = m_mayBeExact && writer.rank == group.rank;
        for (const auto& op : group.operations) {
            RB_TRY(checkOperation(m_batch, actor, op));
            RB_ASSIGN(const auto elsewhere, redirected(m_batch, writer, op));
            RB_ASSIGN(const auto applied,
                      applyOperation(m_batch, writer, elsewhere ? *elsewhere : op, exact && !elsewhere));
            verdict = std::max(verdict, applied.verdict);
            exact = exact && applied.exact;
        }
        RB_TRY(checkMoves(m_batch, actor, group));
        outcome.verdict = verdictOf(verdict);
        outcome.exact = exact;
        return m_batch.keepGroup(exact ? m_request.device : Id{}, m_request.staff);
    }

    // A supervisor who puts a refused save right records what its author did: a visit stays its author's.
    Result<Actor> actorFor(const ChangeGroup& group)
    {
        Actor actor = m_actor;
        if (actor.role != Role::Supervisor && actor.role != Role::Manager)
            return actor;
        for (const auto& op : group.operations) {
            if (op.type != type::kQuarantine)
                continue;
            RB_ASSIGN(const auto* entry, m_batch.load(op.record));
            RB_ASSIGN(const Level level, m_batch.level(actor.staff, op.scope));
            if (entry->record && entry->record->scope == op.scope && level == Level::Full)
                actor.actingFor.push_back(entry->record->ref(field::quarantine::kAuthor));
        }
        return actor;
    }

    // Purges that were done; damaged records that the device still has.
    Status takeReceiptsAndSupplies()
    {
        for (const auto& receipt : m_request.receipts)
            RB_TRY(m_batch.storage().confirmPurge(m_request.device, receipt, m_batch.now()));
        if (m_request.supplies.empty())
            return {};
        RB_ASSIGN(const auto damaged, m_batch.storage().damaged());
        for (const auto& bytes : m_request.supplies) {
            auto record = decodeRecord(bytes);
            const auto wanted = std::find_if(damaged.begin(), damaged.end(), [&](const DamagedRow& row) {
                return record && row.id == record->id && row.digest == digestOf(bytes);
            });
            if (wanted == damaged.end())
                continue;
            RB_ASSIGN(const Level level, m_batch.level(m_request.staff, wanted->scope));
            if (level < Level::Sensitive)
                continue;
            RB_TRY(m_batch.storage().insertIncident(
                {m_batch.now(), "repaired_by_device", wanted->id, m_request.device, "its bytes fit the digest again"}));
            m_batch.putRepaired(*std::move(record), wanted->digest);
        }
        return {};
    }

    Batch& m_batch;
    const PushRequest& m_request;
    PushReply m_reply;
    DeviceNames m_names;
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
    RB_ASSIGN(const auto names, namesOf(storage, device));
    RB_ASSIGN(reply.highWater, highWaterOf(storage, names));
    reply.fork = reply.highWater > lastSeq;
    return reply;
}

} // namespace roadbook
