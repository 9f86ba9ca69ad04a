// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <array>
#include <cstdio>

namespace roadbook {
namespace {

constexpr std::int64_t kMillisPerDay = 86'400'000;

std::unexpected<Error> badTime(std::string_view text)
{
    return fail(ErrorCode::BadValue, "not a time: \"" + std::string(text.substr(0, 40)) +
                                         "\"; expected RFC 3339 such as 2026-11-23T09:30:00+08:00");
}

// Reads exactly `count` digits at `at`; -1 when they are not there.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

struct DayTime {
    std::int64_t millis;
    std::size_t end; // where the zone begins
};

// "HH:MM[:SS[.fraction]]" at position 11.
Result<DayTime> parseDayTime(std::string_view text)
{
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[13] != ':')
        return badTime(text);
    DayTime result{(hour * 60LL + minute) * 60'000, 16};
    if (result.end < text.size() && text[result.end] == ':') {
        const int second = digitsAt(text, 17, 2);
        if (second < 0 || second > 60)
            return badTime(text);
        result.millis += second * 1000LL;
        result.end = 19;
    }
    if (result.end < text.size() && text[result.end] == '.') {
        std::int64_t unit = 100;
        std::size_t at = result.end + 1;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, unit /= 10)
            result.millis += unit * (text[at] - '0');
        if (at == result.end + 1)
            return badTime(text);
        result.end = at;
    }
    return result;
}

} // namespace

std::int64_t daysFromCivil(int year, int month, int day)
{
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

CivilDate civilFromDays(std::int64_t days)
{
    const std::int64_t z = days + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t dayOfEra = z - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month,
            static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

bool isRealDate(int year, int month, int day)
{
    constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int most = kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
    return day <= most;
}

Result<Timestamp> parseTimestamp(std::string_view text)
{
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    if (text.size() < 16 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
        return badTime(text);
    if (year < 0 || !isRealDate(year, month, day))
        return badTime(text);
    RB_ASSIGN(const DayTime time, parseDayTime(text));
    const std::string_view zone = text.substr(time.end);
    std::int64_t offset = 0;
    if (zone != "Z" && zone != "z") {
        const int hours = digitsAt(zone, 1, 2);
        const int minutes = digitsAt(zone, 4, 2);
        if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || hours < 0 || hours > 23 ||
            minutes < 0 || minutes > 59)
            return badTime(text);
        offset = (hours * 60LL + minutes) * 60'000 * (zone[0] == '-' ? -1 : 1);
    }
    return daysFromCivil(year, month, day) * kMillisPerDay + time.millis - offset;
}

std::string formatTimestamp(Timestamp at)
{
    std::int64_t days = at / kMillisPerDay;
    std::int64_t rest = at % kMillisPerDay;
    if (rest < 0) {
        rest += kMillisPerDay;
        --days;
    }
    const CivilDate date = civilFromDays(days);
    const int seconds = static_cast<int>(rest / 1000);
    const int millis = static_cast<int>(rest % 1000);
    char out[64];
    int size = std::snprintf(out, sizeof out, "%04d-%02d-%02dT%02d:%02d:%02d", date.year, date.month, date.day,
                             seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (millis != 0)
        size += std::snprintf(out + size, sizeof out - static_cast<std::size_t>(size), ".%03d", millis);
    return std::string(out, static_cast<std::size_t>(size)) + "Z";
}

Result<std::string> parseDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' ||
        !isRealDate(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2)))
        return fail(ErrorCode::BadValue, "not a date: \"" + std::string(text.substr(0, 40)) +
                                             "\"; expected year-month-day such as 2026-11-23");
    return std::string(text);
}

} // namespace roadbook
