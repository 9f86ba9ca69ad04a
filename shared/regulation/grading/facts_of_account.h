// SPDX-License-Identifier: GPL-3.0-or-later
//
// What grading may look at, made of an archive: every field that is named like a fact, and the months since its last
// order and since trading began. Pure; any thread.
#pragma once

#include "model/record.h"
#include "regulation/grading/group.h"

namespace roadbook::regulation {

// `today`: of the office, for what is counted from a date. The id is the record's.
FactBag factsOfAccount(const Record& account, Day today);
// The same with the company above it.
GroupMember memberOf(const Record& account, Day today);

// Whole months from one day to another; 0 when `to` is not later.
std::int64_t wholeMonths(Day from, Day to);

} // namespace roadbook::regulation
