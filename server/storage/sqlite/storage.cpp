// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

#include <filesystem>

namespace roadbook {
namespace {

OpenOptions serverOptions()
{
    OpenOptions options;
    options.busyTimeout = std::chrono::seconds(15); // an administrator's import holds the lock for a while
    options.pragmas = {
        "journal_mode = WAL",
        "synchronous = FULL",        // acknowledged means on the disk
        "wal_autocheckpoint = 4000", // 16 MB: a bulk push is not interrupted every few milliseconds
        "journal_size_limit = 67108864",
        "cache_size = -8000", // kilobytes
    };
    return options;
}

class SqliteStorage final : public Storage {
public:
    explicit SqliteStorage(std::string file) : m_file(std::move(file)) {}

    Result<std::unique_ptr<Connection>> connect() override
    {
        RB_ASSIGN(auto db, Database::open(m_file, serverOptions()));
        return std::make_unique<SqliteConnection>(std::move(db));
    }

private:
    std::string m_file;
};

} // namespace

std::string sqliteStorageFile(const std::string& directory)
{
    return (std::filesystem::path(directory) / "roadbook.db").string();
}

Result<std::unique_ptr<Storage>> openSqliteStorage(const std::string& directory, const std::string& newEpoch)
{
    std::error_code failed;
    std::filesystem::create_directories(directory, failed);
    if (failed)
        return fail(ErrorCode::Storage, "cannot create the data folder: " + failed.message());
    // Passwords and customers: nobody else on this machine reads them.
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, failed);
    const auto file = sqliteStorageFile(directory);
    RB_ASSIGN(auto db, Database::open(file, serverOptions()));
    RB_TRY(migrate(db, serverMigrations()));
    RB_TRY(db.run("INSERT INTO meta (name, value) VALUES ('epoch', ?) ON CONFLICT DO NOTHING", newEpoch));
    return std::make_unique<SqliteStorage>(file);
}

} // namespace roadbook
