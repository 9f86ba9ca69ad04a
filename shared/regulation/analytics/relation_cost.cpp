// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/relation_cost.h"

#include <algorithm>
#include <tuple>

namespace roadbook::regulation {

RelationCost relationCost(std::span<const RelationYear> customers)
{
    RelationCost found;
    for (const auto& customer : customers) {
        found.total.cost += customer.cost;
        found.total.returns += customer.returns;
        if (customer.cost > customer.returns)
            found.lossy.push_back(customer);
    }
    found.costShare = {found.total.cost, found.total.returns};
    std::ranges::sort(found.lossy, [](const RelationYear& a, const RelationYear& b) {
        return std::make_tuple(b.cost - b.returns, a.customer) < std::make_tuple(a.cost - a.returns, b.customer);
    });
    return found;
}

} // namespace roadbook::regulation
