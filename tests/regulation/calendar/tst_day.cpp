// SPDX-License-Identifier: GPL-3.0-or-later
//
// Days, weeks, months and lunar festivals: the arithmetic under every deadline.
#include "regulation/calendar/day.h"
#include "regulation/calendar/lunar.h"
#include "regulation/calendar/new_moon.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

class TestDay : public QObject {
    Q_OBJECT
private slots:
    void aMomentHasTheDayOfTheOfficesZone_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("day");
        QTest::newRow("last minute in Shanghai") << "2026-04-30T15:59:59.999Z" << 480 << "2026-04-30";
        QTest::newRow("first moment in Shanghai") << "2026-04-30T16:00:00Z" << 480 << "2026-05-01";
        QTest::newRow("written with the zone") << "2026-05-01T00:00:00+08:00" << 480 << "2026-05-01";
        QTest::newRow("west of Greenwich") << "2026-03-01T02:00:00Z" << -180 << "2026-02-28";
        QTest::newRow("before 1970") << "1969-12-31T23:59:59Z" << 0 << "1969-12-31";
        QTest::newRow("when Europe puts its clocks forward") << "2026-03-29T01:30:00Z" << 480 << "2026-03-29";
        QTest::newRow("half-hour zone") << "2026-01-01T18:29:59Z" << 330 << "2026-01-01";
    }
    void aMomentHasTheDayOfTheOfficesZone()
    {
        QFETCH(QString, moment);
        QFETCH(int, offset);
        QFETCH(QString, day);
        const auto at = parseTimestamp(moment.toStdString());
        QVERIFY(at.has_value());
        QCOMPARE(QString::fromStdString(formatDay(dayAt(*at, offset))), day);
    }
    void aDayBeginsAndEndsWhereItsZoneSays()
    {
        QVERIFY(rc::check("the first moment of a day is in it, the one before is not", [] {
            const Day day = *rc::gen::inRange<Day>(-40'000, 60'000);
            const int offset = *rc::gen::inRange(-14 * 60, 14 * 60 + 1);
            RC_ASSERT(dayAt(startOf(day, offset), offset) == day);
            RC_ASSERT(dayAt(startOf(day, offset) - 1, offset) == day - 1);
            RC_ASSERT(startOf(day + 1, offset) - startOf(day, offset) ==
                      86'400'000); // no day is longer: no summer time
        }));
    }
    void weeksAndPeriodsHoldTheirDays()
    {
        QVERIFY(rc::check("a period begins on or before each of its days", [] {
            const Day day = *rc::gen::inRange<Day>(-40'000, 60'000);
            const auto first = static_cast<Weekday>(*rc::gen::inRange(1, 8));
            const Day week = startOfWeek(day, first);
            RC_ASSERT(week <= day && day < week + 7 && weekdayOf(week) == first);
            for (const auto& [start, months] : {std::pair{startOfMonth(day), 1}, std::pair{startOfQuarter(day), 3},
                                                std::pair{startOfHalfYear(day), 6}, std::pair{startOfYear(day), 12}}) {
                RC_ASSERT(start <= day && day < plusMonths(start, months));
                RC_ASSERT(civilFromDays(start).day == 1);
            }
        }));
    }
    void aMonthLaterIsTheSameDateOrTheLastOfItsMonth_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("months");
        QTest::addColumn<QString>("to");
        QTest::newRow("plain") << "2026-03-01" << 2 << "2026-05-01";
        QTest::newRow("short month") << "2026-01-31" << 1 << "2026-02-28";
        QTest::newRow("leap year") << "2027-12-31" << 2 << "2028-02-29";
        QTest::newRow("over a year") << "2026-11-30" << 3 << "2027-02-28";
        QTest::newRow("back") << "2026-01-15" << -1 << "2025-12-15";
        QTest::newRow("two years") << "2024-02-29" << 24 << "2026-02-28";
    }
    void aMonthLaterIsTheSameDateOrTheLastOfItsMonth()
    {
        QFETCH(QString, from);
        QFETCH(int, months);
        QFETCH(QString, to);
        QCOMPARE(QString::fromStdString(formatDay(plusMonths(*parseDay(from.toStdString()), months))), to);
    }

    // As the Purple Mountain Observatory publishes them.
    void ruleC05_festivalsFallWhereTheAlmanacSays_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("spring");
        QTest::addColumn<QString>("midAutumn");
        const struct {
            int year;
            const char* spring;
            const char* midAutumn;
        } almanac[]{
            {2020, "2020-01-25", "2020-10-01"}, {2021, "2021-02-12", "2021-09-21"}, {2022, "2022-02-01", "2022-09-10"},
            {2023, "2023-01-22", "2023-09-29"}, {2024, "2024-02-10", "2024-09-17"}, {2025, "2025-01-29", "2025-10-06"},
            {2026, "2026-02-17", "2026-09-25"}, {2027, "2027-02-06", "2027-09-15"}, {2028, "2028-01-26", "2028-10-03"},
            {2029, "2029-02-13", "2029-09-22"}, {2030, "2030-02-03", "2030-09-12"}, {2031, "2031-01-23", "2031-10-01"},
            {2032, "2032-02-11", "2032-09-19"}, {2033, "2033-01-31", "2033-09-08"}, {2034, "2034-02-19", "2034-09-27"},
            {2035, "2035-02-08", "2035-09-16"},
        };
        for (const auto& row : almanac)
            QTest::addRow("%d", row.year) << row.year << row.spring << row.midAutumn;
    }
    void ruleC05_festivalsFallWhereTheAlmanacSays()
    {
        QFETCH(int, year);
        QFETCH(QString, spring);
        QFETCH(QString, midAutumn);
        QCOMPARE(QString::fromStdString(formatDay(lunarDay(year, 1, 1))), spring);
        QCOMPARE(QString::fromStdString(formatDay(lunarDay(year, 8, 15))), midAutumn);
    }
    // As the Astronomical Almanac gives them, to the minute.
    void theMoonIsNewWhenTheAlmanacSays_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char* moment :
             {"2020-01-24T21:42Z", "2023-01-21T20:53Z", "2026-02-17T12:01Z", "2027-02-06T15:56Z", "2030-02-02T16:07Z"})
            QTest::newRow(moment) << moment;
    }
    void theMoonIsNewWhenTheAlmanacSays()
    {
        QFETCH(QString, moment);
        constexpr Timestamp kDay = 86'400'000;
        const Timestamp at = *parseTimestamp(moment.toStdString());
        for (const Timestamp asked : {at - 3 * kDay, at + 3 * kDay})
            QVERIFY(std::abs(newMoonNear(asked) - at) < 60'000);
    }
    void lunarDaysDoNotDependOnTheMachinesZone()
    {
        for (const char* zone : {"America/Los_Angeles", "Pacific/Kiritimati", "UTC"}) {
            qputenv("TZ", zone);
            QCOMPARE(lunarDay(2027, 1, 1), dayOf(2027, 2, 6));
        }
    }
    void aLunarYearsEndLiesInTheNextJanuary()
    {
        QCOMPARE(lunarDay(2026, 12, 8), dayOf(2026, 1, 26));
        QCOMPARE(lunarDay(2025, 6, 24), dayOf(2025, 7, 18)); // the leap sixth month of 2025 is passed over
    }
};

QTEST_GUILESS_MAIN(TestDay)
#include "tst_day.moc"
