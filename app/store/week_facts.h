// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pages of the working week ask the store: a week's plan with what is due, and its record against it, with what
// can be done with each now, and why not. Store thread; plain values.
#pragma once

#include "regulation/workflow/sheet.h"
#include "store/handed_in.h"
#include "store/nearby.h"
#include "store/queries.h"
#include "store/request_facts.h"

#include <memory>

namespace roadbook {

struct PlannedFacts {
    View item;
    regulation::PlannedItem planned;
    AccountFace account;
    std::optional<regulation::ComparedLine> line; // what became of it, once its day has come
    std::optional<View> change;                   // that was reported of it
    RequestOutcome gift;                          // what became of the request for its gift
    RequestOutcome expense;                       // likewise
    regulation::Day promisedBy = 0;               // the first promise to its account that its day comes too late for
};

// How many days after the last day in time; 0 when it is in time or there is no such day.
std::int64_t daysLate(regulation::Day planned, regulation::Day deadline);

// Why an account is worth a place in this week.
struct SuggestionFacts {
    DueFacts due;         // the most urgent of what it is due for
    std::string promised; // what was promised, when that is a further reason; the first of several
    int more = 0;         // further reasons beside that
    bool must = false;    // late, or by the end of that week
};

struct WeekPlanQuestion {
    Id me;
    std::optional<regulation::Day> week; // its first day; nothing: the week that is to be planned now
    std::string search;                  // accounts to choose from; "" = what is due
};
struct WeekPlanFacts {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::Day today = 0;
    regulation::Day week = 0;
    HandedIn plan;
    std::vector<PlannedFacts> items; // by day and time
    std::vector<SuggestionFacts> suggestions;
    std::vector<FoundAccount> found;
    std::map<Id, Nearby> nearby;     // of those two: beside whom of the plan they fit, while they are not in it
    std::optional<Error> dueTrouble; // why nothing is suggested
};
Result<WeekPlanFacts> weekPlanFacts(Replica& replica, DueKeeper& keeper, const WeekPlanQuestion& question);

struct WeekRecordFacts {
    Replica::Compared compared; // people by their names
    regulation::Day today = 0;
    regulation::Day week = 0;
    HandedIn record;
    bool planned = false;                   // there is a plan
    bool planRecordable = false;            // and handing the record in closes it
    std::map<Id, AccountFace> accounts;     // of the lines
    std::map<Id, View> changes;             // reported or drafted, by item or visit
    std::optional<regulation::Sheet> sheet; // as it was handed in
    std::optional<std::string> summaryDraft;
};
// `week`: nothing: this week.
Result<WeekRecordFacts> weekRecordFacts(Replica& replica, const Id& me, std::optional<regulation::Day> week);
// How many differences of this week still need their reason: the number in the rail.
Result<int> reasonsMissing(Replica& replica, const Id& me);
std::string weekSummaryKey(const Id& record); // under which the summary is kept while it is being written

// What a record with these fields, handed in as `to`, still lacks; fields only.
std::optional<regulation::Refusal> lacksFields(const regulation::Pack& pack, TypeId type, std::string_view to,
                                               const std::vector<std::pair<FieldId, Value>>& fields);

Id weekPlanId(const Id& rep, regulation::Day week);
Id weekRecordId(const Id& rep, regulation::Day week);

} // namespace roadbook
