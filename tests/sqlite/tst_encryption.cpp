// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 11, the store's part: with a key every byte on disk is noise, and only that key opens it.
#include "sqlite/database.h"
#include "sqlite/transaction.h"
#include "support/temp_folder.h"

#include <sqlite3.h>

#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace roadbook;
using roadbook::test::TempFolder;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWords = "大客户专员在路上 the quick brown fox";

std::string key(char fill)
{
    return std::string(32, fill);
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

bool holdsWords(const fs::path& folder)
{
    return std::ranges::any_of(fs::directory_iterator{folder}, [](const auto& entry) {
        const auto bytes = bytesOf(entry.path());
        return bytes.contains(kWords) || bytes.contains("CREATE TABLE") || bytes.contains("SQLite format");
    });
}

// Bits per byte: 8 for noise, about 4 to 6 for text and tables.
double entropy(const std::string& bytes)
{
    std::array<double, 256> counts{};
    for (const char c : bytes)
        ++counts[static_cast<unsigned char>(c)];
    double bits = 0;
    for (const double count : counts)
        if (count > 0)
            bits -= count / static_cast<double>(bytes.size()) * std::log2(count / static_cast<double>(bytes.size()));
    return bits;
}

Database filled(const std::string& path, std::string_view withKey, const char* journal)
{
    auto db = Database::open(path, {.key = withKey, .pragmas = {std::string{"journal_mode = "} + journal}}).value();
    db.script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT; CREATE VIRTUAL TABLE f USING fts5(b);").value();
    auto tx = Transaction::begin(db).value();
    for (int i = 0; i < 500; ++i) {
        db.run("INSERT INTO t VALUES (?, ?)", i, kWords).value();
        db.run("INSERT INTO f VALUES (?)", kWords).value();
    }
    tx.commit().value();
    return db;
}

} // namespace

class TestEncryption : public QObject {
    Q_OBJECT

private slots:
    void thePinnedLibraryIsCompiledIn()
    {
        QCOMPARE(sqlite3_libversion(), SQLITE_VERSION);
        QVERIFY(QByteArray{sqlite3mc_version()}.contains("2.3.5"));
        auto db = Database::open(":memory:").value();
        QVERIFY(db.text("PRAGMA cipher").value() == "aegis");
        QCOMPARE(sqlite3_compileoption_used("TEMP_STORE=3"), 1);
    }

    void law11_noWordIsReadableOnDisk_data()
    {
        QTest::addColumn<QByteArray>("journal");
        QTest::newRow("write-ahead log") << QByteArray{"WAL"};
        QTest::newRow("rollback journal") << QByteArray{"PERSIST"};
    }

    void law11_noWordIsReadableOnDisk()
    {
        QFETCH(QByteArray, journal);
        TempFolder folder;
        {
            auto db = filled(folder.file("a.db"), key('k'), journal.constData());
            QVERIFY(db.run("UPDATE t SET b = b || '.'")); // old pages go to the journal
            QVERIFY(!holdsWords(folder.path()));          // while open, with the log beside it
            QVERIFY(db.checkpoint());
            QVERIFY(!holdsWords(folder.path()));
        }
        QVERIFY(!holdsWords(folder.path()));
        QVERIFY(entropy(bytesOf(folder.file("a.db"))) > 7.9);

        TempFolder plain; // the search above does find words where there are some
        auto db = filled(plain.file("a.db"), {}, journal.constData());
        QVERIFY(holdsWords(plain.path()));
    }

    void law11_onlyTheKeyOpensIt()
    {
        TempFolder folder;
        const auto path = folder.file("a.db");
        filled(path, key('k'), "WAL").close();
        const auto before = bytesOf(path);
        for (const auto& wrong : {key('l'), key('\0'), std::string{}}) {
            const auto refused = Database::open(path, {.key = wrong});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Locked);
        }
        QCOMPARE(Database::open(path, {.key = "short"}).error().code, ErrorCode::Internal);
        QVERIFY(bytesOf(path) == before); // failed attempts change nothing

        auto db = Database::open(path, {.key = key('k')}).value();
        QVERIFY(db.integer("SELECT count(*) FROM f WHERE f MATCH 'quick'").value() == 500);
    }

    void aChangedByteIsNoticed()
    {
        TempFolder folder;
        const auto path = folder.file("a.db");
        filled(path, key('k'), "DELETE").close();
        auto bytes = bytesOf(path);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
        auto db = Database::open(path, {.key = key('k')}).value();
        std::size_t letters = 0;
        auto read = db.each("SELECT b FROM t", [&](const Statement& row) { letters += row.text(0).size(); });
        if (read)
            read = db.each("SELECT * FROM f", [&](const Statement& row) { letters += row.text(0).size(); });
        if (read)
            read = db.each("SELECT block FROM f_data", [&](const Statement& row) { letters += row.blob(0).size(); });
        QVERIFY(!read);
    }

    void twoStoresWithOneKeyLookDifferent()
    {
        TempFolder folder;
        filled(folder.file("a.db"), key('k'), "DELETE").close();
        filled(folder.file("b.db"), key('k'), "DELETE").close();
        const auto first = bytesOf(folder.file("a.db"));
        const auto second = bytesOf(folder.file("b.db"));
        QCOMPARE(first.size(), second.size());
        std::size_t same = 0;
        for (std::size_t i = 0; i < first.size(); ++i)
            same += first[i] == second[i] ? 1U : 0U;
        QVERIFY(same < first.size() / 50); // 1 in 256 by chance
    }

    void anEncryptedBackupOpensWithItsKey()
    {
        TempFolder folder;
        auto db = filled(folder.file("a.db"), key('k'), "WAL");
        TempFolder elsewhere;
        QVERIFY(db.backupTo(elsewhere.file("copy.db"), key('k')));
        QVERIFY(!holdsWords(elsewhere.path()));
        auto copy = Database::open(elsewhere.file("copy.db"), {.key = key('k')}).value();
        QVERIFY(copy.integer("SELECT count(*) FROM t").value() == 500);
        QVERIFY(!db.backupTo(elsewhere.file("plain.db"))); // never by accident into the open
        QVERIFY(!fs::exists(elsewhere.file("plain.db")) && !fs::exists(elsewhere.file("plain.db.part")));
    }
};

QTEST_GUILESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
