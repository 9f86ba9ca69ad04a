// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who of the people below has not handed in what the regulation asks for (V-08, V-10, V-11): the same filings as in the
// due list (regulation/workflow/filings.h), with names. Store thread; plain values.
#pragma once

#include "replica/due_keeper.h"

#include <string>
#include <vector>

namespace roadbook {

struct MissingFacts {
    std::string key; // "week_plan/<person>/2026-11-23": names it, whether the record is there or not
    TypeId type = 0;
    Id rep = {};
    std::string repName = {};
    Id record = {};         // the one to hand in; it may not be there yet
    std::string state = {}; // "": not begun
    regulation::Day period = 0;
    Timestamp deadline = 0;           // the first moment that is late
    bool late = false;                // it has passed; else it is announced
    regulation::Bilingual label = {}; // "周拜访计划表（11月23日起的一周）"
    regulation::Bilingual why = {};
    regulation::Source source = {};
};

// Of everybody but `me`, what is late and what the regulation announces by now, the longest late first. Errors as
// DueKeeper::refresh().
Result<std::vector<MissingFacts>> missingFilings(Replica& replica, DueKeeper& keeper, const Id& me);

} // namespace roadbook
