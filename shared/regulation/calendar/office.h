// SPDX-License-Identifier: GPL-3.0-or-later
//
// OfficeCalendar: the section `calendar` of a pack: in which time zone the office's days lie, when its week begins, which
// days are free, and what becomes of a deadline on a free day (W-03, W-04). The zone is a fixed offset: the same pack
// gives the same days on every machine, and no clock is put forward in China. Pure values; any thread.
#pragma once

#include "regulation/reading/node.h"

#include <vector>

namespace roadbook::regulation {

struct OfficeCalendar {
    enum class Shift : std::uint8_t { None, NextWorkday };

    int utcOffsetMinutes = 0;
    Weekday weekStart = Weekday::Monday;
    std::vector<Day> holidays; // ascending
    std::vector<Day> workdays; // Saturdays and Sundays that are worked to make up for a holiday; ascending
    Shift shift = Shift::None;
    Source source; // empty when the pack says nothing about it

    Day dayOf(Timestamp at) const { return dayAt(at, utcOffsetMinutes); }
    Timestamp startOf(Day day) const { return regulation::startOf(day, utcOffsetMinutes); }
    bool isWorkday(Day day) const;
    Day deadline(Day day) const; // the same day, or with NextWorkday the first workday from it on

    bool operator==(const OfficeCalendar&) const = default;
};

// Reads `calendar`; without it, the calendar of an office in UTC with weeks from Monday.
OfficeCalendar readCalendar(Node& pack);

} // namespace roadbook::regulation
