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

// For pages: the signature that a request waits for, and why this person cannot give it. Nothing when none is waited for.
struct PossibleSignature {
    const Chain* chain = nullptr;
    const ChainStep* step = nullptr;
    std::optional<Refusal> refusal;
};
Result<std::optional<PossibleSignature>> possibleSignature(const Rulebook& book, const Record& record,
                                                           const Mover& mover, MoveWorld& world);

} // namespace roadbook::regulation
