// SPDX-License-Identifier: GPL-3.0-or-later
//
// 忠诚度 (S3, N-03), yearly: a scorecard of the factors that the regulation names, each a percentage (of the year before,
// of those asked …). Pure functions; any thread.
#pragma once

#include "regulation/analytics/section.h"

#include <map>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct LoyaltyScore {
    std::optional<std::int64_t> points;           // hundredths of a point, of 100; nothing when no factor is known
    std::map<std::string, std::int64_t> byFactor; // points of each, as weighted
    std::vector<std::string> missing;             // factors not known: the others carry their weight
};

// `values`: by factor, in hundredths of a percent.
LoyaltyScore loyalty(const LoyaltyRule& rule, const std::map<std::string, std::int64_t>& values);

} // namespace roadbook::regulation
