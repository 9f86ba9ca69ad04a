// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program writes beside a move: when, by whom, under which regulation, and whether it came late. People could
// type it; nobody has to. Pure; any thread.
#pragma once

#include "model/defaults.h"
#include "regulation/workflow/moves.h"

#include <string_view>

namespace roadbook::regulation {

struct Completing {
    const TypeInfo* type = nullptr;
    const Record* before = nullptr; // nullptr: it is new
    Id mover;
    std::string_view packName; // "S0@1"
};

// Adds to the fields of an edit what its move sets and its author did not give. Leaves edits without a move alone.
void addWhatTheMoveSets(const Rulebook& book, const Completing& completing, FieldValues& fields);

// The fields with which the next in the chain signs a request: one more signature, and with the last one the approval.
// Empty when nothing is waiting for a signature.
FieldValues nextSignature(const WorkflowSection& section, const Record& record);

} // namespace roadbook::regulation
