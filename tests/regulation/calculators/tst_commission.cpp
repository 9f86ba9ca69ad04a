// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commission (domain.md §16.4 to §16.7): the vectors of the domain, both sides of every border, and what must hold for
// every amount: the ladder rises, has no jump at a border, and its lines add up.
#include "regulation/pack/pack.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

const std::vector<CommissionScheme>& schemesOf(const std::string& pack)
{
    static const auto kS44 = preset("S4/4").value();
    static const auto kS15 = preset("S1/5").value();
    return pack == "S4/4" ? kS44.calculators.commission : kS15.calculators.commission;
}

CommissionOutcome outcomeOf(const CommissionRequest& request, const std::string& pack = "S4/4")
{
    return commission(schemesOf(pack), request).value();
}

CommissionRequest month(Fen receipts, const std::string& scheme = {})
{
    CommissionRequest request;
    request.receipts = receipts;
    request.scheme = scheme;
    return request;
}

CommissionRequest year(Fen receipts, std::optional<Fen> plan = {}, const std::string& scheme = {})
{
    CommissionRequest request;
    request.yearReceipts = receipts;
    request.yearPlan = plan;
    request.scheme = scheme;
    return request;
}

Fen sumOf(const std::vector<Step>& steps)
{
    Fen sum = 0;
    for (const auto& step : steps)
        sum += step.amount.value_or(0);
    return sum;
}

void row(const char* tag, qint64 given, qint64 expected)
{
    QTest::newRow(tag) << given << expected;
}

} // namespace

class TestCommission : public QObject {
    Q_OBJECT

private slots:
    void theLadder_data()
    {
        QTest::addColumn<qint64>("receipts");
        QTest::addColumn<qint64>("expected");
        row("§16.4: 5万", 5'000'000, 50'000);
        row("§16.4: 8万", 8'000'000, 95'000);
        row("§16.4: 10万", 10'000'000, 135'000);
        row("§16.4: 12万", 12'000'000, 175'000);
        row("§16.4: 18万", 18'000'000, 313'000);
        row("§16.4: 20万", 20'000'000, 363'000);
        row("§16.4: 2.4万", 2'400'000, 0);
        row("2.5万 exactly is enough", 2'500'000, 25'000);
        row("one 分 below 2.5万", 2'499'999, 0);
        row("100 元 above 5万", 5'010'000, 50'150);
        row("half a 分 rounds up", 2'500'050, 25'001);
        row("nothing", 0, 0);
    }
    void theLadder()
    {
        QFETCH(qint64, receipts);
        QFETCH(qint64, expected);
        QCOMPARE(outcomeOf(month(receipts)).commission.value(), expected);
    }

    void theLadderRisesAndHasNoJump()
    {
        QVERIFY(rc::check("rises, at most 2.5 分 a 元, lines add up", [] {
            const auto low = *rc::gen::inRange<std::int64_t>(2'500'000, 40'000'000);
            const auto high = low + *rc::gen::inRange<std::int64_t>(0, 10'000);
            const auto less = outcomeOf(month(low));
            const auto more = outcomeOf(month(high));
            RC_ASSERT(*less.commission <= *more.commission);
            RC_ASSERT(*more.commission - *less.commission <= partOf(high - low, 25'000) + 1);
            RC_ASSERT(sumOf(more.steps) == *more.commission);
        }));
        for (const Fen border : {5'000'000, 8'000'000, 12'000'000, 18'000'000}) {
            const auto at = *outcomeOf(month(border)).commission;
            QVERIFY(at - *outcomeOf(month(border - 1)).commission <= 1);
            QVERIFY(*outcomeOf(month(border + 1)).commission - at <= 1);
        }
    }

    void cityChainsAndLossMakingPromotionsHaveTheirOwnRate()
    {
        auto asked = month(10'000'000);
        asked.parts = {{"city_chain", 4'000'000}};
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(20'000 + 65'000)); // 0.5 % of 4万, ladder of 6万
        asked.parts = {{"loss_promotion", 4'000'000}};
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(65'000));
        asked.parts = {{"city_chain", 10'000'000}};
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(50'000));
        asked.parts = {{"city_chain", 10'000'001}};
        QCOMPARE(commission(schemesOf("S4/4"), asked).error().field, std::string("parts.city_chain"));
        asked.parts = {{"moon", 1}};
        QCOMPARE(commission(schemesOf("S4/4"), asked).error().field, std::string("parts.moon"));
    }

    void below15000OnlyTheBaseWageIsLeft()
    {
        const auto enough = outcomeOf(month(1'500'000));
        QVERIFY(enough.subsidy && !enough.baseOnly && *enough.commission == 0);
        auto asked = month(1'499'999);
        asked.months = {{"below_subsidy", 1}};
        auto low = outcomeOf(asked);
        QVERIFY(!low.subsidy && low.baseOnly);
        QCOMPARE(low.facts.size(), 2U);
        asked.months = {{"below_subsidy", 2}}; // dismissal is shown for a person to decide
        QCOMPARE(outcomeOf(asked).facts.size(), 3U);
        asked.months = {{"rising", 3}};
        QCOMPARE(outcomeOf(asked).facts.back().source.ref, std::string("S4/4 pt3 ch.2(一)3"));
        asked.months = {{"sleeping", 3}};
        QCOMPARE(commission(schemesOf("S4/4"), asked).error().field, std::string("months.sleeping"));
    }

    void theYearEndOfTheRep_data()
    {
        QTest::addColumn<qint64>("receipts");
        QTest::addColumn<qint64>("expected");
        row("below 40万", 39'999'999, 0);
        row("§16.4: 40万, 0.2 %", 40'000'000, 80'000);
        row("60万 exactly, 0.2 %", 60'000'000, 120'000);
        row("§16.4: above 60万, 0.3 %", 60'000'100, 180'000);
        row("100万 exactly, 0.3 %", 100'000'000, 300'000);
        row("§16.4: above 100万, 0.4 %", 100'000'100, 400'000);
    }
    void theYearEndOfTheRep()
    {
        QFETCH(qint64, receipts);
        QFETCH(qint64, expected);
        QCOMPARE(outcomeOf(year(receipts)).yearEnd.value(), expected);
    }

    void theAreaManagersMonth()
    {
        auto asked = month(20'000'000, "area_manager");
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(100'000)); // §16.5: 5 ‰
        asked.sales = 10'000'000;
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(100'000)); // 10万 is not below
        asked.sales = 9'999'999;
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(0));
        QCOMPARE(outcomeOf(month(8'000'000, "area_manager")).commission.value(), Fen(40'000));
        asked = month(7'999'999, "area_manager");
        asked.months = {{"warning", 2}, {"removal", 2}};
        const auto low = outcomeOf(asked);
        QCOMPARE(low.commission.value(), Fen(0));
        QCOMPARE(low.facts.size(), 2U); // the condition and the warning; the removal after three
    }

    void theAreaManagersYear_data()
    {
        QTest::addColumn<qint64>("receipts"); // of a plan of 100万
        QTest::addColumn<qint64>("expected");
        row("§16.5: below 70 %", 69'999'999, 0);
        row("§16.5: 70 %", 70'000'000, 200'000);
        row("Q-05: 75 %", 75'000'000, 200'000);
        row("Q-05: one 分 below 80 %", 79'999'999, 200'000);
        row("§16.5: 80 %, 2 ‰", 80'000'000, 160'000);
        row("one 分 below 90 %", 89'999'999, 180'000);
        row("Q-05: 90 % exactly, 2.5 ‰", 90'000'000, 225'000);
        row("§16.5: 100 %, 3 ‰", 100'000'000, 300'000);
        row("one 分 below 115 %", 114'999'999, 345'000);
        row("§16.5: 115 %, 3 ‰ and 2000", 115'000'000, 345'000 + 200'000);
    }
    void theAreaManagersYear()
    {
        QFETCH(qint64, receipts);
        QFETCH(qint64, expected);
        QCOMPARE(outcomeOf(year(receipts, 100'000'000, "area_manager")).yearEnd.value(), expected);
    }

    void theAreaManagersYearNeedsThePlan()
    {
        const auto missing = commission(schemesOf("S4/4"), year(1, {}, "area_manager"));
        QCOMPARE(missing.error().field, std::string("year_plan"));
        QVERIFY(commission(schemesOf("S4/4"), year(kMostMoney, 1, "area_manager")));
    }

    void fundsAreSharedOutToTheLastFen()
    {
        auto asked = month(40'000'000, "support");
        QVERIFY(outcomeOf(asked).pools.empty()); // §16.6: 40万 is not above
        asked.sales = 50'000'100;
        auto pool = outcomeOf(asked).pools.at(0);
        QCOMPARE(pool.amount, Fen(200'000));
        QCOMPARE(pool.shares.at(3).second, Fen(32'000)); // drivers, 16 %
        QCOMPARE(pool.shares.at(4).second, Fen(108'000));
        pool = outcomeOf(year(100'000'000, {}, "support")).pools.at(0);
        QCOMPARE(pool.amount, Fen(120'000)); // 0.12 %
        QCOMPARE(pool.shares.at(2).second, Fen(36'000));
        QVERIFY(rc::check("no 分 is lost", [] {
            const auto receipts = *rc::gen::inRange<std::int64_t>(40'000'001, 90'000'000);
            const auto shared = outcomeOf(month(receipts, "support")).pools.at(0);
            Fen sum = 0;
            for (const auto& share : shared.shares)
                sum += share.second;
            RC_ASSERT(sum == shared.amount);
        }));
    }

    void returnsCostAShareOfTheWage_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("expected"); // of a wage of 1000 元
        row("below 200", 19'999, 0);
        row("§16.6: 200, 1 %", 20'000, 1'000);
        row("299.99", 29'999, 1'000);
        row("300, the upper band", 30'000, 2'000);
        row("§16.6: 500, 3 %", 50'000, 3'000);
        row("800 exactly", 80'000, 3'000);
        row("§16.6: above 800, 4 %", 80'001, 4'000);
        row("2000 exactly", 200'000, 4'000);
        row("§16.6: above 2000, 6 %", 200'001, 6'000);
    }
    void returnsCostAShareOfTheWage()
    {
        QFETCH(qint64, value);
        QFETCH(qint64, expected);
        auto asked = month(10'000'000);
        asked.wage = 100'000;
        asked.returned = {value};
        const auto outcome = outcomeOf(asked);
        QCOMPARE(outcome.deduction.value(), expected);
        QCOMPARE(outcome.commission.value(), Fen(135'000)); // shown, never taken off
    }

    void manyReturnsTakeTheSubsidyAndThenAllButTheBase()
    {
        auto asked = month(10'000'000);
        asked.returned = {200'000, 200'000};
        QVERIFY(outcomeOf(asked).subsidy); // 4000 is not above
        asked.returned.push_back(1);
        QVERIFY(!outcomeOf(asked).subsidy);
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(135'000));
        asked.returned.push_back(200'000);
        QVERIFY(outcomeOf(asked).baseOnly);
        QCOMPARE(outcomeOf(asked).commission.value(), Fen(0));
    }

    void aStoreThatAbscondedIsBorneByHalves()
    {
        auto asked = month(10'000'000);
        asked.losses = {{"store_absconded", 500'001}};
        const auto outcome = outcomeOf(asked);
        QCOMPARE(outcome.commission.value(), Fen(0));
        QVERIFY(!outcome.subsidy);
        QCOMPARE(outcome.facts.at(0).amount.value(), Fen(250'001));
        QCOMPARE(sumOf(outcome.steps), Fen(0));
    }

    void theProjectCommissionIsTwoPercent()
    {
        auto asked = month(5'000'000);
        asked.wage = 400'000;
        const auto outcome = outcomeOf(asked, "S1/5"); // §16.7
        QCOMPARE(outcome.commission.value(), Fen(100'000));
        QCOMPARE(outcome.monthPay.value(), Fen(500'000));
    }

    void ruleQ06_settledOnTheLastDayOfTheMonth()
    {
        auto asked = month(5'000'000);
        const auto settled = [&asked](int y, int m) {
            asked.month = dayOf(y, m, 1);
            return formatDay(*outcomeOf(asked, "S1/5").settledOn);
        };
        QCOMPARE(settled(2026, 2), std::string("2026-02-28"));
        QCOMPARE(settled(2028, 2), std::string("2028-02-29"));
        QCOMPARE(settled(2026, 9), std::string("2026-09-30"));
        QCOMPARE(settled(2026, 12), std::string("2026-12-31"));
        auto schemes = schemesOf("S1/5");
        schemes.front().settlement->lastDay = false; // the 30th, as printed
        QCOMPARE(formatDay(*commission(schemes, asked)->settledOn), std::string("2026-12-30"));
        asked.month = dayOf(2026, 2, 14);
        QCOMPARE(formatDay(*commission(schemes, asked)->settledOn), std::string("2026-02-28"));
    }

    // each company its own; the same receipts give what that company's pack says.
    void ruleQ07_packsAreNeverMixed()
    {
        QCOMPARE(outcomeOf(month(10'000'000), "S4/4").commission.value(), Fen(135'000));
        QCOMPARE(outcomeOf(month(10'000'000), "S1/5").commission.value(), Fen(200'000));
        QCOMPARE(commission({}, month(1)).error().field, std::string("pack"));
        QCOMPARE(commission(schemesOf("S1/5"), month(1, "sales_rep")).error().field, std::string("scheme"));
    }
};

QTEST_APPLESS_MAIN(TestCommission)
#include "tst_commission.moc"
