// SPDX-License-Identifier: GPL-3.0-or-later
//
// The workbench: everything that waits for one person who leads, in one list by age: what was handed in and is to be
// reviewed, requests for approval, what was not handed in, conflicts, saves that were refused, spot checks and what was
// explained to them, own visits. Each comes from where its own page gets it; nothing is decided anew. Store thread; plain
// values.
#pragma once

#include "store/request_facts.h"
#include "store/review_facts.h"
#include "store/spot_check_facts.h"

#include <optional>

namespace roadbook {

struct WorkFacts {
    enum class Kind : std::uint8_t { Review, Missing, Conflict, Refused, SpotCheck, OwnVisits, Request, Explained };

    Kind kind = Kind::Review;
    std::string key = {};                    // of its page: a record's id, the key of what is missing, a visit's id
    Timestamp since = 0;                     // from when it waits
    bool late = false;                       // past its deadline
    std::string who = {};                    // whose it is
    std::string what = {};                   // which customer, as far as it is about one
    Id account = {};                         // a conflict's
    TypeId type = 0;                         // of the record that it is about
    FieldId field = 0;                       // a conflict's
    std::optional<Error> reason = {};        // a refused save's
    regulation::Day week = 0;                // in which that was made
    std::optional<WaitingFacts> head = {};   // Review
    std::optional<MissingFacts> filing = {}; // Missing
    std::optional<ExplainedFacts> explained = {}; // Explained
    std::optional<RequestFacts> request = {};     // Request
    int count = 1;                                // OwnVisits: how many
    regulation::Source source = {};
};

struct WorkbenchFacts {
    std::vector<WorkFacts> rows = {}; // the oldest first
};
Result<WorkbenchFacts> workbenchFacts(Replica& replica, DueKeeper& keeper, DrawnWeeks& weeks, const Identity& me);

} // namespace roadbook
