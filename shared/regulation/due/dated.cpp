// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/dated.h"

#include "regulation/calendar/lunar.h"

namespace roadbook::regulation {
namespace {

int yearOf(Day day)
{
    return civilFromDays(day).year;
}

Day inYear(const DatedDuty& duty, int year)
{
    if (duty.every == DatedDuty::Every::Lunar)
        return lunarDay(year, duty.month, duty.day);
    int day = duty.day;
    while (!isRealDate(year, duty.month, day)) // 29 February
        --day;
    return dayOf(year, duty.month, day);
}

// The n-th occurrence in a numbering that runs through all time; 0 when that year has none.
Day occurrence(const DatedDuty& duty, Day number)
{
    constexpr int kMonthsOfYear = 12;
    const auto endOf = [number](int months) {
        return plusMonths(dayOf(1970, 1, 1), static_cast<int>(number + 1) * months) - 1;
    };
    switch (duty.every) {
    case DatedDuty::Every::Year:
    case DatedDuty::Every::Lunar:
        return inYear(duty, static_cast<int>(number));
    case DatedDuty::Every::Half:
        return endOf(kMonthsOfYear / 2);
    case DatedDuty::Every::Quarter:
        return endOf(kMonthsOfYear / 4);
    case DatedDuty::Every::Month:
        return endOf(1);
    }
    throw BrokenInvariant("unknown occasion");
}

Day numberAround(const DatedDuty& duty, Day day)
{
    const CivilDate date = civilFromDays(day);
    const Day months = static_cast<Day>(date.year - 1970) * 12 + date.month - 1;
    switch (duty.every) {
    case DatedDuty::Every::Year:
    case DatedDuty::Every::Lunar:
        return yearOf(day);
    case DatedDuty::Every::Half:
        return months / 6;
    case DatedDuty::Every::Quarter:
        return months / 3;
    case DatedDuty::Every::Month:
        return months;
    }
    throw BrokenInvariant("unknown occasion");
}

// The first occurrence on or after that day, and the last one before it.
Occasion firstFrom(const DatedDuty& duty, Day from, const OfficeCalendar& office)
{
    Occasion occasion;
    for (Day number = numberAround(duty, from) - 2;; ++number) {
        const Day on = occurrence(duty, number);
        if (on == 0)
            continue;
        occasion.previous = occasion.on;
        occasion.on = office.deadline(on);
        occasion.named = on;
        if (occasion.on >= from && occasion.previous != 0)
            return occasion;
    }
}

} // namespace

Occasion occasionOn(const DatedDuty& duty, Day today, const OfficeCalendar& office)
{
    return firstFrom(duty, today - duty.keepDays, office);
}

Occasion occasionAfter(const DatedDuty& duty, Day on, const OfficeCalendar& office)
{
    return firstFrom(duty, on + 1, office);
}

} // namespace roadbook::regulation
