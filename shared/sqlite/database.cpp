// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"

#include "sqlite/cipher.h"
#include "sqlite/failure.h"

#include <sqlite3.h>

#include <unordered_map>

namespace roadbook {
namespace {

// Lets the cache be asked with a string_view without making a string.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Slot {
    Statement statement;
    bool busy = false;
};

} // namespace

struct Database::Inner {
    sqlite3* handle = nullptr;
    std::unordered_map<std::string, Slot, TextHash, std::equal_to<>> cache; // nodes never move

    ~Inner()
    {
        cache.clear();
        sqlite3_close_v2(handle);
    }
};

Database::Database() = default;
Database::Database(Database&& other) noexcept = default;
Database& Database::operator=(Database&& other) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string& path, const OpenOptions& options)
{
    Database db;
    db.m_inner = std::make_unique<Inner>();
    int flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (options.create && !options.readOnly)
        flags |= SQLITE_OPEN_CREATE;
    flags |= SQLITE_OPEN_EXRESCODE;
    const int opened = sqlite3_open_v2(path.c_str(), &db.m_inner->handle, flags, nullptr);
    if (opened != SQLITE_OK)
        return fail(db.error(opened, "open"));
    sqlite3_busy_timeout(db.handle(), static_cast<int>(options.busyTimeout.count()));

    if (!options.key.empty())
        RB_TRY(applyKey(db.handle(), options.key));
    for (const auto& pragma : options.pragmas)
        RB_TRY(db.script("PRAGMA " + pragma));
    // SQLite opens lazily. Reading now makes a wrong key fail here and not in the middle of something.
    RB_TRY(db.script("SELECT count(*) FROM sqlite_schema"));
    return db;
}

void Database::close()
{
    m_inner.reset();
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &raw, nullptr);
    if (code != SQLITE_OK)
        return fail(error(code, sql));
    if (raw == nullptr)
        return fail(ErrorCode::Internal, "an empty SQL statement");
    return Statement{raw};
}

Result<CachedStatement> Database::cached(std::string_view sql)
{
    auto found = m_inner->cache.find(sql);
    if (found == m_inner->cache.end()) {
        RB_ASSIGN(auto statement, prepare(sql));
        found = m_inner->cache.emplace(std::string{sql}, Slot{std::move(statement)}).first;
    }
    auto& slot = found->second;
    if (slot.busy) { // the same SQL inside itself, as a recursion does: a second one, not kept
        RB_ASSIGN(auto another, prepare(sql));
        return CachedStatement{std::make_unique<Statement>(std::move(another))};
    }
    slot.busy = true;
    return CachedStatement{&slot.statement, &slot.busy};
}

Status Database::script(std::string_view sql)
{
    const char* at = sql.data();
    const char* const end = sql.data() + sql.size();
    while (at != end) {
        sqlite3_stmt* raw = nullptr;
        const char* tail = end;
        const int code = sqlite3_prepare_v2(handle(), at, static_cast<int>(end - at), &raw, &tail);
        if (code != SQLITE_OK)
            return fail(error(code, {at, static_cast<std::size_t>(end - at)}));
        at = tail;
        if (raw == nullptr) // a comment or white space
            continue;
        Statement statement{raw};
        RB_TRY(statement.runBound());
    }
    return {};
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(handle());
}

std::int64_t Database::totalChanges() const
{
    return sqlite3_total_changes64(handle());
}

std::int64_t Database::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(handle());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Result<int> Database::userVersion()
{
    RB_ASSIGN(const auto version, integer("PRAGMA user_version"));
    return static_cast<int>(version.value_or(0));
}

Result<bool> Database::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        return false;
    if (code != SQLITE_OK)
        return fail(error(code, "checkpoint"));
    return true;
}

void Database::interrupt()
{
    sqlite3_interrupt(handle());
}

sqlite3* Database::handle() const
{
    return m_inner->handle;
}

Error Database::error(int code, std::string_view sql) const
{
    // The connection knows more than the code, as long as it talks about the same failure.
    const bool same = handle() != nullptr && sqlite3_extended_errcode(handle()) == code;
    return storageFailure(code, same ? sqlite3_errmsg(handle()) : sqlite3_errstr(code), sql);
}

} // namespace roadbook
