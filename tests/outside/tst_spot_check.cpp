// SPDX-License-Identifier: GPL-3.0-or-later
//
// `roadbook-cli sample` as a supervisor calls it: what two reps recorded, with one doubtful visit among it.
#include "support/cli_device.h"
#include "support/compare_json.h"
#include "support/server_process.h"

#include <QTest>
#include <map>

using namespace roadbook::test;
using nlohmann::json;

namespace {

constexpr int kOfLin = 24;
constexpr int kOfChen = 2;

// Visits in the week of 2026-01-05, one after the other; all entered long after, which therefore tells nobody apart.
json visitsOf(int count, int shortOne)
{
    json group = json::array({{{"type", "account"}, {"fields", {{"name", "抽查样例有限公司"}}}}});
    for (int i = 0; i < count; ++i) {
        const auto day = QString("2026-01-%1").arg(5 + i / 5, 2, 10, QChar('0'));
        const auto start = QString("%1T0%2:00:00Z").arg(day).arg(1 + i % 5);
        const auto end = QString("%1T0%2:%3:00Z").arg(day).arg(1 + i % 5).arg(i == shortOne ? "03" : "40");
        group.push_back({{"type", "visit"},
                         {"fields",
                          {{"account", "$0"},
                           {"kind", "return_visit"},
                           {"channel", "on_site"},
                           {"started_at", start.toStdString()},
                           {"ended_at", end.toStdString()},
                           {"outcome", "achieved"},
                           {"summary", "第" + std::to_string(i) + "次谈到交货期和下季度的采购计划"}}}});
    }
    return group;
}

} // namespace

class TestSpotCheck : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        for (auto* device : {&m_lin, &m_chen, &m_wang})
            device->login(m_server.url()).good();
        m_short = m_lin.putGroup(visitsOf(kOfLin, 7)).at(8)["id"].get<std::string>();
        m_chen.putGroup(visitsOf(kOfChen, -1));
        for (auto* device : {&m_lin, &m_chen, &m_wang})
            device->sync();
    }

    void ruleK01_theSampleOfAWeek()
    {
        const auto lines = sample({"--week", "2026-01-08"});
        const auto& head = lines.front();
        COMPARE_JSON(head["week"], "2026-01-05");
        COMPARE_JSON(head["population"], kOfLin + kOfChen);
        COMPARE_JSON(head["rate"], 0.1);
        QVERIFY(head["seed"].get<std::string>().starts_with("2026-01-05/"));
        COMPARE_JSON(head["common_signals"], json::array({"late_entry"}));
        QVERIFY(head["script"].size() >= 5);
        COMPARE_JSON(head["sampled"], 5); // of lin a tenth of 24, rounded up; of chen both
        QCOMPARE(lines.size(), std::size_t(6));
        std::map<std::string, int> byRep;
        double chances = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            ++byRep[lines[i]["rep"].get<std::string>()];
            QVERIFY(lines[i]["probability"].get<double>() > 0 && lines[i]["probability"].get<double>() <= 1);
            QVERIFY(!lines[i]["why"].get<std::string>().empty() && !lines[i]["rep_name"].get<std::string>().empty());
            chances += lines[i]["probability"].get<double>();
        }
        QCOMPARE(byRep.size(), std::size_t(2));
        QVERIFY(chances > 3); // three of them are certain
    }

    void theDoubtfulVisitIsFoundWithItsReason()
    {
        int found = 0;
        const auto lines = sample({"--week", "2026-01-05"});
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const auto& visit = lines[i];
            if (visit["visit"] == m_short) {
                ++found;
                COMPARE_JSON(visit["probability"], 1.0);
                COMPARE_JSON(visit["reasons"][0]["signal"], "dwell_short");
                QVERIFY(!visit["reasons"][0]["why"].get<std::string>().empty());
            } else
                QVERIFY(visit["reasons"].empty());
        }
        QCOMPARE(found, 1);
    }

    void anybodyMayDrawItAgain()
    {
        const auto lines = sample({"--week", "2026-01-05"});
        const auto seed = QString::fromStdString(lines.front()["seed"].get<std::string>());
        COMPARE_JSON(sample({"--week", "2026-01-11", "--seed", seed}), lines);
        const auto drawn = [](const std::vector<json>& all) { return std::vector<json>(all.begin() + 1, all.end()); };
        bool other = false;
        for (int i = 0; i < 10 && !other; ++i)
            other = drawn(sample({"--week", "2026-01-05", "--seed", QString::number(i)})) != drawn(lines);
        QVERIFY(other);
    }

    void anEmptyWeekHasAHeadOnly()
    {
        const auto lines = sample({"--week", "2026-02-02"});
        QCOMPARE(lines.size(), std::size_t(1));
        COMPARE_JSON(lines.front()["population"], 0);
    }

    void aRepDoesNotDrawAndADateIsADate()
    {
        QCOMPARE(m_lin.command({"sample", "--week", "2026-01-05"}).errorCode(), std::string("forbidden"));
        QCOMPARE(m_wang.command({"sample", "--week", "monday"}).exit, 1);
        QCOMPARE(m_wang.command({"sample"}).exit, 2);
    }

private:
    std::vector<json> sample(const QStringList& arguments) const
    {
        return m_wang.command(QStringList{"sample"} + arguments).good().lines();
    }

    ServerProcess m_server;
    CliDevice m_lin{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_chen{"chen", ServerProcess::passwordOf("chen")};
    CliDevice m_wang{"wang", ServerProcess::passwordOf("wang")};
    std::string m_short;
};

QTEST_GUILESS_MAIN(TestSpotCheck)
#include "tst_spot_check.moc"
