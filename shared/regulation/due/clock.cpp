// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/clock.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr int kDaysOfWeek = 7;

int monthsOf(Window::Unit unit)
{
    switch (unit) {
    case Window::Unit::Months:
        return 1;
    case Window::Unit::Quarters:
        return 3;
    case Window::Unit::Halves:
        return 6;
    case Window::Unit::Years:
        return 12;
    case Window::Unit::Days:
    case Window::Unit::Weeks:
        break;
    }
    return 0;
}

std::span<const CountedContact> until(std::span<const CountedContact> contacts, Day today)
{
    std::size_t size = contacts.size();
    while (size > 0 && contacts[size - 1].on > today)
        --size;
    return contacts.first(size);
}

int countFrom(std::span<const CountedContact> contacts, Day from, Day before)
{
    return static_cast<int>(std::ranges::count_if(
        contacts, [&](const CountedContact& contact) { return from <= contact.on && contact.on < before; }));
}

Standing rolling(const ClockRule& rule, std::span<const CountedContact> past, Day start)
{
    const auto least = static_cast<std::size_t>(rule.least);
    const Day from = past.size() >= least ? past[past.size() - least].on : start;
    const Day deadline = plusWindow(from, rule.window);
    return {deadline, from, std::min(rule.least - 1, static_cast<int>(past.size())), nullptr};
}

// The last day of a period; for a customer who was new in it, a whole window from the archive date when that is later.
Day endOfPeriod(Day period, Day start, const Window& window)
{
    const Day last = plusWindow(period, window) - 1;
    return start > period ? std::max(last, plusWindow(start, window)) : last;
}

Standing calendarWindow(const ClockRule& rule, std::span<const CountedContact> past, Day start, Day today,
                        const OfficeCalendar& office)
{
    const Day period = periodStart(today, rule.window.unit, office);
    const Day next = plusWindow(period, rule.window);
    const int done = countFrom(past, period, next);
    if (done >= rule.least)
        return {plusWindow(next, rule.window) - 1, period, done, nullptr};
    const Day before = periodStart(period - 1, rule.window.unit, office);
    const bool missed = start < period && countFrom(past, before, period) < rule.least;
    if (missed && done == 0) // the one before is still owed: what comes next heals it
        return {endOfPeriod(before, start, rule.window), period, done, nullptr};
    return {endOfPeriod(period, start, rule.window), period, done, nullptr};
}

} // namespace

Day plusWindow(Day from, const Window& window)
{
    if (window.unit == Window::Unit::Days)
        return from + window.every;
    if (window.unit == Window::Unit::Weeks)
        return from + static_cast<Day>(window.every) * kDaysOfWeek;
    return plusMonths(from, window.every * monthsOf(window.unit));
}

Day periodStart(Day day, Window::Unit unit, const OfficeCalendar& office)
{
    switch (unit) {
    case Window::Unit::Days:
        return day;
    case Window::Unit::Weeks:
        return startOfWeek(day, office.weekStart);
    case Window::Unit::Months:
        return startOfMonth(day);
    case Window::Unit::Quarters:
        return startOfQuarter(day);
    case Window::Unit::Halves:
        return startOfHalfYear(day);
    case Window::Unit::Years:
        return startOfYear(day);
    }
    throw BrokenInvariant("unknown unit of a window");
}

Standing standingOn(const ClockRule& rule, std::span<const CountedContact> contacts, Day start, Day today,
                    const OfficeCalendar& calendar)
{
    const auto past = until(contacts, today);
    Standing standing =
        rule.window.rolling ? rolling(rule, past, start) : calendarWindow(rule, past, start, today, calendar);
    standing.last = past.empty() ? nullptr : &past.back();
    return standing;
}

} // namespace roadbook::regulation
