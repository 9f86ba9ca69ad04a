// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drawing with given chances: the stated chance is the real one, the count is met, the same seed gives the same draw.
#include "regulation/sampling/draw.h"

#include <rapidcheck.h>

#include <QTest>
#include <cmath>
#include <numeric>

using namespace roadbook::regulation;

namespace {

std::size_t taken(const std::vector<Lot>& lots)
{
    return static_cast<std::size_t>(std::count_if(lots.begin(), lots.end(), [](const Lot& lot) { return lot.taken; }));
}

double chance(const Lot& lot)
{
    return static_cast<double>(lot.chance) / static_cast<double>(lot.of);
}

} // namespace

class TestDraw : public QObject {
    Q_OBJECT

private slots:
    // The definition itself: over every place where the first needle can stand, each is taken as often as stated.
    void theStatedChanceIsTheRealOne()
    {
        const std::vector<std::uint64_t> sizes{100, 400, 100, 250, 150, 100, 700, 100};
        for (std::size_t count = 1; count <= sizes.size(); ++count) {
            const auto stated = draw(sizes, count, 0);
            const std::uint64_t places = 1900 * 64; // a multiple of every sum of what is left
            std::vector<std::uint64_t> hits(sizes.size());
            for (std::uint64_t place = 0; place < places; ++place) {
                const auto lots = draw(sizes, count, UINT64_MAX / places * place + UINT64_MAX / places / 2);
                for (std::size_t i = 0; i < lots.size(); ++i)
                    hits[i] += lots[i].taken ? 1U : 0U;
            }
            for (std::size_t i = 0; i < sizes.size(); ++i) {
                const double real = static_cast<double>(hits[i]) / static_cast<double>(places);
                QVERIFY2(std::abs(real - chance(stated[i])) < 1e-4, qPrintable(QString::number(real)));
            }
        }
    }

    void theCountIsAlwaysMetAndChancesAddUpToIt()
    {
        QVERIFY(rc::check("count and chances", [] {
            const auto sizes = *rc::gen::nonEmpty(
                rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(1, 2000)));
            const auto count = *rc::gen::inRange<std::size_t>(0, sizes.size() + 1);
            const auto lots = draw(sizes, count, *rc::gen::arbitrary<std::uint64_t>());
            RC_ASSERT(taken(lots) == count);
            double sum = 0;
            for (const Lot& lot : lots) {
                RC_ASSERT(lot.chance <= lot.of);
                sum += chance(lot);
            }
            RC_ASSERT(std::abs(sum - static_cast<double>(count)) < 1e-6);
        }));
    }

    void aLargerSizeHasALargerChance()
    {
        const auto lots = draw(std::vector<std::uint64_t>{100, 100, 300, 1000}, 2, 7);
        QCOMPARE(lots[3].chance, lots[3].of); // would be above 1: for certain
        QCOMPARE(chance(lots[2]), 0.6);
        QCOMPARE(chance(lots[0]), 0.2);
    }

    void seedsAreNumbersOrTexts()
    {
        QCOMPARE(seedNumber("7"), std::uint64_t(7));
        QVERIFY(seedNumber("2026-11-23/a") != seedNumber("2026-11-23/b"));
        QCOMPARE(seedNumber("7 "), seedNumber("7 "));
        QVERIFY(seedNumber("7 ") != 7);
        QVERIFY(turnOf(1, "a") != turnOf(1, "b"));
    }

    // Written down once: another value on another machine would be another sample of the same seed.
    void theSameOnEveryMachine()
    {
        QCOMPARE(seedNumber("2026-11-23"), std::uint64_t(0xCA8B9CDC4D097592));
        QCOMPARE(turnOf(1, "rep"), std::uint64_t(0x16D53AB93DBD5028));
    }

    void drawingMoreThanThereIsIsABug()
    {
        QVERIFY_EXCEPTION_THROWN(draw(std::vector<std::uint64_t>{1}, 2, 0), std::logic_error);
    }
};

QTEST_APPLESS_MAIN(TestDraw)
#include "tst_draw.moc"
