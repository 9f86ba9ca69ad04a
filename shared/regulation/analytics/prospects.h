// SPDX-License-Identifier: GPL-3.0-or-later
//
// 潜在客户转化 (S3, N-04): how many prospects got how far, in all and by where they came from. Pure functions; any thread.
#pragma once

#include "regulation/analytics/ratio.h"
#include "regulation/analytics/section.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Lead {
    std::string stage;  // the furthest it has reached
    std::string origin; // the activity it came from: exhibition, referral …
};

struct Conversion {
    Ratio converted; // of all, those in the last stage
    struct Step {
        std::string stage;
        std::int64_t reached = 0; // this stage or a later one
        Ratio fromBefore;         // of those who reached the stage before
    };
    std::vector<Step> steps; // every stage, in order
    std::map<std::string, Ratio> byOrigin;
    std::int64_t elsewhere = 0; // in a stage that the pack does not name (rejected, stopped): counted in the wholes
};
Conversion conversion(std::span<const Lead> leads, const ConversionRule& rule);

} // namespace roadbook::regulation
