// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/deadline.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr Timestamp kMinute = 60'000;
constexpr Day kDaysOfWeek = 7;

Day nominalDay(const Deadline& deadline, const OfficeCalendar& calendar, Day period)
{
    if (deadline.of == Deadline::Of::Week) {
        const Day start = startOfWeek(period, calendar.weekStart);
        const int ahead = static_cast<int>(deadline.weekday) - static_cast<int>(calendar.weekStart);
        return start + (ahead + kDaysOfWeek) % kDaysOfWeek + deadline.weeks * kDaysOfWeek;
    }
    const Day month = plusMonths(startOfMonth(period), deadline.months);
    const Day last = plusMonths(month, 1) - 1;
    return std::min(month + deadline.day - 1, last) - (deadline.strict ? 1 : 0);
}

} // namespace

Day weekOf(const OfficeCalendar& calendar, Timestamp at)
{
    return startOfWeek(calendar.dayOf(at), calendar.weekStart);
}

Day monthOf(const OfficeCalendar& calendar, Timestamp at)
{
    return startOfMonth(calendar.dayOf(at));
}

DueTime dueTime(const Deadline& deadline, const OfficeCalendar& calendar, Day period)
{
    DueTime due;
    due.day = calendar.deadline(nominalDay(deadline, calendar, period));
    due.at = calendar.startOf(due.day) + deadline.minute * kMinute;
    due.warnFrom = calendar.startOf(due.day - deadline.warnDays);
    return due;
}

Punctuality punctuality(const DueTime& due, Timestamp at)
{
    if (at >= due.at)
        return Punctuality::Late;
    return at < due.warnFrom ? Punctuality::Early : Punctuality::Soon;
}

} // namespace roadbook::regulation
