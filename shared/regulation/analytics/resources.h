// SPDX-License-Identifier: GPL-3.0-or-later
//
// Resources beside sales (S4/1, N-15): which share of the sales a customer makes and which share of the resources it
// gets. A young customer is flagged: a share of half a month says nothing about a year. Pure functions; any thread.
#pragma once

#include "regulation/analytics/section.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Allotment {
    std::string customer;
    std::int64_t sales = 0;        // 分
    std::int64_t resources = 0;    // 分, or any other measure of what it gets
    std::int64_t monthsActive = 0; // tenths of a month
};
struct AllotmentShare {
    std::string customer;
    std::int64_t sales = 0; // hundredths of a percent
    std::int64_t resources = 0;
    bool young = false; // fewer months than the rule asks: do not judge by the share

    std::int64_t surplus() const { return resources - sales; } // gets more than it makes
};
struct ResourceView {
    std::vector<AllotmentShare> shares; // the largest sales first, then by id
    std::int64_t topSales = 0;          // of the first so many together, hundredths of a percent
    std::int64_t topResources = 0;
};
ResourceView resourceView(std::span<const Allotment> customers, const ResourceRule& rule);

} // namespace roadbook::regulation
