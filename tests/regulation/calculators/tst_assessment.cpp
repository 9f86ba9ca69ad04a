// SPDX-License-Identifier: GPL-3.0-or-later
//
// Monthly assessment (domain.md §16.1 to §16.3): the examples of the regulation, every border of a band, and both
// readings of what it leaves open.
#include "regulation/pack/pack.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

const std::vector<AssessmentScheme>& schemes()
{
    static const auto kPack = preset("S1/4").value();
    return kPack.calculators.assessment;
}

AssessmentRequest request(std::int64_t score, Fen wage, Department department = Department::Met,
                          const std::string& scheme = {})
{
    AssessmentRequest request;
    request.score = score;
    request.wage = wage;
    request.department = department;
    request.scheme = scheme;
    return request;
}

Fen payout(const AssessmentRequest& request)
{
    return assess(schemes(), request).value().payout.value();
}

} // namespace

class TestAssessment : public QObject {
    Q_OBJECT

private slots:
    void theExamplesOfTheRegulation_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<qint64>("score");
        QTest::addColumn<qint64>("wage");
        QTest::addColumn<int>("department");
        QTest::addColumn<qint64>("payout");
        const auto row = [](const char* tag, const char* scheme, qint64 score, qint64 wage, Department department,
                            qint64 paid) {
            QTest::newRow(tag) << QString(scheme) << score << wage << static_cast<int>(department) << paid;
        };
        row("§16.2: 88 of 3000, exceeded", "salesperson", 8800, 300000, Department::Exceeded, 277200);
        row("§16.2: met", "salesperson", 8800, 300000, Department::Met, 264000);
        row("§16.2: missed", "salesperson", 8800, 300000, Department::Missed, 250800);
        row("Q-01: 80 of 1500", "salesperson", 8000, 150000, Department::Met, 120000);
        row("Q-04: 95 of 1000", "salesperson", 9500, 100000, Department::Met, 105000);
        row("§16.3: 80 of 500", "office", 8000, 50000, Department::Met, 40000);
        row("§16.3: 88 of 1000, exceeded", "office", 8800, 100000, Department::Exceeded, 92400);
    }
    void theExamplesOfTheRegulation()
    {
        QFETCH(QString, scheme);
        QFETCH(qint64, score);
        QFETCH(qint64, wage);
        QFETCH(int, department);
        QFETCH(qint64, payout);
        QCOMPARE(::payout(request(score, wage, static_cast<Department>(department), scheme.toStdString())), payout);
    }

    void everyBorderOfABand_data()
    {
        QTest::addColumn<qint64>("score");
        QTest::addColumn<qint64>("floor"); // of 1000 元
        QTest::addColumn<qint64>("halfUp");
        const auto row = [](const char* tag, qint64 score, qint64 floor, qint64 halfUp) {
            QTest::newRow(tag) << score << floor << halfUp;
        };
        row("0", 0, 0, 0);
        row("59", 5900, 0, 0);
        row("Q-02: 59.5", 5950, 0, 60000);
        row("60", 6000, 60000, 60000);
        row("89", 8900, 89000, 89000);
        row("Q-02: 89.49", 8949, 89000, 89000);
        row("Q-02: 89.5", 8950, 89000, 100000);
        row("90", 9000, 100000, 100000);
        row("94", 9400, 100000, 100000);
        row("Q-02: 94.5", 9450, 100000, 105000);
        row("Q-02: 94.99", 9499, 100000, 105000);
        row("Q-04: 95", 9500, 105000, 105000);
        row("Q-04: 100", 10000, 105000, 105000);
    }
    void everyBorderOfABand()
    {
        QFETCH(qint64, score);
        QFETCH(qint64, floor);
        QFETCH(qint64, halfUp);
        auto asked = request(score, 100000);
        QCOMPARE(payout(asked), floor); // the pack's own rounding
        asked.rounding = Rounding::HalfUp;
        QCOMPARE(payout(asked), halfUp);
    }

    void ruleQ03_theBonusIsAShareOfThePayoutOrOfTheWage()
    {
        auto asked = request(8800, 300000, Department::Exceeded);
        QCOMPARE(payout(asked), Fen(264000 + 13200));
        asked.bonusBase = BonusBase::Wage;
        QCOMPARE(payout(asked), Fen(264000 + 15000));
        asked.department = Department::Missed;
        QCOMPARE(payout(asked), Fen(264000 - 15000));
    }

    void pointsOfTheItemsAddUp()
    {
        AssessmentRequest asked;
        asked.wage = 300000;
        asked.items = {{"results", 5500}, {"ability", 1800}, {"attitude", 1500}};
        QCOMPARE(payout(asked), Fen(264000));
        asked.items["ability"] = 2001;
        QCOMPARE(assess(schemes(), asked).error().field, std::string("items.ability"));
        asked.items = {{"results", 5500}};
        QCOMPARE(assess(schemes(), asked).error().field, std::string("items"));
        asked.items = {{"charm", 10}};
        QCOMPARE(assess(schemes(), asked).error().field, std::string("items.charm"));
    }

    void theLinesAddUpAndNameTheArticle()
    {
        const auto outcome = assess(schemes(), request(9450, 300000, Department::Exceeded)).value();
        Fen sum = 0;
        for (const auto& step : outcome.steps) {
            QVERIFY(!step.what.zh.empty() && !step.what.en.empty());
            QVERIFY(!step.source.ref.empty() && !step.source.article.empty());
            sum += step.amount.value_or(0);
        }
        QCOMPARE(sum, outcome.payout.value());
        QCOMPARE(outcome.steps.size(), 3U); // rounding is a line of its own
    }

    void eliminationIsShownAfterThreeLastPlaces()
    {
        auto asked = request(5900, 300000);
        asked.lastPlaces = 2;
        QVERIFY(!assess(schemes(), asked)->elimination);
        asked.lastPlaces = 3;
        QVERIFY(assess(schemes(), asked)->elimination);
        asked.scheme = "office"; // §16.3: no elimination
        QVERIFY(!assess(schemes(), asked)->elimination);
    }

    void scoresOutsideTheScaleAreRefused()
    {
        QCOMPARE(assess(schemes(), request(10001, 1)).error().field, std::string("score"));
        QCOMPARE(assess(schemes(), request(-1, 1)).error().field, std::string("score"));
        QCOMPARE(assess(schemes(), request(1, 1, Department::Met, "driver")).error().field, std::string("scheme"));
        QCOMPARE(assess(schemes(), {}).error().field, std::string("score"));
        QCOMPARE(assess({}, request(1, 1)).error().field, std::string("pack"));
    }

    void aBetterScoreNeverPaysLess()
    {
        QVERIFY(rc::check("payout rises with the score", [] {
            const auto low = *rc::gen::inRange<std::int64_t>(0, 10001);
            const auto high = *rc::gen::inRange<std::int64_t>(low, 10001);
            const auto wage = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
            const auto department = *rc::gen::element(Department::Met, Department::Exceeded, Department::Missed);
            for (const auto rounding : {Rounding::Floor, Rounding::HalfUp}) {
                auto less = request(low, wage, department);
                auto more = request(high, wage, department);
                less.rounding = more.rounding = rounding;
                RC_ASSERT(payout(less) <= payout(more));
            }
        }));
    }

    // S0 ch. 8 names seven items and no weights: the company has to configure them; until then nothing is paid by it.
    void s0NamesItsItemsAndPaysNothing_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("§16.1: quarter") << QString("quarter");
        QTest::newRow("§16.1: year") << QString("year");
    }
    void s0NamesItsItemsAndPaysNothing()
    {
        QFETCH(QString, scheme);
        const auto pack = preset("S0").value();
        AssessmentRequest asked;
        asked.scheme = scheme.toStdString();
        const auto outcome = assess(pack.calculators.assessment, asked).value();
        QVERIFY(!outcome.payout);
        QCOMPARE(outcome.toConfigure.size(), 7U);
        const auto unconfigured = std::count_if(pack.findings.begin(), pack.findings.end(), [](const Finding& finding) {
            return finding.kind == Finding::Kind::Unconfigured && finding.path.starts_with("assessment[");
        });
        QCOMPARE(unconfigured, std::ptrdiff_t(14));
        asked.items = {{"sales_task", 10}};
        QCOMPARE(assess(pack.calculators.assessment, asked).error().field, std::string("items.sales_task"));
    }
};

QTEST_APPLESS_MAIN(TestAssessment)
#include "tst_assessment.moc"
