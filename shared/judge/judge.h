// SPDX-License-Identifier: GPL-3.0-or-later
//
// The judge: may a whole save take effect under the regulation in force? Device and server ask the same function, the one
// before it keeps a save, the other before it takes one; a save that came another way than through our app meets it at
// the server. It knows nothing of storage: both sides give it a World. Here the words of merge/ and access/ (groups,
// operations, actors) become those of regulation/workflow. Pure but for what it reads through the world.
#pragma once

#include "access/access.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/complete.h"
#include "regulation/workflow/moves.h"

#include <memory>
#include <span>

namespace roadbook {

// The workflow of a pack; of the default preset, where the pack says nothing about workflow at all: a company that only
// changed its grades has not given up its approvals.
const regulation::WorkflowSection& workflowOf(const regulation::Pack& pack);
regulation::Rulebook rulebookOf(const regulation::Pack& pack, Timestamp now);

// Could the regulation have anything to say about it? Cheap: most saves need no further look.
bool concernsWorkflow(const regulation::WorkflowSection& section, const ChangeGroup& group);

// Forbidden, Frozen or BadValue, with the reason, the next step and the article. `world` shows the records before and
// after the whole group, so that a plan and its items may come in one save.
Status judge(const regulation::Pack& pack, Timestamp now, const ChangeGroup& group, const Actor& actor,
             regulation::MoveWorld& world);

// One person leads another: sees their scope and is not they.
bool leadsPerson(const Id& lead, const Id& person, std::span<const Member> staff, std::span<const TeamNode> teams);

} // namespace roadbook
