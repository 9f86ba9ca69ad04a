// SPDX-License-Identifier: GPL-3.0-or-later
//
// A day without a server, with real processes: what reported success is there, whole, whoever was killed; and the
// supervisor sees exactly it afterwards.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QUuid>
#include <set>

using namespace roadbook::test;
using nlohmann::json;

namespace {

constexpr int kVisits = 50;
constexpr int kKills = 10;
constexpr int kPromisesOfVisit = 3;

json visitGroup(const std::string& account, const std::string& visit, int number)
{
    json group = json::array();
    group.push_back({{"type", "visit"},
                     {"id", visit},
                     {"fields",
                      {{"account", account},
                       {"kind", "return_visit"},
                       {"channel", "on_site"},
                       {"purposes", {"relationship", "new_product"}},
                       {"people_met", {"赵敏"}},
                       {"started_at", "2026-11-23T09:00:00+08:00"},
                       {"ended_at", "2026-11-23T09:48:00+08:00"},
                       {"outcome", "achieved"},
                       {"summary", "第 " + std::to_string(number) + " 次拜访纪要"}}}});
    for (int i = 0; i < kPromisesOfVisit; ++i)
        group.push_back(
            {{"type", "promise"},
             {"fields", {{"account", account}, {"visit", "$0"}, {"what", "寄样品"}, {"due", "2026-11-30"}}}});
    return group;
}

std::string newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

} // namespace

class TestOfflineWork : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_tablet.login(m_server.url()).good();
        m_account = m_tablet.put("account", {{"name", "海川仪表股份有限公司"}, {"region", "长沙"}})["id"];
        m_tablet.sync();
        QCOMPARE(m_server.stop(), 0);
    }

    void law2_savingNeedsNoServer()
    {
        for (int i = 0; i < kVisits; ++i) {
            const auto visit = newId();
            const auto saved = m_tablet.putGroup(visitGroup(m_account, visit, i));
            QCOMPARE(saved.size(), std::size_t(1 + kPromisesOfVisit));
            QVERIFY(saved.front()["pending"]);
            m_saved.insert(visit);
        }
        QCOMPARE(m_tablet.command({"sync"}).exit, 4);
        QCOMPARE(m_tablet.command({"sync"}).errorCode(), std::string("no_connection"));
        QCOMPARE(m_tablet.status()["pending"].get<int>(), kVisits);
    }

    // Killed at moments spread over the whole life of a saving process, the writing included.
    void law1_law5_killedWhileSaving()
    {
        QElapsedTimer clock;
        clock.start();
        const auto whole = newId();
        m_tablet.putGroup(visitGroup(m_account, whole, 1000));
        m_saved.insert(whole);
        const auto usual = clock.elapsed();
        int killed = 0;
        for (int i = 0; killed < kKills; ++i) {
            QVERIFY2(i < 10 * kKills, "the processes are always faster than the kill");
            const auto visit = newId();
            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert("ROADBOOK_PASSWORD", ServerProcess::passwordOf("lin"));
            process.setProcessEnvironment(environment);
            process.start(programPath("roadbook-cli"), {"--store", m_tablet.folder(), "put", "--group"});
            process.write(QByteArray::fromStdString(visitGroup(m_account, visit, 2000 + i).dump()));
            process.closeWriteChannel();
            process.waitForFinished(static_cast<int>(usual * (30 + 7 * (i % 11)) / 100));
            process.kill();
            process.waitForFinished();
            killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
            if (process.readAllStandardOutput().count('\n') == 1 + kPromisesOfVisit)
                m_saved.insert(visit); // it said so
        }

        const auto visits = fieldsById(m_tablet.list("visit"));
        for (const auto& visit : m_saved)
            QVERIFY2(visits.contains(visit), "law 1: a visit that was reported saved is gone");
        std::map<std::string, int> promises;
        for (const auto& promise : m_tablet.list("promise"))
            ++promises[promise["fields"]["visit"].get<std::string>()];
        for (const auto& [visit, fields] : visits)
            QVERIFY2(promises[visit] == kPromisesOfVisit, "law 5: a save is half there");
        QCOMPARE(promises.size(), visits.size());
        QVERIFY(m_tablet.command({"verify"}).object()["ok"]);
    }

    void law4_theSupervisorSeesAllOfIt()
    {
        m_server.start();
        const auto synced = m_tablet.sync();
        QVERIFY(synced["pushed"].get<int>() >= kVisits);
        QCOMPARE(synced["quarantined"].get<int>(), 0);
        QCOMPARE(m_tablet.status()["pending"].get<int>(), 0);

        CliDevice desktop("wang", ServerProcess::passwordOf("wang"));
        desktop.login(m_server.url()).good();
        for (const auto* type : {"account", "visit", "promise"}) {
            const auto here = fieldsById(m_tablet.list(type));
            QVERIFY(!here.empty());
            QCOMPARE(fieldsById(desktop.list(type)), here); // field by field
        }
        QVERIFY(desktop.command({"verify"}).object()["ok"]);
        QCOMPARE(m_server.stop(), 0);
    }

private:
    ServerProcess m_server;
    CliDevice m_tablet{"lin", ServerProcess::passwordOf("lin")};
    std::string m_account;
    std::set<std::string> m_saved;
};

QTEST_GUILESS_MAIN(TestOfflineWork)
#include "tst_offline_work.moc"
