// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may see what, what was lent to whom, and which device still has to forget something.
#include "storage/sqlite/connection.h"

namespace roadbook {
namespace {

GrantRow grantRow(const Statement& row)
{
    GrantRow grant;
    grant.staff = row.id(0);
    grant.scope = row.id(1);
    grant.since = static_cast<std::uint64_t>(row.integer(2));
    grant.ended = static_cast<std::uint64_t>(row.integer(3));
    grant.level = static_cast<Level>(row.integer(4));
    grant.until = row.integer(5);
    return grant;
}

LoanRow loanRow(const Statement& row)
{
    return LoanRow{row.id(0), row.id(1), static_cast<Level>(row.integer(2)), row.integer(3), row.integer(4)};
}

} // namespace

Result<GrantRow> SqliteSession::grant(const Id& staff, const Id& scope)
{
    GrantRow found{staff, scope, 0, 0, Level::None, 0};
    RB_TRY(m_db.each(
        "SELECT staff, scope, since, ended, level, until FROM access_grant WHERE staff = ? AND scope = ? AND ended = 0",
        [&](const Statement& row) { found = grantRow(row); }, staff, scope));
    return found;
}

Result<std::vector<GrantRow>> SqliteSession::readers(const Id& scope)
{
    std::vector<GrantRow> found;
    RB_TRY(m_db.each(
        "SELECT staff, scope, since, ended, level, until FROM access_grant "
        "WHERE scope = ? AND ended = 0 ORDER BY staff",
        [&](const Statement& row) { found.push_back(grantRow(row)); }, scope));
    return found;
}

Result<std::vector<GrantRow>> SqliteSession::limitedGrants(const Id& staff)
{
    std::vector<GrantRow> found;
    RB_TRY(m_db.each(
        "SELECT staff, scope, since, ended, level, until FROM access_grant "
        "WHERE staff = ? AND level < 3 AND ended = 0",
        [&](const Statement& row) { found.push_back(grantRow(row)); }, staff));
    return found;
}

Result<std::vector<GrantRow>> SqliteSession::expiredGrants(Timestamp now)
{
    std::vector<GrantRow> found;
    RB_TRY(m_db.each(
        "SELECT staff, scope, since, ended, level, until FROM access_grant "
        "WHERE until > 0 AND until <= ? AND ended = 0",
        [&](const Statement& row) { found.push_back(grantRow(row)); }, now));
    return found;
}

Result<std::vector<Id>> SqliteSession::grantedScopes(const Id& staff)
{
    std::vector<Id> found;
    RB_TRY(m_db.each(
        "SELECT scope FROM access_grant WHERE staff = ? AND ended = 0",
        [&](const Statement& row) { found.push_back(row.id(0)); }, staff));
    return found;
}

Result<std::vector<LoanRow>> SqliteSession::loans(const Id& scope)
{
    std::vector<LoanRow> found;
    RB_TRY(m_db.each(
        "SELECT staff, scope, level, until, given FROM loan WHERE scope = ?",
        [&](const Statement& row) { found.push_back(loanRow(row)); }, scope));
    return found;
}

Result<std::vector<LoanRow>> SqliteSession::allLoans()
{
    std::vector<LoanRow> found;
    RB_TRY(m_db.each("SELECT staff, scope, level, until, given FROM loan",
                     [&](const Statement& row) { found.push_back(loanRow(row)); }));
    return found;
}

Status SqliteSession::putLoan(const LoanRow& row)
{
    return m_db.run("INSERT OR REPLACE INTO loan (staff, scope, level, until, given) VALUES (?, ?, ?, ?, ?)", row.staff,
                    row.scope, row.level, row.until, row.given);
}

Status SqliteSession::removeLoan(const Id& staff, const Id& scope)
{
    return m_db.run("DELETE FROM loan WHERE staff = ? AND scope = ?", staff, scope);
}

Result<std::vector<PurgeRow>> SqliteSession::purges(bool alsoDone)
{
    std::vector<PurgeRow> found;
    RB_TRY(m_db.each(
        "SELECT device, scope, seq, ordered, done, records FROM purge WHERE done = 0 OR ? ORDER BY ordered, device",
        [&](const Statement& row) {
            found.push_back({row.id(0), row.id(1), static_cast<std::uint64_t>(row.integer(2)), row.integer(3),
                             row.integer(4), static_cast<std::uint64_t>(row.integer(5))});
        },
        alsoDone));
    return found;
}

Status SqliteSession::insertPurge(const PurgeRow& row)
{
    return m_db.run(
        "INSERT OR REPLACE INTO purge (device, scope, seq, ordered, done, records) VALUES (?, ?, ?, ?, 0, 0)",
        row.device, row.scope, row.seq, row.ordered);
}

Status SqliteSession::confirmPurge(const Id& device, const Receipt& receipt, Timestamp now)
{
    return m_db.run("UPDATE purge SET done = ?, records = ? WHERE device = ? AND scope = ? AND done = 0 AND seq <= ?",
                    now, receipt.records, device, receipt.scope, receipt.seq);
}

Status SqliteSession::dropPurges(const Id& staff, const Id& scope)
{
    return m_db.run(
        "DELETE FROM purge WHERE scope = ? AND done = 0 AND device IN (SELECT id FROM device WHERE staff = ?)", scope,
        staff);
}

} // namespace roadbook
