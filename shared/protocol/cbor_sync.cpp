// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sync message in CBOR. What has its usual value is left out, so that an idle check is some thirty bytes.
#include "protocol/cbor.h"
#include "protocol/cbor_parts.h"
#include "protocol/wire.h"

namespace roadbook::cborform {

namespace key = cbor::key;

namespace {

void writeOutcome(cbor::Writer& out, const Outcome& outcome)
{
    out.array(outcome.reason ? 6 : 3);
    out.unsignedInt(outcome.seq);
    out.unsignedInt(static_cast<std::uint64_t>(outcome.verdict));
    out.boolean(outcome.exact);
    if (outcome.reason) {
        out.text(codeName(outcome.reason->code));
        out.text(outcome.reason->message);
        out.text(outcome.reason->field);
    }
}

Outcome readOutcome(cbor::Reader& in)
{
    Outcome outcome;
    const auto items = in.array();
    outcome.seq = in.unsignedInt();
    const auto verdict = in.unsignedInt();
    outcome.verdict = static_cast<GroupVerdict>(verdict);
    outcome.exact = in.boolean();
    if (verdict < static_cast<std::uint64_t>(GroupVerdict::Applied) ||
        verdict > static_cast<std::uint64_t>(GroupVerdict::Held) || (items != 3 && items < 6))
        in.failNow();
    if (items >= 6) {
        Error reason;
        reason.code = codeFromName(in.text());
        reason.message = in.text();
        reason.field = in.text();
        outcome.reason = std::move(reason);
        for (std::uint64_t i = 6; i < items && in.ok(); ++i)
            in.skip();
    }
    return outcome;
}

Receipt readReceipt(cbor::Reader& in)
{
    Receipt receipt;
    const auto items = in.array();
    receipt.scope = readId(in);
    receipt.seq = in.unsignedInt();
    receipt.records = in.unsignedInt();
    if (items < 3)
        in.failNow();
    for (std::uint64_t i = 3; i < items && in.ok(); ++i)
        in.skip();
    return receipt;
}

} // namespace

std::string encode(const SyncRequest& message)
{
    SparseMap map;
    map.add(key::kVersion).unsignedInt(static_cast<std::uint64_t>(message.version));
    map.add(key::kDeviceNow).signedInt(message.now);
    map.add(key::kCursorEpoch).text(message.cursor.epoch);
    map.add(key::kCursorSeq).unsignedInt(message.cursor.seq);
    map.add(key::kLastSeq).unsignedInt(message.lastSeq);
    if (!message.groups.empty()) {
        auto& out = map.add(key::kGroups);
        out.array(message.groups.size());
        for (const auto& group : message.groups)
            out.bytes(group);
    }
    if (message.pullOnly)
        map.add(key::kPullOnly).boolean(true);
    if (!message.receipts.empty()) {
        auto& out = map.add(key::kReceipts);
        out.array(message.receipts.size());
        for (const auto& receipt : message.receipts) {
            out.array(3);
            out.bytes(receipt.scope.view());
            out.unsignedInt(receipt.seq);
            out.unsignedInt(receipt.records);
        }
    }
    if (!message.wants.empty())
        writeIds(map.add(key::kWants), message.wants);
    if (!message.supplies.empty()) {
        auto& out = map.add(key::kSupplies);
        out.array(message.supplies.size());
        for (const auto& record : message.supplies)
            out.bytes(record);
    }
    return map.finish();
}

Result<SyncRequest> decodeSyncRequest(std::string_view body)
{
    SyncRequest message;
    bool tooMany = false; // also when a key comes twice
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kVersion) {
            message.version = static_cast<int>(in.unsignedInt() & 0xffff);
        } else if (name == key::kDeviceNow) {
            message.now = in.signedInt();
        } else if (name == key::kCursorEpoch) {
            message.cursor.epoch = in.text();
        } else if (name == key::kCursorSeq) {
            message.cursor.seq = in.unsignedInt();
        } else if (name == key::kLastSeq) {
            message.lastSeq = in.unsignedInt();
        } else if (name == key::kGroups) {
            const auto count = in.array();
            tooMany = tooMany || message.groups.size() + count > limits::kGroupsPerRequest;
            for (std::uint64_t i = 0; i < count && in.ok() && !tooMany; ++i)
                message.groups.emplace_back(in.bytes());
        } else if (name == key::kPullOnly) {
            message.pullOnly = in.boolean();
        } else if (name == key::kReceipts) {
            const auto count = in.array();
            tooMany = tooMany || message.receipts.size() + count > limits::kReceiptsPerRequest;
            for (std::uint64_t i = 0; i < count && in.ok() && !tooMany; ++i)
                message.receipts.push_back(readReceipt(in));
        } else if (name == key::kWants) {
            message.wants = readIds(in);
            tooMany = tooMany || message.wants.size() > limits::kRepairedRecords;
        } else if (name == key::kSupplies) {
            const auto count = in.array();
            tooMany = tooMany || message.supplies.size() + count > limits::kRepairedRecords;
            for (std::uint64_t i = 0; i < count && in.ok() && !tooMany; ++i)
                message.supplies.emplace_back(in.bytes());
        } else {
            return false;
        }
        return true;
    });
    if (tooMany)
        return fail(ErrorCode::TooLarge, "too many change groups in one request; send them in parts", "groups");
    if (!in.ok() || !in.atEnd())
        return fail(notMessage("a sync request"));
    return message;
}

std::string encode(const SyncReply& message)
{
    std::string body;
    body.reserve(message.news.size() + message.outcomes.size() * 12 + 64);
    cbor::Writer out(body);
    const bool hasOutcomes = !message.outcomes.empty();
    const bool hasNews = !message.news.empty();
    const bool hasAsks = !message.asks.empty();
    out.map(4U + (message.version > 1 ? 1U : 0U) + (message.digest ? 1U : 0U) + (hasAsks ? 1U : 0U) +
            (message.fork ? 1U : 0U) + (message.more ? 1U : 0U) + (message.total != 0 ? 1U : 0U) +
            (hasOutcomes ? 1U : 0U) + (hasNews ? 1U : 0U));
    out.unsignedInt(key::kServerNow);
    out.signedInt(message.now);
    out.unsignedInt(key::kNextEpoch);
    out.text(message.cursor.epoch);
    out.unsignedInt(key::kNextSeq);
    out.unsignedInt(message.cursor.seq);
    out.unsignedInt(key::kHighWater);
    out.unsignedInt(message.highWater);
    if (message.version > 1) {
        out.unsignedInt(key::kServerVersion);
        out.unsignedInt(static_cast<std::uint64_t>(message.version));
    }
    if (message.fork) {
        out.unsignedInt(key::kFork);
        out.boolean(true);
    }
    if (message.more) {
        out.unsignedInt(key::kMore);
        out.boolean(true);
    }
    if (message.total != 0) {
        out.unsignedInt(key::kTotal);
        out.unsignedInt(message.total);
    }
    if (hasOutcomes) {
        out.unsignedInt(key::kOutcomes);
        out.array(message.outcomes.size());
        for (const auto& outcome : message.outcomes)
            writeOutcome(out, outcome);
    }
    if (hasNews) {
        out.unsignedInt(key::kNews);
        out.bytes(message.news);
    }
    if (message.digest) {
        out.unsignedInt(key::kDigest);
        out.bytes(message.digest->bytes());
    }
    if (hasAsks) {
        out.unsignedInt(key::kAsks);
        writeIds(out, message.asks);
    }
    return body;
}

Result<SyncReply> decodeSyncReply(std::string_view body)
{
    SyncReply message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kServerNow) {
            message.now = in.signedInt();
        } else if (name == key::kNextEpoch) {
            message.cursor.epoch = in.text();
        } else if (name == key::kNextSeq) {
            message.cursor.seq = in.unsignedInt();
        } else if (name == key::kHighWater) {
            message.highWater = in.unsignedInt();
        } else if (name == key::kFork) {
            message.fork = in.boolean();
        } else if (name == key::kMore) {
            message.more = in.boolean();
        } else if (name == key::kTotal) {
            message.total = in.unsignedInt();
        } else if (name == key::kOutcomes) {
            const auto count = in.array();
            for (std::uint64_t i = 0; i < count && in.ok(); ++i)
                message.outcomes.push_back(readOutcome(in));
        } else if (name == key::kNews) {
            message.news = in.bytes();
        } else if (name == key::kDigest) {
            message.digest = readDigest(in);
        } else if (name == key::kServerVersion) {
            message.version = static_cast<int>(in.unsignedInt() & 0xffff);
        } else if (name == key::kAsks) {
            message.asks = readIds(in);
        } else {
            return false;
        }
        return true;
    });
    if (!in.ok() || !in.atEnd() || message.cursor.epoch.empty())
        return fail(notMessage("the answer to a sync"));
    return message;
}

} // namespace roadbook::cborform
