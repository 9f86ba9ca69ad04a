// SPDX-License-Identifier: GPL-3.0-or-later
//
// 客户关系费用与收益 (S3 §4.2.2.1.B, N-11), of a year: what keeping a customer costs beside what it brings. Pure; any thread.
#pragma once

#include "regulation/analytics/ratio.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct RelationYear {
    std::string customer;
    std::int64_t cost = 0;    // 分: visits, gifts, entertainment, events
    std::int64_t returns = 0; // 分: the profit of the year
};
struct RelationCost {
    RelationYear total;
    Ratio costShare;                 // cost of what it brings
    std::vector<RelationYear> lossy; // who costs more than it brings, the worst first
};
RelationCost relationCost(std::span<const RelationYear> customers);

} // namespace roadbook::regulation
