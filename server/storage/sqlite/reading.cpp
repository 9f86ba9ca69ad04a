// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

namespace roadbook {
namespace {

RecordRow recordRow(const Statement& row)
{
    RecordRow record;
    record.seq = static_cast<std::uint64_t>(row.integer(0));
    record.id = row.id(1);
    record.type = static_cast<TypeId>(row.integer(2));
    record.scope = row.id(3);
    record.about = row.id(4);
    record.origin = row.id(5);
    record.body = row.blob(6);
    record.digest = digestFromBytes(row.blob(7));
    return record;
}

Error reasonAt(const Statement& row, int column)
{
    return Error{codeFromName(row.text(column)), std::string(row.text(column + 1)), std::string(row.text(column + 2))};
}

QuarantineRow quarantineRow(const Statement& row)
{
    QuarantineRow entry;
    entry.device = row.id(0);
    entry.seq = static_cast<std::uint64_t>(row.integer(1));
    entry.staff = row.id(2);
    entry.arrived = row.integer(3);
    entry.reason = reasonAt(row, 4);
    entry.bytes = row.blob(7);
    return entry;
}

} // namespace

Result<Head> SqliteSession::head()
{
    Head head;
    RB_TRY(m_db.each("SELECT name, value FROM meta WHERE name IN ('epoch', 'seq')", [&](const Statement& row) {
        if (row.text(0) == "epoch")
            head.epoch = row.text(1);
        else
            head.seq = static_cast<std::uint64_t>(row.integer(1));
    }));
    return head;
}

Result<std::optional<RecordRow>> SqliteSession::record(const Id& id)
{
    std::optional<RecordRow> found;
    RB_TRY(m_db.each(
        "SELECT seq, id, type, scope, about, origin, body, sum FROM record WHERE id = ?",
        [&](const Statement& row) { found = recordRow(row); }, id));
    return found;
}

Result<std::vector<RecordRow>> SqliteSession::conflictsAbout(const Id& record)
{
    std::vector<RecordRow> found;
    RB_TRY(m_db.each(
        "SELECT seq, id, type, scope, about, origin, body, sum FROM record WHERE about = ? ORDER BY id",
        [&](const Statement& row) { found.push_back(recordRow(row)); }, record));
    return found;
}

Status SqliteSession::eachOfType(TypeId type, const std::function<Status(std::string_view)>& visit)
{
    constexpr std::string_view kFew = "SELECT body FROM record WHERE type = ? AND type IN (1, 2, 3, 10)"; // record_few
    constexpr std::string_view kMany = "SELECT body FROM record WHERE type = ?"; // reads through all records
    const bool few = type <= type::kAccount || type == type::kPack;
    return m_db.each(few ? kFew : kMany, [&](const Statement& row) { return visit(row.blob(0)); }, type);
}

Status SqliteSession::eachPast(const std::function<Status(std::string_view)>& visit)
{
    return m_db.each("SELECT body FROM past ORDER BY seq", [&](const Statement& row) { return visit(row.blob(0)); });
}

Result<std::uint64_t> SqliteSession::highWater(const Id& device)
{
    return count("SELECT max(seq) FROM outcome WHERE device = ?", device);
}

Result<std::optional<OutcomeRow>> SqliteSession::outcome(const Id& device, std::uint64_t seq)
{
    std::optional<OutcomeRow> found;
    RB_TRY(m_db.each(
        "SELECT hash, verdict, exact, arrived, code, message, field FROM outcome WHERE device = ? AND seq = ?",
        [&](const Statement& row) {
            found.emplace();
            found->hash = row.blob(0);
            found->outcome.seq = seq;
            found->outcome.verdict = static_cast<GroupVerdict>(row.integer(1));
            found->outcome.exact = row.integer(2) != 0;
            found->arrived = row.integer(3);
            if (!row.isNull(4))
                found->outcome.reason = reasonAt(row, 4);
        },
        device, seq));
    return found;
}

Status SqliteSession::eachOfScope(const Id& scope, const std::function<Status(const RecordRow&)>& visit)
{
    return m_db.each(
        "SELECT seq, id, type, scope, about, origin, body, sum FROM record WHERE scope = ? ORDER BY seq",
        [&](const Statement& row) { return visit(recordRow(row)); }, scope);
}

Result<std::vector<QuarantineRow>> SqliteSession::quarantinedOf(const Id& device)
{
    std::vector<QuarantineRow> found;
    RB_TRY(m_db.each(
        "SELECT device, seq, staff, arrived, code, message, field, bytes FROM quarantine WHERE device = ? ORDER BY seq",
        [&](const Statement& row) { found.push_back(quarantineRow(row)); }, device));
    return found;
}

Status SqliteSession::eachQuarantined(const std::function<Status(const QuarantineRow&)>& visit)
{
    return m_db.each(
        "SELECT device, seq, staff, arrived, code, message, field, bytes FROM quarantine ORDER BY arrived, seq",
        [&](const Statement& row) { return visit(quarantineRow(row)); });
}

Result<StorageCounts> SqliteSession::counts()
{
    StorageCounts counts;
    RB_ASSIGN(counts.records, count("SELECT count(*) FROM record"));
    RB_ASSIGN(counts.accounts, count("SELECT count(*) FROM record WHERE type = ? AND type <= 3", type::kAccount));
    RB_ASSIGN(counts.visits, count("SELECT count(*) FROM record WHERE type = ?", type::kVisit));
    RB_ASSIGN(counts.past, count("SELECT count(*) FROM past"));
    RB_ASSIGN(counts.groups, count("SELECT count(*) FROM outcome"));
    RB_ASSIGN(counts.quarantined, count("SELECT count(*) FROM quarantine"));
    RB_ASSIGN(counts.users, count("SELECT count(*) FROM user WHERE active"));
    RB_ASSIGN(counts.devices, count("SELECT count(*) FROM device WHERE NOT revoked AND token IS NOT NULL"));
    RB_ASSIGN(counts.conflicts, count("SELECT count(*) FROM record WHERE about IS NOT NULL"));
    RB_ASSIGN(counts.unpurged, count("SELECT count(*) FROM purge WHERE done = 0"));
    RB_ASSIGN(counts.damaged, count("SELECT count(*) FROM damaged"));
    return counts;
}

} // namespace roadbook
