// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `eval` prints of a calculation: money as decimal text in 元 with two decimals, rates in percent, each line with
// its article. `source` is the place in the regulation ("S4/4 …"); `article`, `rules`, `assumption` stand beside it.
#pragma once

#include "regulation/calculators/section.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook::cli {

nlohmann::json toJson(const regulation::AssessmentOutcome& outcome);
nlohmann::json toJson(const regulation::CommissionOutcome& outcome);
nlohmann::json toJson(const regulation::QuoteOutcome& outcome, const regulation::QuoteSection& section);

} // namespace roadbook::cli
