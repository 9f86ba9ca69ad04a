// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

#include <array>

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

constexpr std::array kMigrations{Migration{1, "first", kFirst}};

} // namespace

std::span<const Migration> serverMigrations()
{
    return kMigrations;
}

} // namespace roadbook
