// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section of a pack: what the default preset says, and what is refused with its path.
#include "regulation/workflow/deadline.h"
#include "small_company.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::regulation::test;
using nlohmann::json;

namespace {

json defaultJson()
{
    return json::parse(presetText(kDefaultPreset).value());
}

// The findings of the default preset with a change, as "path: reason" lines.
std::string refusalOf(const std::function<void(json&)>& change)
{
    auto pack = defaultJson();
    change(pack);
    std::string text;
    const auto reading = checkPack(pack.dump());
    for (const auto& finding : reading.findings)
        if (finding.kind == Finding::Kind::Error)
            text += finding.path + ": " + finding.reason() + "\n";
    return text;
}

json& typeRules(json& pack, const std::string& type)
{
    for (auto& rules : pack["workflow"]["types"])
        if (rules["type"] == type)
            return rules;
    throw std::runtime_error("no " + type);
}

Timestamp at(const char* moment)
{
    return parseTimestamp(moment).value();
}

Day day(const char* date)
{
    return parseDay(date).value();
}

} // namespace

class WorkflowSectionTest : public QObject {
    Q_OBJECT

private slots:
    void theDefaultPresetIsWhole();
    void everyRuleStandsInThePack_data();
    void everyRuleStandsInThePack();
    void deadlines_data();
    void deadlines();
    void ruleW04_strictAndShiftedDeadlines();
    void aChainThatRunsInACircleIsRefusedWithItsPath();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void accessLevelsAndTheirChains();
    void ruleV03_thePreparationIsAList();
    void aPackWithoutWorkflowIsReadEmpty();
};

void WorkflowSectionTest::theDefaultPresetIsWhole()
{
    const auto& section = defaultPack().workflow;
    for (const auto* name :
         {"week_plan", "plan_item", "week_record", "month_record", "visit", "itinerary_change", "review", "spot_check",
          "request", "access_query", "borrowing", "complaint", "prospect", "grade_proposal", "handover"})
        QVERIFY2(section.rules(findType(name)->id) != nullptr, name);
    // Every kind of request has a chain, every level of archive too.
    for (const auto& choice : findType("request")->field("kind")->choices)
        QVERIFY2(section.chainFor(type::kRequest, choice.value) != nullptr, std::string(choice.value).c_str());
    for (const auto& choice : findType("access_query")->field("level")->choices)
        QVERIFY2(section.chainFor(type::kAccessQuery, choice.value) != nullptr, std::string(choice.value).c_str());
    // Every state can be reached.
    for (const auto& rules : section.types) {
        const auto* state = rules.type->field(rules.state);
        if (state == nullptr || rules.otherMoves)
            continue;
        for (const auto& choice : state->choices)
            QVERIFY2(std::any_of(rules.moves.begin(), rules.moves.end(),
                                 [&](const Move& move) { return move.to == choice.value; }),
                     (std::string(rules.type->name) + "." + std::string(choice.value)).c_str());
    }
    for (int kind = 0; kind <= static_cast<int>(DifferenceKind::LateEntry); ++kind)
        QVERIFY(section.plan->differences.contains(static_cast<DifferenceKind>(kind)));
}

void WorkflowSectionTest::everyRuleStandsInThePack_data()
{
    QTest::addColumn<QString>("rule");
    for (const auto* rule :
         {"V-02", "V-03", "V-04", "V-05", "V-08", "V-09", "V-10", "V-11", "V-12", "V-13", "V-14", "V-15",
          "V-18", "V-21", "W-01", "W-02", "W-03", "W-04", "W-05", "W-06", "W-07", "W-09", "W-10", "K-01",
          "K-02", "K-06", "P-01", "P-02", "P-03", "P-04", "P-05", "P-07", "P-08", "P-09", "S-02", "S-03",
          "S-05", "S-06", "S-07", "S-08", "S-09", "S-15", "S-16", "H-01", "H-02", "H-03", "H-04", "H-05",
          "E-01", "E-02", "X-01", "X-02", "X-06", "X-07", "X-10", "R-05"})
        QTest::newRow(rule) << rule;
}

void WorkflowSectionTest::everyRuleStandsInThePack()
{
    QFETCH(QString, rule);
    bool found = false;
    const std::function<void(const json&)> look = [&](const json& value) {
        if (value.is_object() && value.contains("rules"))
            for (const auto& id : value["rules"])
                found = found || id == rule.toStdString();
        for (const auto& part : value)
            if (part.is_structured())
                look(part);
    };
    const auto pack = defaultJson();
    for (const auto* key : {"deadlines", "workflow", "approvals", "access_levels", "visit", "plan"})
        look(pack.at(key));
    QVERIFY(found);
}

void WorkflowSectionTest::deadlines_data()
{
    QTest::addColumn<QString>("deadline");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("expected");
    const int early = static_cast<int>(Punctuality::Early);
    const int soon = static_cast<int>(Punctuality::Soon);
    const int late = static_cast<int>(Punctuality::Late);
    QTest::newRow("V-08 W-01 §24.4 plan Saturday 17:59")
        << "week_plan" << "2026-11-30" << "2026-11-28T17:59:00+08:00" << soon;
    QTest::newRow("V-08 W-01 §24.4 plan Saturday 18:01")
        << "week_plan" << "2026-11-30" << "2026-11-28T18:01:00+08:00" << late;
    QTest::newRow("V-08 plan on Thursday") << "week_plan" << "2026-11-30" << "2026-11-26T09:00:00+08:00" << early;
    QTest::newRow("V-10 record Saturday 17:59") << "week_record" << "2026-11-30" << "2026-12-05T17:59:00+08:00" << soon;
    QTest::newRow("V-10 record Saturday 18:01") << "week_record" << "2026-11-30" << "2026-12-05T18:01:00+08:00" << late;
    QTest::newRow("V-10 record over the turn of the year")
        << "week_record" << "2026-12-28" << "2027-01-02T17:59:00+08:00" << soon;
    QTest::newRow("V-11 W-04 §24.6 June on 2 July")
        << "month_record" << "2026-06-01" << "2026-07-02T23:59:00+08:00" << early;
    QTest::newRow("V-11 W-04 §24.6 June on 3 July")
        << "month_record" << "2026-06-01" << "2026-07-03T00:00:00+08:00" << soon;
    QTest::newRow("V-11 W-04 §24.6 June on 5 July")
        << "month_record" << "2026-06-01" << "2026-07-05T23:59:59+08:00" << soon;
    QTest::newRow("V-11 W-04 §24.6 June on 6 July")
        << "month_record" << "2026-06-01" << "2026-07-06T00:00:00+08:00" << late;
    QTest::newRow("V-11 December on 5 January")
        << "month_record" << "2026-12-01" << "2027-01-05T20:00:00+08:00" << soon;
    QTest::newRow("W-05 review of the plan Monday 11:59")
        << "week_plan_review" << "2026-11-30" << "2026-11-30T11:59:00+08:00" << soon;
    QTest::newRow("W-05 review of the record next Monday 12:01")
        << "week_record_review" << "2026-11-30" << "2026-12-07T12:01:00+08:00" << late;
    QTest::newRow("E-02 travel of November on 5 December")
        << "expense_claim" << "2026-11-01" << "2026-12-05T12:00:00+08:00" << soon;
    QTest::newRow("E-02 travel of November on 6 December")
        << "expense_claim" << "2026-11-01" << "2026-12-06T12:00:00+08:00" << late;
}

void WorkflowSectionTest::deadlines()
{
    QFETCH(QString, deadline);
    QFETCH(QString, period);
    QFETCH(QString, moment);
    QFETCH(int, expected);
    const auto* found = defaultPack().workflow.deadline(deadline.toStdString());
    QVERIFY(found != nullptr);
    const auto due = dueTime(*found, china(), day(period.toStdString().c_str()));
    QCOMPARE(static_cast<int>(punctuality(due, at(moment.toStdString().c_str()))), expected);
}

void WorkflowSectionTest::ruleW04_strictAndShiftedDeadlines()
{
    OfficeCalendar office = china();
    auto monthly = *defaultPack().workflow.deadline("month_record");
    QCOMPARE(dueTime(monthly, office, day("2026-06-01")).day, day("2026-07-05")); // a Sunday
    monthly.strict = true;
    QCOMPARE(dueTime(monthly, office, day("2026-06-01")).day, day("2026-07-04"));
    monthly.strict = false;
    office.shift = OfficeCalendar::Shift::NextWorkday;
    QCOMPARE(dueTime(monthly, office, day("2026-06-01")).day, day("2026-07-06"));
    QCOMPARE(weekOf(office, at("2026-11-29T20:00:00Z")), day("2026-11-30")); // Monday morning in China (W-03)
    QCOMPARE(monthOf(office, at("2026-11-30T20:00:00Z")), day("2026-12-01"));
}

void WorkflowSectionTest::aChainThatRunsInACircleIsRefusedWithItsPath()
{
    const auto refusal = refusalOf([](json& pack) {
        auto& steps = pack["approvals"][2]["steps"]; // manager → review → gm
        steps[2]["next"] = "manager";
    });
    QVERIFY2(refusal.find("approvals[2].steps: the chain runs in a circle: manager → review → gm → manager") !=
                 std::string::npos,
             refusal.c_str());
    const auto self = refusalOf([](json& pack) { pack["approvals"][0]["steps"][0]["next"] = "supervisor"; });
    QVERIFY2(self.find("approvals[0].steps") != std::string::npos, self.c_str());
}

void WorkflowSectionTest::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("what");
    for (const auto* what :
         {"unknown step", "unreachable step", "unknown actor", "unknown state", "unknown field", "unknown type",
          "unknown member", "missing source", "two ways", "no chain", "bad time", "kind twice"})
        QTest::newRow(what) << what;
}

void WorkflowSectionTest::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QString, what);
    struct Case {
        std::function<void(json&)> change;
        const char* expected;
    };
    const std::map<QString, Case> cases{
        {"unknown step", {[](json& p) { p["approvals"][0]["steps"][0]["next"] = "x"; }, "approvals[0].steps: "}},
        {"unreachable step",
         {[](json& p) { p["approvals"][1]["steps"][0].erase("next"); }, "approvals[1].steps: no step leads"}},
        {"unknown actor", {[](json& p) { p["approvals"][0]["steps"][0]["who"] = "x"; }, "approvals[0].steps[0].who: "}},
        {"unknown state",
         {[](json& p) { typeRules(p, "week_plan")["moves"][0]["to"] = "x"; }, "workflow.types[0].moves[0].to: "}},
        {"unknown field",
         {[](json& p) { typeRules(p, "week_plan")["moves"][1]["sets"] = {"x"}; }, "workflow.types[0].moves[1].sets: "}},
        {"unknown type", {[](json& p) { typeRules(p, "week_plan")["type"] = "x"; }, "workflow.types[0].type: "}},
        {"unknown member",
         {[](json& p) { typeRules(p, "week_plan")["moves"][0]["x"] = 1; }, "workflow.types[0].moves[0].x: "}},
        {"missing source", {[](json& p) { p["deadlines"][0].erase("source"); }, "deadlines[0].source: "}},
        {"two ways",
         {[](json& p) {
              auto& moves = typeRules(p, "week_plan")["moves"];
              moves[3]["to"] = "draft";
          },
          "workflow.types[0].moves: two moves lead"}},
        {"no chain", {[](json& p) { p["access_levels"][0]["chain"] = "x"; }, "access_levels[0].chain: "}},
        {"bad time", {[](json& p) { p["deadlines"][0]["at"] = "25:00"; }, "deadlines[0].at: "}},
        {"kind twice", {[](json& p) { p["approvals"][1]["kinds"] = {"gift"}; }, "approvals[1].kinds: "}},
    };
    const auto& chosen = cases.at(what);
    const auto refusal = refusalOf(chosen.change);
    QVERIFY2(refusal.find(chosen.expected) != std::string::npos, refusal.c_str());
}

void WorkflowSectionTest::accessLevelsAndTheirChains()
{
    const auto& section = defaultPack().workflow;
    const auto* company = section.accessLevel("company"); // S-05, S-06, S-09, S-15
    QVERIFY(company != nullptr);
    const auto* chain = section.chain(company->chain);
    QCOMPARE(chain->steps.size(), std::size_t{2});
    QCOMPARE(chain->steps[0].label.zh, std::string("部门经理"));
    QCOMPARE(chain->steps[1].label.zh, std::string("总经理"));
    QCOMPARE(company->days, 7); // S-16
    QCOMPARE(section.chain(section.accessLevel("department")->chain)->steps[1].label.zh,
             std::string("营销副总"));                                                             // S-07
    QCOMPARE(section.chain(section.accessLevel("personal")->chain)->steps.size(), std::size_t{1}); // S-08
}

void WorkflowSectionTest::ruleV03_thePreparationIsAList()
{
    const auto& preparation = defaultPack().workflow.visit->preparation;
    const auto* field = findType("plan_item")->field("preparation");
    QCOMPARE(preparation.size(), field->choices.size());
    for (const auto& choice : field->choices)
        QVERIFY(std::any_of(preparation.begin(), preparation.end(),
                            [&](const Preparation& item) { return item.id == choice.value; }));
}

void WorkflowSectionTest::aPackWithoutWorkflowIsReadEmpty()
{
    const auto refusal = refusalOf([](json& pack) {
        for (const auto* key : {"deadlines", "workflow", "approvals", "access_levels", "visit", "plan"})
            pack.erase(key);
    });
    QCOMPARE(refusal, std::string());
}

QTEST_GUILESS_MAIN(WorkflowSectionTest)
#include "tst_workflow_section.moc"
