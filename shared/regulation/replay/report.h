// SPDX-License-Identifier: GPL-3.0-or-later
//
// A replay as the command lines print it. Pure; any thread.
#pragma once

#include "regulation/replay/replay.h"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace roadbook::regulation {

// One object. `staff`: for the names of people.
nlohmann::json reportOf(const Replay& replay, std::span<const StaffFact> staff);

} // namespace roadbook::regulation
