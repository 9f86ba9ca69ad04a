// SPDX-License-Identifier: GPL-3.0-or-later
//
// 客户满意率 (S2 §15.5, N-05), of the half-yearly survey: mean, and share of those who are satisfied. Pure; any thread.
#pragma once

#include "regulation/analytics/ratio.h"
#include "regulation/analytics/section.h"

#include <span>

namespace roadbook::regulation {

struct Satisfaction {
    std::optional<std::int64_t> mean; // hundredths of a step of the scale
    Ratio satisfied;
    std::int64_t outside = 0;          // answers beyond the scale, not counted
    std::optional<bool> reachesTarget; // nothing when no target is configured, or nobody answered
};
Satisfaction satisfaction(std::span<const int> answers, const SatisfactionRule& rule);

} // namespace roadbook::regulation
