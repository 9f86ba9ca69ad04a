// SPDX-License-Identifier: GPL-3.0-or-later
//
// The floor of many devices that push at once and then pull: plain SQLite at both ends, the same bytes on the way.
#pragma once

#include "bench/generate.h"
#include "replica/conversation.h"

#include <string>
#include <vector>

namespace roadbook::bench {

struct Phases { // milliseconds
    double push = 0;
    double pull = 0;
    double both() const { return push + pull; }
};
struct Exchanged { // by one device, in each phase
    SyncSummary push;
    SyncSummary pull;
};

// `visits`: of each device; its twin stands beside it (index ^ 1) and pulls them. Done twice, one device after the other and
// all side by side; the quicker one counts, whose phases are given.
Phases crowdFloor(const std::vector<std::vector<Sample>>& visits, const std::vector<Exchanged>& exchanged,
                  const std::string& folder);

} // namespace roadbook::bench
