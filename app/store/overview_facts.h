// SPDX-License-Identifier: GPL-3.0-or-later
//
// The overview of a department, or of a team: person by person what stands in time by grade (N-13), how plans were kept
// (N-14), what is not handed in, what is open; week by week what was planned and done; and the accounts behind a number.
// It covers whom this device sees: rights decide. The sums are those of numbers_facts.h. Store thread; plain values.
#pragma once

#include "store/due_facts.h"
#include "store/numbers_facts.h"

#include <optional>

namespace roadbook {

struct OverviewPerson {
    Id id;
    std::string name;
    Id team;
    Numbers numbers;
    int missing = 0;      // not handed in, and late
    int handedInLate = 0; // in the last weeks
    int conflicts = 0;    // open, on what is theirs
    int complaints = 0;   // not closed, of their accounts
};
struct OverviewTeam {
    Id id;
    std::string name;
};
struct OverviewFacts {
    std::vector<OverviewTeam> teams;    // by name; those with people
    std::vector<OverviewPerson> people; // by team and name
    std::vector<std::string> grades;    // that anything is asked of; in GradeOrder
    regulation::Day thisWeek = 0;       // its first day
};
inline constexpr int kOverviewWeeks = 12; // looked back in charts
inline constexpr int kLateWeeks = 4;      // and for what came late

// Errors as DueKeeper::refresh().
Result<OverviewFacts> overviewFacts(Replica& replica, DueKeeper& keeper);

// What one week came to, by person. One question a week, so that a save never waits for a whole quarter.
struct WeekVisits {
    int planned = 0;
    int kept = 0; // of the planned ones
    int done = 0; // planned or not
};
struct VisitedWeek {
    regulation::Day week = 0;
    std::map<Id, WeekVisits> people;
};
Result<VisitedWeek> weekOfVisits(Replica& replica, regulation::Day week);

// The accounts behind a number of coverage.
struct CoverageQuestion {
    std::vector<Id> people;           // who has to be in contact
    std::optional<std::string> grade; // coverageGrade(); nothing: every one
};
struct CoveredAccount {
    AccountFace account;
    std::string personName; // who has to
    int asked = 0;
    int kept = 0;
    DueFacts worst; // the most urgent of what is asked
};
struct CoveredAccounts {
    std::vector<CoveredAccount> rows; // an account of several people stands once for each; the late ones first
    int customers = 0;                // each counted once
    bool cut = false;                 // there are more rows than anybody reads
};
Result<CoveredAccounts> coveredAccounts(Replica& replica, DueKeeper& keeper, const CoverageQuestion& question);

} // namespace roadbook
