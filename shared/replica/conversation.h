// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncConversation: a device's half of one sync, as a state machine over values. The caller moves
// the bytes: the app over Qt Network, the tests over a wire that cuts.
//
//     SyncConversation sync(replica);
//     while (auto request = sync.next(); request && *request)
//         sync.take(transport.post(**request));
//
// Pushing and pulling share requests; pulling never waits for pushing. Losing any request or reply
// at any byte is harmless: start a new conversation later (law 6). Replica's thread.
#pragma once

#include "protocol/messages.h"
#include "replica/replica.h"

#include <optional>
#include <string>
#include <string_view>

namespace roadbook {

struct WireRequest {
    std::string path; // "/v1/sync", "/v1/compare" or "/v1/devices"
    std::string body; // CBOR, not yet compressed
};

struct SyncSummary {
    std::int64_t pushed = 0;    // groups the server took
    std::int64_t pulled = 0;    // records received
    std::int64_t purged = 0;    // scopes removed
    std::int64_t conflicts = 0; // of the pushed groups
    std::int64_t quarantined = 0;
    std::int64_t requests = 0;
    std::int64_t bytesUp = 0; // bodies as sent
    std::int64_t bytesDown = 0;
    Cursor cursor;
    std::uint64_t expected = 0;   // records of a long pull, as the server estimated; 0 = unknown
    std::int64_t repaired = 0;    // records that differed from the server's and were put right
    bool forked = false;          // this store was recognised as a copy, and became a device of its own
    bool restored = false;        // the server was restored from a backup, and was healed from here
    std::int64_t clockOffset = 0; // milliseconds by which this device's clock is behind the server's

    bool clockIsWrong() const { return clockOffset > kWrongClockMillis || clockOffset < -kWrongClockMillis; }
    static constexpr std::int64_t kWrongClockMillis = 2LL * 60 * 1000;
};

class SyncConversation {
public:
    explicit SyncConversation(Replica& replica);

    // The next request; nothing when the conversation is complete.
    Result<std::optional<WireRequest>> next();
    // The plain body of a 200 answer. BadInput when it is damaged: nothing has been applied then.
    Status take(std::string_view reply);
    // The body of any other answer, as an Error to show; what was applied so far stays.
    void countBytes(std::size_t up, std::size_t down);

    const SyncSummary& summary() const { return m_summary; }

private:
    enum class Phase : std::uint8_t { Exchange, Forking, Comparing, Done };

    Result<WireRequest> exchangeRequest();
    Result<WireRequest> compareRequest();
    Status noteFork(const SyncReply& reply);
    Status takeFork(std::string_view body);
    Status takeExchange(std::string_view body);
    Status takeComparison(std::string_view body);
    Status noteTaken(const SyncReply& reply);
    Status whatNow(const SyncReply& reply);

    Replica& m_replica;
    SyncSummary m_summary;
    Phase m_phase = Phase::Exchange;
    Timestamp m_sentAt = 0;
    Id m_forkedDevice;
    std::uint64_t m_forkedAfter = 0;
    bool m_pullOnly = false; // a pull is running: the next page, no groups
    bool m_more = false;     // more groups wait than this request carries
    bool m_leftover = false; // and they did at the start of the running pull
    std::size_t m_sent = 0;
    int m_rounds = 0;     // of comparing
    bool m_asked = false; // a request is on the road
    Cursor m_askedFrom;
    Id m_askedBy;
    std::vector<Receipt> m_receipts;
    std::vector<Id> m_wants;
    bool m_supplied = false;
    std::vector<std::uint8_t> m_differing; // buckets
};

} // namespace roadbook
