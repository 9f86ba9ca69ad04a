// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock of one obligation with one account: which contacts counted, and where that leaves it on a given day. The
// contacts do not depend on the day, so a clock is made once and read every morning. Pure; any thread.
//
// Rolling windows (domain §6.1: 每 N 周、天、月): at least `least` contacts in every window of that length; the next one
// is due that long after the last but (least - 1). Calendar windows (每月、季、半年、年): at least `least` in each; one that
// was missed stays overdue until the next contact. The clock of a new customer starts at the archive date: what counts
// in periods has a whole window from there.
#pragma once

#include "regulation/calendar/office.h"
#include "regulation/due/section.h"

#include <span>
#include <vector>

namespace roadbook::regulation {

struct CountedContact {
    Timestamp at = 0;
    Day on = 0;
    Id visit;
    bool warned = false; // the counterpart was not of the level that is asked for

    bool operator==(const CountedContact&) const = default;
};

struct Standing {
    Day deadline = 0;
    Day periodStart = 0; // the window that is open: contacts from here on are counted in `done`
    int done = 0;
    const CountedContact* last = nullptr; // not after today
};

struct ClockRule {
    Window window;
    int least = 1;
};

// `contacts`: ascending by `at`. Those after `today` are not looked at.
Standing standingOn(const ClockRule& rule, std::span<const CountedContact> contacts, Day start, Day today,
                    const OfficeCalendar& calendar);

Day plusWindow(Day from, const Window& window);                            // one window later
Day periodStart(Day day, Window::Unit unit, const OfficeCalendar& office); // of a calendar window

} // namespace roadbook::regulation
