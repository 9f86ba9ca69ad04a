// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading `grading`: what is refused, with path and reason, and what is only listed.
#include "preset_scheme.h"

#include <QTest>
#include <functional>
#include <set>

using namespace roadbook::regulation;

namespace {

using Change = std::function<void(nlohmann::json&)>;

bool found(const std::vector<Finding>& findings, Finding::Kind kind, std::string_view path, std::string_view reason)
{
    for (const auto& finding : findings)
        if (finding.kind == kind && finding.path.find(path) != std::string::npos &&
            finding.reason().find(reason) != std::string::npos)
            return true;
    return false;
}

std::string allOf(const std::vector<Finding>& findings)
{
    std::string text;
    for (const auto& finding : findings)
        text += "\n  " + finding.path + ": " + finding.reason();
    return text;
}

} // namespace

class GradingSectionTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsRefused_data();
    void whatIsRefused();
    void ruleG01TheGapsOfS0AreListed();
    void everyRuleOfGradingStandsInAPack();
};

void GradingSectionTest::whatIsRefused_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* preset, Change change, const char* path, const char* reason) {
        QTest::newRow(name) << preset << change << path << reason;
    };
    const auto band = [](nlohmann::json& scheme, int i) -> nlohmann::json& { return scheme["bands"][i]; };
    row(
        "overlapping bands, both named", "S0",
        [=](auto& s) {
            band(s, 3)["to"] = "5";
            band(s, 3).erase("below");
        },
        "grading[0].bands[3]", "B2 (2–5) and B1 (5–10)");
    row("an end given twice", "S0", [=](auto& s) { band(s, 0)["above"] = "50"; }, "bands[0].from", "same end");
    row("an empty band", "S0", [=](auto& s) { band(s, 1)["to"] = "10"; }, "bands[1]", "nothing lies between");
    row("a missing source", "S0", [=](auto& s) { band(s, 1).erase("source"); }, "bands[1].source", "is missing");
    row("a member nobody knows", "S0", [=](auto& s) { band(s, 1)["untill"] = "3"; }, "bands[1].untill", "misspelt");
    row("a fact nobody knows", "S0", [](auto& s) { s["fact"] = "yearly_usage"; }, "grading[0].fact", "yearly_usage");
    row("a text as number", "S0", [](auto& s) { s["fact"] = "payment_credit"; }, "grading[0].fact", "number fact");
    row("a grade twice", "S0", [=](auto& s) { band(s, 1)["grade"] = "A1"; }, "grading[0]", "\"A1\" twice");
    row("an unknown policy", "S0", [](auto& s) { s["gap_policy"]["policy"] = "guess"; }, "gap_policy.policy", "upper");
    row(
        "a tag beside no grade", "S2", [](auto& s) { s["overlays"][0]["grades"][0] = "X"; }, "overlays[0].grades",
        "\"X\"");
    row(
        "a condition without an end", "S0", [](auto& s) { s["overlays"][0]["when"][0]["all"][0].erase("from"); },
        "when[0].all[0]", "from, above, to or below");
    row(
        "weights that are no whole", "S3", [](auto& s) { s["ranking"]["weights"][0]["weight"] = "41"; },
        "ranking.weights", "sum to 100");
    row("shares that are no whole", "S3", [](auto& s) { s["shares"][0]["share"] = "4"; }, "shares", "sum to 100");
    row("a top share of nobody", "S4/2", [](auto& s) { s.erase("ranking"); }, "ranking", "top");
    row("no primary", "S0", [](auto& s) { s["primary"] = false; }, "grading", "exactly one");
}

void GradingSectionTest::whatIsRefused()
{
    QFETCH(QString, preset);
    QFETCH(Change, change);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    auto pack = presetJson(preset.toStdString());
    change(pack["grading"][0]);
    const auto reading = checkPack(pack.dump());
    QVERIFY(reading.refused);
    QVERIFY2(found(reading.findings, Finding::Kind::Error, path.toStdString(), reason.toStdString()),
             allOf(reading.findings).c_str());
}

void GradingSectionTest::ruleG01TheGapsOfS0AreListed()
{
    const auto reading = checkPack(presetJson("S0").dump());
    QVERIFY2(!reading.refused, allOf(reading.findings).c_str());
    for (const auto* hole : {"30–50", "10–20", "below 2"})
        QVERIFY2(found(reading.findings, Finding::Kind::Gap, "grading[0].bands", hole),
                 allOf(reading.findings).c_str());
    const auto isGap = [](const Finding& finding) {
        return finding.kind == Finding::Kind::Gap && finding.path.starts_with("grading");
    };
    QCOMPARE(std::ranges::count_if(reading.findings, isGap), 3);
}

void GradingSectionTest::everyRuleOfGradingStandsInAPack()
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
    for (const auto* id : {"S0", "S2", "S3", "S4/2"})
        gather(presetJson(id)["grading"]);
    for (const auto* rule : {"G-01", "G-02", "G-03", "G-04", "G-05", "G-06", "G-07", "G-08", "G-09", "G-10"})
        QVERIFY2(rules.contains(rule), rule);
}

QTEST_GUILESS_MAIN(GradingSectionTest)
#include "tst_grading_section.moc"
