// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/statement.h"

#include "sqlite/failure.h"

#include <sqlite3.h>

#include <utility>

namespace roadbook {

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_bindFailure(std::exchange(other.m_bindFailure, 0))
{}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_bindFailure, other.m_bindFailure);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement); // null is fine
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindFailure == SQLITE_OK)
        m_bindFailure = code;
}

void Statement::bindAt(int index, double value)
{
    note(sqlite3_bind_double(m_statement, index, value));
}

void Statement::bindInteger(int index, std::int64_t value)
{
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindText(int index, std::string_view text)
{
    // A null pointer would bind NULL: an empty text stays a text.
    const char* data = text.data() == nullptr ? "" : text.data();
    note(sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int index, std::string_view bytes)
{
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    note(sqlite3_bind_blob64(m_statement, index, data, bytes.size(), SQLITE_STATIC));
}

void Statement::bindNull(int index)
{
    note(sqlite3_bind_null(m_statement, index));
}

Result<bool> Statement::step()
{
    if (m_bindFailure != SQLITE_OK)
        return fail(storageFailure(m_bindFailure, sqlite3_errstr(m_bindFailure), sql()));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* db = sqlite3_db_handle(m_statement);
    return fail(storageFailure(sqlite3_extended_errcode(db), sqlite3_errmsg(db), sql()));
}

Status Statement::runBound()
{
    const ResetAtEnd guard{*this};
    for (;;) {
        RB_ASSIGN(const bool row, step());
        if (!row)
            return {};
    }
}

void Statement::reset()
{
    if (m_statement == nullptr)
        return;
    sqlite3_reset(m_statement); // repeats the error of the last step; that one was reported
    sqlite3_clear_bindings(m_statement);
    m_bindFailure = SQLITE_OK;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    // The pointer first: asking for text may convert the value and change its size.
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {data, data == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

Id Statement::id(int column) const
{
    const auto bytes = blob(column);
    Id id;
    if (bytes.size() == id.bytes.size())
        std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
    return id;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

std::string_view Statement::sql() const
{
    const char* text = sqlite3_sql(m_statement);
    return text == nullptr ? std::string_view{} : std::string_view{text};
}

} // namespace roadbook
