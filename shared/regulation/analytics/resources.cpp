// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/resources.h"

#include "regulation/analytics/ratio.h"

#include <algorithm>
#include <tuple>

namespace roadbook::regulation {

ResourceView resourceView(std::span<const Allotment> customers, const ResourceRule& rule)
{
    std::vector<Allotment> order(customers.begin(), customers.end());
    std::ranges::sort(order, [](const Allotment& a, const Allotment& b) {
        return std::tie(b.sales, a.customer) < std::tie(a.sales, b.customer);
    });
    std::vector<std::int64_t> sales;
    std::vector<std::int64_t> resources;
    for (const auto& one : order) {
        sales.push_back(one.sales);
        resources.push_back(one.resources);
    }
    const auto salesShares = sharesOf(sales);
    const auto resourceShares = sharesOf(resources);
    ResourceView view;
    for (std::size_t i = 0; i < order.size(); ++i) {
        view.shares.push_back(
            {order[i].customer, salesShares[i], resourceShares[i], order[i].monthsActive < rule.flagBelowMonths});
        if (i < static_cast<std::size_t>(rule.top)) {
            view.topSales += salesShares[i];
            view.topResources += resourceShares[i];
        }
    }
    return view;
}

} // namespace roadbook::regulation
