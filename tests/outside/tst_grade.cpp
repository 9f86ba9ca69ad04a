// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grades from outside: `eval grade` with the examples of domain §24.1 and the boundary list of §4.1, lists that are
// ranked, and `grade` over a device's store with a grade given by hand.
#include "support/cli_device.h"
#include "support/compare_json.h"
#include "support/server_process.h"

#include <QFile>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

namespace {

Ran evaluated(const json& facts)
{
    return run("roadbook-cli", {"eval", "grade"}, QByteArray::fromStdString(facts.dump()));
}

bool contains(const json& text, const std::string& part)
{
    return text.get<std::string>().find(part) != std::string::npos;
}

} // namespace

class TestGrade : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_rep.login(m_server.url());
        m_head.login(m_server.url());
        m_account = m_rep.put("account", {{"name", "鼎盛五金厂"}, {"annual_usage", 26.4}, {"grade", "B1"}})["id"];
        m_gap = m_rep.put("account", {{"name", "恒信食品"}, {"annual_usage", 40}})["id"];
    }

    void example1_data()
    {
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("expected");
        const std::pair<const char*, const char*> rows[] = {
            {"40", ""},     {"50", "A1"}, {"30", "A2"},    {"30.01", ""},  {"10", "B1"},  {"5", "B1"},
            {"4.99", "B2"}, {"1.99", ""}, {"2", "B2"},     {"9.99", "B1"}, {"10.01", ""}, {"15", ""},
            {"19.99", ""},  {"20", "A2"}, {"29.99", "A2"}, {"49.99", ""}};
        for (const auto& [usage, expected] : rows)
            QTest::addRow("G-01 G-02 %s", usage) << usage << expected;
    }
    void example1()
    {
        QFETCH(QString, usage);
        QFETCH(QString, expected);
        for (const auto& given : {json(usage.toStdString()), json::parse(usage.toStdString())}) {
            const auto graded =
                evaluated({{"pack", "S0"}, {"annual_usage", given}, {"payment_credit", "good"}}).object();
            COMPARE_JSON(graded["grade"], expected.isEmpty() ? json() : json(expected.toStdString()));
            QVERIFY(contains(graded["source"], "S0 §3"));
            COMPARE_JSON(graded["article"], json("第3条"));
            if (expected.isEmpty())
                COMPARE_JSON(graded["label"], json("待定级"));
        }
    }

    void ruleG01TheReasonNamesTheGap()
    {
        const auto graded = evaluated({{"pack", "S0"}, {"annual_usage", 40}, {"payment_credit", "good"}}).object();
        QVERIFY(contains(graded["why"], "S0 §3 无 30–50万"));
        QVERIFY(contains(graded["why_en"], "CNY 300,000–500,000"));
        COMPARE_JSON(graded["pack"], json("S0@1"));
    }

    void ruleG03AConditionThatFailsIsForAPerson()
    {
        const auto graded = evaluated({{"pack", "S0"}, {"annual_usage", 60}, {"payment_credit", "poor"}}).object();
        QVERIFY(graded["grade"].is_null());
        QVERIFY(contains(graded["why"], "人工定级"));
    }

    void ruleG06FourTiers()
    {
        COMPARE_JSON(evaluated({{"pack", "S2"}, {"customer_nature", "listed"}}).object()["grade"], json("重点"));
    }

    void ruleG07AListIsRanked()
    {
        json customers = json::array();
        for (int i = 0; i < 20; ++i)
            customers.push_back({{"id", "c" + std::to_string(i)},
                                 {"contract_value", std::to_string(1000 - i) + ".50"},
                                 {"profit_contribution", 500 - i},
                                 {"purchase_frequency", 50 - i}});
        const auto lines = evaluated({{"pack", "S3"}, {"customers", customers}}).lines();
        QCOMPARE(lines.size(), std::size_t(20));
        COMPARE_JSON(lines[0]["id"], json("c0"));
        COMPARE_JSON(lines[0]["grade"], json("A"));
        COMPARE_JSON(lines[3]["grade"], json("B"));
        COMPARE_JSON(lines[4]["grade"], json("C"));
        COMPARE_JSON(lines[19]["grade"], json("D"));
    }

    void ruleG10NineLevels()
    {
        const auto sunk = evaluated({{"pack", "S4/2"}, {"deals", 3}, {"months_since_order", 12}}).object();
        COMPARE_JSON(sunk["grade"], json("合同沉没"));
    }

    void whatIsNoFactIsRefused()
    {
        QCOMPARE(evaluated({{"pack", "S0"}, {"usage", 40}}).exit, 1);
        QCOMPARE(evaluated({{"pack", "S0"}, {"annual_usage", "much"}}).errorCode(), std::string("bad_input"));
        QCOMPARE(evaluated({{"pack", "S9"}, {"annual_usage", 40}}).exit, 1);
    }

    void theStoreIsGradedWithNoNetwork()
    {
        m_server.stop();
        const auto lines = m_rep.command({"grade"}).lines();
        QCOMPARE(lines.size(), std::size_t(2));
        const auto one = m_rep.command({"grade", QString::fromStdString(m_account)}).object();
        COMPARE_JSON(one["grade"], json("A2"));
        COMPARE_JSON(one["current"], json("B1"));
        COMPARE_JSON(one["differs"], json(true));
        COMPARE_JSON(one["verdict"], json("differs"));
        const auto gap = m_rep.command({"grade", QString::fromStdString(m_gap)}).object();
        COMPARE_JSON(gap["verdict"], json("same")); // 待定级 both ways
        QCOMPARE(m_rep.command({"grade", "--differing"}).lines().size(), std::size_t(1));
        QCOMPARE(m_rep.command({"grade", "00000000-0000-0000-0000-000000000009"}).exit, 1);
        m_server.start();
    }

    void aGradeByHandNeedsItsTerms()
    {
        m_rep.sync();
        m_head.sync();
        const auto put = [this](const CliDevice& device, json fields) {
            return device.command({"put", "account", QString::fromStdString(m_account)},
                                  QByteArray::fromStdString(fields.dump()));
        };
        QCOMPARE(put(m_head, {{"grade", "A1"}, {"grade_override", true}}).exit, 1);
        const auto head = m_head.status()["staff"];
        const json whole{{"grade", "A1"},
                         {"grade_override", true},
                         {"grade_override_reason", "战略意义"},
                         {"grade_approver", head},
                         {"grade_override_until", "2027-06-30"}};
        QCOMPARE(put(m_rep, whole).errorCode(), std::string("forbidden"));
        QCOMPARE(put(m_head, whole).exit, 0);
        m_head.sync();
        m_rep.sync();
        const auto id = QString::fromStdString(m_account);
        COMPARE_JSON(m_rep.command({"--clock", "2027-06-01T00:00Z", "grade", id}).object()["verdict"],
                     json("held_by_hand"));
        COMPARE_JSON(m_rep.command({"--clock", "2027-07-02T00:00Z", "grade", id}).object()["verdict"],
                     json("hand_expired"));
        QCOMPARE(put(m_rep, {{"grade", "B1"}}).errorCode(), std::string("forbidden"));
    }

    void aPackIsReplayedOnBothSides()
    {
        m_rep.sync();
        auto pack = json::parse(run("roadbook-cli", {"pack", "show", "S0"}).out.toStdString());
        pack["version"] = "2";
        pack["grading"][0]["gap_policy"]["policy"] = "lower";
        const TempFolder folder;
        const auto file = QString::fromStdString(folder.path()) + "/lower.json";
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(pack.dump()));
        out.close();
        for (const auto& report :
             {m_rep.command({"pack", "replay", file}).object(), m_server.admin({"pack", "replay", file}).object()}) {
            COMPARE_JSON(report["before"], json("S0@1"));
            COMPARE_JSON(report["after"], json("S0@2"));
            COMPARE_JSON(report["accounts"], json(2));
            QCOMPARE(report["regraded"].size(), std::size_t(1));
            COMPARE_JSON(report["regraded"][0]["account"], json(m_gap));
            COMPARE_JSON(report["regraded"][0]["after"], json("A2"));
            QCOMPARE(report["months"].size(), std::size_t(12));
            QVERIFY(!report["people"].empty());
        }
        QVERIFY(m_rep.command({"grade", QString::fromStdString(m_gap)}).object()["grade"].is_null()); // nothing changed
    }

    void aRegradeIsProposedWithItsReasonAndAppliedAsASave()
    {
        const std::string account = m_rep.put(
            "account",
            {{"name", "华星橡胶"}, {"annual_usage", 8}, {"growth_potential", "large"}, {"grade", "B2"}})["id"];
        const auto id = QString::fromStdString(account);
        const auto proposal = m_rep.command({"grade", id, "--proposals"}).object();
        COMPARE_JSON(proposal["account"], json(account));
        COMPARE_JSON(proposal["current"], json("B2"));
        COMPARE_JSON(proposal["grade"], json("B1"));
        COMPARE_JSON(proposal["article"], json("第3条"));
        QVERIFY(contains(proposal["why"], "现为B2，按制度应为B1"));
        QCOMPARE(m_rep.command({"grade", "--apply"}).errorCode(), std::string("bad_input"));
        QVERIFY(m_rep.command({"grade", "--apply", "--proposals", id}).exit != 0);

        // Her week is planned and not recorded: it waits.
        m_rep.setClock("2031-03-05T02:00Z"); // a Wednesday
        m_rep.putGroup(json::array(
            {{{"type", "week_plan"}, {"fields", {{"week", "2031-03-03"}, {"state", "submitted"}}}},
             {{"type", "plan_item"}, {"fields", {{"plan", "$0"}, {"account", account}, {"day", "2031-03-09"}}}}}));
        const auto refused = m_rep.command({"grade", id, "--apply"});
        QCOMPARE(refused.errorCode(), std::string("frozen"));
        QVERIFY(refused.err.contains("周拜访记录表提交之后再调"));
        m_rep.put("week_record", {{"week", "2031-03-03"}, {"state", "submitted"}});
        const auto applied = m_rep.command({"grade", id, "--apply"}).object();
        COMPARE_JSON(applied["fields"]["grade"], json("B1"));
        COMPARE_JSON(applied["fields"]["grade_pack"], json("S0@1"));
        QVERIFY(applied["pending"].get<bool>());
        QVERIFY(m_rep.command({"grade", id, "--proposals"}).lines().empty());
        QCOMPARE(m_rep.command({"grade", id, "--apply"}).errorCode(), std::string("not_found"));
        m_rep.setClock({});
    }

private:
    ServerProcess m_server;
    CliDevice m_rep{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_head{"wang", ServerProcess::passwordOf("wang")};
    std::string m_account;
    std::string m_gap;
};

QTEST_GUILESS_MAIN(TestGrade)
#include "tst_grade.moc"
