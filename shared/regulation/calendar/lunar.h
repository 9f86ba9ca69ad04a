// SPDX-License-Identifier: GPL-3.0-or-later
//
// The festivals of the traditional Chinese calendar (农历), for duties that fall on them (C-05): through ICU, in China's
// own zone whatever the machine's is. Pure; any thread. The first question about a day looks through a year of
// months; the answer is remembered.
#pragma once

#include "regulation/calendar/day.h"

namespace roadbook::regulation {

// The day in that Gregorian year on which lunar month (1 to 12, never a leap month) and day (1 to 29) fall; 0 when there
// is none in it, as happens around our New Year; the first of two. 春节 is month 1 day 1, 中秋 month 8 day 15.
Day lunarDay(int year, int month, int day);

} // namespace roadbook::regulation
