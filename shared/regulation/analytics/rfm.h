// SPDX-License-Identifier: GPL-3.0-or-later
//
// RFM (S4/2, N-10): how recently, how often and for how much a customer bought, each in classes from 1 to the rule's
// number by its place among all. Pure functions; any thread.
#pragma once

#include "regulation/analytics/section.h"

#include <span>
#include <vector>

namespace roadbook::regulation {

struct Purchases {
    std::int64_t daysSince = 0; // since the last one; fewer are better
    std::int64_t count = 0;
    std::int64_t amount = 0; // 分
};
struct Rfm {
    int recency = 0;
    int frequency = 0;
    int monetary = 0;

    bool operator==(const Rfm&) const = default;
};
// In the order given. Who is alike is in the same class.
std::vector<Rfm> rfm(std::span<const Purchases> customers, const RfmRule& rule);

} // namespace roadbook::regulation
