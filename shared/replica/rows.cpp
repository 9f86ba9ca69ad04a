// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/rows.h"

#include "model/codec.h"
#include "model/fields.h"
#include "replica/attachments.h"
#include "replica/search_keys.h"
#include "replica/store_schema.h"

#include <array>
#include <utility>

namespace roadbook {
namespace {

void bindColumn(Statement& statement, int index, const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        statement.bindAt(index, *flag);
    else if (const auto* number = std::get_if<std::int64_t>(&value))
        statement.bindAt(index, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        statement.bindAt(index, *text);
    else if (const auto* id = std::get_if<Id>(&value))
        statement.bindAt(index, *id);
    else
        statement.bindAt(index, nullptr);
}

} // namespace

Result<std::optional<StoredRow>> Rows::load(const Id& id)
{
    RB_ASSIGN(auto select, m_db.cached("SELECT rowid, pending, base, view FROM record WHERE id = ?"));
    select->bind(id);
    RB_ASSIGN(const bool found, select->step());
    if (!found)
        return std::nullopt;
    StoredRow row;
    row.rowid = select->integer(0);
    row.pending = select->integer(1) != 0;
    if (!select->isNull(2)) {
        RB_ASSIGN(row.base, decodeRecord(select->blob(2)));
    }
    if (!select->isNull(3)) {
        RB_ASSIGN(row.view, decodeRecord(select->blob(3)));
    }
    if (!row.base && !row.view)
        throw BrokenInvariant("a stored record has neither base nor view");
    return row;
}

Result<std::optional<Record>> Rows::shown(const Id& id)
{
    RB_ASSIGN(auto select, m_db.cached("SELECT coalesce(view, base) FROM record WHERE id = ?"));
    select->bind(id);
    RB_ASSIGN(const bool found, select->step());
    if (!found)
        return std::nullopt;
    RB_ASSIGN(Record record, decodeRecord(select->blob(0)));
    return record;
}

Result<bool> Rows::putBase(const Record& record, std::string_view bytes)
{
    std::int64_t rowid = 0;
    bool pending = false;
    {
        RB_ASSIGN(auto select, m_db.cached("SELECT rowid, pending, sum FROM record WHERE id = ?"));
        select->bind(record.id);
        RB_ASSIGN(const bool found, select->step());
        if (found) {
            rowid = select->integer(0);
            pending = select->integer(1) != 0;
            m_digestChange -= digestFromBytes(select->blob(2));
        }
    }
    const Digest digest = digestOf(bytes);
    m_digestChange += digest;
    if (rowid == 0) {
        RB_TRY(
            m_db.run("INSERT INTO record (id, type, scope, deleted, pending, base, sum) VALUES (?, ?, ?, ?, 0, ?, ?)",
                     record.id, record.type, record.scope, record.deleted, Blob{bytes}, Blob{digest.bytes()}));
        rowid = m_db.lastInsertRowId();
    } else {
        RB_TRY(m_db.run(
            "UPDATE record SET base = ?, sum = ?, deleted = CASE WHEN pending THEN deleted ELSE ? END WHERE rowid = ?",
            Blob{bytes}, Blob{digest.bytes()}, record.deleted, rowid));
    }
    if (!pending)
        RB_TRY(index(rowid, record));
    return pending;
}

Status Rows::putView(const Record& view)
{
    const std::string bytes = encodeRecord(view);
    RB_ASSIGN(
        const auto rowid,
        m_db.integer("INSERT INTO record (id, type, scope, deleted, pending, view) VALUES (?1, ?2, ?3, ?4, 1, ?5) "
                     "ON CONFLICT (id) DO UPDATE SET deleted = ?4, pending = 1, view = ?5 RETURNING rowid",
                     view.id, view.type, view.scope, view.deleted, Blob{bytes}));
    return index(rowid.value_or(0), view);
}

void Rows::noteChange(const Id& scope)
{
    m_changedScopes.insert(scope);
    ++m_changes;
    if (scope.isNull())
        ++m_companyChanges;
}

Status Rows::dropView(const Id& id)
{
    RB_ASSIGN(const auto row, load(id));
    if (!row)
        return {};
    if (!row->base) {
        noteChange(row->view->scope);
        RB_TRY(unindex(row->rowid, row->view->type));
        return m_db.run("DELETE FROM record WHERE rowid = ?", row->rowid);
    }
    RB_TRY(m_db.run("UPDATE record SET view = NULL, pending = 0, deleted = ? WHERE rowid = ?", row->base->deleted,
                    row->rowid));
    return index(row->rowid, *row->base);
}

Status Rows::promote(const Id& id)
{
    // What is shown does not change, so neither does the index.
    Digest digest;
    {
        RB_ASSIGN(auto select, m_db.cached("SELECT coalesce(view, base), sum FROM record WHERE id = ?"));
        select->bind(id);
        RB_ASSIGN(const bool found, select->step());
        if (!found)
            return {};
        digest = digestOf(select->blob(0));
        m_digestChange += digest;
        m_digestChange -= digestFromBytes(select->blob(1));
    }
    return m_db.run("UPDATE record SET base = coalesce(view, base), sum = ?, view = NULL, pending = 0 WHERE id = ?",
                    Blob{digest.bytes()}, id);
}

Status Rows::dropBase(const Id& id)
{
    RB_ASSIGN(auto select, m_db.cached("SELECT sum FROM record WHERE id = ?"));
    select->bind(id);
    RB_ASSIGN(const bool found, select->step());
    if (!found)
        return {};
    m_digestChange -= digestFromBytes(select->blob(0));
    // The view stands in for it until the caller has replayed what is pending.
    return m_db.run("UPDATE record SET view = coalesce(view, base), pending = 1, base = NULL, sum = NULL WHERE id = ?",
                    id);
}

Result<Digest> Rows::digest()
{
    Digest digest;
    RB_TRY(m_db.each("SELECT value FROM meta WHERE key = 'digest'",
                     [&](const Statement& row) { digest = digestFromBytes(row.blob(0)); }));
    return digest;
}

Status Rows::keepDigest()
{
    if (m_digestChange.isZero())
        return {};
    RB_ASSIGN(Digest total, digest());
    total += m_digestChange;
    m_digestChange = {};
    return m_db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('digest', ?)", Blob{total.bytes()});
}

Status Rows::recountDigest()
{
    m_digestChange = {};
    Digest total;
    RB_TRY(m_db.each("SELECT sum FROM record WHERE base IS NOT NULL",
                     [&](const Statement& row) { total += digestFromBytes(row.blob(0)); }));
    return m_db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('digest', ?)", Blob{total.bytes()});
}

Result<std::int64_t> Rows::removeScope(const Id& scope)
{
    noteChange(scope);
    RB_TRY(removeBlobsOf(m_db, scope));
    std::vector<std::pair<std::int64_t, TypeId>> rows;
    RB_TRY(m_db.each(
        "SELECT rowid, type, sum FROM record WHERE scope = ?",
        [&](const Statement& row) {
            rows.emplace_back(row.integer(0), static_cast<TypeId>(row.integer(1)));
            m_digestChange -= digestFromBytes(row.blob(2));
        },
        scope));
    RB_TRY(m_db.run("UPDATE record SET sum = NULL WHERE scope = ?", scope)); // it is we who remove them
    for (const auto& [rowid, type] : rows) {
        RB_TRY(unindex(rowid, type));
        RB_TRY(m_db.run("DELETE FROM record WHERE rowid = ?", rowid));
    }
    RB_TRY(m_db.run("DELETE FROM past WHERE scope = ?", scope));
    RB_TRY(m_db.run("DELETE FROM draft WHERE scope = ?", scope));
    RB_TRY(m_db.run("DELETE FROM scope WHERE id = ?", scope));
    return static_cast<std::int64_t>(rows.size());
}

Status Rows::wipeSearchResidue()
{
    return m_db.script("INSERT INTO search (search) VALUES ('optimize')");
}

Status Rows::eachShown(TypeId type, const std::function<void(const Record&)>& visit)
{
    return m_db.each("SELECT coalesce(r.view, r.base) FROM " + indexTable(type).joined + " WHERE r.deleted = 0",
                     [&](const Statement& row) -> Status {
                         RB_ASSIGN(const auto record, decodeRecord(row.blob(0)));
                         visit(record);
                         return {};
                     });
}

Result<std::vector<Record>> Rows::shownWith(TypeId type, FieldId field, const Value& value)
{
    return shownWhere(type, std::string(findType(type)->field(field)->name) + " = ?", {value});
}

Result<std::vector<Record>> Rows::shownBetween(TypeId type, FieldId field, const Value& value, FieldId number,
                                               std::int64_t from, std::int64_t to)
{
    const auto& info = *findType(type);
    const std::string name(info.field(number)->name);
    return shownWhere(type, std::string(info.field(field)->name) + " = ? AND " + name + " >= ? AND " + name + " < ?",
                      {value, from, to});
}

Result<std::vector<Record>> Rows::shownWhere(TypeId type, const std::string& where, const std::vector<Value>& values)
{
    RB_ASSIGN(auto select, m_db.cached("SELECT coalesce(r.view, r.base) FROM " + indexTable(type).joined +
                                       " WHERE r.deleted = 0 AND i." + where + " ORDER BY r.id"));
    int index = 0;
    for (const auto& value : values)
        bindColumn(*select, ++index, value);
    std::vector<Record> found;
    for (;;) {
        RB_ASSIGN(const bool more, select->step());
        if (!more)
            return found;
        RB_ASSIGN(found.emplace_back(), decodeRecord(select->blob(0)));
    }
}

Result<std::vector<Record>> Rows::conflictsAbout(const Id& record)
{
    std::vector<Record> conflicts;
    RB_TRY(m_db.each(
        "SELECT coalesce(r.view, r.base) FROM ix_conflict c CROSS JOIN record r ON r.rowid = c.rowid WHERE c.record = "
        "?",
        [&](const Statement& row) -> Status {
            RB_ASSIGN(conflicts.emplace_back(), decodeRecord(row.blob(0)));
            return {};
        },
        record));
    return conflicts;
}

Status Rows::resetConflicts(const Id& record)
{
    std::vector<Id> predicted;
    RB_TRY(m_db.each(
        "SELECT r.id FROM ix_conflict c CROSS JOIN record r ON r.rowid = c.rowid WHERE c.record = ? AND r.pending = 1",
        [&](const Statement& row) { predicted.push_back(row.id(0)); }, record));
    for (const auto& id : predicted)
        RB_TRY(dropView(id));
    return {};
}

Status Rows::addPast(const PastValue& past, const Id& scope)
{
    const std::string body = encodePastValue(past);
    const std::array<std::string_view, 1> parts{body};
    return m_db.run("INSERT OR IGNORE INTO past (key, record, scope, body) VALUES (?, ?, ?, ?)", derivedId(parts),
                    past.record, scope, Blob{body});
}

Status Rows::index(std::int64_t rowid, const Record& shown)
{
    if (findType(shown.type) == nullptr)
        return {}; // of a newer version: kept, not listed
    noteChange(shown.scope);
    if (shown.deleted)
        return unindex(rowid, shown.type);
    const IndexTable& table = indexTable(shown.type);
    // Search knows it by its name: most changes leave that alone, and tokens cost more than all the rest.
    bool known = false;
    if (isSearchable(shown.type) && !m_queueSearch) {
        RB_ASSIGN(const auto name, m_db.text(table.nameOf, rowid));
        known = name.has_value() && *name == searchName(shown);
    }
    {
        RB_ASSIGN(auto upsert, m_db.cached(table.upsert));
        upsert->bindAt(1, rowid);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            bindColumn(*upsert, static_cast<int>(i) + 2, shown.value(table.columns[i]->id));
        RB_TRY(upsert->runBound());
    }
    if (!isSearchable(shown.type) || known)
        return {};
    if (m_queueSearch)
        return m_db.run("INSERT OR IGNORE INTO search_queue (rowid) VALUES (?)", rowid);
    return indexForSearch(rowid, shown);
}

Status Rows::unindex(std::int64_t rowid, TypeId type)
{
    if (findType(type) == nullptr)
        return {};
    RB_TRY(m_db.run(indexTable(type).remove, rowid));
    if (!isSearchable(type))
        return {};
    RB_TRY(m_db.run("DELETE FROM search_queue WHERE rowid = ?", rowid));
    return m_db.run("DELETE FROM search WHERE rowid = ?", rowid);
}

Status Rows::indexForSearch(std::int64_t rowid, const Record& shown)
{
    const std::string keys = searchText(shown);
    RB_TRY(m_db.run("DELETE FROM search WHERE rowid = ?", rowid));
    return m_db.run("INSERT INTO search (rowid, keys) VALUES (?, ?)", rowid, keys);
}

Status Rows::reindexAll()
{
    m_queueSearch = true;
    const Status done =
        m_db.each("SELECT rowid, coalesce(view, base) FROM record", [&](const Statement& row) -> Status {
            RB_ASSIGN(const Record record, decodeRecord(row.blob(1)));
            return index(row.integer(0), record);
        });
    m_queueSearch = false;
    return done;
}

Result<std::int64_t> Rows::catchUpSearch(int atMost)
{
    std::vector<std::int64_t> waiting;
    RB_TRY(m_db.each(
        "SELECT rowid FROM search_queue LIMIT ?", [&](const Statement& row) { waiting.push_back(row.integer(0)); },
        atMost));
    for (const auto rowid : waiting) {
        std::optional<Record> record;
        RB_TRY(m_db.each(
            "SELECT coalesce(view, base) FROM record WHERE rowid = ?",
            [&](const Statement& row) -> Status {
                RB_ASSIGN(record, decodeRecord(row.blob(0)));
                return {};
            },
            rowid));
        if (record && !record->deleted)
            RB_TRY(indexForSearch(rowid, *record));
        RB_TRY(m_db.run("DELETE FROM search_queue WHERE rowid = ?", rowid));
    }
    RB_ASSIGN(const auto left, m_db.integer("SELECT count(*) FROM search_queue"));
    return left.value_or(0);
}

Result<std::string> Rows::metaText(std::string_view key)
{
    RB_ASSIGN(auto value, m_db.text("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or("");
}

Result<std::int64_t> Rows::metaInteger(std::string_view key)
{
    RB_ASSIGN(const auto value, m_db.integer("SELECT value FROM meta WHERE key = ?", key));
    return value.value_or(0);
}

Status Rows::setMeta(std::string_view key, std::string_view value)
{
    return m_db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
}

Status Rows::setMeta(std::string_view key, std::int64_t value)
{
    return m_db.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
}

} // namespace roadbook
