// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole or not at all, with savepoints inside; schema steps; what a crash leaves.
#include "sqlite/database.h"
#include "sqlite/migrate.h"
#include "sqlite/transaction.h"
#include "support/temp_folder.h"

#include <QTest>
#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace roadbook;
using roadbook::test::TempFolder;

namespace {

std::int64_t rows(Database& db)
{
    return db.integer("SELECT count(*) FROM t").value().value_or(-1);
}

Database withTable()
{
    auto db = Database::open(":memory:").value();
    db.script("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT").value();
    return db;
}

// Inserts, then leaves by an error: what most failing code looks like.
Status insertThenFail(Database& db)
{
    RB_ASSIGN(auto tx, Transaction::begin(db));
    RB_TRY(db.run("INSERT INTO t VALUES (1)"));
    RB_TRY(db.run("INSERT INTO t VALUES (1)"));
    return tx.commit();
}

Status addHundred(Database& db)
{
    for (int i = 100; i < 200; ++i)
        RB_TRY(db.run("INSERT INTO t VALUES (?)", i));
    return {};
}

Status failNow(Database&)
{
    return fail(ErrorCode::BadValue, "this step does not work");
}

constexpr Migration kFirst{1, "table", "CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration kSecond{2, "hundred rows", "INSERT INTO t VALUES (1); INSERT INTO t VALUES (2);", &addHundred};

} // namespace

class TestTransaction : public QObject {
    Q_OBJECT

private slots:
    void law5_leavingWithoutCommitLeavesNothing()
    {
        auto db = withTable();
        QVERIFY(!insertThenFail(db));
        QVERIFY(!db.inTransaction());
        QCOMPARE(rows(db), 0);
        {
            auto tx = Transaction::begin(db).value();
            QVERIFY(db.run("INSERT INTO t VALUES (1)"));
        }
        QCOMPARE(rows(db), 0);
    }

    void commitKeeps()
    {
        auto db = withTable();
        auto tx = Transaction::begin(db).value();
        QVERIFY(db.run("INSERT INTO t VALUES (1)"));
        QVERIFY(tx.commit());
        QVERIFY(!db.inTransaction());
        QCOMPARE(rows(db), 1);
        QVERIFY_EXCEPTION_THROWN((void)tx.commit(), BrokenInvariant);
    }

    void transactionsDoNotNest()
    {
        auto db = withTable();
        auto tx = Transaction::begin(db).value();
        QVERIFY(!Transaction::begin(db));
        QVERIFY(db.inTransaction()); // the refusal did not end the first
        QVERIFY(tx.commit());
    }

    void savepointsUndoTheirPartOnly()
    {
        auto db = withTable();
        auto tx = Transaction::begin(db).value();
        QVERIFY(db.run("INSERT INTO t VALUES (1)"));
        {
            auto outer = Savepoint::begin(db).value();
            QVERIFY(db.run("INSERT INTO t VALUES (2)"));
            {
                auto inner = Savepoint::begin(db).value();
                QVERIFY(db.run("INSERT INTO t VALUES (3)"));
            } // undone
            QCOMPARE(rows(db), 2);
            QVERIFY(outer.commit());
        }
        {
            auto undone = Savepoint::begin(db).value();
            QVERIFY(db.run("DELETE FROM t"));
        }
        QVERIFY(tx.commit());
        QCOMPARE(rows(db), 2);
    }

    void aSecondWriterWaitsThenSaysWhy()
    {
        TempFolder folder;
        auto first = Database::open(folder.file("a.db"), {.pragmas = {"journal_mode = WAL"}}).value();
        auto second = Database::open(folder.file("a.db"), {.busyTimeout = std::chrono::milliseconds{20}}).value();
        auto tx = Transaction::begin(first).value();
        const auto refused = Transaction::begin(second);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.starts_with("another program is writing"));
        QVERIFY(second.integer("SELECT count(*) FROM sqlite_schema")); // reading never waits for writing
        QVERIFY(tx.commit());
        QVERIFY(Transaction::begin(second));
    }

    void law1_whatWasCommittedSurvivesKill9()
    {
        TempFolder folder;
        const auto path = folder.file("a.db");
        const OpenOptions options{.pragmas = {"journal_mode = WAL", "synchronous = FULL"}};
        {
            auto db = Database::open(path, options).value();
            QVERIFY(db.script("CREATE TABLE t (a INTEGER PRIMARY KEY, half INTEGER) STRICT"));
        }
        std::int64_t promised = 0;
        for (int round = 0; round < 10; ++round) {
            int said[2];
            QCOMPARE(::pipe(said), 0);
            const pid_t child = ::fork();
            if (child == 0) { // saves pairs and says so after each, until it is killed
                auto db = Database::open(path, options).value();
                for (std::int64_t i = promised / 2 + 1;; ++i) {
                    auto tx = Transaction::begin(db).value();
                    db.run("INSERT INTO t VALUES (?, 0)", 2 * i).value();
                    db.run("INSERT INTO t VALUES (?, 1)", 2 * i + 1).value();
                    tx.commit().value();
                    const std::int64_t done = 2 * i;
                    if (::write(said[1], &done, sizeof done) != sizeof done)
                        ::_exit(1);
                }
            }
            ::close(said[1]);
            for (int heard = 0; heard < 5 + round * 7; ++heard)
                QCOMPARE(::read(said[0], &promised, sizeof promised), ssize_t{sizeof promised});
            ::kill(child, SIGKILL);
            std::int64_t late = 0; // said before the kill, not heard yet
            while (::read(said[0], &late, sizeof late) == ssize_t{sizeof late})
                promised = late;
            ::close(said[0]);
            ::waitpid(child, nullptr, 0);

            auto db = Database::open(path, options).value();
            const auto highest = db.integer("SELECT max(a) FROM t").value().value_or(0);
            QVERIFY(highest >= promised + 1);
            QVERIFY(db.integer("SELECT count(*) FROM t").value() == highest - 1);
            QVERIFY(db.integer("SELECT sum(half) * 2 = count(*) FROM t").value() == 1);
            promised = highest - 1;
        }
    }

    void migrationsRunOnceAndInOrder()
    {
        auto db = Database::open(":memory:").value();
        QVERIFY(migrate(db, std::array{kFirst}));
        QCOMPARE(db.userVersion().value(), 1);
        const std::array both{kFirst, kSecond};
        QVERIFY(migrate(db, both));
        QVERIFY(migrate(db, both));
        QCOMPARE(db.userVersion().value(), 2);
        QCOMPARE(rows(db), 102);
    }

    void aFailingStepLeavesTheOneBefore()
    {
        auto db = Database::open(":memory:").value();
        const std::array steps{kFirst, Migration{2, "bad", "INSERT INTO t VALUES (1);", &failNow}};
        const auto done = migrate(db, steps);
        QCOMPARE(done.error().code, ErrorCode::BadValue);
        QVERIFY(done.error().message.starts_with("migration 2 (bad): "));
        QCOMPARE(db.userVersion().value(), 1);
        QCOMPARE(rows(db), 0);
        QVERIFY(migrate(db, std::array{kFirst, kSecond}));
    }

    void law13_aNewerStoreIsRefusedUntouched()
    {
        auto db = Database::open(":memory:").value();
        QVERIFY(migrate(db, std::array{kFirst, kSecond}));
        const auto refused = migrate(db, std::array{kFirst});
        QCOMPARE(refused.error().code, ErrorCode::Incompatible);
        QCOMPARE(db.userVersion().value(), 2);
        QVERIFY_EXCEPTION_THROWN((void)migrate(db, std::array{kSecond}), BrokenInvariant);
    }
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"
