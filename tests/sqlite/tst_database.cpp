// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values in, values out; the statement cache; errors that say what happened; backups.
#include "sqlite/database.h"
#include "sqlite/transaction.h"
#include "support/temp_folder.h"

#include <rapidcheck.h>

#include <QTest>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <thread>

using namespace roadbook;
using roadbook::test::TempFolder;

namespace {

Database inMemory(std::string_view schema)
{
    auto db = Database::open(":memory:").value();
    db.script(schema).value();
    return db;
}

enum class Colour : std::uint8_t { Red = 3 };

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void valuesGoInAndComeOut()
    {
        auto db = inMemory("CREATE TABLE t (a ANY, b ANY, c ANY) STRICT");
        QVERIFY(rc::check("integers, texts and blobs", [&](std::int64_t whole, const std::string& bytes) {
            RC_ASSERT(db.run("DELETE FROM t").has_value());
            RC_ASSERT(db.run("INSERT INTO t VALUES (?, ?, ?)", whole, Blob{bytes}, bytes).has_value());
            int rows = 0;
            const auto read = db.each("SELECT a, b, c, typeof(b), typeof(c) FROM t", [&](const Statement& row) {
                ++rows;
                RC_ASSERT(row.integer(0) == whole);
                RC_ASSERT(row.blob(1) == bytes);
                RC_ASSERT(row.text(2) == bytes);
                RC_ASSERT(row.text(3) == "blob");
                RC_ASSERT(row.text(4) == "text");
            });
            RC_ASSERT(read.has_value());
            RC_ASSERT(rows == 1);
        }));
    }

    void everyKindOfValueIsBound()
    {
        auto db = inMemory("CREATE TABLE t (a ANY, b ANY, c ANY, d ANY, e ANY, f ANY, g ANY, h ANY) STRICT");
        Id id;
        id.bytes[0] = 7;
        const std::optional<std::int64_t> nothing;
        const std::optional<std::string> something{"some"};
        QVERIFY(db.run("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)", id, true, 2.5, Colour::Red, nothing, something,
                       std::string_view{}, nullptr));
        const auto read = db.each("SELECT * FROM t", [&](const Statement& row) {
            QCOMPARE(row.columnCount(), 8);
            QVERIFY(row.id(0) == id);
            QCOMPARE(row.integer(1), 1);
            QCOMPARE(row.real(2), 2.5);
            QCOMPARE(row.integer(3), 3);
            QVERIFY(row.isNull(4));
            QVERIFY(row.text(5) == "some");
            QVERIFY(!row.isNull(6) && row.text(6).empty()); // an empty text is no NULL
            QVERIFY(row.isNull(7) && row.integer(7) == 0 && row.text(7).empty() && row.id(7).isNull());
        });
        QVERIFY(read);
        QVERIFY(db.integer("SELECT e FROM t").value() == std::nullopt);
        QVERIFY(db.integer("SELECT d FROM t").value() == 3);
        QVERIFY(db.text("SELECT f FROM t WHERE d = ?", 3).value() == "some");
        QVERIFY(db.text("SELECT f FROM t WHERE d = ?", 4).value() == std::nullopt);
    }

    void aStatementIsUsedManyTimes()
    {
        auto db = inMemory("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT");
        auto insert = db.prepare("INSERT INTO t VALUES (?, ?)").value();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(insert.run(i, std::to_string(i))); // the text lives to the end of the call, which is enough
        QVERIFY(db.integer("SELECT count(*) FROM t WHERE b = CAST(a AS TEXT)").value() == 1000);

        // A failed run leaves the statement usable.
        QVERIFY(!insert.run(5, "twice"));
        QVERIFY(insert.run(1000, "next"));
        QCOMPARE(db.changes(), 1);
        QCOMPARE(db.lastInsertRowId(), 1000);
    }

    void theCacheServesRecursion()
    {
        auto db = inMemory("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES (1), (2), (3);");
        int pairs = 0;
        const char* sql = "SELECT a FROM t";
        const auto read = db.each(sql, [&](const Statement& outer) {
            const auto kept = outer.integer(0);
            const auto inner = db.each(sql, [&](const Statement&) { ++pairs; });
            QVERIFY(inner && outer.integer(0) == kept);
        });
        QVERIFY(read);
        QCOMPARE(pairs, 9);
        auto first = db.cached(sql).value();
        QVERIFY(first->step().value());
        auto second = db.cached(sql).value();
        QVERIFY(&*first != &*second);
    }

    void aVisitorCanStop()
    {
        auto db = inMemory("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT; INSERT INTO t VALUES (1), (2), (3);");
        int seen = 0;
        const auto read = db.each("SELECT a FROM t", [&](const Statement&) -> Status {
            ++seen;
            return fail(ErrorCode::BadValue, "enough");
        });
        QCOMPARE(read.error().code, ErrorCode::BadValue);
        QCOMPARE(seen, 1);
        QVERIFY(db.script("DROP TABLE t")); // nothing is left open
    }

    void errorsSayWhatAndWhereButNotTheValues()
    {
        auto db = inMemory("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT");
        const auto wrong = db.run("INSERT INTO nowhere VALUES (1)");
        QCOMPARE(wrong.error().code, ErrorCode::Storage);
        QVERIFY(wrong.error().message.contains("no such table") &&
                wrong.error().message.contains("INSERT INTO nowhere"));

        QVERIFY(db.run("INSERT INTO t VALUES (?, ?)", 1, "secret-one"));
        const auto twice = db.run("INSERT INTO t VALUES (?, ?)", 1, "secret-two");
        QVERIFY(twice.error().message.contains("UNIQUE") && !twice.error().message.contains("secret"));

        QVERIFY(!db.run("INSERT INTO t VALUES (?, ?)", 1, "a", "one too many"));
        QVERIFY(!db.prepare("  -- nothing"));
        QVERIFY(!db.script("SELECT 1; SELEC 2;"));
        QVERIFY(!db.script("SELECT \"no such column\"")); // double quotes never make a string
    }

    void aFullDiskIsAPlainSentenceAndChangesNothing()
    {
        TempFolder folder;
        auto db =
            Database::open(folder.file("a.db"), {.pragmas = {"journal_mode = WAL", "synchronous = FULL"}}).value();
        QVERIFY(db.script("CREATE TABLE t (a BLOB) STRICT; PRAGMA max_page_count = 20;"));
        const std::string large(8000, 'x');
        Status last;
        {
            auto tx = Transaction::begin(db).value();
            for (int i = 0; i < 20 && last; ++i)
                last = db.run("INSERT INTO t VALUES (?)", Blob{large});
            QVERIFY(!last);
        }
        QCOMPARE(last.error().code, ErrorCode::Storage);
        QVERIFY(last.error().message.starts_with("the disk is full"));
        QVERIFY(isWorthRetrying(last.error().code));
        QVERIFY(db.integer("SELECT count(*) FROM t").value() == 0);
        QVERIFY(db.run("INSERT INTO t VALUES (?)", Blob{"small"}));
    }

    void openSaysWhyItCannot()
    {
        TempFolder folder;
        QCOMPARE(Database::open(folder.file("no/such/folder.db")).error().code, ErrorCode::Storage);
        QCOMPARE(Database::open(folder.file("missing.db"), {.create = false}).error().code, ErrorCode::Storage);
        QCOMPARE(Database::open(folder.file("missing.db"), {.readOnly = true}).error().code, ErrorCode::Storage);
        QVERIFY(!std::filesystem::exists(folder.file("missing.db")));

        QVERIFY(Database::open(folder.file("a.db")).value().script("CREATE TABLE t (a)"));
        auto reader = Database::open(folder.file("a.db"), {.readOnly = true}).value();
        QVERIFY(
            reader.run("INSERT INTO t VALUES (1)").error().message.starts_with("the database can not be written to"));
    }

    void interruptStopsALongStatement()
    {
        auto db = inMemory("");
        std::atomic<bool> stopped = false;
        std::thread other{[&] {
            while (!stopped) { // it may not have begun yet
                std::this_thread::sleep_for(std::chrono::milliseconds{2});
                db.interrupt();
            }
        }};
        const auto counted =
            db.run("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n");
        stopped = true;
        other.join();
        QVERIFY(!counted);
        QVERIFY(counted.error().message.starts_with("the work was interrupted"));
    }

    void aBackupIsOneMomentWhileOthersWrite()
    {
        TempFolder folder;
        auto db = Database::open(folder.file("a.db"), {.pragmas = {"journal_mode = WAL"}}).value();
        QVERIFY(db.script("CREATE TABLE t (a INTEGER, b INTEGER) STRICT"));
        QVERIFY(db.run("INSERT INTO t VALUES (1, 1)"));

        auto source = Database::open(folder.file("a.db")).value();
        std::atomic<bool> stop = false;
        std::thread writer{[&] {
            for (int i = 2; !stop; ++i) { // two rows at a time: an odd half must never be in a copy
                auto tx = Transaction::begin(db).value();
                db.run("INSERT INTO t VALUES (?, 0)", i).value();
                db.run("UPDATE t SET b = 1 WHERE a = ?", i).value();
                tx.commit().value();
            }
        }};
        Status backedUp;
        for (int i = 0; i < 10 && backedUp; ++i)
            backedUp = source.backupTo(folder.file("copy.db"));
        stop = true;
        writer.join();
        QVERIFY(backedUp);

        auto copy = Database::open(folder.file("copy.db"), {.readOnly = true}).value();
        QVERIFY(copy.text("PRAGMA integrity_check").value() == "ok");
        QVERIFY(copy.integer("SELECT count(*) FROM t WHERE b = 0").value() == 0);
        QVERIFY(copy.integer("SELECT count(*) FROM t").value().value_or(0) > 0);
        QVERIFY(!std::filesystem::exists(folder.file("copy.db.part")));
        QVERIFY(!source.backupTo(folder.file("no/such/copy.db")));
    }

    void aCheckpointEmptiesTheLog()
    {
        TempFolder folder;
        auto db = Database::open(folder.file("a.db"), {.pragmas = {"journal_mode = WAL"}}).value();
        QVERIFY(db.script("CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
        QVERIFY(std::filesystem::file_size(folder.file("a.db-wal")) > 0);
        QVERIFY(db.checkpoint() == true);
        QCOMPARE(std::filesystem::file_size(folder.file("a.db-wal")), 0U);

        // Somebody reading an old moment holds it back: no error, just not done.
        auto reader = Database::open(folder.file("a.db"), {.busyTimeout = std::chrono::milliseconds{0}}).value();
        auto moment = Transaction::beginRead(reader).value();
        QVERIFY(reader.integer("SELECT count(*) FROM t"));
        auto eager = Database::open(folder.file("a.db"), {.busyTimeout = std::chrono::milliseconds{0}}).value();
        QVERIFY(eager.run("INSERT INTO t VALUES (2)"));
        QVERIFY(eager.checkpoint() == false);
    }

    void connectionsMove()
    {
        auto first = inMemory("CREATE TABLE t (a INTEGER) STRICT");
        Database second;
        {
            const auto kept = first.cached("INSERT INTO t VALUES (?)").value();
            second = std::move(first);
            QVERIFY(kept->run(1)); // statements belong to the connection, wherever it moved
        }
        QVERIFY(!first.isOpen() && second.isOpen());
        QVERIFY(second.integer("SELECT a FROM t").value() == 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
