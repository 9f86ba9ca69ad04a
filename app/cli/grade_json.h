// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grades as roadbook-cli prints them.
#pragma once

#include "regulation/grading/standing.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook::cli {

// {"grade":"A1"|null,"label","why","source","article","rules",…}
nlohmann::json toJson(const regulation::Graded& graded);
// The same with what the archive carries: {"current","verdict","differs","proposal",…}
nlohmann::json toJson(const regulation::GradeComparison& comparison);
// {"account","current","grade","why","scheme","pack","source",…}
nlohmann::json toJson(const regulation::GradeProposal& proposal);

} // namespace roadbook::cli
