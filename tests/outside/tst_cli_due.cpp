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

    void ruleV08_whatIsToBeHandedInIsListedUntilItIs()
    {
        const auto filing = [this](const std::string& kind, const std::string& period) -> json {
            for (const json& line : m_device.command({"due"}).lines())
                if (line["kind"] == "filing" && line["obligation"] == kind && line["period"] == period)
                    return line;
            return {};
        };
        m_device.setClock("2031-03-01T09:59Z"); // Saturday 17:59 in China
        const json plan = filing("week_plan", "2031-03-03");
        QCOMPARE(plan["state"].get<std::string>(), std::string("due"));
        QCOMPARE(plan["deadline_at"].get<std::string>().substr(0, 19), std::string("2031-03-01T10:00:00"));
        QCOMPARE(plan["article"].get<std::string>(), std::string("第36条第1款"));
        QCOMPARE(plan["satisfied_by"].get<std::string>(), std::string("提交"));
        QVERIFY(plan["why"].get<std::string>().find("还没有提交") != std::string::npos);
        QCOMPARE(filing("week_record", "2031-02-24")["state"].get<std::string>(), std::string("due"));
        m_device.setClock("2031-03-01T10:00Z");
        QCOMPARE(filing("week_plan", "2031-03-03")["state"].get<std::string>(), std::string("overdue"));
        const auto account = newAccount("周计划客户", "B2");
        const auto made = m_device.putGroup(json::array(
            {{{"type", "week_plan"}, {"fields", {{"week", "2031-03-03"}, {"state", "submitted"}}}},
             {{"type", "plan_item"}, {"fields", {{"plan", "$0"}, {"account", account}, {"day", "2031-03-04"}}}}}));
        QVERIFY(made[0]["id"] == plan["subject"]); // it was known before it was there
        QVERIFY(filing("week_plan", "2031-03-03").is_null());
        QVERIFY(!filing("week_plan", "2031-03-10").is_null()); // the next one
        m_device.setClock("2031-03-05T15:59Z");
        QCOMPARE(filing("month_record", "2031-02-01")["state"].get<std::string>(), std::string("due"));
        m_device.setClock("2031-03-05T16:00Z"); // the 6th has begun
        QCOMPARE(filing("month_record", "2031-02-01")["state"].get<std::string>(), std::string("overdue"));
        m_device.setClock({});
    }

    void ruleX03X04_aComplaintHasItsDeadlines()
    {
        const auto account = newAccount("投诉客户", "B2");
        const auto items = [this](const std::string& complaint) {
            std::map<std::string, json> found;
            for (const json& line : m_device.command({"due"}).lines())
                if (line.value("subject", "") == complaint)
                    found[line["kind"]] = line;
            return found;
        };
        m_device.setClock("2031-06-02T01:00Z"); // example 8: Monday 09:00 in China
        const std::string complaint = m_device.put("complaint", {{"account", account},
                                                                 {"accepted_at", "2031-06-02T09:00:00+08:00"},
                                                                 {"place", "outside"},
                                                                 {"needs_visit", true},
                                                                 {"content", "到货破损"}})["id"];
        auto found = items(complaint);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found["complaint_visit"]["deadline_at"].get<std::string>().substr(0, 19),
                 std::string("2031-06-04T01:00:00"));
        QCOMPARE(found["complaint_feedback"]["required"].get<int>(), 2);
        QCOMPARE(found["complaint_feedback"]["done"].get<int>(), 0);
        QCOMPARE(found["complaint_feedback"]["account"].get<std::string>(), account);
        const auto id = QString::fromStdString(complaint);
        m_device.put("complaint", {{"on_site_at", "2031-06-02T15:00:00+08:00"}, {"feedbacks", {"已到现场"}}}, id);
        m_device.setClock("2031-06-08T04:00Z"); // Sunday
        found = items(complaint);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found["complaint_feedback"]["done"].get<int>(), 1);
        m_device.setClock("2031-06-09T04:00Z"); // the week with one feedback is over
        QCOMPARE(items(complaint)["complaint_feedback"]["state"].get<std::string>(), std::string("overdue"));
        m_device.put("complaint", {{"state", "handled"}, {"cause", "包装不牢"}, {"correction", "换货"}}, id);
        m_device.put("complaint", {{"state", "confirmed"}, {"confirmation", "满意"}}, id);
        m_device.setClock("2031-06-09T05:00Z");
        QVERIFY(items(complaint).empty());
        m_device.setClock({});
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
