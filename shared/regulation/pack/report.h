// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `pack check` prints, the same from roadbookd and roadbook-cli. Pure; any thread.
#pragma once

#include "regulation/pack/pack.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook::regulation {

// {"pack":"S0@1","title","refused":bool,"errors":n,"gaps":n,"unconfigured":n,"findings":[{"kind","path","reason"}]}
nlohmann::json reportOf(const PackReading& reading);

// One line a finding: "error grading[0].bands[1]: overlaps …"
std::string textOf(const PackReading& reading);

} // namespace roadbook::regulation
