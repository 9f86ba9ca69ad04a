// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calendar/day.h"

#include <algorithm>
#include <charconv>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

int daysInMonth(int year, int month)
{
    int day = 31;
    while (!isRealDate(year, month, day))
        --day;
    return day;
}

// First day of the period of that many months (which divides 12) that `day` lies in.
Day startOfMonths(Day day, int months)
{
    const CivilDate date = civilFromDays(day);
    return daysFromCivil(date.year, (date.month - 1) / months * months + 1, 1);
}

} // namespace

Result<Day> parseDay(std::string_view text)
{
    RB_ASSIGN(const std::string date, parseDate(text));
    const auto number = [&date](std::size_t from, std::size_t count) {
        int value = 0;
        std::from_chars(date.data() + from, date.data() + from + count, value);
        return value;
    };
    return daysFromCivil(number(0, 4), number(5, 2), number(8, 2));
}

std::string formatDay(Day day)
{
    return formatTimestamp(day * kDay).substr(0, 10);
}

Day dayOf(int year, int month, int day)
{
    return daysFromCivil(year, month, day);
}

Day dayAt(Timestamp at, int utcOffsetMinutes)
{
    return floorDiv(at + utcOffsetMinutes * kMinute, kDay);
}

Timestamp startOf(Day day, int utcOffsetMinutes)
{
    return day * kDay - utcOffsetMinutes * kMinute;
}

Weekday weekdayOf(Day day)
{
    constexpr std::int64_t kThursday = 3; // 1970-01-01, counted from Monday
    const std::int64_t fromMonday = (day + kThursday) % 7;
    return static_cast<Weekday>((fromMonday + 7) % 7 + 1);
}

Day startOfWeek(Day day, Weekday first)
{
    const int back = static_cast<int>(weekdayOf(day)) - static_cast<int>(first);
    return day - (back + 7) % 7;
}

Day startOfMonth(Day day)
{
    return startOfMonths(day, 1);
}

Day startOfQuarter(Day day)
{
    return startOfMonths(day, 3);
}

Day startOfHalfYear(Day day)
{
    return startOfMonths(day, 6);
}

Day startOfYear(Day day)
{
    return startOfMonths(day, 12);
}

Day plusMonths(Day day, int months)
{
    const CivilDate date = civilFromDays(day);
    const std::int64_t total = static_cast<std::int64_t>(date.year) * 12 + (date.month - 1) + months;
    const auto year = static_cast<int>(floorDiv(total, 12));
    const auto month = static_cast<int>(total - static_cast<std::int64_t>(year) * 12) + 1;
    return daysFromCivil(year, month, std::min(date.day, daysInMonth(year, month)));
}

} // namespace roadbook::regulation
