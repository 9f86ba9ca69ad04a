// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/connection.h"

namespace roadbook {

Result<std::unique_ptr<Reading>> SqliteConnection::read()
{
    RB_ASSIGN(auto transaction, Transaction::beginRead(m_db));
    return std::make_unique<SqliteSession>(m_db, std::move(transaction));
}

Result<std::unique_ptr<Writing>> SqliteConnection::write()
{
    RB_ASSIGN(auto transaction, Transaction::begin(m_db));
    return std::make_unique<SqliteSession>(m_db, std::move(transaction));
}

Result<std::int64_t> SqliteConnection::dataVersion()
{
    RB_ASSIGN(const auto version, m_db.integer("PRAGMA data_version"));
    return version.value_or(0);
}

} // namespace roadbook
