// SPDX-License-Identifier: GPL-3.0-or-later
//
// Groups of companies (S4/3 纵向关联): a subsidiary hangs on its parent, regional on global, and the group as a whole has
// the sum of what its members buy. Pure functions; any thread.
#pragma once

#include "regulation/grading/section.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct GroupMember {
    std::string parent; // id of the company above; "" or one that is not among the members: it is a head itself
    FactBag facts;
};

// For each member the id of the head of its group. Parents in a circle have no head: each is its own.
std::vector<std::string> headsOf(std::span<const GroupMember> members);

// For each member the facts it is graded by. By group: the numbers of `summed` are those of the whole group, the rest
// its own; a number that no member knows stays unknown.
std::vector<FactBag> factsToGrade(std::span<const GroupMember> members, bool byGroup,
                                  const std::vector<const FactName*>& summed);
// The same for a scheme: what it sums is what it measures (the fact of the bands, the weights of the ranking).
std::vector<FactBag> factsToGrade(std::span<const GroupMember> members, const Scheme& scheme);

} // namespace roadbook::regulation
