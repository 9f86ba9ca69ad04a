// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section `calendar` of a pack: W-01 to W-04 of the rulebook.
#include "regulation/calendar/office.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

OfficeCalendar read(const char* text, Problems& problems)
{
    const auto json = parsePackText(text);
    if (!json)
        throw BrokenInvariant(inEnglish(json.error()));
    Node pack(*json, {}, problems);
    OfficeCalendar calendar = readCalendar(pack);
    pack.finish();
    return calendar;
}

} // namespace

class TestOffice : public QObject {
    Q_OBJECT
private slots:
    void ruleW04_aDeadlineOnAFreeDayMovesToTheNextWorkdayWhenThePackSaysSo()
    {
        Problems problems;
        OfficeCalendar calendar = read(R"({"calendar":{"utc_offset_minutes":480,"shift":"next_workday",
            "holidays":["2026-10-05","2026-10-01","2026-10-02","2026-10-06","2026-10-07"],"workdays":["2026-10-10"],
            "source":{"ref":"W-04","article":"第36条"}}})",
                                       problems);
        QVERIFY(!problems.refused());
        QCOMPARE(calendar.deadline(dayOf(2026, 10, 1)), dayOf(2026, 10, 8));   // the 3rd and 4th are a weekend
        QCOMPARE(calendar.deadline(dayOf(2026, 10, 10)), dayOf(2026, 10, 10)); // a Saturday that is worked
        QCOMPARE(calendar.deadline(dayOf(2026, 10, 11)), dayOf(2026, 10, 12));
        calendar.shift = OfficeCalendar::Shift::None;
        QCOMPARE(calendar.deadline(dayOf(2026, 10, 1)), dayOf(2026, 10, 1)); // W-04: the default
    }
    void ruleW03_theWeekBeginsOnMondayWhenNothingElseIsSaid()
    {
        Problems problems;
        QVERIFY(read(R"({})", problems).weekStart == Weekday::Monday);
        QVERIFY(
            read(R"({"calendar":{"utc_offset_minutes":0,"week_start":"saturday","source":{"ref":"a","article":"b"}}})",
                 problems)
                .weekStart == Weekday::Saturday);
        QVERIFY(!problems.refused());
    }
    void whatIsWrongIsNamedWithItsPath()
    {
        Problems problems;
        read(R"({"calendar":{"utc_offset_minutes":9999,"week_start":"mon","holidays":["2026-02-30"],"zone":"x"}})",
             problems);
        QStringList paths;
        for (const Finding& finding : problems.all())
            paths.append(QString::fromStdString(finding.path));
        for (const char* path : {"calendar.utc_offset_minutes", "calendar.week_start", "calendar.holidays",
                                 "calendar.source", "calendar.zone"})
            QVERIFY2(paths.contains(QLatin1String(path)), path);
    }
};

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
