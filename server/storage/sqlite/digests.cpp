// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the digests are, which records do not fit theirs, and what was done about it.
#include "storage/sqlite/connection.h"

namespace roadbook {

Result<Digest> SqliteSession::scopeDigest(const Id& scope)
{
    Digest digest;
    RB_TRY(m_db.each(
        "SELECT sum FROM scope_digest WHERE scope = ?",
        [&](const Statement& row) { digest = digestFromBytes(row.blob(0)); }, scope));
    return digest;
}

Result<Digest> SqliteSession::staffDigest(const Id& staff)
{
    Digest digest;
    RB_TRY(m_db.each(
        "SELECT sum FROM staff_digest WHERE staff = ?",
        [&](const Statement& row) { digest = digestFromBytes(row.blob(0)); }, staff));
    return digest;
}

Status SqliteSession::putScopeDigest(const Id& scope, const Digest& digest)
{
    return m_db.run("INSERT OR REPLACE INTO scope_digest (scope, sum) VALUES (?, ?)", scope, Blob{digest.bytes()});
}

Status SqliteSession::putStaffDigest(const Id& staff, const Digest& digest)
{
    return m_db.run("INSERT OR REPLACE INTO staff_digest (staff, sum) VALUES (?, ?)", staff, Blob{digest.bytes()});
}

Result<bool> SqliteSession::isScopeInUse(const Id& scope)
{
    RB_ASSIGN(const auto found, m_db.integer("SELECT 1 FROM record WHERE scope = ? LIMIT 1", scope));
    return found.has_value();
}

Result<std::vector<DamagedRow>> SqliteSession::damaged()
{
    std::vector<DamagedRow> found;
    RB_TRY(m_db.each("SELECT id, type, scope, about, sum FROM damaged", [&](const Statement& row) {
        found.push_back(
            {row.id(0), static_cast<TypeId>(row.integer(1)), row.id(2), row.id(3), digestFromBytes(row.blob(4))});
    }));
    return found;
}

Status SqliteSession::markDamaged(const Id& record)
{
    return m_db.run("INSERT OR IGNORE INTO damaged (id, type, scope, about, sum) "
                    "SELECT id, type, scope, about, sum FROM record WHERE id = ?",
                    record);
}

Status SqliteSession::repair(const RecordRow& row)
{
    RB_TRY(m_db.run("DELETE FROM record WHERE id = ?", row.id));
    RB_TRY(insertRecord(row));
    return m_db.run("DELETE FROM damaged WHERE id = ?", row.id); // also what the removal put there
}

Result<std::vector<IncidentRow>> SqliteSession::incidents()
{
    std::vector<IncidentRow> found;
    RB_TRY(m_db.each("SELECT at, what, record, device, note FROM incident ORDER BY at", [&](const Statement& row) {
        found.push_back({row.integer(0), std::string(row.text(1)), row.id(2), row.id(3), std::string(row.text(4))});
    }));
    return found;
}

Status SqliteSession::insertIncident(const IncidentRow& row)
{
    return m_db.run("INSERT INTO incident (at, what, record, device, note) VALUES (?, ?, ?, ?, ?)", row.at, row.what,
                    row.record, row.device, row.note);
}

} // namespace roadbook
