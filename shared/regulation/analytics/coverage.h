// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coverage and plan (N-13, N-14): how much of what the regulation asks was done, and how much of what was planned. Pure
// functions; any thread.
#pragma once

#include "regulation/analytics/ratio.h"

#include <map>
#include <span>
#include <string>

namespace roadbook::regulation {

// One obligation of one account in the time looked at: so many contacts were due, so many counted.
struct CoverageSlot {
    std::string grade;
    std::string rep;
    std::string level; // who owes it: rep, supervisor, gm
    std::int64_t required = 0;
    std::int64_t done = 0; // more than required count as required
};
struct Coverage {
    Ratio all;
    std::map<std::string, Ratio> byGrade;
    std::map<std::string, Ratio> byRep;
    std::map<std::string, Ratio> byLevel;
};
Coverage coverage(std::span<const CoverageSlot> owed);

// One visit that was planned, or done, or both.
struct PlannedVisit {
    bool planned = false;
    bool done = false;
    bool changed = false; // planned, and moved, cancelled, or given to another person
};
struct PlanAdherence {
    Ratio adherence;  // of the planned ones, those that took place
    Ratio unplanned;  // of those that took place, the ones nobody planned
    Ratio changeRate; // of the planned ones, those that were changed
};
PlanAdherence planAdherence(std::span<const PlannedVisit> visits);

} // namespace roadbook::regulation
