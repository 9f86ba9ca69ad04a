// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time as values. A Timestamp is milliseconds since 1970-01-01T00:00Z; a date is the text
// "YYYY-MM-DD". The core reads no clock (law 15): programs hand a Clock in.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace roadbook {

using Timestamp = std::int64_t; // milliseconds since 1970-01-01T00:00Z

// The device's or server's idea of now. Called on the thread of whoever holds it.
using Clock = std::function<Timestamp()>;

// RFC 3339 with any offset ("2026-11-23T09:30:00+08:00", seconds and fraction optional).
Result<Timestamp> parseTimestamp(std::string_view text);
// RFC 3339 in UTC; a fraction only when there is one: "2026-11-23T01:30:00Z".
std::string formatTimestamp(Timestamp at);

// "YYYY-MM-DD", checked against the calendar.
Result<std::string> parseDate(std::string_view text);

// Days since 1970-01-01 of a proleptic Gregorian date, and back. month 1..12, day 1..31.
std::int64_t daysFromCivil(int year, int month, int day);
struct CivilDate {
    int year;
    int month;
    int day;
};
CivilDate civilFromDays(std::int64_t days);
bool isRealDate(int year, int month, int day);

} // namespace roadbook
