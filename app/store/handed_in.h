// SPDX-License-Identifier: GPL-3.0-or-later
//
// HandedIn: a plan or record of a week or month that a person hands in: how far it has come, until when it is due, and
// what can be done with it now, and why not. Store thread; plain values.
#pragma once

#include "regulation/workflow/deadline.h"
#include "replica/replica.h"
#include "store/said.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

struct MoveFacts {
    std::string id; // "submit"
    regulation::Label label;
    std::optional<regulation::Refusal> refusal;
};

struct HandedIn {
    Id id; // there is one of each person and period: known before it is made
    std::optional<View> view;
    std::string state; // "" while it is not made
    bool editable = true;
    std::string decidedBy; // name
    std::vector<MoveFacts> moves;
    std::optional<regulation::DueTime> due;
    regulation::Source source; // of the deadline
    ConversationFacts talk;    // what is said to it

    const MoveFacts* move(std::string_view name) const; // nullptr: not from this state
};

// `type`: week_plan, week_record or month_record; `period`: the first day of its week or month.
Result<HandedIn> handedIn(Replica& replica, const regulation::Pack& pack, TypeId type, const Id& rep,
                          regulation::Day period);
// The same without its moves, for whoever asks only how far it has come: what may be done is tried with its sealed sheet.
Result<HandedIn> handedInSoFar(Replica& replica, const regulation::Pack& pack, TypeId type, const Id& rep,
                               regulation::Day period);
Id handedInId(TypeId type, const Id& rep, regulation::Day period);

// Everything of that type which refers to one record.
Result<std::vector<View>> recordsOf(Replica& replica, TypeId type, FieldId reference, const Id& on);

} // namespace roadbook
