// SPDX-License-Identifier: GPL-3.0-or-later
//
// My numbers (and a team's): how much of what the regulation asks stands in time (N-13), how much of what was planned took
// place (N-14), how many promises were kept. The sums are those of regulation/analytics. Store thread; plain values.
#pragma once

#include "regulation/analytics/coverage.h"
#include "replica/due_keeper.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

// What numbers count a tender customer under, whatever its grade: being one rules how often it is contacted (D-03), and
// its badge says so everywhere.
inline constexpr std::string_view kTenderGrade = "tender";
std::string coverageGrade(bool tender, const std::string& grade); // "A1", kTenderGrade, "" = 待定级
// As pages list them: the grades by name, tender customers, those without a grade.
int placeOfGrade(const std::string& grade); // 0, 1, 2
struct GradeOrder {
    bool operator()(const std::string& a, const std::string& b) const;
};

struct Numbers {
    regulation::Ratio coverage; // contacts asked for today, and those of them that are not late
    std::map<std::string, regulation::Ratio, GradeOrder> byGrade; // coverageGrade()
    regulation::PlanAdherence plan;                               // of the weeks that are over
    regulation::Ratio promises;                                   // that fell due, and those of them that were kept
};
struct PersonNumbers {
    Id person;
    std::string name;
    Numbers numbers;
};
struct NumbersFacts {
    Numbers all;
    std::vector<PersonNumbers> people; // by name; who owes something, planned or promised
};

inline constexpr int kNumbersWeeks = 4; // plans looked at: a month of weeks
inline constexpr int kNumbersDays = 30; // promises looked at: those that fell due in so many days

// Adds what others did: the parts and the wholes.
Numbers& operator+=(Numbers& sum, const Numbers& more);

// What coverage counts: somebody has to be in contact with an account.
bool countsForCoverage(const regulation::DueItem& item);

// `person`: whose; null: of everybody that this device sees. Errors as DueKeeper::refresh().
Result<NumbersFacts> numbersFacts(Replica& replica, DueKeeper& keeper, const Id& person);

} // namespace roadbook
