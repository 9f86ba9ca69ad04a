// SPDX-License-Identifier: GPL-3.0-or-later
//
// Database: one connection to one SQLite file, encrypted when opened with a key (SQLite3 Multiple
// Ciphers). One thread at a time uses a connection and its statements; other threads open their own.
// Only interrupt() may be called from elsewhere.
//
// Every failure is a value: ErrorCode::Storage with what SQLite said and the SQL that failed (never
// the bound values), ErrorCode::Locked when the key is wrong or the file is no database.
#pragma once

#include "base/result.h"
#include "sqlite/statement.h"

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;

namespace roadbook {

struct OpenOptions {
    std::string_view key = {}; // exactly 32 raw bytes, or empty for a plain file
    bool readOnly = false;
    bool create = true;                          // false: a missing file is an error
    std::chrono::milliseconds busyTimeout{5000}; // how long to wait for another writer
    std::vector<std::string> pragmas = {};       // "journal_mode = WAL", … run in order after the key
};

class CachedStatement;

class Database {
public:
    // ":memory:" is a private database in memory.
    static Result<Database> open(const std::string& path, const OpenOptions& options = {});

    Database(); // not open; assign to it
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database(); // finishes cached statements and closes; statements handed out must be gone before

    bool isOpen() const { return m_inner != nullptr; }
    void close();

    // Compiles SQL meant to be kept and used many times.
    Result<Statement> prepare(std::string_view sql);

    // A statement out of this connection's cache; it goes back, reset, when the handle dies. `sql`
    // should be a constant: the cache grows by one for each different text.
    Result<CachedStatement> cached(std::string_view sql);

    // Through the cache: run SQL that returns nothing of interest.
    template <typename... Values>
    Status run(std::string_view sql, const Values&... values);
    // Through the cache: visit(const Statement&) for each row.
    template <typename Visit, typename... Values>
    Status each(std::string_view sql, Visit&& visit, const Values&... values);
    // Through the cache: first column of the first row; nothing when there is no row or it is NULL.
    template <typename... Values>
    Result<std::optional<std::int64_t>> integer(std::string_view sql, const Values&... values);
    template <typename... Values>
    Result<std::optional<std::string>> text(std::string_view sql, const Values&... values); // blobs too

    // Runs a script of statements separated by semicolons; not cached. For schemas and pragmas.
    Status script(std::string_view sql);

    std::int64_t changes() const;      // rows changed by the last statement
    std::int64_t totalChanges() const; // by all since open
    std::int64_t lastInsertRowId() const;
    bool inTransaction() const;
    Result<int> userVersion();

    // Copies the whole database to `path` while others keep reading and writing: one consistent
    // moment, durable when it returns, never half there (written aside, then renamed). A key
    // encrypts the copy; a source with a key needs the same one.
    Status backupTo(const std::string& path, std::string_view key = {});

    // Moves the write-ahead log into the file and empties it. A busy reader makes it do less, which
    // is no error: returns false then.
    Result<bool> checkpoint();

    // Makes the statement that runs now fail soon. Any thread, while the database is open.
    void interrupt();

    // For what this wrapper does not cover: FTS5 functions, hooks. Stays owned here.
    sqlite3* handle() const;

    // The error for `code` on this connection.
    Error error(int code, std::string_view sql) const;

private:
    struct Inner;

    std::unique_ptr<Inner> m_inner;
};

// A statement borrowed from a Database's cache. Must not outlive the database.
class CachedStatement {
public:
    CachedStatement(CachedStatement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_busy(std::exchange(other.m_busy, nullptr)),
          m_own(std::move(other.m_own))
    {}
    CachedStatement& operator=(CachedStatement&&) = delete;
    CachedStatement(const CachedStatement&) = delete;
    CachedStatement& operator=(const CachedStatement&) = delete;
    ~CachedStatement()
    {
        if (m_statement != nullptr)
            m_statement->reset();
        if (m_busy != nullptr)
            *m_busy = false;
    }

    Statement* operator->() const { return m_own ? m_own.get() : m_statement; }
    Statement& operator*() const { return *operator->(); }

private:
    friend class Database;
    CachedStatement(Statement* statement, bool* busy) : m_statement(statement), m_busy(busy) {}
    explicit CachedStatement(std::unique_ptr<Statement> own) : m_own(std::move(own)) {}

    Statement* m_statement = nullptr; // in the cache
    bool* m_busy = nullptr;           // its mark there
    std::unique_ptr<Statement> m_own; // a second use of the same SQL at the same time
};

template <typename... Values>
Status Database::run(std::string_view sql, const Values&... values)
{
    RB_ASSIGN(auto statement, cached(sql));
    return statement->run(values...);
}

template <typename Visit, typename... Values>
Status Database::each(std::string_view sql, Visit&& visit, const Values&... values)
{
    RB_ASSIGN(auto statement, cached(sql));
    return statement->each(std::forward<Visit>(visit), values...);
}

template <typename... Values>
Result<std::optional<std::int64_t>> Database::integer(std::string_view sql, const Values&... values)
{
    RB_ASSIGN(auto statement, cached(sql));
    statement->bind(values...);
    RB_ASSIGN(const bool found, statement->step());
    if (!found || statement->isNull(0))
        return std::nullopt;
    return statement->integer(0);
}

template <typename... Values>
Result<std::optional<std::string>> Database::text(std::string_view sql, const Values&... values)
{
    RB_ASSIGN(auto statement, cached(sql));
    statement->bind(values...);
    RB_ASSIGN(const bool found, statement->step());
    if (!found || statement->isNull(0))
        return std::nullopt;
    return std::string(statement->blob(0));
}

} // namespace roadbook
