// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/migrate.h"

#include "sqlite/database.h"
#include "sqlite/transaction.h"

#include <string>

namespace roadbook {
namespace {

Status apply(Database& db, const Migration& migration)
{
    RB_ASSIGN(auto tx, Transaction::begin(db));
    RB_ASSIGN(const int version, db.userVersion()); // again, now that nobody else can write
    if (version >= migration.version)
        return {}; // another process was faster
    RB_TRY(db.script(migration.sql));
    if (migration.step != nullptr)
        RB_TRY(migration.step(db));
    RB_TRY(db.script("PRAGMA user_version = " + std::to_string(migration.version)));
    return tx.commit();
}

} // namespace

Status migrate(Database& db, std::span<const Migration> migrations)
{
    for (std::size_t i = 0; i < migrations.size(); ++i)
        if (migrations[i].version != static_cast<int>(i) + 1)
            throw BrokenInvariant("migrations are numbered 1, 2, 3, …");

    RB_ASSIGN(const int version, db.userVersion());
    if (version < 0 || version > static_cast<int>(migrations.size()))
        return fail(ErrorCode::Incompatible, "this store is of version " + std::to_string(version) +
                                                 ", made by a newer program; this one knows up to " +
                                                 std::to_string(migrations.size()) + ": please update it");

    for (const auto& migration : migrations.subspan(static_cast<std::size_t>(version)))
        if (auto done = apply(db, migration); !done)
            return fail(done.error().code, "migration " + std::to_string(migration.version) + " (" +
                                               std::string{migration.name} + "): " + done.error().message);
    return {};
}

} // namespace roadbook
