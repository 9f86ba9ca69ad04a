// SPDX-License-Identifier: GPL-3.0-or-later
//
// Workload: how many visits and calls a week the regulation asks of each person, whatever was done. Pure; any thread.
#pragma once

#include "regulation/analytics/ratio.h"
#include "regulation/due/due_book.h"

#include <map>
#include <span>

namespace roadbook::regulation {

struct AskedLoad {
    std::int64_t visitsPerYear = 0;  // thousandths: every 60 days is 6.083 a year
    std::int64_t callsPerYear = 0;   // obligations that a call, a message or a mail satisfies
    std::int64_t minutesPerYear = 0; // where the regulation says what they take; thousandths

    // Hundredths a week.
    std::int64_t visitsPerWeek() const;
    std::int64_t callsPerWeek() const;

    bool operator==(const AskedLoad&) const = default;
};

// By person; null: accounts for which nobody holds the place. `accounts`: of that section.
std::map<Id, AskedLoad> askedLoads(const DueSection& section, std::span<const AccountBook> accounts);

// How often a year that window comes round, in thousandths.
std::int64_t timesAYear(const Window& window);

} // namespace roadbook::regulation
