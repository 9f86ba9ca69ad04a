// SPDX-License-Identifier: GPL-3.0-or-later
//
// When a dated duty falls: the occurrence that is open on a day. Pure; any thread.
#pragma once

#include "regulation/calendar/office.h"
#include "regulation/due/section.h"

namespace roadbook::regulation {

struct Occasion {
    Day previous = 0; // the one before: what was done after it is for this one
    Day on = 0;       // as the calendar says; moved by the office's shift already
    Day named = 0;    // before that shift: names it in a 履职记录, whatever becomes a free day later
};

// The earliest occurrence whose day, with the days that it is kept on show, is not over yet.
Occasion occasionOn(const DatedDuty& duty, Day today, const OfficeCalendar& office);
// The one after it.
Occasion occasionAfter(const DatedDuty& duty, Day on, const OfficeCalendar& office);

} // namespace roadbook::regulation
