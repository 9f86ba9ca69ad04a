// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueItem: one thing that somebody has to do, as numbers and ids; its sentences are made on demand (words.h), so that a
// department's list stays quick. Pure values; any thread.
#pragma once

#include "regulation/due/section.h"

#include <cstdint>
#include <string>
#include <vector>

namespace roadbook::regulation {

enum class DueKind : std::uint8_t {
    Contact,           // visit or call an account; `rule` in obligations
    Selective,         // so many among several accounts; `rule` in obligations, no account
    Dated,             // `rule` in dated; without account when it is of the house: `since` names its occasion
    Promise,           // `subject` is the promise
    ComplaintVisit,    // `subject` is the complaint
    ComplaintFeedback, // the same
    ComplaintReturn,   // return visit to who complained this year
    TwoContacts,       // an important account with one contact; no deadline
    SameDay,           // `subject` is the visit that is not recorded yet
    Completion,        // the archive lacks something: `missing`
    Verification,      // the archive is to be checked against the truth
    Filing,            // `subject` is the plan or record to hand in or to review; `rule` in the pack's deadlines
};

// What the workflow wants handed in, or reviewed (workflow/filings.h), listed here with everything else. Pack and record
// name it: the same one is the same everywhere, whatever else there is.
struct Filing {
    std::string kind;       // id of its deadline in the pack: "week_plan"
    std::uint32_t rule = 0; // where that stands in the pack's deadlines
    Id person;
    Id record;      // the one to hand in; known before it is there
    Day period = 0; // its first day
    Timestamp deadline = 0;
    int noticeDays = 0;
    Bilingual label;
    Bilingual satisfy; // what would do it: "提交"
    Bilingual why;     // without the article
    Source source;

    bool operator==(const Filing&) const = default;
};

enum class Urgency : std::uint8_t { Overdue, Due, Upcoming };

struct DueItem {
    DueKind kind = DueKind::Contact;
    std::uint32_t rule = 0; // where its rule stands in the section's table of that kind
    Id account = {};        // null: about several or none
    Id person = {};         // who has to; null: nobody in the house is
    Id subject = {};
    Day deadline = 0;         // the last day that is in time; 0 = none
    Timestamp deadlineAt = 0; // the moment it is over: the end of that day, or a clock time
    Day earliest = 0;         // sensible from here on
    std::int64_t overdueDays = 0;
    Urgency urgency = Urgency::Upcoming;
    int done = 0; // contacts that count in the period
    int least = 0;
    Id last = {}; // the last visit that counted
    Day lastOn = 0;
    bool lastWarned = false; // it counted with a warning
    Day since = 0;           // without one: where the clock began; of a duty of the house, which occasion
    std::vector<FieldId> missing = {};

    bool operator==(const DueItem&) const = default;
};

// The order of every list: overdue first, then by deadline; no deadline comes last. Complete, so that two lists of the
// same facts are equal.
bool comesBefore(const DueItem& a, const DueItem& b);

} // namespace roadbook::regulation
