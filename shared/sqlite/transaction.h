// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transaction and Savepoint: everything until commit() happens whole or not at all. Going out of
// scope without commit() rolls back, so an early return of an error is safe.
//
//     RB_ASSIGN(auto tx, Transaction::begin(db));
//     RB_TRY(apply(db, group));
//     RB_TRY(advanceCursor(db));      // moves with the data or not at all
//     return tx.commit();
#pragma once

#include "base/result.h"

#include <utility>

namespace roadbook {

class Database;

class Transaction {
public:
    // BEGIN IMMEDIATE: takes the write lock now, so that nothing fails half way for want of it.
    static Result<Transaction> begin(Database& db);
    // BEGIN: one unchanging view for several reads.
    static Result<Transaction> beginRead(Database& db);

    Transaction(Transaction&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() { rollback(); }

    // When it returns success the work is as durable as `synchronous` says. On failure it is rolled back.
    Status commit();
    void rollback();

private:
    explicit Transaction(Database& db) : m_db(&db) {}
    Database* m_db = nullptr; // null once finished
};

// A part of a transaction that can be undone alone. They nest; the last begun ends first.
class Savepoint {
public:
    static Result<Savepoint> begin(Database& db);

    Savepoint(Savepoint&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) {}
    Savepoint& operator=(Savepoint&&) = delete;
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint() { rollback(); }

    Status commit(); // keeps the work, within the transaction around it
    void rollback();

private:
    explicit Savepoint(Database& db) : m_db(&db) {}
    Database* m_db = nullptr;
};

} // namespace roadbook
