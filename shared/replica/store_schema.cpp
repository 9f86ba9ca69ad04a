// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/store_schema.h"

#include "model/digest.h"
#include "replica/attachment_tables.h"
#include "sqlite/migrate.h"
#include "sqlite/transaction.h"

#include <array>

namespace roadbook {
namespace {

constexpr std::string_view kHealingTables = R"sql(
    -- Digest of base, as it was written. A base that does not fit it was changed by other hands.
    ALTER TABLE record ADD COLUMN sum BLOB;
    ALTER TABLE scope ADD COLUMN level INTEGER NOT NULL DEFAULT 4;
    ALTER TABLE scope ADD COLUMN until INTEGER NOT NULL DEFAULT 0; -- server's clock; 0: no end
    ALTER TABLE draft ADD COLUMN scope BLOB;

    -- Saves that the server has acknowledged, kept for a while: one restored from a backup asks for them again.
    CREATE TABLE sent (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body BLOB NOT NULL, acked INTEGER NOT NULL,
                       cut INTEGER NOT NULL); -- 1: a part of it was purged

    -- Scopes to be purged as soon as no unsent save is about them, and what was purged and not yet reported.
    CREATE TABLE purge_due (scope BLOB PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE receipt (scope BLOB PRIMARY KEY, seq INTEGER NOT NULL, records INTEGER NOT NULL) WITHOUT ROWID;
    -- Lent scopes that closed by themselves, until the server confirms it.
    CREATE TABLE closed (scope BLOB PRIMARY KEY, level INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;

    CREATE TABLE damaged (id BLOB PRIMARY KEY) WITHOUT ROWID; -- to come again from the server
    CREATE TABLE asked (id BLOB PRIMARY KEY) WITHOUT ROWID;   -- the server wants them from us
    CREATE TABLE incident (at INTEGER NOT NULL, what TEXT NOT NULL, record BLOB NOT NULL, note TEXT NOT NULL);
)sql";

// Our own writes always change the digest with the base, and take the digest away before a row.
constexpr std::string_view kWatch = R"sql(
    CREATE TRIGGER base_changed_elsewhere AFTER UPDATE OF base ON record
    WHEN NEW.sum IS OLD.sum AND NEW.base IS NOT OLD.base BEGIN
        INSERT OR IGNORE INTO damaged (id) VALUES (OLD.id);
    END;
    CREATE TRIGGER base_removed_elsewhere AFTER DELETE ON record WHEN OLD.sum IS NOT NULL BEGIN
        INSERT OR IGNORE INTO damaged (id) VALUES (OLD.id);
    END;
)sql";

Status digestEverything(Database& db)
{
    std::vector<std::pair<std::int64_t, Digest>> rows;
    Digest total;
    RB_TRY(db.each("SELECT rowid, base FROM record WHERE base IS NOT NULL", [&](const Statement& row) {
        rows.emplace_back(row.integer(0), digestOf(row.blob(1)));
        total += rows.back().second;
    }));
    for (const auto& [rowid, digest] : rows)
        RB_TRY(db.run("UPDATE record SET sum = ? WHERE rowid = ?", Blob{digest.bytes()}, rowid));
    RB_TRY(db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('digest', ?)", Blob{total.bytes()}));
    return db.script(kWatch);
}

constexpr std::array kMigrations{
    Migration{1, "records", R"sql(
        CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

        -- base: what the server confirmed. view: base with the pending saves on it; NULL = same.
        CREATE TABLE record (
            rowid INTEGER PRIMARY KEY,
            id BLOB NOT NULL UNIQUE,
            type INTEGER NOT NULL,
            scope BLOB NOT NULL,
            deleted INTEGER NOT NULL,
            pending INTEGER NOT NULL,
            base BLOB,
            view BLOB);
        CREATE INDEX record_deleted ON record (type) WHERE deleted = 1;

        -- Saves that the server has not settled, and which records each touches.
        CREATE TABLE pending (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE touch (record BLOB NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (record, seq)) WITHOUT ROWID;
        CREATE TABLE quarantine (
            seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body BLOB NOT NULL,
            code TEXT NOT NULL, message TEXT NOT NULL, field TEXT NOT NULL);

        -- History: values that were confirmed once and are no longer shown. The key is their content.
        CREATE TABLE past (key BLOB PRIMARY KEY, record BLOB NOT NULL, scope BLOB NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX past_record ON past (record);
        CREATE INDEX past_scope ON past (scope);

        CREATE TABLE scope (id BLOB PRIMARY KEY) WITHOUT ROWID;

        -- Pages of a pull that is not complete yet: nothing of them is visible.
        CREATE TABLE stage (page INTEGER PRIMARY KEY, reply BLOB NOT NULL);

        CREATE TABLE draft (key TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- Prefix search over tokens that base/pinyin makes. Rows that wait for it stand in the queue.
        CREATE VIRTUAL TABLE search USING fts5 (
            keys, content = '', contentless_delete = 1, detail = none,
            tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3');
        CREATE TABLE search_queue (rowid INTEGER PRIMARY KEY);
    )sql"},
    Migration{2, "attachments", kAttachmentTables},
    Migration{3, "healing and rights", kHealingTables, &digestEverything},
};

// What lists and lookups need, beyond the index tables' own row ids. One line an index.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> kSecondary{{
    {"record_scope", "record (scope)"},
    {"ix_account_owner", "ix_account (owner)"},
    {"ix_account_name", "ix_account (name)"},
    {"ix_contact_account", "ix_contact (account)"},
    {"ix_visit_account", "ix_visit (account, started_at)"},
    {"ix_visit_rep", "ix_visit (rep, started_at)"},
    {"ix_visit_started", "ix_visit (started_at)"},
    {"ix_visit_planned", "ix_visit (rep, planned_start)"},
    {"ix_promise_account", "ix_promise (account)"},
    {"ix_promise_visit", "ix_promise (visit)"},
    {"ix_promise_state", "ix_promise (state, due)"},
    {"ix_conflict_record", "ix_conflict (record)"},
    {"ix_quarantine_state", "ix_quarantine (state)"},
    {"ix_quarantine_account", "ix_quarantine (account)"},
    {"ix_week_plan_week", "ix_week_plan (week, rep)"},
    {"ix_plan_item_plan", "ix_plan_item (plan)"},
    {"ix_week_record_rep", "ix_week_record (rep, week)"},
    {"ix_itinerary_change_rep", "ix_itinerary_change (rep, day)"},
    {"ix_request_author", "ix_request (author, state)"},
    {"ix_complaint_account", "ix_complaint (account)"},
    {"ix_attachment_sha256", "ix_attachment (sha256)"},
    {"ix_attachment_thumbnail", "ix_attachment (thumbnail)"},
    {"sent_acked", "sent (acked)"}, // or every sync reads through all bodies of the window
}};

std::vector<IndexTable> buildTables()
{
    std::vector<IndexTable> tables;
    for (const auto& type : allTypes()) {
        IndexTable table;
        table.type = &type;
        table.name = "ix_" + std::string(type.name);
        std::string names = "rowid";
        std::string marks = "?";
        for (const auto& field : type.fields) {
            if (!field.indexed)
                continue;
            table.columns.push_back(&field);
            names += ", " + std::string(field.name);
            marks += ", ?";
        }
        table.upsert = "INSERT OR REPLACE INTO " + table.name + " (" + names + ") VALUES (" + marks + ")";
        if (type.field("name") != nullptr && type.field("name")->indexed)
            table.nameOf = "SELECT name FROM " + table.name + " WHERE rowid = ?";
        table.joined = table.name + " i CROSS JOIN record r ON r.rowid = i.rowid";
        table.remove = "DELETE FROM " + table.name + " WHERE rowid = ?";
        tables.push_back(std::move(table));
    }
    return tables;
}

const std::vector<IndexTable>& tables()
{
    static const std::vector<IndexTable> kTables = buildTables();
    return kTables;
}

// The text that, when it changes, makes the index tables be made again.
std::string signature()
{
    std::string text = "1";
    for (const auto& table : tables())
        text += "|" + table.upsert;
    for (const auto& [name, on] : kSecondary)
        text += "|" + std::string(on);
    return text;
}

Status createIndexTables(Database& db)
{
    for (const auto& table : tables()) {
        std::string sql =
            "DROP TABLE IF EXISTS " + table.name + "; CREATE TABLE " + table.name + " (rowid INTEGER PRIMARY KEY";
        for (const auto* field : table.columns)
            sql += ", " + std::string(field->name);
        RB_TRY(db.script(sql + ")"));
    }
    return {};
}

} // namespace

const IndexTable& indexTable(TypeId type)
{
    return tables().at(type - 1U);
}

bool isIndexed(TypeId type, FieldId field)
{
    const auto* info = findType(type);
    const auto* fieldInfo = info != nullptr ? info->field(field) : nullptr;
    return fieldInfo != nullptr && fieldInfo->indexed;
}

Status dropSecondaryIndexes(Database& db)
{
    for (const auto& [name, on] : kSecondary)
        RB_TRY(db.script("DROP INDEX IF EXISTS " + std::string(name)));
    return {};
}

Result<bool> createMissingIndex(Database& db)
{
    for (const auto& [name, on] : kSecondary) {
        RB_ASSIGN(const auto known, db.integer("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?", name));
        if (known)
            continue;
        RB_TRY(db.script("CREATE INDEX IF NOT EXISTS " + std::string(name) + " ON " + std::string(on)));
        return true;
    }
    return false;
}

Result<bool> hasIndexOn(Database& db, std::string_view what)
{
    for (const auto& [name, on] : kSecondary) {
        if (on != what)
            continue;
        RB_ASSIGN(const auto known, db.integer("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?", name));
        return known.has_value();
    }
    return false;
}

Result<SchemaState> prepareStore(Database& db)
{
    RB_TRY(migrate(db, kMigrations));
    RB_ASSIGN(const auto known, db.text("SELECT value FROM meta WHERE key = 'index_signature'"));
    SchemaState state;
    if (known && *known == signature())
        return state;
    RB_ASSIGN(auto tx, Transaction::begin(db));
    RB_TRY(dropSecondaryIndexes(db));
    RB_TRY(createIndexTables(db));
    for (bool more = true; more;) {
        RB_ASSIGN(const bool made, createMissingIndex(db));
        more = made;
    }
    RB_TRY(db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('index_signature', ?)", signature()));
    RB_TRY(tx.commit());
    state.indexesAreNew = true;
    return state;
}

} // namespace roadbook
