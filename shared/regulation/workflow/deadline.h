// SPDX-License-Identifier: GPL-3.0-or-later
//
// When something of the working week is due, and whether it came in time (V-08, V-10, V-11, W-01 to W-05). Pure; any
// thread.
#pragma once

#include "regulation/calendar/office.h"
#include "regulation/workflow/section.h"

namespace roadbook::regulation {

// The first day of the week, or month, that a record of `period` is about: what a week plan carries as `week`.
Day weekOf(const OfficeCalendar& calendar, Timestamp at);
Day monthOf(const OfficeCalendar& calendar, Timestamp at);

struct DueTime {
    Day day = 0;            // on which it ends
    Timestamp at = 0;       // the first moment that is late
    Timestamp warnFrom = 0; // from here on it is announced
};
// Of the record about the week or month that begins on `period`.
DueTime dueTime(const Deadline& deadline, const OfficeCalendar& calendar, Day period);

enum class Punctuality : std::uint8_t { Early, Soon, Late }; // Soon: in time, and announced already
Punctuality punctuality(const DueTime& due, Timestamp at);

} // namespace roadbook::regulation
