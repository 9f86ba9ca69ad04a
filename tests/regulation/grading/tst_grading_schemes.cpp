// SPDX-License-Identifier: GPL-3.0-or-later
//
// The other schemes: four tiers (S2 §12), the weighted score (S3), three classes with nine levels (S4/2), and groups of
// companies (S4/3). Scores were computed by hand.
#include "preset_scheme.h"
#include "regulation/grading/group.h"
#include "regulation/grading/ranking.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace roadbook::regulation;

namespace {

FactBag customer(const std::string& id, std::int64_t contract, std::int64_t profit, std::int64_t frequency)
{
    FactBag bag;
    bag.id = id;
    bag.values = {{"contract_value", contract}, {"profit_contribution", profit}, {"purchase_frequency", frequency}};
    return bag;
}

FactBag buyer(const std::string& id, std::int64_t months, std::int64_t orders, std::int64_t amount)
{
    FactBag bag;
    bag.id = id;
    bag.values = {{"deals", std::int64_t{3}},
                  {"months_since_order", months},
                  {"purchase_frequency", orders},
                  {"purchase_amount", amount}};
    return bag;
}

std::vector<FactBag> buyers()
{
    std::vector<FactBag> list;
    for (int i = 0; i < 10; ++i)
        list.push_back(buyer("c" + std::to_string(i), 1 + i, 20 - i, 1000 - i));
    return list;
}

std::map<std::string, std::string> gradesOf(const std::vector<Graded>& all)
{
    std::map<std::string, std::string> grades;
    for (const auto& graded : all)
        grades[graded.customer] = graded.grade;
    return grades;
}

} // namespace

class GradingSchemesTest : public QObject {
    Q_OBJECT

private slots:
    void ruleG06FourTiers_data();
    void ruleG06FourTiers();
    void ruleG06PreferentialTermsNeedTheMeeting();
    void ruleG06AReserveCustomerHasNoObligationAndThatIsSaid();
    void ruleG07PercentileRanksByHand();
    void ruleG07MinMaxByHand();
    void ruleG07SharesOfTwenty();
    void ruleG07SharesLoseNobody();
    void ruleG08CutByContractValueInstead();
    void ruleG08TiesGoByContractValueThenId();
    void ruleG09CodesBelongToTheirScheme();
    void whoLacksAFactIsNotRanked();
    void ruleG10NineLevels_data();
    void ruleG10NineLevels();
    void ruleG10TheBestFifthOfContractCustomersIsKey();
    void ruleN10RecencyCountsBackwards();
    void ruleN16AGroupHasTheSumOfItsMembers();
    void ruleN16ParentsInACircleAreTheirOwnHeads();
};

void GradingSchemesTest::ruleG06FourTiers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("G-06 strategic") << R"({"cooperation":["product_upgrade"],"customer_nature":"small_private"})"
                                    << "战略";
    QTest::newRow("G-06 key") << R"({"customer_nature":"aviation_oem"})" << "重点";
    QTest::newRow("G-06 ordinary") << R"({"customer_nature":"sole_trader"})" << "一般";
    QTest::newRow("G-06 reserve") << R"({"relation":"intends"})" << "储备";
    QTest::newRow("G-06 nothing fits") << R"({"relation":"trading"})" << "";
    QTest::newRow("G-06 nothing known") << "{}" << "";
}

void GradingSchemesTest::ruleG06FourTiers()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    const auto graded = grade(presetScheme("S2"), facts(given.toStdString()));
    QCOMPARE(QString::fromStdString(graded.grade), expected);
    QVERIFY(!graded.why.zh.empty() && !graded.why.en.empty());
}

void GradingSchemesTest::ruleG06PreferentialTermsNeedTheMeeting()
{
    const auto graded = grade(presetScheme("S2"), facts(R"({"customer_nature":"listed"})"));
    QCOMPARE(graded.tags.at(0).tag, std::string("preferential"));
    QVERIFY(graded.tags[0].label.zh.find("总经理办公会批准") != std::string::npos);
    QVERIFY(grade(presetScheme("S2"), facts(R"({"customer_nature":"sole_trader"})")).tags.empty());
}

void GradingSchemesTest::ruleG06AReserveCustomerHasNoObligationAndThatIsSaid()
{
    const auto graded = grade(presetScheme("S2"), facts(R"({"relation":"potential"})"));
    QCOMPARE(graded.tags.at(0).tag, std::string("no_rule"));
}

void GradingSchemesTest::ruleG07PercentileRanksByHand()
{
    // of 4 values: below + half of the others alike, by 3
    QCOMPARE(normalised({10, 20, 20, 40}, Normalise::PercentileRank, false),
             (std::vector<std::int64_t>{0, 500'000, 500'000, 1'000'000}));
    QCOMPARE(normalised({7}, Normalise::PercentileRank, false), std::vector<std::int64_t>{kWholeScore});
    // x: contract 2nd of 3 (0.5), profit 1st (1), frequency 3rd (0): 0.4·0.5 + 0.4·1 + 0.2·0 = 0.6
    const std::vector<FactBag> three{customer("x", 200, 900, 1), customer("y", 300, 500, 2),
                                     customer("z", 100, 100, 3)};
    const auto order = ranked(*presetScheme("S3").ranking, three, {0, 1, 2});
    QCOMPARE(order[0].score, std::int64_t(700'000)); // y: 0.4·1 + 0.4·0.5 + 0.2·0.5
    QCOMPARE(order[0].index, std::size_t(1));
    QCOMPARE(order[1].score, std::int64_t(600'000));
    QCOMPARE(order[2].score, std::int64_t(200'000));
}

void GradingSchemesTest::ruleG07MinMaxByHand()
{
    QCOMPARE(normalised({10, 20, 20, 50}, Normalise::MinMax, false),
             (std::vector<std::int64_t>{0, 250'000, 250'000, 1'000'000}));
    QCOMPARE(normalised({10, 50}, Normalise::MinMax, true), (std::vector<std::int64_t>{1'000'000, 0}));
}

void GradingSchemesTest::ruleG07SharesOfTwenty()
{
    std::vector<FactBag> customers;
    for (int i = 0; i < 20; ++i)
        customers.push_back(customer(std::string(1, static_cast<char>('a' + i)), 1000 - i, 100 - i, 50 - i));
    std::map<std::string, int> counts;
    for (const auto& graded : gradeAll(presetScheme("S3"), customers))
        ++counts[graded.grade];
    QCOMPARE(counts, (std::map<std::string, int>{{"A", 1}, {"B", 3}, {"C", 8}, {"D", 8}})); // 5, 15, 40, 40 %
    QCOMPARE(gradeAll(presetScheme("S3"), customers).front().grade, std::string("A"));
}

void GradingSchemesTest::ruleG07SharesLoseNobody()
{
    auto pack = presetJson("S3");
    for (const auto* rounding : {"half_up", "up", "down"}) {
        pack["grading"][0]["ranking"]["share_rounding"] = rounding;
        const auto scheme = schemeOf(pack);
        std::vector<FactBag> customers;
        for (int i = 0; i < 31; ++i) {
            customers.push_back(customer(std::to_string(i), i, i, i));
            for (const auto& graded : gradeAll(scheme, customers))
                QVERIFY(!graded.grade.empty());
        }
    }
}

void GradingSchemesTest::ruleG08CutByContractValueInstead()
{
    const std::vector<FactBag> two{customer("rich", 900, 1, 1), customer("busy", 100, 50, 50)};
    QCOMPARE(gradesOf(gradeAll(presetScheme("S3"), two))["busy"],
             std::string("C")); // 2 customers: none in the first 20 %
    auto pack = presetJson("S3");
    auto& grading = pack["grading"][0];
    grading["shares"][0]["share"] = "50";
    grading["shares"][1]["share"] = "50";
    grading["shares"].erase(3);
    grading["shares"].erase(2);
    QCOMPARE(gradesOf(gradeAll(schemeOf(pack), two))["busy"], std::string("A")); // 0.4 + 0.2 against 0.4
    grading["ranking"]["cut_by"] = "contract_value";
    QCOMPARE(gradesOf(gradeAll(schemeOf(pack), two))["rich"], std::string("A"));
}

void GradingSchemesTest::ruleG08TiesGoByContractValueThenId()
{
    const auto ranking = *presetScheme("S3").ranking;
    const std::vector<FactBag> alike{customer("b", 5, 5, 5), customer("a", 5, 5, 5), customer("c", 5, 5, 5)};
    const auto order = ranked(ranking, alike, {0, 1, 2});
    QCOMPARE(order[0].index, std::size_t(1));
    QCOMPARE(order[2].index, std::size_t(2));
    // 0.4 each way round: the larger contract goes first
    const std::vector<FactBag> swapped{customer("a", 1, 2, 5), customer("b", 2, 1, 5)};
    QCOMPARE(ranked(ranking, swapped, {0, 1})[0].index, std::size_t(1));
}

void GradingSchemesTest::ruleG09CodesBelongToTheirScheme()
{
    const auto one = grade(presetScheme("S3"), customer("x", 1, 1, 1));
    QCOMPARE(one.code(), "S3:" + one.grade);
    QVERIFY(presetScheme("S0").grade("A") == nullptr);
}

void GradingSchemesTest::whoLacksAFactIsNotRanked()
{
    std::vector<FactBag> customers{customer("a", 3, 3, 3), customer("b", 2, 2, 2)};
    customers[1].values.erase("profit_contribution");
    const auto all = gradeAll(presetScheme("S3"), customers);
    QVERIFY(!all[0].grade.empty());
    QVERIFY(all[1].grade.empty());
    QVERIFY(all[1].why.zh.find("利润贡献未填") != std::string::npos);
}

void GradingSchemesTest::ruleG10NineLevels_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("G-10 sunk at a year") << R"({"deals":1,"months_since_order":12})" << "合同沉没";
    QTest::newRow("G-10 not yet sunk") << R"({"deals":1,"months_since_order":11})" << "合同普通";
    QTest::newRow("G-10 contract before sample")
        << R"({"deals":1,"sample_orders":2,"sample_region":"middle_east"})" << "合同普通";
    QTest::newRow("G-10 Europe and America") << R"({"sample_orders":1,"sample_region":"europe_america"})" << "寄样欧美";
    QTest::newRow("G-10 Middle East") << R"({"sample_orders":1,"sample_region":"middle_east"})" << "寄样中东";
    QTest::newRow("G-10 Asia and Africa") << R"({"sample_orders":1,"sample_region":"asia_africa"})" << "寄样亚非";
    QTest::newRow("G-10 high") << R"({"deals":0,"development_potential":"high"})" << "重潜";
    QTest::newRow("G-10 ordinary") << R"({"development_potential":"ordinary"})" << "普潜";
    QTest::newRow("G-10 none") << R"({"development_potential":"none"})" << "无潜";
}

void GradingSchemesTest::ruleG10NineLevels()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(grade(presetScheme("S4/2"), facts(given.toStdString())).grade), expected);
}

void GradingSchemesTest::ruleG10TheBestFifthOfContractCustomersIsKey()
{
    auto customers = buyers();
    auto grades = gradesOf(gradeAll(presetScheme("S4/2"), customers));
    QCOMPARE(std::ranges::count(grades, std::string("合同重点"), [](const auto& entry) { return entry.second; }), 2);
    QCOMPARE(grades["c0"], std::string("合同重点"));
    QCOMPARE(grades["c1"], std::string("合同重点"));
    QCOMPARE(grades["c2"], std::string("合同普通"));
    // the best one stops buying: it is sunk, still counts among the ten, and the next moves up
    customers[0].values["months_since_order"] = std::int64_t{13};
    grades = gradesOf(gradeAll(presetScheme("S4/2"), customers));
    QCOMPARE(grades["c0"], std::string("合同沉没"));
    QCOMPARE(grades["c2"], std::string("合同重点"));
}

void GradingSchemesTest::ruleN10RecencyCountsBackwards()
{
    const auto ranking = *presetScheme("S4/2").ranking;
    const std::vector<FactBag> two{buyer("late", 9, 5, 100), buyer("early", 1, 5, 100)};
    QCOMPARE(ranked(ranking, two, {0, 1})[0].index, std::size_t(1));
}

void GradingSchemesTest::ruleN16AGroupHasTheSumOfItsMembers()
{
    const std::vector<GroupMember> members{{"", facts(R"({"id":"head","annual_usage":1})")},
                                           {"head", facts(R"({"id":"region","annual_usage":20})")},
                                           {"region", facts(R"({"id":"branch","annual_usage":30})")},
                                           {"gone", facts(R"({"id":"alone","annual_usage":7})")}};
    QCOMPARE(headsOf(members), (std::vector<std::string>{"head", "head", "head", "alone"}));
    auto pack = presetJson("S0");
    QCOMPARE(gradeAll(schemeOf(pack), factsToGrade(members, schemeOf(pack)))[0].grade, std::string());
    pack["grading"][0]["group"]["grade_by"] = "group";
    const auto all = gradeAll(schemeOf(pack), factsToGrade(members, schemeOf(pack)));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(all[i].grade, std::string("A1")); // 51 together
    QCOMPARE(all[3].grade, std::string("B1"));
}

void GradingSchemesTest::ruleN16ParentsInACircleAreTheirOwnHeads()
{
    const std::vector<GroupMember> members{{"b", facts(R"({"id":"a"})")}, {"a", facts(R"({"id":"b"})")}};
    QCOMPARE(headsOf(members), (std::vector<std::string>{"a", "b"}));
}

QTEST_GUILESS_MAIN(GradingSchemesTest)
#include "tst_grading_schemes.moc"
