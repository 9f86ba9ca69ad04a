// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spot-check sample of a week (抽查) from what a store holds: for supervisors and managers, of other people's visits.
// Reads; changes nothing. The thread of the replica.
#pragma once

#include "regulation/pack/pack.h"
#include "regulation/sampling/sample.h"
#include "replica/replica.h"

#include <memory>
#include <string>
#include <vector>

namespace roadbook {

struct DrawnWeek {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::Day week = 0; // its first day
    regulation::Sample sample;
    std::vector<regulation::CheckedVisit> visits; // of the week; the sample's indexes point here
};

// `day`: any of the week. `seed`: "" = the published one, of week and supervisor. Forbidden for reps; NotFound when the
// pack says nothing about spot checks.
Result<DrawnWeek> drawWeek(Replica& replica, const Identity& identity, regulation::Day day, const std::string& seed);

} // namespace roadbook
