// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/loyalty.h"

#include "regulation/analytics/ratio.h"

#include <algorithm>

namespace roadbook::regulation {

LoyaltyScore loyalty(const LoyaltyRule& rule, const std::map<std::string, std::int64_t>& values)
{
    LoyaltyScore score;
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (const auto& factor : rule.factors) {
        const auto value = values.find(factor.id);
        if (value == values.end()) {
            score.missing.push_back(factor.id);
            continue;
        }
        const auto reached = std::clamp(value->second, std::int64_t{0}, factor.fullAt);
        const auto counted = factor.lowIsGood ? factor.fullAt - reached : reached;
        score.byFactor[factor.id] = factor.weight * counted / factor.fullAt;
        sum += score.byFactor[factor.id];
        weights += factor.weight;
    }
    score.points = Ratio{sum, weights}.hundredths();
    return score;
}

} // namespace roadbook::regulation
