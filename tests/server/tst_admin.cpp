// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of roadbookd, beside a serving one and alone.
#include "server/raw_http.h"
#include "support/server_process.h"

#include <QFile>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

class TestAdmin : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        addSmallCompany(*m_server);
        m_server->start();
    }
    void cleanup()
    {
        if (m_server->isRunning())
            QCOMPARE(m_server->stop(), 0);
    }

    void listsAreOneObjectPerLine()
    {
        QCOMPARE(m_server->admin({"user", "list"}).lines().size(), std::size_t{6});
        QCOMPARE(m_server->admin({"team", "list"}).lines().size(), std::size_t{2});
        const auto lin = signIn("lin");
        const auto devices = m_server->admin({"device", "list"}).lines();
        QCOMPARE(devices.size(), std::size_t{1});
        QCOMPARE(devices[0]["device"].get<std::string>(), lin.device);
        QCOMPARE(devices[0]["user"].get<std::string>(), std::string("lin"));
        QVERIFY(m_server->admin({"stats"}).object()["users"].get<int>() == 6);
    }

    void refusalsSayWhy()
    {
        const auto twice = m_server->admin({"user", "add", "lin", "--role", "rep", "--team", "north"}, "password");
        QCOMPARE(twice.exit, 1);
        QCOMPARE(twice.errorCode(), std::string("already_exists"));
        QCOMPARE(m_server->admin({"user", "add", "x", "--role", "king", "--team", "north"}, "password").errorCode(),
                 std::string("bad_value"));
        QCOMPARE(m_server->admin({"user", "add", "x", "--role", "rep", "--team", "nowhere"}, "password").errorCode(),
                 std::string("not_found"));
        QCOMPARE(m_server->admin({"user", "add", "x", "--role", "rep", "--team", "north"}).errorCode(),
                 std::string("bad_value")); // no password
        QCOMPARE(m_server->admin({"device", "revoke", "x"}).exit, 1);
        QCOMPARE(m_server->admin({"--clock", "noon", "stats"}).errorCode(), std::string("bad_input"));
        QCOMPARE(m_server->admin({"dance"}).exit, 2);
        QCOMPARE(m_server->admin({}).exit, 2);
        QCOMPARE(run("roadbookd", {"stats"}).exit, 2);
        QCOMPARE(run("roadbookd", {"--help"}).exit, 0);
    }

    void onePlaceServesOnce()
    {
        const auto data = QString::fromStdString(m_server->folder());
        const auto again = run("roadbookd", {"serve", "--data", data, "--listen", ServerProcess::url(freePort())});
        QCOMPARE(again.exit, 1);
        QCOMPARE(again.errorCode(), std::string("conflict"));
        TempFolder other;
        const auto taken =
            run("roadbookd", {"serve", "--data", QString::fromStdString(other.path()), "--listen", m_server->url()});
        QCOMPARE(taken.exit, 1);
        QVERIFY2(taken.err.contains("in use"), taken.err.constData());
        for (const auto* url : {"http://127.0.0.1:0", "https://127.0.0.1:8443", "127.0.0.1:80", "http://localhost:8080",
                                "http://127.0.0.1:x"})
            QCOMPARE(run("roadbookd", {"serve", "--data", QString::fromStdString(other.path()), "--listen", url}).exit,
                     1);
    }

    void aNewPasswordEndsSessions()
    {
        const auto lin = signIn("lin");
        m_server->admin({"user", "passwd", "lin"}, "another-password").good();
        QCOMPARE(sync(port(), lin, json::object()).status, 401);
        QVERIFY(!roadbook::test::signIn(port(), "lin", "another-password").token.empty());
    }

    void law7_aRestoreStartsANewEpoch()
    {
        auto lin = signIn("lin");
        const auto first = newUuid();
        const auto second = newUuid();
        QCOMPARE(sync(port(), lin, {{"groups", {accountGroup(1, first, "备份前", lin)}}}).status, 200);
        TempFolder folder;
        const auto file = QString::fromStdString(folder.file("backup.db"));
        m_server->admin({"backup", file}).good(); // while it serves
        QCOMPARE(sync(port(), lin, {{"groups", {accountGroup(2, second, "备份后", lin)}}}).status, 200);
        const auto before = sync(port(), lin, json::object()).json();

        const auto refused = m_server->admin({"restore", file});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.errorCode(), std::string("conflict"));
        QCOMPARE(m_server->stop(), 0);
        m_server->admin({"restore", file}).good();
        m_server->start();

        const auto after = sync(port(), lin, {{"cursor", before["cursor"]}}).json();
        QVERIFY(after["cursor"]["epoch"] != before["cursor"]["epoch"]);
        QCOMPARE(after["high_water"].get<int>(), 1); // the device still has what is missing
        QVERIFY(after.dump().find(first) != std::string::npos);
        QVERIFY(after.dump().find(second) == std::string::npos);
        const auto healed =
            sync(port(), lin, {{"cursor", after["cursor"]}, {"groups", {accountGroup(2, second, "备份后", lin)}}})
                .json();
        QCOMPARE(healed["outcomes"][0]["outcome"].get<std::string>(), std::string("applied"));

        QCOMPARE(m_server->stop(), 0);
        QFile bad(QString::fromStdString(folder.file("bad.db")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("this is no backup, whatever its name says") > 0);
        bad.close();
        QCOMPARE(m_server->admin({"restore", bad.fileName()}).exit, 1);
        QCOMPARE(m_server->admin({"restore", "/nowhere/at/all"}).exit, 1);
        m_server->start();
        QVERIFY(sync(port(), lin, json::object()).body.contains(second.c_str()));
    }

    void aLedgerComesInOnce()
    {
        const QString ledger = QStringLiteral(RB_SOURCE_DIR "/tests/cases/ledger/ledger-gb18030.csv");
        const auto dry = m_server->admin({"import", "accounts", ledger, "--dry-run"}).object();
        QCOMPARE(dry["created"].get<int>(), 162);
        QCOMPARE(m_server->admin({"stats"}).object()["accounts"].get<int>(), 0);
        const auto real = m_server->admin({"import", "accounts", ledger, "--owner", "lin"}).object();
        QCOMPARE(real["created"].get<int>(), 162);
        QCOMPARE(real["refused"].get<int>(), 3);
        QCOMPARE(m_server->admin({"import", "accounts", ledger}).object()["created"].get<int>(), 0);
        QCOMPARE(m_server->admin({"stats"}).object()["accounts"].get<int>(), 162);
        const auto lin = sync(port(), signIn("lin"), json::object()).json();
        QVERIFY(lin["news"]["granted"].size() > 100);
        QVERIFY(sync(port(), signIn("he"), json::object()).json()["news"]["granted"].size() < 100);
    }

    void theAuditNamesWhoAndWhat()
    {
        const auto lin = signIn("lin");
        const auto account = newUuid();
        auto edit = accountGroup(2, account, "新名", lin);
        edit["operations"][0]["kind"] = "edit";
        edit["operations"][0]["changes"] = {{"name", {{"value", "新名"}, {"before", "旧名"}}}};
        edit["operations"][0]["seen"] = {{"rev", 1}};
        const auto pushed = sync(port(), lin, {{"groups", {accountGroup(1, account, "旧名", lin), edit}}});
        QVERIFY(pushed.body.contains("applied"));
        const auto lines = m_server->admin({"audit", "export"}).lines();
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0]["field"].get<std::string>(), std::string("name"));
        QCOMPARE(lines[0]["value"].get<std::string>(), std::string("旧名"));
        QCOMPARE(lines[0]["by"]["author"].get<std::string>(), lin.staff);
        const json nonsense{
            {"seq", 3}, {"at", 1}, {"operations", {{{"kind", "delete"}, {"type", "account"}, {"id", newUuid()}}}}};
        sync(port(), lin, {{"groups", {nonsense}}});
        const auto kept = m_server->admin({"quarantine", "list"}).lines();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0]["user"].get<std::string>(), std::string("lin"));
        QCOMPARE(kept[0]["reason"]["code"].get<std::string>(), std::string("not_found"));
    }

private:
    int port() const { return m_server->port(); }
    SignedIn signIn(const QString& user)
    {
        return roadbook::test::signIn(port(), user, ServerProcess::passwordOf(user));
    }

    std::unique_ptr<ServerProcess> m_server;
};

QTEST_GUILESS_MAIN(TestAdmin)
#include "tst_admin.moc"
