// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quotes (domain.md §17): the example of the regulation on both bases, every border of a band, what is really left, and
// the circle between estimate and price.
#include "regulation/pack/pack.h"

#include <rapidcheck.h>

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

const QuoteSection& section()
{
    static const auto kPack = preset("S1/5").value();
    return kPack.calculators.quote;
}

QuoteRequest request(Fen unitCost, std::int64_t quantity)
{
    QuoteRequest request;
    request.unitCost = unitCost;
    request.quantity = quantity * 10'000;
    return request;
}

QuoteOutcome outcomeOf(const QuoteRequest& request)
{
    return quote(section(), request).value();
}

bool warns(const QuoteOutcome& outcome, const std::string& code)
{
    return std::ranges::find(outcome.warnings, code, &QuoteWarning::code) != outcome.warnings.end();
}

} // namespace

class TestQuote : public QObject {
    Q_OBJECT

private slots:
    void ruleF02_theExampleOfTheRegulation()
    {
        const auto outcome = outcomeOf(request(7'000, 10'000));
        QCOMPARE(outcome.estimate, Fen(70'000'000));
        QCOMPARE(outcome.profitRate, Rate(140'000));
        QCOMPARE(outcome.rebateRate, Rate(80'000));
        QCOMPARE(outcome.line.price, Fen(8'540));
        QCOMPARE(outcome.line.profit, Fen(980));
        QCOMPARE(outcome.line.rebate, Fen(560));
        QCOMPARE(outcome.line.total, Fen(85'400'000));
    }

    void ruleF05_bothBasesAreShownWithWhatIsReallyLeft()
    {
        const auto outcome = outcomeOf(request(7'000, 10'000));
        QCOMPARE(outcome.line.base, RebateBase::Cost);
        QCOMPARE(outcome.line.rebateReceipts, Fen(683));
        QCOMPARE(outcome.line.realProfit, Fen(857));
        QCOMPARE(outcome.line.realRate / 1000, Rate(122)); // 12.2 %
        QVERIFY(outcome.line.belowLeast && warns(outcome, "real_profit_below_least"));
        QCOMPARE(outcome.other.base, RebateBase::Price);
        QCOMPARE(outcome.other.price, Fen(8'674));
        QCOMPARE(outcome.other.realProfit, Fen(980));
        QVERIFY(!outcome.other.belowLeast);

        auto byPrice = request(7'000, 10'000);
        byPrice.base = RebateBase::Price;
        const auto turned = outcomeOf(byPrice);
        QCOMPARE(turned.line.price, Fen(8'674));
        QCOMPARE(turned.other.price, Fen(8'540));
        QVERIFY(!warns(turned, "real_profit_below_least"));
    }

    void theBands_data()
    {
        QTest::addColumn<qint64>("sales");
        QTest::addColumn<qint64>("profit");
        QTest::addColumn<qint64>("rebate");
        const auto row = [](const char* tag, qint64 sales, qint64 profit, qint64 rebate) {
            QTest::newRow(tag) << sales << profit << rebate;
        };
        row("§17: below 20万", 19'999'999, 200'000, 50'000);
        row("F-04: 20万 exactly", 20'000'000, 170'000, 80'000);
        row("below 50万", 49'999'999, 170'000, 80'000);
        row("§17: 50万", 50'000'000, 140'000, 80'000);
        row("below 100万", 99'999'999, 140'000, 80'000);
        row("§17: 100万", 100'000'000, 100'000, 100'000);
        row("the smallest", 1, 200'000, 50'000);
    }
    void theBands()
    {
        QFETCH(qint64, sales);
        QFETCH(qint64, profit);
        QFETCH(qint64, rebate);
        auto asked = request(100, 1);
        asked.estimate = sales;
        const auto outcome = outcomeOf(asked);
        QCOMPARE(outcome.profitRate, profit);
        QCOMPARE(outcome.rebateRate, rebate);
    }

    void ruleF04_theOtherReadingIsOneWordInThePack()
    {
        auto other = section();
        other.rebate.at(1).above = true; // "above": "200000"
        auto asked = request(100, 1);
        asked.estimate = 20'000'000;
        QCOMPARE(quote(other, asked)->rebateRate, Rate(50'000));
        QCOMPARE(quote(other, asked)->profitRate, Rate(170'000));
    }

    void ruleF01_freightAndInstallationAreAddedAndDealersExcluded()
    {
        auto asked = request(7'000, 10'000);
        asked.other = 250;
        const auto outcome = outcomeOf(asked);
        QCOMPARE(outcome.line.price, Fen(8'790));
        QCOMPARE(outcome.other.price, Fen(8'946)); // (70 + 9.8 + 2.5) / 0.92 = 89.456…
        QCOMPARE(outcome.line.steps.size(), 4U);
        asked.dealerLed = true;
        QCOMPARE(quote(section(), asked).error().field, std::string("dealer_led"));
    }

    void ruleF03_theConditionsOfARebateComeWithIt()
    {
        QVERIFY(section().rules.size() >= 4);
        for (const auto& rule : section().rules) {
            QVERIFY(!rule.text.zh.empty() && !rule.text.en.empty());
            QCOMPARE(rule.source.rules, std::vector<std::string>{"F-03"});
        }
    }

    void ruleF06_warnsWhenThePriceLeavesTheBandOfTheEstimate()
    {
        QVERIFY(!warns(outcomeOf(request(7'000, 10'000)), "estimate_crosses_band"));
        const auto crossed = outcomeOf(request(7'000, 13'000)); // 91万 by cost, 111万 by price
        QVERIFY(warns(crossed, "estimate_crosses_band"));
        QCOMPARE(crossed.profitRate, Rate(140'000)); // by the estimate all the same
        QVERIFY(!warns(outcomeOf(request(7'000, 100'000)), "estimate_crosses_band"));
    }

    void aProfitBelowTheLeastNeedsApproval()
    {
        auto asked = request(7'000, 10'000);
        asked.profitRate = 130'000;
        const auto outcome = outcomeOf(asked);
        QVERIFY(warns(outcome, "profit_below_least"));
        QCOMPARE(outcome.leastProfit, Rate(140'000));
        asked.profitRate = 140'000;
        QVERIFY(!warns(outcomeOf(asked), "profit_below_least"));
    }

    void noRebateLeavesTheWholeProfitOnBothBases()
    {
        auto asked = request(7'000, 10'000);
        asked.rebateRate = 0;
        const auto outcome = outcomeOf(asked);
        QCOMPARE(outcome.line.price, outcome.other.price);
        QCOMPARE(outcome.line.realProfit, outcome.line.profit);
        QVERIFY(outcome.warnings.empty());
    }

    void badRequestsNameTheField()
    {
        const auto field = [](const QuoteRequest& asked) { return quote(section(), asked).error().field; };
        QCOMPARE(field(request(0, 1)), std::string("unit_cost"));
        QCOMPARE(field(request(1, 0)), std::string("quantity"));
        QCOMPARE(field(request(kMostMoney, 1'000'000)), std::string("quantity"));
        auto asked = request(100, 1);
        asked.rebateRate = kWhole;
        QCOMPARE(field(asked), std::string("rebate_rate"));
        asked.rebateRate = {};
        asked.profitRate = -1;
        QCOMPARE(field(asked), std::string("profit_rate"));
        QCOMPARE(quote({}, request(1, 1)).error().field, std::string("pack"));
    }

    void bothBasesAreConsistent()
    {
        QVERIFY(rc::check("prices, lines and what is left agree", [] {
            auto asked = request(*rc::gen::inRange<std::int64_t>(1, 1'000'000), *rc::gen::inRange(1, 100'000));
            asked.other = *rc::gen::inRange<std::int64_t>(0, 100'000);
            const auto outcome = outcomeOf(asked);
            for (const auto* line : {&outcome.line, &outcome.other}) {
                Fen sum = 0;
                for (const auto& step : line->steps)
                    sum += step.amount.value_or(0);
                RC_ASSERT(sum == line->price);
                RC_ASSERT(line->realProfit == line->price - asked.unitCost - asked.other - line->rebateReceipts);
            }
            // A rebate on the receipts costs at least what it costs on the cost, and leaves the profit whole.
            RC_ASSERT(outcome.other.price >= outcome.line.price);
            RC_ASSERT(std::abs(outcome.other.realProfit - outcome.other.profit) <= 1);
            // The same request asked the other way round gives the same two lines.
            asked.base = RebateBase::Price;
            const auto turned = outcomeOf(asked);
            RC_ASSERT(turned.line.price == outcome.other.price);
            RC_ASSERT(turned.other.price == outcome.line.price);
        }));
    }
};

QTEST_APPLESS_MAIN(TestQuote)
#include "tst_quote.moc"
