// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calendar/office.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace roadbook::regulation {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kWeekdays{
    std::pair{"monday"sv, Weekday::Monday},       std::pair{"tuesday"sv, Weekday::Tuesday},
    std::pair{"wednesday"sv, Weekday::Wednesday}, std::pair{"thursday"sv, Weekday::Thursday},
    std::pair{"friday"sv, Weekday::Friday},       std::pair{"saturday"sv, Weekday::Saturday},
    std::pair{"sunday"sv, Weekday::Sunday},
};
constexpr std::array kShifts{
    std::pair{"none"sv, OfficeCalendar::Shift::None},
    std::pair{"next_workday"sv, OfficeCalendar::Shift::NextWorkday},
};
constexpr std::size_t kMostShown = 40; // characters of what is no date
constexpr int kMostOffset = 14 * 60;   // of any place on earth

std::vector<Day> readDays(Node& node, std::string_view name)
{
    std::vector<Day> days;
    for (const std::string& text : node.textsIf(name)) {
        const auto day = parseDay(text);
        if (!day)
            node.error(name, {Said::NoSuchDate, {std::string(firstCodePoints(text, kMostShown))}});
        days.push_back(day.value_or(0));
    }
    std::ranges::sort(days);
    return days;
}

} // namespace

bool OfficeCalendar::isWorkday(Day day) const
{
    if (std::ranges::binary_search(workdays, day))
        return true;
    return weekdayOf(day) < Weekday::Saturday && !std::ranges::binary_search(holidays, day);
}

Day OfficeCalendar::deadline(Day day) const
{
    if (shift == Shift::NextWorkday)
        while (!isWorkday(day))
            ++day;
    return day;
}

OfficeCalendar readCalendar(Node& pack)
{
    OfficeCalendar calendar;
    auto node = pack.objectIf("calendar");
    if (!node)
        return calendar;
    calendar = {.utcOffsetMinutes = static_cast<int>(node->integer("utc_offset_minutes", -kMostOffset, kMostOffset)),
                .weekStart = node->oneOfOr<Weekday>("week_start", Weekday::Monday, kWeekdays),
                .holidays = readDays(*node, "holidays"),
                .workdays = readDays(*node, "workdays"),
                .shift = node->oneOfOr<OfficeCalendar::Shift>("shift", OfficeCalendar::Shift::None, kShifts),
                .source = node->source()};
    node->finish();
    return calendar;
}

} // namespace roadbook::regulation
