// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connections that break at the worst moment: the server has the request, the device never hears of it.
#include "support/cli_device.h"
#include "support/cut_proxy.h"
#include "support/server_process.h"

#include <QTest>
#include <set>

using namespace roadbook::test;
using nlohmann::json;

class TestCut : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
    }

    void law6_exactlyOnce_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<int>("bytes");
        QTest::newRow("answer lost whole") << true << 0;
        QTest::newRow("answer cut in its head") << true << 20;
        QTest::newRow("answer cut in its body") << true << 190;
        QTest::newRow("request never arrives") << false << 0;
        QTest::newRow("request cut in its head") << false << 60;
        QTest::newRow("request cut in its body") << false << 400;
    }
    void law6_exactlyOnce()
    {
        QFETCH(bool, answers);
        QFETCH(int, bytes);
        constexpr int kCuts = 20;
        CutProxy road(m_server.port());
        CliDevice tablet("lin", ServerProcess::passwordOf("lin"));
        tablet.login(ServerProcess::url(road.port())).good();
        const std::string account = tablet.put("account", {{"name", "江城建材厂"}})["id"];
        tablet.sync();

        answers ? road.loseAnswers(kCuts, bytes) : road.cutRequests(kCuts, bytes);
        std::set<std::string> saved;
        for (int round = 0; road.cutsLeft() > 0; ++round) {
            QVERIFY2(round < 5 * kCuts, "the road never gets better");
            const auto visit =
                tablet.put("visit", {{"account", account}, {"summary", "第 " + std::to_string(round) + " 次"}});
            saved.insert(visit["id"].get<std::string>());
            const auto synced = tablet.command({"sync"});
            QVERIFY2(synced.exit == 0 || synced.exit == 4, synced.err.constData());
        }
        tablet.sync(); // the road is good again
        QCOMPARE(tablet.status()["pending"].get<int>(), 0);
        QCOMPARE(tablet.status()["quarantine"].get<int>(), 0);

        CliDevice desktop("wang", ServerProcess::passwordOf("wang"));
        desktop.login(m_server.url()).good();
        std::set<std::string> arrived;
        for (const auto& visit : desktop.list("visit", {"--where", QString::fromStdString("account=" + account)}))
            QVERIFY2(arrived.insert(visit["id"].get<std::string>()).second, "twice");
        QCOMPARE(arrived, saved);
        const QStringList history{"history", "visit", QString::fromStdString(*saved.begin())};
        QCOMPARE(desktop.command(history).lines(), tablet.command(history).lines()); // one write: nothing came again
    }

    void law6_firstSyncGoesOnAfterCuts()
    {
        CliDevice writer("lin", ServerProcess::passwordOf("lin"));
        writer.login(m_server.url()).good();
        CutProxy road(m_server.port());
        CliDevice tablet("lin", ServerProcess::passwordOf("lin"));
        tablet.login(ServerProcess::url(road.port()), {"--no-sync"}).good();
        road.loseAnswers(12, 300);
        for (int round = 0; tablet.command({"sync"}).exit != 0; ++round)
            QVERIFY(round < 100);
        QCOMPARE(fieldsById(tablet.list("visit")), fieldsById(writer.list("visit")));
        QVERIFY(tablet.command({"verify"}).object()["ok"]);
    }

private:
    ServerProcess m_server;
};

QTEST_GUILESS_MAIN(TestCut)
#include "tst_cut.moc"
