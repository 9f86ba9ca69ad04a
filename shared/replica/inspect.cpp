// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: how it stands. What waits, what was refused, sizes, and a check of the store's own rules.
#include "model/codec.h"
#include "model/fields.h"
#include "replica/inner.h"

#include <algorithm>

namespace roadbook {
namespace {

Result<std::vector<std::pair<TypeId, Id>>> recordsOf(std::string_view body)
{
    RB_ASSIGN(const ChangeGroup group, decodeGroup(body));
    std::vector<std::pair<TypeId, Id>> records;
    for (const auto& op : group.operations)
        if (std::find(records.begin(), records.end(), std::pair{op.type, op.record}) == records.end())
            records.emplace_back(op.type, op.record);
    return records;
}

} // namespace

Result<std::vector<PendingSave>> Replica::pendingSaves(int limit)
{
    std::vector<PendingSave> saves;
    RB_ASSIGN(const auto arrived, m_inner->arrived());
    RB_TRY(m_inner->db.each(
        "SELECT seq, at, body FROM pending ORDER BY seq LIMIT ?",
        [&](const Statement& row) -> Status {
            PendingSave save{static_cast<std::uint64_t>(row.integer(0)), row.integer(1), false, {}};
            save.sent = save.seq <= arrived;
            RB_ASSIGN(save.records, recordsOf(row.blob(2)));
            saves.push_back(std::move(save));
            return {};
        },
        limit));
    return saves;
}

Result<ReplicaStatus> Replica::status()
{
    Inner& in = *m_inner;
    ReplicaStatus status;
    const auto count = [&](const char* sql) -> Result<std::int64_t> {
        RB_ASSIGN(const auto value, in.db.integer(sql));
        return value.value_or(0);
    };
    RB_ASSIGN(status.pending, count("SELECT count(*) FROM pending"));
    RB_ASSIGN(status.quarantined,
              count("SELECT (SELECT count(*) FROM quarantine) + (SELECT count(*) FROM ix_quarantine "
                    "WHERE state IN ('waiting', 'handed_over'))"));
    RB_ASSIGN(status.damaged, count("SELECT count(*) FROM damaged"));
    RB_ASSIGN(status.toPurge, count("SELECT count(*) FROM purge_due"));
    RB_ASSIGN(status.acknowledged, count("SELECT count(*) FROM sent"));
    RB_ASSIGN(status.openConflicts, count("SELECT count(*) FROM ix_conflict WHERE state = 'open'"));
    RB_ASSIGN(status.records, count("SELECT count(*) FROM record"));
    RB_ASSIGN(status.scopes, count("SELECT count(*) FROM scope"));
    RB_ASSIGN(status.unindexed, count("SELECT count(*) FROM search_queue"));
    RB_ASSIGN(status.lastConfirmed, in.rows.metaInteger("last_confirmed"));
    RB_ASSIGN(status.clockOffset, in.rows.metaInteger("clock_offset"));
    RB_ASSIGN(const auto first, in.rows.metaInteger("first_sync_done"));
    status.firstSyncDone = first != 0;
    RB_ASSIGN(status.epoch, in.rows.metaText("epoch"));
    RB_ASSIGN(const auto cursor, in.rows.metaInteger("cursor"));
    status.cursor = static_cast<std::uint64_t>(cursor);
    RB_ASSIGN(status.databaseBytes,
              count("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    return status;
}

Result<StoreSizes> Replica::sizes()
{
    Inner& in = *m_inner;
    StoreSizes sizes;
    const std::pair<std::int64_t*, const char*> kinds[]{
        {&sizes.records, "SELECT sum(coalesce(length(base), 0) + coalesce(length(view), 0)) FROM record"},
        {&sizes.history, "SELECT sum(length(body)) FROM past"},
        {&sizes.saves, "SELECT (SELECT coalesce(sum(length(body)), 0) FROM pending) + "
                       "(SELECT coalesce(sum(length(body)), 0) FROM sent)"},
        {&sizes.attachments, "SELECT sum(have) FROM blob"}};
    for (const auto& [bytes, sql] : kinds) {
        RB_ASSIGN(const auto sum, in.db.integer(sql));
        *bytes = sum.value_or(0);
    }
    return sizes;
}

Result<std::vector<std::string>> Replica::verify()
{
    Inner& in = *m_inner;
    std::vector<std::string> wrong;
    RB_TRY(in.db.each("PRAGMA integrity_check(20)", [&](const Statement& row) {
        if (row.text(0) != "ok")
            wrong.emplace_back("database: " + std::string(row.text(0)));
    }));
    RB_TRY(in.db.each("SELECT id, type, deleted, base, view, pending, rowid FROM record", [&](const Statement& row) {
        const std::string name = row.id(0).text();
        for (const int column : {3, 4}) {
            if (row.isNull(column))
                continue;
            const auto record = decodeRecord(row.blob(column));
            if (!record)
                wrong.push_back(name + ": cannot be read");
            else if (encodeRecord(*record) != row.blob(column))
                wrong.push_back(name + ": is not in canonical form");
            else if (record->id != row.id(0) || record->type != row.integer(1))
                wrong.push_back(name + ": stands under a wrong id or type");
        }
        if (row.isNull(3) && row.isNull(4))
            wrong.push_back(name + ": has neither base nor view");
        if (row.isNull(4) != (row.integer(5) == 0))
            wrong.push_back(name + ": pending mark and view disagree");
    }));
    Digest total;
    RB_TRY(in.db.each("SELECT id, base, sum FROM record WHERE base IS NOT NULL", [&](const Statement& row) {
        const Digest digest = digestOf(row.blob(1));
        total += digest;
        if (digest != digestFromBytes(row.blob(2)))
            wrong.push_back(row.id(0).text() + ": does not fit its digest; the next sync repairs it");
    }));
    RB_ASSIGN(const Digest kept, in.rows.digest());
    if (total != kept)
        wrong.emplace_back("the digest of the store is not that of its records; the next sync compares them");
    RB_TRY(in.db.each("SELECT t.seq FROM touch t LEFT JOIN pending p ON p.seq = t.seq WHERE p.seq IS NULL",
                      [&](const Statement& row) {
                          wrong.push_back("save " + std::to_string(row.integer(0)) + " is named but not kept");
                      }));
    for (const auto& type : allTypes()) {
        const std::string table = "ix_" + std::string(type.name);
        const std::string sql = "SELECT count(*) FROM record r LEFT JOIN " + table +
                                " i ON i.rowid = r.rowid WHERE r.type = " + std::to_string(type.id) +
                                " AND (i.rowid IS NULL) <> (r.deleted = 1)";
        RB_ASSIGN(const auto off, in.db.integer(sql));
        if (off.value_or(0) != 0)
            wrong.push_back(table + ": " + std::to_string(*off) + " records are not indexed as they should be");
    }
    RB_ASSIGN(const auto last, in.rows.metaInteger("last_seq"));
    RB_ASSIGN(const auto most, in.db.integer("SELECT max(seq) FROM pending"));
    if (most.value_or(0) > last)
        wrong.emplace_back("a pending save has a higher number than any given out");
    return wrong;
}

} // namespace roadbook
