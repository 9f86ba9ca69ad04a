// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/conversation.h"

#include "protocol/limits.h"

#include <cstdlib>
#include <utility>

namespace roadbook {
namespace {

// Below this a difference is the road, not the clock.
constexpr std::int64_t kClockNoiseMillis = 3000;

} // namespace

SyncConversation::SyncConversation(Replica& replica) : m_replica(replica) {}

Result<std::optional<WireRequest>> SyncConversation::next()
{
    if (m_phase == Phase::Done)
        return std::nullopt;
    if (m_phase == Phase::Forking) {
        RB_ASSIGN(const Identity me, m_replica.identity());
        m_forkedDevice = m_replica.newId();
        ++m_summary.requests;
        return WireRequest{"/v1/devices", encode(ForkRequest{m_forkedDevice, me.deviceName}, WireForm::Cbor)};
    }
    SyncRequest request;
    request.version = limits::kProtocolVersion;
    request.now = m_replica.now();
    request.pullOnly = m_pullOnly;
    RB_ASSIGN(request.cursor, m_replica.syncCursor(!m_pullOnly));
    RB_ASSIGN(Replica::Outbox box, m_replica.outbox(m_pullOnly ? 0 : limits::kPushBytes));
    request.lastSeq = box.lastSeq;
    if (!m_pullOnly)
        request.groups = std::move(box.groups);
    m_more = box.more && !m_pullOnly;
    m_sent = request.groups.size();
    m_sentAt = request.now;
    ++m_summary.requests;
    return WireRequest{"/v1/sync", encode(request, WireForm::Cbor)};
}

Status SyncConversation::take(std::string_view body)
{
    if (m_phase == Phase::Forking) {
        RB_ASSIGN(const ForkReply reply, decodeForkReply(body, WireForm::Cbor));
        RB_TRY(m_replica.becomeDevice(m_forkedDevice, reply.token));
        m_phase = Phase::Exchange;
        m_pullOnly = false;
        return {};
    }
    RB_ASSIGN(const SyncReply reply, decodeSyncReply(body, WireForm::Cbor));
    if (reply.fork) {
        if (m_forks++ > 0)
            return fail(ErrorCode::Internal, "the server asks this device to fork again and again");
        m_phase = Phase::Forking;
        return {};
    }
    RB_ASSIGN(ReplicaStatus before, m_replica.status());
    // The reply left the server between our two clock readings; the middle is the best guess.
    const std::int64_t seen = reply.now - (m_sentAt + m_replica.now()) / 2;
    const std::int64_t offset = std::abs(seen) > kClockNoiseMillis ? before.clockOffset + seen : before.clockOffset;
    RB_ASSIGN(const auto applied, m_replica.apply(reply, offset));
    m_summary.pushed += applied.pushed;
    m_summary.pulled += applied.records;
    m_summary.purged += applied.purged;
    m_summary.conflicts += applied.conflicted;
    m_summary.quarantined += applied.quarantined;
    m_summary.cursor = reply.cursor;
    if (reply.total != 0)
        m_summary.expected = reply.total;
    m_pullOnly = reply.more;
    // Another round for what did not fit, unless the server took nothing: then a later sync tries.
    const bool progress = m_sent == 0 || !reply.outcomes.empty();
    m_leftover = m_leftover || m_more;
    if (!reply.more) {
        if (!(m_leftover && progress))
            m_phase = Phase::Done;
        m_leftover = false;
    }
    return {};
}

void SyncConversation::countBytes(std::size_t up, std::size_t down)
{
    m_summary.bytesUp += static_cast<std::int64_t>(up);
    m_summary.bytesDown += static_cast<std::int64_t>(down);
}

} // namespace roadbook
