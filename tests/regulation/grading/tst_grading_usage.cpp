// SPDX-License-Identifier: GPL-3.0-or-later
//
// S0 §3: grades by annual usage. Every usage has exactly one outcome, the shared points go where §22 of the register says,
// and what lies between the grades is 待定级 with its reason.
#include "preset_scheme.h"

#include <QTest>

using namespace roadbook::regulation;

namespace {

constexpr std::int64_t kHundredth = 100; // 0.01 万元 in 元

std::string gradeOf(const Scheme& scheme, const std::string& usage, const std::string& more = {})
{
    return grade(scheme, facts("{\"annual_usage\":\"" + usage + "\"" + more + "}")).grade;
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class GradingUsageTest : public QObject {
    Q_OBJECT

private slots:
    void boundaries_data();
    void boundaries();
    void ruleG01EveryUsageHasExactlyOneOutcome();
    void ruleG01AGapSaysWhichNumbersHaveNoGrade();
    void ruleG01TheGapPolicyCanTakeTheNeighbour_data();
    void ruleG01TheGapPolicyCanTakeTheNeighbour();
    void ruleG02ASharedPointGoesToTheUpperGrade();
    void ruleG03AFailedConditionIsForAPerson();
    void ruleG03OrOneGradeDown();
    void ruleG03WhatIsNotKnownIsSaidAndDecidesNothing();
    void ruleG04ProfitIsATagBesideTheGrade();
    void ruleG05BothWordsForGoodCreditAreCreditEnough();
    void usageIsTakenAsNumberOrText();
    void noUsageNoGrade();
    void aPartOfAYearIsBroughtToAYearAndFlagged();
    void factorsOfTheRegionStandBesideTheGrade();
};

void GradingUsageTest::boundaries_data()
{
    QTest::addColumn<QString>("usage");
    QTest::addColumn<QString>("expected");
    const std::pair<const char*, const char*> rows[] = {
        {"0", ""},        {"1.99", ""},    {"2", "B2"},    {"4.99", "B2"},  {"5", "B1"},     {"9.99", "B1"},
        {"10", "B1"},     {"10.01", ""},   {"15", ""},     {"19.99", ""},   {"20", "A2"},    {"29.99", "A2"},
        {"30", "A2"},     {"30.01", ""},   {"40", ""},     {"49.99", ""},   {"50", "A1"},    {"100", "A1"},
        {"4.9999", "B2"}, {"10.0001", ""}, {"1.9999", ""}, {"49.9999", ""}, {"100000", "A1"}};
    for (const auto& [usage, expected] : rows)
        QTest::addRow("G-01 G-02 %s", usage) << usage << expected;
}

void GradingUsageTest::boundaries()
{
    QFETCH(QString, usage);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(gradeOf(presetScheme("S0"), usage.toStdString())), expected);
}

void GradingUsageTest::ruleG01EveryUsageHasExactlyOneOutcome()
{
    const auto scheme = presetScheme("S0");
    for (std::int64_t usage = 0; usage <= 100 * 100 * kHundredth; usage += kHundredth) {
        FactBag bag;
        bag.values.emplace("annual_usage", usage);
        const auto graded = grade(scheme, bag);
        int bands = 0;
        for (const auto& band : scheme.grades)
            bands += band.bounds.contains(usage) ? 1 : 0;
        QVERIFY(bands <= 1);
        QCOMPARE(graded.grade.empty(), bands == 0);
        if (bands == 1)
            QVERIFY(scheme.grade(graded.grade)->bounds.contains(usage));
        QVERIFY(!graded.why.zh.empty() && !graded.why.en.empty() && !graded.source.ref.empty());
    }
}

void GradingUsageTest::ruleG01AGapSaysWhichNumbersHaveNoGrade()
{
    const auto graded = grade(presetScheme("S0"), facts(R"({"annual_usage":40,"payment_credit":"good"})"));
    QVERIFY(graded.grade.empty());
    QCOMPARE(graded.label.zh, std::string("待定级"));
    QVERIFY2(contains(graded.why.zh, "制度 第3条 无 30–50万"), graded.why.zh.c_str());
    QVERIFY2(
        contains(graded.why.en, "Annual usage CNY 400,000: Regulation, Art. 3 has no grade for CNY 300,000–500,000"),
        graded.why.en.c_str());
    QCOMPARE(graded.source.rules, std::vector<std::string>{"G-01"});
    QVERIFY(graded.source.assumption);
    const auto below = grade(presetScheme("S0"), facts(R"({"annual_usage":1.5})"));
    QVERIFY2(contains(below.why.zh, "不满2万"), below.why.zh.c_str());
    QVERIFY2(contains(below.why.en, "below CNY 20,000"), below.why.en.c_str());
}

void GradingUsageTest::ruleG01TheGapPolicyCanTakeTheNeighbour_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("usage");
    QTest::addColumn<QString>("expected");
    QTest::newRow("G-01 lower 40") << "lower" << "40" << "A2";
    QTest::newRow("G-01 upper 40") << "upper" << "40" << "A1";
    QTest::newRow("G-01 lower 15") << "lower" << "15" << "B1";
    QTest::newRow("G-01 upper 15") << "upper" << "15" << "A2";
    QTest::newRow("G-01 lower 1") << "lower" << "1" << "";
    QTest::newRow("G-01 upper 1") << "upper" << "1" << "B2";
    QTest::newRow("G-01 lower 30") << "lower" << "30" << "A2";
}

void GradingUsageTest::ruleG01TheGapPolicyCanTakeTheNeighbour()
{
    QFETCH(QString, policy);
    QFETCH(QString, usage);
    QFETCH(QString, expected);
    auto pack = presetJson("S0");
    pack["grading"][0]["gap_policy"]["policy"] = policy.toStdString();
    QCOMPARE(QString::fromStdString(gradeOf(schemeOf(pack), usage.toStdString())), expected);
}

void GradingUsageTest::ruleG02ASharedPointGoesToTheUpperGrade()
{
    const auto scheme = presetScheme("S0");
    QCOMPARE(gradeOf(scheme, "5"), std::string("B1"));
    QCOMPARE(gradeOf(scheme, "30"), std::string("A2"));
    QCOMPARE(gradeOf(scheme, "10"), std::string("B1"));
}

void GradingUsageTest::ruleG03AFailedConditionIsForAPerson()
{
    const auto graded = grade(presetScheme("S0"), facts(R"({"annual_usage":60,"payment_credit":"poor"})"));
    QVERIFY(graded.grade.empty());
    QVERIFY2(contains(graded.why.zh, "付款信用为差") && contains(graded.why.zh, "须人工定级"), graded.why.zh.c_str());
    QVERIFY2(contains(graded.why.en, "; payment credit is poor, the grade says "), graded.why.en.c_str());
    QCOMPARE(graded.source.rules, std::vector<std::string>{"G-03"});
}

void GradingUsageTest::ruleG03OrOneGradeDown()
{
    auto pack = presetJson("S0");
    pack["grading"][0]["on_condition_fail"]["policy"] = "downgrade_one";
    const auto scheme = schemeOf(pack);
    QCOMPARE(gradeOf(scheme, "60", R"(,"payment_credit":"poor")"), std::string("A2"));
    QCOMPARE(gradeOf(scheme, "7", R"(,"growth_potential":"small")"), std::string("B2"));
    QCOMPARE(gradeOf(scheme, "60", R"(,"payment_credit":"good")"), std::string("A1"));
}

void GradingUsageTest::ruleG03WhatIsNotKnownIsSaidAndDecidesNothing()
{
    const auto graded = grade(presetScheme("S0"), facts(R"({"annual_usage":60})"));
    QCOMPARE(graded.grade, std::string("A1"));
    QVERIFY(graded.provisional);
    QVERIFY2(contains(graded.why.zh, "付款信用未填"), graded.why.zh.c_str());
    // B2's small potential is a description: a customer with a large one keeps the grade of its volume
    const auto large = grade(presetScheme("S0"), facts(R"({"annual_usage":3,"growth_potential":"large"})"));
    QCOMPARE(large.grade, std::string("B2"));
    QVERIFY(!large.provisional);
}

void GradingUsageTest::ruleG04ProfitIsATagBesideTheGrade()
{
    const auto scheme = presetScheme("S0");
    const auto poor = grade(scheme, facts(R"({"annual_usage":60,"payment_credit":"good","profit_level":"low"})"));
    QCOMPARE(poor.grade, std::string("A1"));
    QCOMPARE(poor.tags.size(), std::size_t(1));
    QCOMPARE(poor.tags[0].tag, std::string("C"));
    const auto small = grade(scheme, facts(R"({"annual_usage":15,"profit_level":"high","growth_potential":"small"})"));
    QVERIFY(small.grade.empty());
    QCOMPARE(small.tags.at(0).tag, std::string("D"));
    QVERIFY(grade(scheme, facts(R"({"annual_usage":60})")).tags.empty()); // not known is not low
}

void GradingUsageTest::ruleG05BothWordsForGoodCreditAreCreditEnough()
{
    const auto scheme = presetScheme("S0");
    for (const auto* credit : {"excellent", "good"}) {
        const auto more = std::string(R"(,"payment_credit":")") + credit + "\"";
        QCOMPARE(gradeOf(scheme, "50", more), std::string("A1"));
        QCOMPARE(gradeOf(scheme, "25", more), std::string("A2"));
    }
    QCOMPARE(gradeOf(scheme, "25", R"(,"payment_credit":"fair")"), std::string());
}

void GradingUsageTest::usageIsTakenAsNumberOrText()
{
    const auto scheme = presetScheme("S0");
    for (const auto* given : {"30.01", "\"30.01\"", "\"30.0100\""})
        QVERIFY(grade(scheme, facts(std::string("{\"annual_usage\":") + given + "}")).grade.empty());
    QCOMPARE(grade(scheme, facts(R"({"annual_usage":4.99})")).grade, std::string("B2"));
    for (const auto* wrong : {R"({"annual_usage":-1})", R"({"annual_usage":true})", R"({"annual_usage":"40万"})",
                              R"({"annual_usage":1e300})", R"({"usage":1})", R"({"payment_credit":3})", "[]"})
        QVERIFY2(!factsFromJson(nlohmann::json::parse(wrong)), wrong);
}

void GradingUsageTest::noUsageNoGrade()
{
    const auto graded = grade(presetScheme("S0"), facts(R"({"payment_credit":"good"})"));
    QVERIFY(graded.grade.empty());
    QVERIFY(contains(graded.why.zh, "年用量未填"));
}

void GradingUsageTest::aPartOfAYearIsBroughtToAYearAndFlagged()
{
    const auto scheme = presetScheme("S0");
    // S4/1: outlet 10 sold 8173 元 in its first half month; that is 19.6152 万 a year
    const auto young = grade(scheme, facts(R"({"usage_to_date":"0.8173","months_active":"0.5"})"));
    QVERIFY(young.grade.empty());
    QVERIFY2(contains(young.why.zh, "19.6152万元"), young.why.zh.c_str());
    QVERIFY2(contains(young.why.en, "usage CNY 8,173 in 0.5 months, CNY 196,152 a year"), young.why.en.c_str());
    QCOMPARE(young.tags.at(0).tag, std::string("short_tenure"));
    const auto half = grade(scheme, facts(R"({"usage_to_date":"12.5","months_active":6})"));
    QCOMPARE(half.grade, std::string("A2"));
    QVERIFY(half.tags.empty());
    // a yearly figure that somebody gave goes first
    QCOMPARE(grade(scheme, facts(R"({"annual_usage":7,"usage_to_date":50,"months_active":6})")).grade,
             std::string("B1"));
}

void GradingUsageTest::factorsOfTheRegionStandBesideTheGrade()
{
    const auto graded = grade(presetScheme("S0"), facts(R"({"annual_usage":7,"competitors":4,"region":"德阳"})"));
    QCOMPARE(graded.grade, std::string("B1"));
    QCOMPARE(graded.beside.size(), std::size_t(2));
    QCOMPARE(graded.beside[1].value, std::string("4个"));
}

QTEST_GUILESS_MAIN(GradingUsageTest)
#include "tst_grading_usage.moc"
