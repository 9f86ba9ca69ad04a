// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"
#include "sqlite/failure.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace roadbook {
namespace {

namespace fs = std::filesystem;

// A rename is durable once its folder is.
Status syncFolderOf(const fs::path& file)
{
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(ErrorCode::Storage, "the folder " + folder.string() + " can not be opened");
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced ? Status{} : fail(ErrorCode::Storage, "the folder " + folder.string() + " can not be written");
}

Status copyAll(Database& source, Database& copy)
{
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return fail(copy.error(sqlite3_extended_errcode(copy.handle()), "backup"));
    // All pages in one step: one consistent moment. In WAL mode this stops no writer.
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return fail(copy.error(stepped, "backup"));
    if (finished != SQLITE_OK)
        return fail(copy.error(finished, "backup"));
    return {};
}

} // namespace

Status Database::backupTo(const std::string& path, std::string_view key)
{
    const std::string aside = path + ".part";
    std::error_code ignored;
    fs::remove(aside, ignored);
    {
        RB_ASSIGN(auto copy, open(aside, {.key = key}));
        auto copied = copyAll(*this, copy);
        // A file that needs no companions: a log beside it could be forgotten when it is carried away.
        if (copied)
            copied = copy.script("PRAGMA journal_mode = DELETE");
        if (!copied) {
            copy.close();
            fs::remove(aside, ignored);
            return copied;
        }
    }
    std::error_code failure;
    fs::rename(aside, path, failure);
    if (failure) {
        fs::remove(aside, ignored);
        return fail(ErrorCode::Storage, "the backup can not be put at " + path + ": " + failure.message());
    }
    return syncFolderOf(path);
}

} // namespace roadbook
