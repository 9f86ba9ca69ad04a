// SPDX-License-Identifier: GPL-3.0-or-later
//
// Day: a date as the number of days since 1970-01-01, and the arithmetic of weeks, months, quarters and years on it. A
// moment has a day only in an office's time zone, which is handed in (law 15). Pure functions; any thread.
#pragma once

#include "base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook::regulation {

using Day = std::int64_t; // days since 1970-01-01

enum class Weekday : std::uint8_t { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

Result<Day> parseDay(std::string_view text); // "2026-11-26"; BadValue
std::string formatDay(Day day);              // the same
Day dayOf(int year, int month, int day);     // a real date

// The day on which that moment falls where clocks are `utcOffsetMinutes` ahead of UTC, and its first moment there.
Day dayAt(Timestamp at, int utcOffsetMinutes);
Timestamp startOf(Day day, int utcOffsetMinutes);

Weekday weekdayOf(Day day);
Day startOfWeek(Day day, Weekday first); // the last `first` not after `day`
Day startOfMonth(Day day);
Day startOfQuarter(Day day);
Day startOfHalfYear(Day day);
Day startOfYear(Day day);
// The same date `months` later, or the last day of that month when it has no such date: 31 January + 1 is 28 February.
Day plusMonths(Day day, int months);

} // namespace roadbook::regulation
