// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

#include <algorithm>

namespace roadbook {
namespace {

std::optional<Id> orNull(const Id& id)
{
    return id.isNull() ? std::nullopt : std::optional{id};
}

} // namespace

Status SqliteSession::insertRecord(const RecordRow& row)
{
    RB_TRY(m_db.run(
        "INSERT INTO record (seq, id, type, scope, about, origin, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row.seq,
        row.id, row.type, row.scope, orNull(row.about), orNull(row.origin), Blob{row.body}, Blob{row.digest.bytes()}));
    return indexAttachment(row);
}

Status SqliteSession::updateRecord(const RecordRow& row)
{
    RB_TRY(m_db.run("UPDATE record SET seq = ?, scope = ?, origin = ?, body = ?, sum = ? WHERE id = ?", row.seq,
                    row.scope, orNull(row.origin), Blob{row.body}, Blob{row.digest.bytes()}, row.id));
    if (m_db.changes() != 1)
        throw BrokenInvariant("a record to be updated is not there");
    return indexAttachment(row);
}

Status SqliteSession::insertPast(const PastRow& row)
{
    return m_db.run("INSERT INTO past (seq, scope, origin, body) VALUES (?, ?, ?, ?)", row.seq, row.scope,
                    orNull(row.origin), Blob{row.body});
}

Status SqliteSession::putGrant(const GrantRow& row)
{
    return m_db.run("INSERT INTO access_grant (staff, scope, since, ended, changed, level, until) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (staff, scope) DO UPDATE SET "
                    "since = CASE WHEN excluded.since = 0 THEN since ELSE excluded.since END, "
                    "ended = excluded.ended, changed = excluded.changed, level = excluded.level, "
                    "until = excluded.until",
                    row.staff, row.scope, row.since, row.ended, std::max(row.since, row.ended), row.level, row.until);
}

Status SqliteSession::insertOutcome(const Id& device, const OutcomeRow& row)
{
    const auto& reason = row.outcome.reason;
    std::optional<std::string_view> code;
    std::optional<std::string_view> message;
    std::optional<std::string_view> field;
    if (reason) {
        code = codeName(reason->code);
        message = reason->message;
        field = reason->field;
    }
    return m_db.run("INSERT INTO outcome (device, seq, hash, verdict, exact, code, message, field, arrived) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    device, row.outcome.seq, Blob{row.hash}, row.outcome.verdict, row.outcome.exact, code, message,
                    field, row.arrived);
}

Status SqliteSession::insertQuarantine(const QuarantineRow& row)
{
    return m_db.run("INSERT INTO quarantine (device, seq, staff, arrived, code, message, field, bytes) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    row.device, row.seq, row.staff, row.arrived, codeName(row.reason.code), row.reason.message,
                    row.reason.field, Blob{row.bytes});
}

Status SqliteSession::setHead(const Head& head)
{
    RB_TRY(m_db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('epoch', ?)", head.epoch));
    return m_db.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('seq', ?)", head.seq);
}

Result<std::uint64_t> SqliteSession::nextServerSeq()
{
    return count("INSERT INTO meta (name, value) VALUES ('server_seq', 1) "
                 "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value");
}

} // namespace roadbook
