// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schema as numbered steps. Step n takes a database from user_version n-1 to n, in a transaction
// of its own: a crash leaves a whole step or none. A published step is never edited; add one.
//
//     constexpr std::array kMigrations{
//         Migration{1, "records", "CREATE TABLE record (…) STRICT;"},
//         Migration{2, "search index", "", &fillSearchIndex},
//     };
//     RB_TRY(migrate(db, kMigrations));
#pragma once

#include "base/result.h"

#include <span>
#include <string_view>

namespace roadbook {

class Database;

struct Migration {
    int version;                         // 1, 2, 3, … without gaps
    std::string_view name;               // for error messages
    std::string_view sql;                // runs first
    Status (*step)(Database&) = nullptr; // then this, if the step needs code
};

// Brings the database to the last step. A database that is newer than the last step is refused with
// ErrorCode::Incompatible and left untouched.
Status migrate(Database& db, std::span<const Migration> migrations);

} // namespace roadbook
