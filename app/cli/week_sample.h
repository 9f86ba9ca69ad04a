// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spot-check sample of a week (抽查) from what the store holds: for supervisors and managers, of other people's
// visits. Reads; changes nothing.
#pragma once

#include "replica/replica.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace roadbook::cli {

struct WeekSample {
    nlohmann::json head;                // week, seed, population, rate, how it is drawn, what to ask
    std::vector<nlohmann::json> visits; // those that were taken
};

// `date`: any day of the week, "2026-11-26". `seed`: "" = the published one, of week and supervisor.
Result<WeekSample> weekSample(Replica& replica, const Identity& identity, const std::string& date,
                              const std::string& seed);

} // namespace roadbook::cli
