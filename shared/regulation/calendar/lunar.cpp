// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calendar/lunar.h"

#include "base/result.h"
#include "regulation/calendar/new_moon.h"

#include <unicode/ucal.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <string>

namespace roadbook::regulation {
namespace {

constexpr char16_t kZone[] = u"GMT+08:00"; // written out, so that no table of zones is asked
constexpr double kDayMillis = 86'400'000.0;
constexpr int kChinaMinutes = 8 * 60;
constexpr int kShortestMonth = 29;
constexpr int kLongestMonth = 30;
constexpr double kNoonInChina = 4 * 3'600'000.0;

struct Closer {
    void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<UCalendar, Closer>;

void must(UErrorCode status)
{
    if (U_FAILURE(status))
        throw BrokenInvariant(std::string("the Chinese calendar of ICU: ") + u_errorName(status));
}

struct LunarDate {
    int month; // 1 to 12
    int day;
    bool leap;
};

LunarDate lunarDate(UCalendar* calendar, Day day)
{
    UErrorCode status = U_ZERO_ERROR;
    ucal_setMillis(calendar, static_cast<double>(day) * kDayMillis + kNoonInChina, &status);
    const LunarDate date{ucal_get(calendar, UCAL_MONTH, &status) + 1, ucal_get(calendar, UCAL_DATE, &status),
                         ucal_get(calendar, UCAL_IS_LEAP_MONTH, &status) != 0};
    must(status);
    return date;
}

// ICU knows which month it is; on which day that month begins, the moon knows better (new_moon.h).
Day firstOfMonth(Day asIcuSays)
{
    return dayAt(newMoonNear(startOf(asIcuSays, kChinaMinutes)), kChinaMinutes);
}

Day search(int year, int month, int day)
{
    UErrorCode status = U_ZERO_ERROR;
    const Calendar calendar(
        ucal_open(kZone, static_cast<int>(std::size(kZone)) - 1, "zh_CN@calendar=chinese", UCAL_DEFAULT, &status));
    must(status);
    const Day end = dayOf(year + 1, 1, 1);
    // From New Year on, and a month earlier: the first days of a year belong to a month that began before.
    for (Day at = dayOf(year, 1, 1) - kLongestMonth; at < end;) {
        const LunarDate date = lunarDate(calendar.get(), at);
        const Day found = firstOfMonth(at - date.day + 1) + day - 1;
        if (date.month == month && !date.leap && civilFromDays(found).year == year)
            return found;
        at += std::max(1, kShortestMonth - date.day + 1); // into the next month, never past it
    }
    return 0;
}

} // namespace

Day lunarDay(int year, int month, int day)
{
    // ICU needs milliseconds for a year, and every due list asks for the same few days.
    thread_local std::map<std::array<int, 3>, Day> known;
    const auto [entry, isNew] = known.try_emplace({year, month, day});
    if (isNew)
        entry->second = search(year, month, day);
    return entry->second;
}

} // namespace roadbook::regulation
