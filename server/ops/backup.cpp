// SPDX-License-Identifier: GPL-3.0-or-later
//
// A backup is one file with everything, taken while the server works. A restore takes its place at once or not at all,
// keeps what was there before, and starts a new epoch, so that devices notice and bring back what the backup lacks.
#include "ops/tools.h"
#include "sqlite/database.h"
#include "sqlite/migrate.h"
#include "storage/blobs.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace roadbook::ops {
namespace {

namespace fs = std::filesystem;

Status moveIntoPlace(const std::string& prepared, const std::string& file)
{
    std::error_code failed;
    if (fs::exists(file)) {
        const auto old = file + ".replaced";
        fs::remove(old, failed);
        fs::create_hard_link(file, old, failed);
        if (failed)
            return fail(ErrorCode::Storage, "cannot keep the present data aside: " + failed.message());
    }
    fs::rename(prepared, file, failed);
    if (failed)
        return fail(ErrorCode::Storage, "cannot put the restored data in place: " + failed.message());
    return {};
}

} // namespace

Status backup(const Program& program, const std::string& file)
{
    RB_ASSIGN(const auto storage, openData(program));
    RB_ASSIGN(const auto connection, storage->connect());
    RB_TRY(connection->backupTo(file));
    std::error_code failed;
    // The bytes of attachments stay where they are: files that never change, to be copied beside this one.
    const auto blobs = BlobFiles(program.data).counts();
    print(
        {{"file", file},
         {"bytes", static_cast<std::uint64_t>(fs::file_size(file, failed))},
         {"attachments",
          {{"folder", (fs::path(program.data) / "blobs").string()}, {"files", blobs.whole}, {"bytes", blobs.bytes}}}});
    return {};
}

Status restore(const Program& program, const std::string& file)
{
    RB_ASSIGN(const auto alone, DataLock::take(program.data));
    const auto target = sqliteStorageFile(program.data);
    const auto folder = (fs::path(program.data) / "restoring").string();
    std::error_code failed;
    fs::remove_all(folder, failed);
    fs::create_directories(folder, failed);
    const auto prepared = sqliteStorageFile(folder);
    {
        OpenOptions options;
        options.readOnly = true;
        options.create = false;
        RB_ASSIGN(auto source, Database::open(file, options));
        RB_TRY(source.integer("SELECT count(*) FROM meta WHERE name = 'epoch'"));
        RB_TRY(source.backupTo(prepared));
    }
    std::string presentEpoch; // an epoch must be after that of the data it replaces, too
    if (fs::exists(target)) {
        RB_ASSIGN(auto old, Database::open(target));
        if (const auto epoch = old.text("SELECT value FROM meta WHERE name = 'epoch'"); epoch && *epoch)
            presentEpoch = **epoch;
    }
    Head head;
    {
        RB_ASSIGN(const auto storage, openSqliteStorage(folder, newEpoch())); // brings an old backup up to date
        RB_ASSIGN(const auto connection, storage->connect());
        RB_ASSIGN(const auto writing, connection->write());
        RB_ASSIGN(head, writing->head());
        head.epoch = newEpoch({head.epoch, presentEpoch});
        RB_TRY(writing->insertIncident({program.now(), "restored", {}, {}, head.epoch}));
        RB_TRY(writing->setHead(head));
        RB_TRY(writing->commit());
    }
    if (fs::exists(target)) { // empties its log into the file, so that no log outlives it
        RB_ASSIGN(auto present, Database::open(target));
        RB_TRY(present.checkpoint());
    }
    RB_TRY(moveIntoPlace(prepared, target));
    fs::remove_all(folder, failed);
    print({{"file", file}, {"epoch", head.epoch}, {"seq", head.seq}});
    return {};
}

} // namespace roadbook::ops
