// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading `analytics`: what is refused, what is listed as not configured yet, and that every measure stands in a pack.
#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <functional>
#include <set>

using namespace roadbook::regulation;

namespace {

using Change = std::function<void(nlohmann::json&)>;

nlohmann::json s0()
{
    return nlohmann::json::parse(presetText("S0").value());
}

} // namespace

class AnalyticsSectionTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsRefused_data();
    void whatIsRefused();
    void ruleN05AndN09TheCompanyStillGivesNumbers();
    void everyMeasureStandsInAPack();
};

void AnalyticsSectionTest::whatIsRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, Change change, const char* path) { QTest::newRow(name) << change << path; };
    row("no months", [](auto& a) { a["retention"].erase("active_months"); }, "analytics.retention.active_months");
    row("months of nothing", [](auto& a) { a["churn"]["lost_months"] = 0; }, "analytics.churn.lost_months");
    row("weights", [](auto& a) { a["loyalty"]["factors"][0]["weight"] = "16"; }, "analytics.loyalty.factors");
    row("one stage", [](auto& a) { a["conversion"]["stages"] = {"lead"}; }, "analytics.conversion.stages");
    row(
        "beyond the scale", [](auto& a) { a["satisfaction"]["satisfied_from"] = 6; },
        "analytics.satisfaction.satisfied_from");
    row("no source", [](auto& a) { a["coverage"].clear(); }, "analytics.coverage");
    row("unknown measure", [](auto& a) { a["weather"] = {}; }, "analytics.weather");
}

void AnalyticsSectionTest::whatIsRefused()
{
    QFETCH(Change, change);
    QFETCH(QString, path);
    auto pack = s0();
    change(pack["analytics"]);
    const auto reading = checkPack(pack.dump());
    QVERIFY(reading.refused);
    QVERIFY(std::ranges::any_of(reading.findings, [&](const Finding& finding) {
        return finding.kind == Finding::Kind::Error && finding.path.starts_with(path.toStdString());
    }));
}

void AnalyticsSectionTest::ruleN05AndN09TheCompanyStillGivesNumbers()
{
    const auto reading = checkPack(s0().dump());
    QVERIFY(!reading.refused);
    for (const auto* path :
         {"analytics.satisfaction.target", "analytics.credit[0].limit", "analytics.credit[3].terms_days"})
        QVERIFY2(std::ranges::any_of(reading.findings,
                                     [&](const Finding& finding) {
                                         return finding.kind == Finding::Kind::Unconfigured && finding.path == path;
                                     }),
                 path);
}

void AnalyticsSectionTest::everyMeasureStandsInAPack()
{
    std::set<std::string> rules;
    const std::function<void(const nlohmann::json&)> gather = [&](const nlohmann::json& node) {
        if (node.is_object() && node.contains("rules"))
            for (const auto& rule : node["rules"])
                rules.insert(rule.get<std::string>());
        for (const auto& child : node)
            if (child.is_structured())
                gather(child);
    };
    gather(s0()["analytics"]);
    for (const auto* rule : {"N-01", "N-02", "N-03", "N-04", "N-05", "N-06", "N-07", "N-08", "N-09", "N-10", "N-11",
                             "N-12", "N-13", "N-14", "N-15", "N-16"})
        QVERIFY2(rules.contains(rule), rule);
}

QTEST_GUILESS_MAIN(AnalyticsSectionTest)
#include "tst_analytics_section.moc"
