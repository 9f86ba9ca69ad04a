// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/conversation.h"

#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace roadbook {
namespace {

// Below this a difference is the road, not the clock.
constexpr std::int64_t kClockNoiseMillis = 3000;
// A conversation ends, whatever the other end says. What is left is for the next.
constexpr int kMostRounds = 40;

std::unexpected<Error> overtaken()
{
    return fail(ErrorCode::ServerBusy, "a newer sync has overtaken this one");
}

} // namespace

SyncConversation::SyncConversation(Replica& replica) : m_replica(replica) {}

Result<std::optional<WireRequest>> SyncConversation::next()
{
    if (m_phase == Phase::Done)
        return std::nullopt;
    ++m_summary.requests;
    m_asked = true;
    if (m_phase == Phase::Comparing) {
        RB_ASSIGN(auto request, compareRequest());
        return request;
    }
    if (m_phase == Phase::Forking) {
        RB_ASSIGN(const Identity me, m_replica.identity());
        m_forkedDevice = m_replica.newId();
        RB_ASSIGN(m_forkedAfter, m_replica.lastShared());
        m_askedBy = me.device;
        const ForkRequest request{m_forkedDevice, me.deviceName, m_forkedAfter};
        return WireRequest{"/v1/devices", encode(request, WireForm::Cbor)};
    }
    RB_ASSIGN(auto request, exchangeRequest());
    return request;
}

Result<WireRequest> SyncConversation::exchangeRequest()
{
    SyncRequest request;
    request.version = limits::kProtocolVersion;
    request.now = m_replica.now();
    request.pullOnly = m_pullOnly;
    RB_ASSIGN(request.cursor, m_replica.syncCursor(!m_pullOnly));
    RB_ASSIGN(Replica::Outbox box, m_replica.outbox(m_pullOnly ? 0 : limits::kPushBytes));
    request.lastSeq = box.lastSeq;
    if (!m_pullOnly) {
        request.groups = std::move(box.groups);
        RB_ASSIGN(request.receipts, m_replica.receipts());
        RB_ASSIGN(request.wants, m_replica.damaged());
        RB_ASSIGN(request.supplies, m_replica.supplies());
        m_receipts = request.receipts;
        m_wants = request.wants;
        m_supplied = !request.supplies.empty();
    }
    m_more = box.more && !m_pullOnly;
    m_sent = request.groups.size();
    m_sentAt = request.now;
    m_askedFrom = request.cursor;
    RB_ASSIGN(const Identity me, m_replica.identity());
    m_askedBy = me.device;
    return WireRequest{"/v1/sync", encode(request, WireForm::Cbor)};
}

Status SyncConversation::take(std::string_view body)
{
    if (!m_asked)
        return fail(ErrorCode::BadInput, "an answer that nobody asked for");
    m_asked = false;
    switch (m_phase) {
    case Phase::Forking:
        return takeFork(body);
    case Phase::Comparing:
        return takeComparison(body);
    case Phase::Exchange:
    case Phase::Done:
        return takeExchange(body);
    }
    return {};
}

// This store is a copy. How many of its saves does the server have? When that is known it takes a name of its own.
Status SyncConversation::noteFork(const SyncReply& reply)
{
    if (m_summary.forked)
        return fail(ErrorCode::Internal, "the server asks this device to fork again and again");
    RB_TRY(m_replica.noteArrived(reply.outcomes));
    const bool allThere = reply.outcomes.size() == m_sent;
    if (m_pullOnly || (allThere && m_more)) {
        m_pullOnly = false; // what did not travel with this request may be there as well
        return {};
    }
    m_phase = Phase::Forking;
    return {};
}

Status SyncConversation::takeFork(std::string_view body)
{
    RB_ASSIGN(const ForkReply reply, decodeForkReply(body, WireForm::Cbor));
    RB_ASSIGN(const Identity me, m_replica.identity());
    RB_ASSIGN(const auto shared, m_replica.lastShared());
    if (me.device != m_askedBy || shared != m_forkedAfter)
        return overtaken();
    if (reply.until != m_forkedAfter)
        return fail(ErrorCode::Incompatible, "this store is a copy, and the server is too old to tell it apart");
    RB_TRY(m_replica.becomeDevice(m_forkedDevice, reply.token, m_forkedAfter));
    m_summary.forked = true;
    m_phase = Phase::Exchange;
    m_pullOnly = false;
    return {};
}

Status SyncConversation::takeExchange(std::string_view body)
{
    RB_ASSIGN(const SyncReply reply, decodeSyncReply(body, WireForm::Cbor));
    // Another conversation may have gone on meanwhile: what this one asked is not the question any more.
    RB_ASSIGN(const Cursor here, m_replica.syncCursor(false));
    RB_ASSIGN(const Identity me, m_replica.identity());
    if (here != m_askedFrom || me.device != m_askedBy)
        return overtaken();
    RB_ASSIGN(const auto before, m_replica.footing());
    if (!before.epoch.empty() && before.epoch != reply.cursor.epoch) {
        m_summary.restored = true;
        m_pullOnly = false;
        return m_replica.enterEpoch(reply.cursor.epoch, reply.highWater); // and ask anew
    }
    if (reply.fork)
        return noteFork(reply);
    // The reply left the server between our two clock readings; the middle is the best guess.
    const std::int64_t seen =
        std::clamp(reply.now, limits::kFirstMoment, limits::kLastMoment) - (m_sentAt + m_replica.now()) / 2;
    const std::int64_t offset = std::abs(seen) > kClockNoiseMillis ? before.clockOffset + seen : before.clockOffset;
    RB_ASSIGN(const auto applied, m_replica.apply(reply, offset));
    m_summary.pushed += applied.pushed;
    m_summary.pulled += applied.records;
    m_summary.purged += applied.purged;
    m_summary.conflicts += applied.conflicted;
    m_summary.quarantined += applied.quarantined;
    m_summary.cursor = reply.cursor;
    m_summary.clockOffset = offset;
    if (reply.total != 0)
        m_summary.expected = reply.total;
    RB_TRY(noteTaken(reply));
    return whatNow(reply);
}

// What the request carried besides saves has arrived.
Status SyncConversation::noteTaken(const SyncReply& reply)
{
    if (!m_receipts.empty())
        RB_TRY(m_replica.receiptsTaken(m_receipts));
    if (m_supplied && reply.asks.empty())
        RB_TRY(m_replica.supplied());
    if (!m_wants.empty() && !reply.more) {
        RB_TRY(m_replica.cameAgain(m_wants));
        m_summary.repaired += static_cast<std::int64_t>(m_wants.size());
    }
    m_receipts.clear();
    m_supplied = false;
    if (!reply.more)
        m_wants.clear();
    return {};
}

Status SyncConversation::whatNow(const SyncReply& reply)
{
    m_pullOnly = reply.more;
    // Another round for what did not fit, unless the server took nothing: then a later sync tries.
    const bool progress = m_sent == 0 || !reply.outcomes.empty();
    m_leftover = m_leftover || m_more;
    if (reply.more)
        return {};
    const bool again = m_leftover && progress;
    m_leftover = false;
    if (again)
        return {};
    // What was purged is reported at once; so is what the server asked for.
    RB_ASSIGN(const auto receipts, m_replica.receipts());
    RB_ASSIGN(const auto supplies, m_replica.supplies());
    if ((!receipts.empty() || !supplies.empty()) && m_rounds++ < kMostRounds)
        return {};
    RB_ASSIGN(const bool comparable, m_replica.isComparable());
    RB_ASSIGN(const Digest held, m_replica.digest());
    const bool differs = comparable && reply.digest && *reply.digest != held && m_rounds++ < kMostRounds;
    m_differing.clear();
    m_phase = differs ? Phase::Comparing : Phase::Done;
    return {};
}

Result<WireRequest> SyncConversation::compareRequest()
{
    CompareRequest request;
    request.cursor = m_summary.cursor;
    if (m_differing.empty()) {
        request.buckets.resize(256);
        RB_TRY(
            m_replica.eachHeld([&](const Id& id, const Digest& digest) { request.buckets[bucketOf(id)] += digest; }));
    } else {
        std::array<std::vector<HeldRecord>, 256> held;
        RB_TRY(m_replica.eachHeld(
            [&](const Id& id, const Digest& digest) { held[bucketOf(id)].push_back({id, digest}); }));
        for (const auto bucket : m_differing) {
            auto& records = held[bucket];
            if (!request.of.empty() && request.held.size() + records.size() > limits::kComparedRecords)
                break;
            request.of.push_back(bucket);
            request.held.insert(request.held.end(), records.begin(), records.end());
        }
    }
    return WireRequest{"/v1/compare", encode(request)};
}

Status SyncConversation::takeComparison(std::string_view body)
{
    RB_ASSIGN(const CompareReply reply, decodeCompareReply(body));
    if (reply.moved) { // there is news: fetch it, compare then
        m_differing.clear();
        m_phase = m_rounds++ < kMostRounds ? Phase::Exchange : Phase::Done;
        return {};
    }
    if (m_differing.empty()) {
        m_differing = reply.differing;
        if (!m_differing.empty())
            return {};
        RB_TRY(m_replica.repair(reply)); // the records agree; only the sum that was kept did not
        m_phase = Phase::Done;
        return {};
    }
    RB_ASSIGN(const auto mended, m_replica.repair(reply));
    m_summary.repaired += mended;
    m_differing.clear();
    m_phase = mended > 0 && m_rounds++ < kMostRounds ? Phase::Exchange : Phase::Done; // is that all?
    return {};
}

void SyncConversation::countBytes(std::size_t up, std::size_t down)
{
    m_summary.bytesUp += static_cast<std::int64_t>(up);
    m_summary.bytesDown += static_cast<std::int64_t>(down);
}

} // namespace roadbook
