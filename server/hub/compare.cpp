// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/compare.h"

#include "hub/news.h"
#include "model/codec.h"
#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace roadbook {
namespace {

struct Visible {
    Id id;
    Digest digest;         // of what the reader should hold
    std::string_view body; // empty: it is damaged here
};

// Calls visit for everything this person may see. A damaged record counts as what it should be.
Status eachVisible(Reading& storage, const Id& staff, const std::function<void(const Visible&)>& visit)
{
    RB_ASSIGN(const auto scopes, storage.grantedScopes(staff));
    for (const auto& scope : scopes) {
        RB_ASSIGN(const auto grant, storage.grant(staff, scope));
        RB_TRY(storage.eachOfScope(scope, [&](const RecordRow& row) -> Status {
            if (digestOf(row.body) != row.digest) {
                if (grant.level >= Level::Sensitive)
                    visit({row.id, row.digest, {}});
                return {};
            }
            if (grant.level >= Level::Sensitive) {
                visit({row.id, row.digest, row.body});
                return {};
            }
            RB_ASSIGN(const Record record, decodeRecord(row.body));
            if (const auto seen = asSeenAt(grant.level, record)) {
                const std::string body = encodeRecord(*seen);
                visit({row.id, digestOf(body), body});
            }
            return {};
        }));
    }
    RB_ASSIGN(const auto damaged, storage.damaged());
    for (const auto& row : damaged) { // those that are gone altogether
        RB_ASSIGN(const auto present, storage.record(row.id));
        RB_ASSIGN(const auto grant, storage.grant(staff, row.scope));
        if (!present && grant.level >= Level::Sensitive)
            visit({row.id, row.digest, {}});
    }
    return {};
}

Status findDiffering(Reading& storage, const Id& staff, const CompareRequest& request, CompareReply& reply)
{
    std::array<Digest, 256> sums{};
    RB_TRY(eachVisible(storage, staff, [&](const Visible& record) { sums[bucketOf(record.id)] += record.digest; }));
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (sums[i] != request.buckets[i])
            reply.differing.push_back(static_cast<std::uint8_t>(i));
    return {};
}

Status findRecords(Reading& storage, const Id& staff, const CompareRequest& request, CompareReply& reply)
{
    std::unordered_map<Id, Digest> held;
    for (const auto& record : request.held)
        held[record.id] = record.digest;
    std::size_t repairs = 0;
    RB_TRY(eachVisible(storage, staff, [&](const Visible& record) {
        if (std::find(request.of.begin(), request.of.end(), bucketOf(record.id)) == request.of.end())
            return;
        const auto known = held.find(record.id);
        const bool same = known != held.end() && known->second == record.digest;
        if (known != held.end())
            held.erase(known);
        if (same || record.body.empty())
            return;
        if (repairs++ < limits::kRepairedRecords)
            appendNews(reply.repairs, NewsKind::Record, record.body);
        else
            reply.more = true;
    }));
    for (const auto& [id, digest] : held)
        if (std::find(request.of.begin(), request.of.end(), bucketOf(id)) != request.of.end())
            reply.removes.push_back(id);
    return {};
}

} // namespace

Result<Digest> digestFor(Reading& storage, const Id& staff)
{
    RB_ASSIGN(Digest digest, storage.staffDigest(staff));
    RB_ASSIGN(const auto limited, storage.limitedGrants(staff));
    for (const auto& grant : limited)
        RB_TRY(storage.eachOfScope(grant.scope, [&](const RecordRow& row) -> Status {
            RB_ASSIGN(const Record record, decodeRecord(row.body));
            if (const auto seen = asSeenAt(grant.level, record))
                digest += digestOf(encodeRecord(*seen));
            return {};
        }));
    return digest;
}

Result<CompareReply> compareHeld(Reading& storage, const Id& staff, const Id& device, const CompareRequest& request)
{
    CompareReply reply;
    RB_ASSIGN(const Head head, storage.head());
    RB_ASSIGN(const bool news, hasNews(storage, staff, device, request.cursor.seq));
    reply.moved = head.epoch != request.cursor.epoch || news;
    if (reply.moved)
        return reply;
    RB_TRY(request.of.empty() ? findDiffering(storage, staff, request, reply)
                              : findRecords(storage, staff, request, reply));
    return reply;
}

Status appendWanted(Reading& storage, const Id& staff, std::span<const Id> wanted, std::string& news)
{
    for (const auto& id : wanted) {
        RB_ASSIGN(const auto row, storage.record(id));
        if (!row || digestOf(row->body) != row->digest)
            continue;
        RB_ASSIGN(const auto grant, storage.grant(staff, row->scope));
        RB_ASSIGN(const Record record, decodeRecord(row->body));
        if (const auto seen = asSeenAt(grant.level, record))
            appendNews(news, NewsKind::Record, encodeRecord(*seen));
    }
    return {};
}

Result<std::vector<Id>> asksFor(Reading& storage, const Id& staff)
{
    std::vector<Id> asks;
    RB_ASSIGN(const auto damaged, storage.damaged());
    for (const auto& row : damaged) {
        RB_ASSIGN(const auto grant, storage.grant(staff, row.scope));
        if (grant.level >= Level::Sensitive && asks.size() < limits::kRepairedRecords)
            asks.push_back(row.id);
    }
    return asks;
}

Status markDamagedIn(Batch& batch, const Id& staff)
{
    std::vector<Id> found;
    RB_TRY(eachVisible(batch.storage(), staff, [&](const Visible& record) {
        if (record.body.empty())
            found.push_back(record.id);
    }));
    for (const auto& id : found)
        RB_TRY(batch.storage().markDamaged(id));
    return {};
}

} // namespace roadbook
