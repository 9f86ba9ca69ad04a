// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/failure.h"

#include <sqlite3.h>

#include <string>

namespace roadbook {
namespace {

constexpr std::size_t kMostSqlShown = 200; // enough to find the statement in the source

std::string_view plainWords(int primary)
{
    switch (primary) {
    case SQLITE_FULL:
        return "the disk is full: nothing of this change was saved; free some space and try again";
    case SQLITE_NOTADB:
        return "the password is wrong, or this file is not a database";
    case SQLITE_CORRUPT:
        return "the database file is damaged";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program is writing to the database";
    case SQLITE_READONLY:
        return "the database can not be written to";
    case SQLITE_CANTOPEN:
        return "the database file can not be opened";
    case SQLITE_IOERR:
        return "the disk could not be read or written";
    case SQLITE_INTERRUPT:
        return "the work was interrupted";
    case SQLITE_NOMEM:
        return "out of memory";
    case SQLITE_TOOBIG:
        return "a value is too large to store";
    default:
        return "the database refused the work";
    }
}

} // namespace

Error storageFailure(int code, std::string_view detail, std::string_view sql)
{
    const int primary = code & 0xff;
    std::string message{plainWords(primary)};
    message.append(" (").append(detail).append(", ").append(std::to_string(code)).append(")");
    if (!sql.empty())
        message.append(" in: ").append(sql.substr(0, kMostSqlShown));
    return {primary == SQLITE_NOTADB ? ErrorCode::Locked : ErrorCode::Storage, std::move(message)};
}

} // namespace roadbook
