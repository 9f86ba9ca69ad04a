// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-cli due, from outside: the examples 2 and 3 of the rulebook, with why, source, last contact and deadline in
// every line, offline, as of any day.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

class TestCliDue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_staff = m_device.login(m_server.url()).object()["staff"];
        m_server.stop(); // from here on there is no network
    }

    void example2_anOrdinaryVisitDoesNotCureAMissedMonth()
    {
        const auto account = newAccount("华星橡胶", "A1");
        visit(account, "2026-02-20", "return_visit", "on_site");
        visit(account, "2026-03-03", "return_visit", "on_site");
        visit(account, "2026-04-10", "business", "on_site");
        const json item = due(account, "a1_on_site", "2026-04-30");
        QCOMPARE(item["deadline"].get<std::string>(), std::string("2026-04-30"));
        QCOMPARE(item["last"]["day"].get<std::string>(), std::string("2026-03-03"));
        QCOMPARE(item["done"].get<int>(), 0);
        QCOMPARE(due(account, "a1_on_site", "2026-05-01")["state"].get<std::string>(), std::string("overdue"));
    }

    void example3_thirtyDaysTwoMonthsFourteenAndTwentyOneDays()
    {
        const auto a2 = newAccount("东岭机械", "A2");
        visit(a2, "2026-03-01", "return_visit", "on_site");
        QCOMPARE(due(a2, "a2_on_site", "2026-03-05")["deadline"].get<std::string>(), std::string("2026-03-31"));
        visit(a2, "2026-03-02", "return_visit", "phone");
        QCOMPARE(due(a2, "a2_phone", "2026-03-05")["deadline"].get<std::string>(), std::string("2026-03-16"));
        const auto b1 = newAccount("瑞丰五金", "B1");
        visit(b1, "2026-03-01", "return_visit", "on_site");
        QCOMPARE(due(b1, "b1_on_site", "2026-03-05")["deadline"].get<std::string>(), std::string("2026-05-01"));
        QCOMPARE(due(b1, "b1_phone", "2026-03-05")["deadline"].get<std::string>(), std::string("2026-03-22"));
    }

    void everyLineSaysWhy()
    {
        for (const json& line : m_device.command({"due", "--date", "2026-04-30"}).lines()) {
            QVERIFY2(!line["why"].get<std::string>().empty(), line.dump().c_str());
            QVERIFY2(!line["source"].get<std::string>().empty(), line.dump().c_str());
            QVERIFY2(!line["article"].get<std::string>().empty(), line.dump().c_str());
            QVERIFY2(line.contains("deadline") && (line["kind"] == "none" || line.contains("last")),
                     line.dump().c_str());
        }
    }

    void ruleC03_noObligationIsSaid()
    {
        const auto account = newAccount("恒信食品", "B2");
        const auto lines = m_device.command({"due"}).lines();
        QVERIFY(std::ranges::any_of(lines, [&account](const json& line) {
            return line["kind"] == "none" && line["account"] == account && line["rules"][0] == "C-03";
        }));
    }

    void aPersonIsNamedByTheirRecord()
    {
        QCOMPARE(m_device.command({"due", "--person", QString::fromStdString(m_staff), "--date", "2026-04-30"}).out,
                 m_device.command({"due", "--date", "2026-04-30"}).out);
        QCOMPARE(m_device.command({"due", "--person", "018f0000-0000-7000-8000-000000000000"}).errorCode(),
                 std::string("not_found"));
        QCOMPARE(m_device.command({"due", "--date", "30 April"}).errorCode(), std::string("bad_value"));
    }

private:
    std::string newAccount(const std::string& name, const std::string& grade)
    {
        return m_device.put("account", {{"name", name}, {"grade", grade}, {"archived_on", "2026-01-05"}})["id"];
    }
    void visit(const std::string& account, const std::string& day, const std::string& kind, const std::string& channel)
    {
        m_device.put("visit", {{"account", account},
                               {"kind", kind},
                               {"channel", channel},
                               {"started_at", day + "T09:30:00+08:00"},
                               {"ended_at", day + "T10:00:00+08:00"},
                               {"outcome", "achieved"}});
    }
    json due(const std::string& account, const std::string& rule, const char* date)
    {
        for (const json& line : m_device.command({"due", "--date", date}).lines())
            if (line["account"] == account && line["obligation"] == rule)
                return line;
        return {};
    }

    ServerProcess m_server;
    CliDevice m_device{"lin", ServerProcess::passwordOf("lin")};
    std::string m_staff;
};

QTEST_GUILESS_MAIN(TestCliDue)
#include "tst_cli_due.moc"
