// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a new record has when its author did not say: the one place for it, so that the app, the command line and an
// import create the same records. Pure; any thread.
#pragma once

#include "base/error.h"
#include "model/record.h"

#include <utility>
#include <vector>

namespace roadbook {

using FieldValues = std::vector<std::pair<FieldId, Value>>;

// Adds to the fields of a record to be created those that are missing. A field given as null stays null.
//   account: owner is the author.
//   visit:   rep is the author; state follows from the times: done with an end, in_progress with a start, else planned.
//   promise: owner is the author; state is open.
//   what lives in a person's own scope, and has that person for its author: that is the author.
//   who took, proposed, checked, reviewed, arranged it: the author. The first state of its table, where it has states.
void addDefaults(const TypeInfo& type, const Id& author, FieldValues& fields);

// Of some types there is one record for each person and period, or for each person, matter and period: two devices that
// plan the same week offline plan it together. Its id follows from them; null for other types, or while one is missing.
Id naturalId(const TypeInfo& type, const FieldValues& fields);
// The fields that it follows from; empty for other types.
std::vector<FieldId> naturalKey(const TypeInfo& type);
// What it means that the id is another one, for people: "there is one week_plan for each rep and week".
Error notItsNaturalId(const TypeInfo& type);

} // namespace roadbook
