// SPDX-License-Identifier: GPL-3.0-or-later
//
// The kernels of domain §18 against vectors computed by hand, with the parameters of the default preset.
#include "regulation/analytics/composition.h"
#include "regulation/analytics/coverage.h"
#include "regulation/analytics/credit.h"
#include "regulation/analytics/customers.h"
#include "regulation/analytics/loyalty.h"
#include "regulation/analytics/monthly.h"
#include "regulation/analytics/prospects.h"
#include "regulation/analytics/relation_cost.h"
#include "regulation/analytics/resources.h"
#include "regulation/analytics/rfm.h"
#include "regulation/analytics/satisfaction.h"
#include "regulation/pack/pack.h"

#include <QTest>
#include <numeric>

using namespace roadbook::regulation;

namespace {

const AnalyticsSection& rules()
{
    static const auto kSection = preset("S0").value().analytics;
    return kSection;
}

const DayRange k2026{dayOf(2026, 1, 1), dayOf(2026, 12, 31)};

CustomerLife life(const std::string& id, const std::string& grade, std::vector<Day> orders)
{
    return {id, grade, std::move(orders), {}};
}

// Five were active at the end of 2025; a and b ordered in 2026, c and d did not, e did but was flagged lost. f was lost
// before, g is new.
std::vector<CustomerLife> lives()
{
    std::vector<CustomerLife> all{life("a", "A1", {dayOf(2025, 3, 1), dayOf(2026, 2, 1)}),
                                  life("b", "B1", {dayOf(2025, 12, 31), dayOf(2026, 12, 31)}),
                                  life("c", "B1", {dayOf(2025, 6, 1)}),
                                  life("d", "A2", {dayOf(2025, 1, 1)}),
                                  life("e", "A1", {dayOf(2025, 5, 5), dayOf(2026, 5, 5)}),
                                  life("f", "B2", {dayOf(2024, 12, 31)}),
                                  life("g", "B2", {dayOf(2026, 6, 1)})};
    all[4].flaggedLost = dayOf(2026, 9, 1);
    return all;
}

GroupMember member(const std::string& id, const std::string& parent, std::int64_t usage, const std::string& region)
{
    GroupMember one{.parent = parent, .facts = {.id = id, .values = {}}};
    one.facts.values = {{"annual_usage", usage}, {"region", region}};
    return one;
}

} // namespace

class AnalyticsTest : public QObject {
    Q_OBJECT

private slots:
    void sharesSumToAHundred();
    void nothingOfNothingHasNoShare();
    void ruleN01RetentionByGrade();
    void ruleN02ChurnLooksAtHighValueFirst();
    void ruleN02RetainedAndLostAreAll();
    void ruleN03LoyaltyByHand();
    void ruleN03WhatIsNotKnownLeavesItsWeightToTheOthers();
    void ruleN04ConversionByStage();
    void ruleN05Satisfaction();
    void ruleN05ATargetOnceConfigured();
    void ruleN06SalesByGrade();
    void ruleN07SalesByProduct();
    void ruleN08SalesByRegion();
    void ruleN09CreditStanding();
    void ruleN10RfmClasses();
    void ruleN11CostBesideReturn();
    void ruleN12MonthsAndYears();
    void ruleN13CoverageOfWhatIsAsked();
    void ruleN14AdherenceToThePlan();
    void ruleN15ThreeOfTenMakeSeventyOnePercent();
    void ruleN16GroupsAndIndustries();
};

void AnalyticsTest::sharesSumToAHundred()
{
    QCOMPARE(sharesOf({1, 1, 1}), (std::vector<std::int64_t>{3334, 3333, 3333}));
    QCOMPARE(sharesOf({0, 0}), (std::vector<std::int64_t>{0, 0}));
    for (std::int64_t i = 1; i < 200; ++i) {
        const auto shares = sharesOf({i, 7 * i + 3, 13, i * i});
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), std::int64_t(10'000));
    }
}

void AnalyticsTest::nothingOfNothingHasNoShare()
{
    QVERIFY(!Ratio{}.hundredths());
    QCOMPARE(Ratio{}.text(), std::string("–"));
    QCOMPARE((Ratio{2, 3}.text()), std::string("66.67%"));
    QCOMPARE((Ratio{1, 8}.hundredths().value()), std::int64_t(1250));
}

void AnalyticsTest::ruleN01RetentionByGrade()
{
    const auto customers = lives();
    const auto kept = retention(customers, k2026, *rules().retention);
    QCOMPARE(kept.all, (Ratio{2, 5})); // a, b of a, b, c, d, e
    QCOMPARE(kept.byGrade.at("A1"), (Ratio{1, 2}));
    QCOMPARE(kept.byGrade.at("B1"), (Ratio{1, 2}));
    QCOMPARE(kept.byGrade.at("A2"), (Ratio{0, 1}));
    QVERIFY(!kept.byGrade.contains("B2"));
    // twelve months to the day are too long ago
    QVERIFY(!isActive(customers[5], dayOf(2025, 12, 31), 12));
    QVERIFY(isActive(customers[5], dayOf(2025, 12, 30), 12));
}

void AnalyticsTest::ruleN02ChurnLooksAtHighValueFirst()
{
    const auto customers = lives();
    const auto lost = churn(customers, k2026, *rules().churn, *rules().retention);
    QCOMPARE(lost.all, (Ratio{3, 5}));
    QCOMPARE(lost.focus, (Ratio{2, 3})); // d and e of a, d, e
    QCOMPARE(lost.who, (std::vector<std::string>{"d", "e", "c"}));
}

void AnalyticsTest::ruleN02RetainedAndLostAreAll()
{
    const auto customers = lives();
    const auto kept = retention(customers, k2026, *rules().retention);
    const auto lost = churn(customers, k2026, *rules().churn, *rules().retention);
    for (const auto& [grade, ratio] : kept.byGrade)
        QCOMPARE(ratio.part + lost.byGrade.at(grade).part, ratio.whole);
}

void AnalyticsTest::ruleN03LoyaltyByHand()
{
    // 15·1 + 15·0.5 + 20·1 (capped) + 15·0.2 + 15·0 + 10·(1−0.3) + 10·1 = 62.5
    const auto score = loyalty(*rules().loyalty, {{"repurchase_count", 10'000},
                                                  {"repurchase_quantity", 5'000},
                                                  {"repurchase_amount", 15'000},
                                                  {"referral_rate", 2'000},
                                                  {"activity_response", 0},
                                                  {"price_sensitivity", 3'000},
                                                  {"quality_tolerance", 10'000}});
    QCOMPARE(score.points.value(), std::int64_t(6'250));
    QVERIFY(score.missing.empty());
    QCOMPARE(score.byFactor.at("price_sensitivity"), std::int64_t(700));
}

void AnalyticsTest::ruleN03WhatIsNotKnownLeavesItsWeightToTheOthers()
{
    const auto score = loyalty(*rules().loyalty, {{"repurchase_count", 10'000}, {"repurchase_amount", 5'000}});
    QCOMPARE(score.points.value(), std::int64_t(7'143)); // (15 + 10) of 35
    QCOMPARE(score.missing.size(), std::size_t(5));
    QVERIFY(!loyalty(*rules().loyalty, {}).points);
}

void AnalyticsTest::ruleN04ConversionByStage()
{
    const std::vector<Lead> leads{{"lead", "展会"},         {"lead", "展会"},      {"surveyed", "转介绍"},
                                  {"contracted", "展会"},   {"applied", "网络"},   {"rejected", "网络"},
                                  {"contracted", "转介绍"}, {"recognised", "展会"}};
    const auto found = conversion(leads, *rules().conversion);
    QCOMPARE(found.converted, (Ratio{2, 8}));
    QCOMPARE(found.elsewhere, std::int64_t(1));
    QCOMPARE(found.steps[1].stage, std::string("surveyed"));
    QCOMPARE(found.steps[1].reached, std::int64_t(5));
    QCOMPARE(found.steps[1].fromBefore, (Ratio{5, 7}));
    QCOMPARE(found.steps[5].fromBefore, (Ratio{2, 3})); // contracted of recognised
    QCOMPARE(found.byOrigin.at("转介绍"), (Ratio{1, 2}));
}

void AnalyticsTest::ruleN05Satisfaction()
{
    const std::vector<int> answers{5, 4, 3, 5, 2, 0, 6};
    const auto found = satisfaction(answers, *rules().satisfaction);
    QCOMPARE(found.mean.value(), std::int64_t(380)); // 19 / 5
    QCOMPARE(found.satisfied, (Ratio{3, 5}));
    QCOMPARE(found.outside, std::int64_t(2));
    QVERIFY(!found.reachesTarget);
    QVERIFY(!satisfaction({}, *rules().satisfaction).mean);
}

void AnalyticsTest::ruleN05ATargetOnceConfigured()
{
    auto rule = *rules().satisfaction;
    rule.target = 6'000;
    const std::vector<int> answers{5, 4, 3, 5, 2};
    QCOMPARE(satisfaction(answers, rule).reachesTarget, std::optional<bool>(true));
    rule.target = 6'001;
    QCOMPARE(satisfaction(answers, rule).reachesTarget, std::optional<bool>(false));
}

namespace {

const std::vector<Sale> kSales{{"a", "A1", "地板", "浙江", 60'000},
                               {"b", "B1", "辅料", "四川", 25'000},
                               {"b", "B1", "地板", "四川", 5'000},
                               {"c", "B2", "辅料", "浙江", 10'000}};

} // namespace

void AnalyticsTest::ruleN06SalesByGrade()
{
    const auto parts = composition(kSales, "grade").value();
    QCOMPARE(parts, (std::vector<CompositionPart>{
                        {"A1", 60'000, 6'000, 1}, {"B1", 30'000, 3'000, 2}, {"B2", 10'000, 1'000, 1}}));
    QVERIFY(!composition(kSales, "weather"));
    for (const auto& rule : rules().compositions)
        QVERIFY(composition(kSales, rule.by));
}

void AnalyticsTest::ruleN07SalesByProduct()
{
    const auto parts = composition(kSales, "product").value();
    QCOMPARE(parts[0], (CompositionPart{"地板", 65'000, 6'500, 2}));
}

void AnalyticsTest::ruleN08SalesByRegion()
{
    const auto parts = composition(kSales, "region").value();
    QCOMPARE(parts[0], (CompositionPart{"浙江", 70'000, 7'000, 2}));
    QCOMPARE(parts[1].share, std::int64_t(3'000));
}

void AnalyticsTest::ruleN09CreditStanding()
{
    const auto today = dayOf(2026, 11, 27);
    QVERIFY(creditStanding(rules().credit, "good", 1, today, today).unconfigured); // the company gives the numbers
    QVERIFY(creditStanding(rules().credit, "unheard", 1, today, today).terms == nullptr);
    auto table = rules().credit;
    table[1].days = 30;
    table[1].limit = 5'000'000;
    const auto found = creditStanding(table, "good", 5'600'000, dayOf(2026, 10, 20), today);
    QVERIFY(!found.unconfigured);
    QCOMPARE(found.overLimit, std::int64_t(600'000));
    QCOMPARE(found.overdueDays, std::int64_t(8)); // 38 days, 30 allowed
    QCOMPARE(creditStanding(table, "good", 0, {}, today).overdueDays, std::int64_t(0));
}

void AnalyticsTest::ruleN10RfmClasses()
{
    const std::vector<Purchases> five{{10, 9, 900}, {20, 7, 700}, {30, 5, 500}, {40, 3, 300}, {50, 1, 100}};
    const auto found = rfm(five, *rules().rfm);
    QCOMPARE(found[0], (Rfm{5, 5, 5}));
    QCOMPARE(found[2], (Rfm{3, 3, 3})); // the middle one: 0.5 of five classes
    QCOMPARE(found[4], (Rfm{1, 1, 1}));
}

void AnalyticsTest::ruleN11CostBesideReturn()
{
    const std::vector<RelationYear> year{{"a", 100, 1'000}, {"b", 300, 200}, {"c", 500, 100}};
    const auto found = relationCost(year);
    QCOMPARE(found.costShare, (Ratio{900, 1'300}));
    QCOMPARE(found.lossy.size(), std::size_t(2));
    QCOMPARE(found.lossy[0].customer, std::string("c"));
}

void AnalyticsTest::ruleN12MonthsAndYears()
{
    const std::vector<Happened> events{{dayOf(2025, 12, 31), "visit", 0},
                                       {dayOf(2026, 2, 1), "receipt", 500},
                                       {dayOf(2026, 2, 28), "receipt", 700},
                                       {dayOf(2026, 2, 9), "visit", 0}};
    const auto months = byMonth(events);
    QCOMPARE(months.size(), std::size_t(3)); // January is empty, and there
    QCOMPARE(months[2].counts.at("receipt"), std::int64_t(2));
    QCOMPARE(months[2].amounts.at("receipt"), std::int64_t(1'200));
    QCOMPARE(byYear(events)[1].counts.at("visit"), std::int64_t(1));
    QVERIFY(byMonth({}).empty());
}

void AnalyticsTest::ruleN13CoverageOfWhatIsAsked()
{
    const std::vector<CoverageSlot> owed{
        {"A1", "r1", "rep", 2, 5}, {"A1", "r2", "rep", 2, 1}, {"B1", "r1", "supervisor", 1, 0}};
    const auto found = coverage(owed);
    QCOMPARE(found.all, (Ratio{3, 5})); // five visits where two were due count as two
    QCOMPARE(found.byGrade.at("A1"), (Ratio{3, 4}));
    QCOMPARE(found.byRep.at("r1"), (Ratio{2, 3}));
    QCOMPARE(found.byLevel.at("supervisor"), (Ratio{0, 1}));
}

void AnalyticsTest::ruleN14AdherenceToThePlan()
{
    const std::vector<PlannedVisit> visits{
        {true, true, false}, {true, true, true}, {true, false, true}, {true, false, false}, {false, true, false}};
    const auto found = planAdherence(visits);
    QCOMPARE(found.adherence, (Ratio{2, 4}));
    QCOMPARE(found.unplanned, (Ratio{1, 3}));
    QCOMPARE(found.changeRate, (Ratio{2, 4}));
}

void AnalyticsTest::ruleN15ThreeOfTenMakeSeventyOnePercent()
{
    // In the proportions of S4/1: the first three make 71 %, the tenth 8173 元 or 0.4 %, and joined half a month ago.
    const std::vector<std::int64_t> sales{65'000'000, 45'000'000, 35'071'000, 12'000'000, 11'000'000,
                                          10'000'000, 9'000'000,  8'000'000,  8'437'000,  817'300};
    std::vector<Allotment> outlets;
    for (std::size_t i = 0; i < sales.size(); ++i)
        outlets.push_back({std::to_string(i + 1), sales[i], i < 3 ? 25 : 25 / 7, i == 9 ? 5 : 120});
    const auto view = resourceView(outlets, *rules().resources);
    QCOMPARE(view.topSales, std::int64_t(7'100));
    QCOMPARE(view.shares.back().customer, std::string("10"));
    QCOMPARE(view.shares.back().sales, std::int64_t(40));
    QVERIFY(view.shares.back().young);
    QVERIFY(!view.shares.front().young);
    QVERIFY(view.topResources > 7'000);
    QVERIFY(view.shares.back().surplus() > 0);
}

void AnalyticsTest::ruleN16GroupsAndIndustries()
{
    const std::vector<GroupMember> members{member("head", "", 10, "华东"), member("east", "head", 30, "华东"),
                                           member("west", "head", 20, "西南"), member("alone", "", 40, "西南")};
    const auto groups = groupShares(members, "annual_usage");
    QCOMPARE(groups[0], (CompositionPart{"head", 60, 6'000, 3}));
    QCOMPARE(groups[1], (CompositionPart{"alone", 40, 4'000, 1}));
    const auto regions = sharesBy(members, "region", "annual_usage");
    QCOMPARE(regions[0], (CompositionPart{"西南", 60, 6'000, 2}));
}

QTEST_GUILESS_MAIN(AnalyticsTest)
#include "tst_analytics.moc"
