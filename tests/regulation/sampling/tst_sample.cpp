// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sample of a week (domain.md §8, issue 4): same seed, same sample; real inclusion as stated; every rep's minimum; and
// a planted week of doubtful visits is found.
#include "regulation/pack/pack.h"
#include "regulation/sampling/checked_week.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::test;

namespace {

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;

const SpotCheckSection& section()
{
    static const auto kPack = preset("S0").value();
    return kPack.spotCheck;
}

Sample sampleOfWeek(const std::vector<CheckedVisit>& week, const std::string& seed,
                    const SpotCheckSection& rules = section())
{
    return sampleOf(rules, week, {}, kOffset, seed);
}

std::set<std::size_t> takenOf(const Sample& sample)
{
    std::set<std::size_t> taken;
    for (const auto& visit : sample.visits)
        if (visit.taken)
            taken.insert(visit.index);
    return taken;
}

// Twelve doubtful visits on the Saturday of a week, of every kind, each by somebody else as far as there are people.
void plant(std::vector<CheckedVisit>& week, std::uint64_t variant)
{
    const std::size_t first = week.size();
    for (std::uint64_t i = 0; i < 12; ++i) {
        const auto number = variant * 1'000'000 + 900'000 + i;
        week.push_back(cleanVisit(number, (i + variant) % 10, at(5, 8 + static_cast<int>(i % 6) * 2)));
    }
    const auto planted = [&week, first](std::size_t i) -> CheckedVisit& { return week[first + i]; };
    planted(0).visit.endedAt = planted(0).visit.startedAt + kMinute;
    planted(1).visit.endedAt = planted(1).visit.startedAt + 9 * kMinute;
    planted(2).visit.endedAt = planted(2).visit.startedAt + 9 * kHour;
    planted(3).visit.recordedAt = planted(3).visit.endedAt + 100 * kHour;
    planted(4).visit.recordedAt = planted(4).visit.endedAt + 200 * kHour;
    planted(6).visit.rep = planted(5).visit.rep; // one says what the other says
    planted(6).summary = planted(5).summary;
    for (const std::size_t i : {7U, 8U}) { // at the time of a visit before, entered after it
        const auto same = std::ranges::find(week, planted(i).visit.rep, [](const auto& v) { return v.visit.rep; });
        planted(i).visit.startedAt = same->visit.startedAt;
        planted(i).visit.endedAt = same->visit.endedAt;
        planted(i).visit.recordedAt = same->visit.recordedAt + kMinute;
    }
    planted(9).clockError = 5 * kHour;
    planted(10).clockError = 40 * kMinute;
    planted(11).visit.recordedAt = planted(11).visit.startedAt;
}

} // namespace

class TestSample : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameSample()
    {
        auto week = cleanWeek(8, 30);
        const auto once = sampleOfWeek(week, "2026-11-23/a");
        const auto taken = takenOf(once);
        QCOMPARE(takenOf(sampleOfWeek(week, "2026-11-23/a")), taken);
        QVERIFY(takenOf(sampleOfWeek(week, "2026-11-23/b")) != taken);
        // In whatever order the visits come.
        std::ranges::reverse(week);
        std::set<std::size_t> turned;
        for (const auto index : takenOf(sampleOfWeek(week, "2026-11-23/a")))
            turned.insert(week.size() - 1 - index);
        QCOMPARE(turned, taken);
    }

    void ruleK01_theDefaultSeedIsPublished()
    {
        QCOMPARE(defaultSeed(dayOf(2026, 11, 23), idOf(7)), "2026-11-23/" + idOf(7).text());
    }

    void ruleW08_aTenthAndAtLeastTwoOfEachRep()
    {
        for (const int each : {1, 2, 3, 5, 19, 20, 21, 31, 50}) {
            const auto week = cleanWeek(7, each);
            const auto sample = sampleOfWeek(week, "4");
            std::map<Id, int> byRep;
            for (const auto index : takenOf(sample))
                ++byRep[week[index].visit.rep];
            QCOMPARE(byRep.size(), 7U);
            const int expected = std::min(each, std::max(2, (each + 9) / 10));
            for (const auto& [rep, count] : byRep)
                QCOMPARE(count, expected);
            QCOMPARE(sample.taken, static_cast<std::size_t>(7 * expected));
        }
    }

    // Each grade of each rep has its share, up to one visit more or less.
    void theGradesOfARepHaveTheirShare()
    {
        const auto week = cleanWeek(3, 100);
        for (int seed = 0; seed < 200; ++seed) {
            const auto sample = sampleOfWeek(week, std::to_string(seed));
            std::map<std::pair<Id, std::string>, std::pair<double, int>> strata; // expected, taken
            for (const auto& visit : sample.visits) {
                auto& [expected, taken] = strata[{week[visit.index].visit.rep, week[visit.index].grade}];
                expected += static_cast<double>(visit.probability()) / 1e6;
                taken += visit.taken ? 1 : 0;
            }
            QCOMPARE(strata.size(), 15U);
            for (const auto& [stratum, counts] : strata)
                QVERIFY(std::abs(counts.first - counts.second) < 1.001);
        }
    }

    void over10000SeedsEachIsTakenAsOftenAsStated()
    {
        auto rules = section();
        rules.certainFrom = 100'000; // so that signs weigh and nothing is certain
        auto week = cleanWeek(3, 25);
        for (std::size_t i = 0; i < week.size(); i += 7)
            week[i].visit.endedAt = week[i].visit.startedAt + kMinute;
        constexpr int kSeeds = 10'000;
        std::map<std::size_t, int> hits;
        std::map<std::size_t, double> stated;
        for (int seed = 1; seed <= kSeeds; ++seed)
            for (const auto& visit : sampleOfWeek(week, std::to_string(seed), rules).visits) {
                hits[visit.index] += visit.taken ? 1 : 0;
                stated[visit.index] = static_cast<double>(visit.probability()) / 1e6;
            }
        double worst = 0;
        double least = 1;
        double most = 0;
        for (const auto& [index, count] : hits) {
            worst = std::max(worst, std::abs(static_cast<double>(count) / kSeeds - stated[index]));
            least = std::min(least, stated[index]);
            most = std::max(most, stated[index]);
        }
        QVERIFY(least > 0 && most > 3.9 * least); // doubtful ones have four times the chance of others of their rep
        QVERIFY2(worst < 0.01, qPrintable(QString::number(worst)));
    }

    void twelveDoubtfulVisitsAmong500AreFoundWithoutAFalseAlarm()
    {
        for (std::uint64_t variant = 0; variant < 20; ++variant) {
            auto week = cleanWeek(10, 50, variant);
            const std::size_t clean = week.size();
            plant(week, variant);
            const auto sample = sampleOfWeek(week, std::to_string(variant));
            int found = 0;
            int falseAlarms = 0;
            for (const auto& visit : sample.visits) {
                const bool alarm = !visit.signs.empty();
                found += visit.index >= clean && alarm && visit.taken ? 1 : 0;
                falseAlarms += visit.index < clean && alarm ? 1 : 0;
            }
            QCOMPARE(found, 12);
            QVERIFY(falseAlarms <= 1);
            QVERIFY(sample.taken <= 70); // and the rest of the week is still looked at, by chance
            QVERIFY(sample.common.empty());
        }
    }

    void certainOnesLeaveRoomForChance()
    {
        auto week = cleanWeek(1, 30);
        for (std::size_t i = 0; i < 5; ++i)
            week[i].visit.endedAt = week[i].visit.startedAt + kMinute;
        auto sample = sampleOfWeek(week, "1"); // five certain ones fill the tenth; one more by chance
        QCOMPARE(sample.taken, 6U);
        for (const auto& visit : sample.visits) {
            QCOMPARE(visit.certain, visit.index < 5);
            QVERIFY(visit.probability() > 0);
            QVERIFY(!visit.why.zh.empty() && !visit.why.en.empty());
        }
    }

    void aWrongClockAllWeekDoesNotFloodTheSupervisor()
    {
        auto week = cleanWeek(10, 50);
        for (auto& visit : week)
            if (visit.visit.rep == week.front().visit.rep)
                visit.clockError = kHour;
        const auto sample = sampleOfWeek(week, "1");
        QCOMPARE(std::ranges::count_if(sample.visits, &SampledVisit::certain), section().mostCertain);
    }

    void anEmptyWeekIsAnEmptySample() { QVERIFY(sampleOfWeek({}, "1").visits.empty()); }

    void ruleK06_theOutcomesAreThoseOfThePack()
    {
        std::vector<std::string> labels;
        for (const auto& outcome : section().outcomes)
            labels.push_back(outcome.label.zh);
        QCOMPARE(labels, (std::vector<std::string>{"属实", "部分属实", "未见", "无法联系", "客户拒答"}));
        QCOMPARE(section().methods, (std::vector<std::string>{"phone", "own_visit"}));
    }

    // K-02: with tact. What is asked is open, names no record, and stands in both languages.
    void ruleK02_theScriptAsksWithTact()
    {
        QVERIFY(section().script.size() >= 5);
        for (const auto& line : section().script) {
            QVERIFY(!line.text.zh.empty() && !line.text.en.empty());
            QCOMPARE(line.source.ref, std::string("S0 §36.6"));
            QCOMPARE(line.source.rules.front(), std::string("K-02"));
        }
    }
};

QTEST_APPLESS_MAIN(TestSample)
#include "tst_sample.moc"
