// SPDX-License-Identifier: GPL-3.0-or-later
//
// `roadbook-cli eval assessment|commission|quote` as an outsider calls it: the vectors of domain.md §16, §17 and §24 to the
// 分, why each amount is what it is, and refusals that name the field.
#include "support/compare_json.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QFile>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

namespace {

Ran eval(const QString& what, const json& facts, const QStringList& more = {})
{
    return run("roadbook-cli", QStringList{"eval", what} + more, QByteArray::fromStdString(facts.dump()));
}

void vector(const char* tag, const char* what, const char* facts, const char* member, const char* expected)
{
    QTest::newRow(tag) << QString(what) << QByteArray(facts) << QString(member) << QString(expected);
}

} // namespace

class TestEval : public QObject {
    Q_OBJECT

private slots:
    void everyVectorMatchesToTheFen_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("expected");
        const auto quote = [](const char* tag, const char* facts, const char* member, const char* expected) {
            vector(tag, "quote", facts, member, expected);
        };
        quote("§24.11", R"({"pack":"S1/5","unit_cost":"70","quantity":"10000","rebate_base":"cost"})", "unit_price",
              "85.40");
        quote("§24.11: price", R"({"pack":"S1/5","unit_cost":"70","quantity":"10000","rebate_base":"price"})",
              "unit_price", "86.74");
        quote("§24.11: real profit", R"({"pack":"S1/5","unit_cost":"70","quantity":"10000"})", "real_profit_rate",
              "12.2%");
        quote("F-04", R"({"pack":"S1/5","unit_cost":"20","quantity":10000})", "rebate_rate", "8%");
        const auto assessment = [](const char* tag, const char* facts, const char* expected) {
            vector(tag, "assessment", facts, "payout", expected);
        };
        assessment("§24.12", R"({"pack":"S1/4","score":88,"wage":"3000","department":"exceeded"})", "2772.00");
        assessment("§24.12: 94.5", R"({"pack":"S1/4","score":94.5,"wage":"3000"})", "3000.00");
        assessment("Q-02", R"({"pack":"S1/4","score":"94.5","wage":"3000","rounding":"half_up"})", "3150.00");
        assessment("Q-03", R"({"pack":"S1/4","score":88,"wage":"3000","department":"exceeded","bonus_base":"wage"})",
                   "2790.00");
        assessment("Q-01", R"({"pack":"S1/4","score":80,"wage":"1500"})", "1200.00");
        assessment("§16.3", R"({"pack":"S1/4","scheme":"office","score":88,"wage":"1000","department":"exceeded"})",
                   "924.00");
        const auto commission = [](const char* tag, const char* facts, const char* expected) {
            vector(tag, "commission", facts, "commission", expected);
        };
        commission("§24.12: 10万", R"({"pack":"S4/4","net_receipts":"100000"})", "1350.00");
        commission("§16.4: 5万", R"({"pack":"S4/4","net_receipts":"50000"})", "500.00");
        commission("§16.4: 8万", R"({"pack":"S4/4","net_receipts":"80000"})", "950.00");
        commission("§16.4: 12万", R"({"pack":"S4/4","net_receipts":"120000"})", "1750.00");
        commission("§16.4: 18万", R"({"pack":"S4/4","net_receipts":"180000"})", "3130.00");
        commission("§16.4: 20万", R"({"pack":"S4/4","net_receipts":"200000"})", "3630.00");
        commission("§16.4: 2.4万", R"({"pack":"S4/4","net_receipts":"24000"})", "0.00");
        commission("§16.7", R"({"pack":"S1/5","net_receipts":"50000"})", "1000.00");
        vector("Q-05", "commission",
               R"({"pack":"S4/4","scheme":"area_manager","year_receipts":"750000","year_plan":"1000000"})", "year_end",
               "2000.00");
        vector("Q-06", "commission", R"({"pack":"S1/5","net_receipts":"50000","month":"2026-02"})", "settled_on",
               "2026-02-28");
    }
    void everyVectorMatchesToTheFen()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, facts);
        QFETCH(QString, member);
        QFETCH(QString, expected);
        const auto outcome = eval(what, json::parse(facts.toStdString())).object();
        QCOMPARE(outcome[member.toStdString()].get<std::string>(), expected.toStdString());
        QVERIFY(!outcome["why"].get<std::string>().empty() && !outcome["why_en"].get<std::string>().empty());
        QVERIFY(!outcome["source"].get<std::string>().empty() && !outcome["article"].get<std::string>().empty());
        for (const auto& step : outcome["steps"])
            QVERIFY(!step["what"].get<std::string>().empty() && !step["article"].get<std::string>().empty());
    }

    void bothBasesAreAlwaysShown()
    {
        const auto outcome = eval("quote", {{"pack", "S1/5"}, {"unit_cost", "70"}, {"quantity", "10000"}}).object();
        QCOMPARE(outcome["bases"].size(), std::size_t(2));
        COMPARE_JSON(outcome["bases"][0]["unit_price"], "85.40");
        COMPARE_JSON(outcome["bases"][1]["unit_price"], "86.74");
        COMPARE_JSON(outcome["warnings"][0]["code"], "real_profit_below_least");
        QVERIFY(outcome["conditions"].size() >= 4); // what must be observed before a rebate is promised
    }

    void s0NeedsConfiguration()
    {
        const auto outcome = eval("assessment", {{"pack", "S0"}}).object();
        QVERIFY(outcome["payout"].is_null());
        QCOMPARE(outcome["needs_configuration"].size(), std::size_t(7));
    }

    void badFactsAreRefusedWithTheirField_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* what, const char* facts, const char* field) {
            QTest::newRow(facts) << QString(what) << QByteArray(facts) << QString(field);
        };
        row("assessment", R"({"score":88,"wage":"3000"})", "pack");
        row("assessment", R"({"pack":"S9","score":88,"wage":"3000"})", "pack");
        row("assessment", R"({"pack":"S1/5","score":88,"wage":"3000"})", "pack");
        row("assessment", R"({"pack":"S1/4","score":101,"wage":"3000"})", "score");
        row("assessment", R"({"pack":"S1/4","score":88})", "wage");
        row("assessment", R"({"pack":"S1/4","score":88,"wage":3000.5})", "wage");
        row("assessment", R"({"pack":"S1/4","score":88,"wage":"-1"})", "wage");
        row("assessment", R"({"pack":"S1/4","score":88,"wage":"3000","department":"asleep"})", "department");
        row("assessment", R"({"pack":"S1/4","score":88,"wage":"3000","wages":"1"})", "wages");
        row("commission", R"({"pack":"S4/4"})", "net_receipts");
        row("commission", R"({"pack":"S4/4","net_receipts":"1.005"})", "net_receipts");
        row("commission", R"({"pack":"S4/4","net_receipts":"10","scheme":"pirate"})", "scheme");
        row("commission", R"({"pack":"S4/4","net_receipts":"10","parts":{"city_chain":"11"}})", "parts.city_chain");
        row("commission", R"({"pack":"S1/5","net_receipts":"10","month":"2026-13"})", "month");
        row("quote", R"({"pack":"S1/5","quantity":"10"})", "unit_cost");
        row("quote", R"({"pack":"S1/5","unit_cost":"70"})", "quantity");
        row("quote", R"({"pack":"S1/5","unit_cost":"70","quantity":"0"})", "quantity");
        row("quote", R"({"pack":"S1/5","unit_cost":"70","quantity":"1","dealer_led":true})", "dealer_led");
    }
    void badFactsAreRefusedWithTheirField()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, facts);
        QFETCH(QString, field);
        const auto ran = eval(what, json::parse(facts.toStdString()));
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.out.isEmpty());
        const auto error = json::parse(ran.err.toStdString())["error"];
        QCOMPARE(error["field"].get<std::string>(), field.toStdString());
        QVERIFY(!error["message"].get<std::string>().empty());
        QVERIFY(!error["code"].get<std::string>().empty());
    }

    void whatIsNoJsonIsRefused()
    {
        QCOMPARE(run("roadbook-cli", {"eval", "quote"}, "{").exit, 1);
        QCOMPARE(run("roadbook-cli", {"eval", "quote"}, "[]").exit, 1);
        QCOMPARE(run("roadbook-cli", {"eval", "nothing"}, "{}").exit, 2);
    }

    void aPackFromAFile()
    {
        const TempFolder folder;
        const auto file = QString::fromStdString(folder.path()) + "/pack.json";
        QFile preset(QString(RB_SOURCE_DIR) + "/shared/regulation/packs/s1-5.json");
        QVERIFY(preset.open(QIODevice::ReadOnly));
        auto pack = json::parse(preset.readAll().toStdString());
        pack["id"] = "OURS";
        pack["commission"][0]["slices"][0]["rate"] = "0.03";
        const auto write = [&file, &pack] {
            QFile out(file);
            return out.open(QIODevice::WriteOnly) && out.write(QByteArray::fromStdString(pack.dump())) > 0;
        };
        QVERIFY(write());
        const auto outcome = eval("commission", {{"net_receipts", "50000"}}, {"--pack", file}).object();
        COMPARE_JSON(outcome["commission"], "1500.00");
        COMPARE_JSON(outcome["pack"], "OURS@1");
        pack["commission"][0].erase("source");
        QVERIFY(write());
        const auto refused = eval("commission", {{"net_receipts", "50000"}}, {"--pack", file});
        QCOMPARE(refused.exit, 1);
        COMPARE_JSON(json::parse(refused.err.toStdString())["error"]["field"], "commission[0].source");
    }
};

QTEST_GUILESS_MAIN(TestEval)
#include "tst_eval.moc"
