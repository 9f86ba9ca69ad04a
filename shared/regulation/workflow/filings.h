// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each person has to hand in, and what each has to review, from the pack's `deadlines` and the weekly and monthly
// records that are there (V-08, V-10, V-11, W-05). Device and server ask the same function, so their due lists are equal
// (law 14). Pure values; any thread.
//
// A rep hands in every record whose move into the deadline's state is the author's: it is owed until the record has left
// the states in which its content may change, so one that was returned is owed again. The other deadlines are for whoever
// reviews: the supervisor above the author, else the manager.
#pragma once

#include "regulation/due/house.h"
#include "regulation/due/item.h"
#include "regulation/workflow/deadline.h"

namespace roadbook::regulation {

// A weekly plan, a weekly or a monthly record, as far as it matters here.
struct FiledRecord {
    TypeId type = 0;
    Id id;
    Id rep;
    Day period = 0; // as it is written: of the week or month it is about
    std::string state;
    Timestamp stateAt = 0; // device time of the write that gave the state

    bool operator==(const FiledRecord&) const = default;
};
std::span<const TypeId> typesToFile(); // all of them name the person in their first field
// Nothing for another type, a deleted record, or one without a period.
std::optional<FiledRecord> filedRecord(const Record& record);

struct FilingInput {
    std::span<const StaffFact> staff;     // of the whole house
    std::span<const Id> authors;          // whose records are all in `records`; the others are not asked about
    std::span<const FiledRecord> records; // in any order
    Id person = {};                       // null: everybody's filings
    Timestamp now = 0;
};
// The next of each kind that is not late yet, and those that are late, as long as the pack keeps them on the list; with
// their words. In the order of deadline, kind and person.
std::vector<Filing> filingsOf(const WorkflowSection& section, const OfficeCalendar& calendar, const FilingInput& input);

} // namespace roadbook::regulation
