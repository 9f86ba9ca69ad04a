// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rules that no engine carries: each stands in its pack with its number, what it limits, and its article.
#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;
using nlohmann::json;

namespace {

constexpr qint64 kNothing = -1; // no number, or one that the company must give

void row(const char* tag, const char* pack, const char* id, qint64 value = kNothing)
{
    QTest::newRow(tag) << QString(pack) << QString(id) << value;
}

json item(const json& more)
{
    json object{{"id", "a"}, {"label", "甲"}, {"label_en", "A"}, {"source", {{"ref", "S9 §1"}, {"article", "第1条"}}}};
    object.update(more);
    return object;
}

std::vector<Finding> findingsOf(const json& items)
{
    Problems problems;
    const json pack{{"thresholds", items}};
    Node node(pack, {}, problems);
    readThresholdSection(node);
    return problems.all();
}

} // namespace

class TestThresholds : public QObject {
    Q_OBJECT

private slots:
    void everyRuleStandsInItsPack_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("value");
        row("O-01", "S2", "contract_approval", 10'000'000); // 分
        row("O-02", "S2", "new_customer_papers");
        row("O-03", "S2", "demand_plan");
        row("O-04", "S2", "shipping_notice");
        row("O-05", "S2", "monthly_reconciliation", 1);
        row("O-06: reply", "S2", "overdue_reply", 2);
        row("O-06: delivery", "S2", "overdue_delivery", 1);
        row("O-07", "S2", "receivables");
        row("O-08", "S0", "collection");
        row("O-09: seal", "S4/4", "valid_seal");
        row("O-09: flow", "S4/4", "order_flow");
        row("O-10", "S3", "credit_terms");
        row("E-03: receipts", "S4/4", "same_day_receipts", 1);
        row("E-03: advance", "S4/4", "advance_settlement", 3);
        row("K-03", "S2", "archive_inspection");
        row("K-04", "S4/4", "shelf_check", 10'000);
        row("T-01", "S0", "targets");
        row("T-02: plans", "S1/4", "plans");
        row("T-02: tasks", "S1/4", "tasks");
        row("T-04", "S1/4", "plan_by_importance");
        row("P-06", "S0", "development_meetings");
        row("P-10", "S1/4", "expansion");
        row("S-01", "S0", "secrecy");
        row("S-04", "S2", "query_procedure");
        row("S-10", "S0", "unapproved_viewing", 5'000);
        row("S-11", "S0", "backup", 1);
        row("S-12", "S1/4", "leak");
        row("S-13", "S2", "site_review");
        row("S-14", "S2", "customer_secrecy");
        row("X-05", "S2", "large_claim");
        row("X-09", "S3", "complaint_priority");
        row("X-11", "S2", "large_claim");
        row("X-13", "S2", "first_contact");
        row("X-14", "S2", "escalation");
        row("X-16", "S3", "green_channel");
        row("X-18", "S3", "feedback");
        row("V-19", "S4/4", "daily_reports", 2);
        row("A-21", "S3", "account_changes");
        row("A-22", "S3", "letters");
        row("D-01", "S0", "definition");
        row("D-02", "S0", "business_types");
        row("D-05", "S0", "selection");
    }
    void everyRuleStandsInItsPack()
    {
        QFETCH(QString, pack);
        QFETCH(QString, id);
        QFETCH(qint64, value);
        const auto read = preset(pack.toStdString()).value();
        const auto* threshold = read.thresholds.find(id.toStdString());
        QVERIFY(threshold != nullptr);
        QCOMPARE(threshold->value.value_or(kNothing), value);
        QVERIFY(!threshold->label.zh.empty() && !threshold->label.en.empty());
        QVERIFY(!threshold->source.ref.empty() && !threshold->source.article.empty());
        const std::string rule = std::string(QTest::currentDataTag()).substr(0, 4);
        QVERIFY(std::ranges::find(threshold->source.rules, rule) != threshold->source.rules.end());
    }

    void ruleO01_from100000OnAContractGoesThroughApproval()
    {
        const auto pack = preset("S2").value();
        const auto& approval = *pack.thresholds.find("contract_approval");
        QVERIFY(!approval.holds(9'999'999));
        QVERIFY(approval.holds(10'000'000)); // 以上 includes the number
    }

    // O-02, X-11: numbers that the regulation lost. They are listed, and nothing is decided by them.
    void ruleO02_lostNumbersAreListedForConfiguration()
    {
        const auto pack = preset("S2").value();
        QVERIFY(!pack.thresholds.find("new_customer_papers")->holds(1'000'000'000));
        const auto listed = std::ranges::count_if(pack.findings, [](const Finding& finding) {
            return finding.kind == Finding::Kind::Unconfigured && finding.path.starts_with("thresholds[");
        });
        QCOMPARE(listed, std::ptrdiff_t(2));
    }

    void everyLimitIsMeantAsItIsWritten()
    {
        Threshold threshold;
        threshold.value = 5;
        const auto holds = [&threshold](Limit limit) {
            threshold.limit = limit;
            return QString("%1%2%3").arg(threshold.holds(4)).arg(threshold.holds(5)).arg(threshold.holds(6));
        };
        QCOMPARE(holds(Limit::AtLeast), QString("011"));
        QCOMPARE(holds(Limit::AtMost), QString("110"));
        QCOMPARE(holds(Limit::Above), QString("001"));
        QCOMPARE(holds(Limit::Below), QString("100"));
        QCOMPARE(holds(Limit::Exactly), QString("010"));
        QCOMPARE(holds(Limit::None), QString("000"));
    }

    void badOnesAreRefused()
    {
        const json plain = item(json::object());
        QVERIFY(findingsOf(json::array({plain})).empty());
        QCOMPARE(findingsOf(json::array({item({{"unit", "days"}, {"value", 3}})})).at(0).path,
                 std::string("thresholds[0].limit"));
        QCOMPARE(findingsOf(json::array({item({{"value", 3}})})).at(0).path, std::string("thresholds[0].value"));
        QCOMPARE(findingsOf(json::array({plain, plain})).at(0).path, std::string("thresholds[1].id"));
        QCOMPARE(findingsOf(json::array({item({{"unit", "moons"}})})).at(0).path, std::string("thresholds[0].unit"));
    }
};

QTEST_APPLESS_MAIN(TestThresholds)
#include "tst_thresholds.moc"
