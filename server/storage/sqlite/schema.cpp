// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/attachment_names.h"
#include "storage/sqlite/connection.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace roadbook {
namespace {

// The sequence number is the key of what devices pull: news is one walk over the end of a table, a change moves its
// record there, and the index on scope is in the order of sequence without holding it twice.
constexpr std::string_view kFirst = R"sql(
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value ANY
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    type INTEGER NOT NULL,
    scope BLOB NOT NULL,  -- 16 zero bytes: everyone
    about BLOB,           -- conflicts: the record they are about
    origin BLOB,          -- the device that predicted exactly this state
    body BLOB NOT NULL
) STRICT;
CREATE INDEX record_scope ON record (scope);
CREATE INDEX record_about ON record (about) WHERE about IS NOT NULL;
CREATE INDEX record_small_types ON record (type) WHERE type <= 3; -- staff, team, account

CREATE TABLE past (
    seq INTEGER PRIMARY KEY,
    scope BLOB NOT NULL,
    origin BLOB,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX past_scope ON past (scope);

CREATE TABLE access_grant (
    staff BLOB NOT NULL,
    scope BLOB NOT NULL,
    since INTEGER NOT NULL,
    ended INTEGER NOT NULL,   -- 0: not ended
    changed INTEGER NOT NULL, -- the later of the two
    PRIMARY KEY (staff, scope)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_grant_scope ON access_grant (scope);
CREATE INDEX access_grant_changed ON access_grant (staff, changed);

CREATE TABLE outcome (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    verdict INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    code TEXT,
    message TEXT,
    field TEXT,
    arrived INTEGER NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    staff BLOB NOT NULL,
    arrived INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    field TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT;

CREATE TABLE user (
    staff BLOB PRIMARY KEY,
    login TEXT NOT NULL UNIQUE COLLATE NOCASE,
    display TEXT NOT NULL,
    role INTEGER NOT NULL,
    team BLOB NOT NULL,
    password TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE device (
    id BLOB PRIMARY KEY,
    staff BLOB NOT NULL,
    name TEXT NOT NULL,
    token BLOB UNIQUE, -- BLAKE2b of the bearer token; NULL: signed out
    created INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    revoked INTEGER NOT NULL
) STRICT;
)sql";

// Digests, levels of grants, receipts. The triggers notice what was changed by other hands than ours: we never change a
// body without its digest, and never remove a record.
constexpr std::string_view kSecond = R"sql(
ALTER TABLE record ADD COLUMN sum BLOB; -- digest of body
ALTER TABLE access_grant ADD COLUMN level INTEGER NOT NULL DEFAULT 4;
ALTER TABLE access_grant ADD COLUMN until INTEGER NOT NULL DEFAULT 0; -- 0: no end
CREATE INDEX access_grant_until ON access_grant (until) WHERE until > 0 AND ended = 0;
CREATE INDEX access_grant_limited ON access_grant (staff) WHERE level < 3 AND ended = 0;
ALTER TABLE device ADD COLUMN clock_offset INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE loan (
    staff BLOB NOT NULL,
    scope BLOB NOT NULL,
    level INTEGER NOT NULL,
    until INTEGER NOT NULL,
    given INTEGER NOT NULL,
    PRIMARY KEY (scope, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE purge (
    device BLOB NOT NULL,
    scope BLOB NOT NULL,
    seq INTEGER NOT NULL,
    ordered INTEGER NOT NULL,
    done INTEGER NOT NULL, -- 0: no receipt yet
    records INTEGER NOT NULL,
    PRIMARY KEY (device, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE scope_digest (scope BLOB PRIMARY KEY, sum BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE staff_digest (staff BLOB PRIMARY KEY, sum BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE damaged (
    id BLOB PRIMARY KEY,
    type INTEGER NOT NULL,
    scope BLOB NOT NULL,
    about BLOB,
    sum BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE incident (
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    record BLOB NOT NULL,
    device BLOB NOT NULL,
    note TEXT NOT NULL
) STRICT;
)sql";

// A copied store goes on counting where it parted from the device that it was.
constexpr std::string_view kFourth = R"sql(
ALTER TABLE device ADD COLUMN parent BLOB NOT NULL DEFAULT x'00000000000000000000000000000000';
ALTER TABLE device ADD COLUMN parted INTEGER NOT NULL DEFAULT 0;
)sql";

// The types that are few and read whole: also regulation packs (10). eachOfType() repeats the condition word for word.
constexpr std::string_view kFifth = R"sql(
DROP INDEX record_small_types;
CREATE INDEX record_few ON record (type) WHERE type IN (1, 2, 3, 10);
)sql";

constexpr std::string_view kWatch = R"sql(
CREATE TRIGGER record_changed_elsewhere AFTER UPDATE OF body ON record
WHEN NEW.sum IS OLD.sum AND NEW.body IS NOT OLD.body BEGIN
    INSERT OR IGNORE INTO damaged (id, type, scope, about, sum)
    VALUES (OLD.id, OLD.type, OLD.scope, OLD.about, OLD.sum);
END;
CREATE TRIGGER record_removed_elsewhere AFTER DELETE ON record BEGIN
    INSERT OR IGNORE INTO damaged (id, type, scope, about, sum)
    VALUES (OLD.id, OLD.type, OLD.scope, OLD.about, OLD.sum);
END;
)sql";

// What version 1 had stored gets its digests.
Status digestEverything(Database& db)
{
    std::vector<std::pair<std::int64_t, Digest>> rows;
    std::unordered_map<Id, Digest> scopes;
    RB_TRY(db.each("SELECT seq, scope, body FROM record", [&](const Statement& row) {
        rows.emplace_back(row.integer(0), digestOf(row.blob(2)));
        scopes[row.id(1)] += rows.back().second;
    }));
    for (const auto& [seq, digest] : rows)
        RB_TRY(db.run("UPDATE record SET sum = ? WHERE seq = ?", Blob{digest.bytes()}, seq));
    for (const auto& [scope, digest] : scopes)
        RB_TRY(db.run("INSERT INTO scope_digest (scope, sum) VALUES (?, ?)", scope, Blob{digest.bytes()}));
    std::unordered_map<Id, Digest> staff;
    RB_TRY(db.each("SELECT staff, scope FROM access_grant WHERE ended = 0",
                   [&](const Statement& row) { staff[row.id(0)] += scopes[row.id(1)]; }));
    for (const auto& [id, digest] : staff)
        RB_TRY(db.run("INSERT INTO staff_digest (staff, sum) VALUES (?, ?)", id, Blob{digest.bytes()}));
    return db.script(kWatch);
}

constexpr std::array kMigrations{Migration{1, "first", kFirst},
                                 Migration{2, "digests and levels", kSecond, &digestEverything},
                                 Migration{3, "attachments", kAttachmentNames}, Migration{4, "copied stores", kFourth},
                                 Migration{5, "packs by type", kFifth}};

} // namespace

std::span<const Migration> serverMigrations()
{
    return kMigrations;
}

} // namespace roadbook
