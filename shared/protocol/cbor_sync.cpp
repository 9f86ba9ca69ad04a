// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sync message in CBOR. What has its usual value is left out, so that an idle check is some thirty bytes.
#include "protocol/cbor.h"
#include "protocol/wire.h"

namespace roadbook::cborform {

namespace key = cbor::key;

namespace {

// Counts pairs first: a CBOR map announces its size.
class SparseMap {
public:
    SparseMap() : m_out(m_inside) {}
    SparseMap(const SparseMap&) = delete;
    SparseMap& operator=(const SparseMap&) = delete;

    std::string finish() const
    {
        std::string body;
        body.reserve(m_inside.size() + 4);
        cbor::Writer(body).map(m_pairs);
        body.append(m_inside);
        return body;
    }

    cbor::Writer& add(std::uint64_t name)
    {
        ++m_pairs;
        m_out.unsignedInt(name);
        return m_out;
    }

private:
    std::string m_inside;
    cbor::Writer m_out;
    std::uint64_t m_pairs = 0;
};

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
    return map.finish();
}

Result<SyncRequest> decodeSyncRequest(std::string_view body)
{
    SyncRequest message;
    bool tooMany = false;
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
            tooMany = count > limits::kGroupsPerRequest;
            for (std::uint64_t i = 0; i < count && in.ok() && !tooMany; ++i)
                message.groups.emplace_back(in.bytes());
        } else if (name == key::kPullOnly) {
            message.pullOnly = in.boolean();
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
    out.map(4U + (message.fork ? 1U : 0U) + (message.more ? 1U : 0U) + (message.total != 0 ? 1U : 0U) +
            (hasOutcomes ? 1U : 0U) + (hasNews ? 1U : 0U));
    out.unsignedInt(key::kServerNow);
    out.signedInt(message.now);
    out.unsignedInt(key::kNextEpoch);
    out.text(message.cursor.epoch);
    out.unsignedInt(key::kNextSeq);
    out.unsignedInt(message.cursor.seq);
    out.unsignedInt(key::kHighWater);
    out.unsignedInt(message.highWater);
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
