// SPDX-License-Identifier: GPL-3.0-or-later
//
// When a customer may change grade (domain §4): never inside a week that its owner is working on, and not against a grade
// given by hand, as long as that holds. Of the judge; pure but for what it reads through the world.
#pragma once

#include "merge/change.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/moves.h"

namespace roadbook {

bool concernsGrade(const ChangeGroup& group);

// `at`: when the save was made, which decides whose week it was; it may arrive later. A first grade and a grade by hand
// (access/grade_override.h) are allowed at any time. Frozen: the week is open; Forbidden: the grade is held by hand.
regulation::MoveAnswer mayRegrade(const regulation::Pack& pack, const regulation::WorkflowSection& workflow,
                                  Timestamp at, const regulation::Moving& moving, const regulation::Mover& mover,
                                  regulation::MoveWorld& world);

} // namespace roadbook
