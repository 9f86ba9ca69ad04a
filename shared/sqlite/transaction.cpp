// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include "sqlite/database.h"

namespace roadbook {

Result<Transaction> Transaction::begin(Database& db)
{
    RB_TRY(db.run("BEGIN IMMEDIATE"));
    return Transaction{db};
}

Result<Transaction> Transaction::beginRead(Database& db)
{
    RB_TRY(db.run("BEGIN"));
    return Transaction{db};
}

Status Transaction::commit()
{
    if (m_db == nullptr)
        throw BrokenInvariant("a transaction is committed twice");
    auto done = m_db->run("COMMIT");
    if (!done) {
        rollback();
        return done;
    }
    m_db = nullptr;
    return {};
}

void Transaction::rollback()
{
    if (m_db == nullptr)
        return;
    // A full disk or an I/O error may have rolled back already; otherwise this cannot fail in a way
    // that leaves something committed.
    if (m_db->inTransaction())
        (void)m_db->run("ROLLBACK");
    m_db = nullptr;
}

Result<Savepoint> Savepoint::begin(Database& db)
{
    RB_TRY(db.run("SAVEPOINT part")); // names may repeat: the innermost one is meant
    return Savepoint{db};
}

Status Savepoint::commit()
{
    if (m_db == nullptr)
        throw BrokenInvariant("a savepoint is released twice");
    auto done = m_db->run("RELEASE part");
    if (!done) {
        rollback();
        return done;
    }
    m_db = nullptr;
    return {};
}

void Savepoint::rollback()
{
    if (m_db == nullptr)
        return;
    if (m_db->inTransaction()) {
        (void)m_db->run("ROLLBACK TO part");
        (void)m_db->run("RELEASE part");
    }
    m_db = nullptr;
}

} // namespace roadbook
