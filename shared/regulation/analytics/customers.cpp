// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/customers.h"

#include <algorithm>

namespace roadbook::regulation {

bool isActive(const CustomerLife& customer, Day on, int months)
{
    if (customer.flaggedLost && *customer.flaggedLost <= on)
        return false;
    const Day after = plusMonths(on, -months);
    return std::ranges::any_of(customer.orders, [&](Day order) { return order > after && order <= on; });
}

Retained retention(std::span<const CustomerLife> customers, const DayRange& period, const RetentionRule& rule)
{
    Retained kept;
    for (const auto& customer : customers) {
        if (!isActive(customer, period.first - 1, rule.activeMonths))
            continue;
        const std::int64_t still = isActive(customer, period.last, rule.activeMonths) ? 1 : 0;
        for (auto* ratio : {&kept.all, &kept.byGrade[customer.grade]}) {
            ratio->part += still;
            ++ratio->whole;
        }
    }
    return kept;
}

Churned churn(std::span<const CustomerLife> customers, const DayRange& period, const ChurnRule& rule,
              const RetentionRule& active)
{
    Churned lost;
    std::vector<std::string> others;
    for (const auto& customer : customers) {
        if (!isActive(customer, period.first - 1, active.activeMonths))
            continue;
        const bool focused = std::ranges::find(rule.focusGrades, customer.grade) != rule.focusGrades.end();
        const bool gone = !isActive(customer, period.last, rule.lostMonths);
        std::vector<Ratio*> counted{&lost.all, &lost.byGrade[customer.grade]};
        if (focused)
            counted.push_back(&lost.focus);
        for (auto* ratio : counted) {
            ratio->part += gone ? 1 : 0;
            ++ratio->whole;
        }
        if (gone)
            (focused ? lost.who : others).push_back(customer.id);
    }
    lost.who.insert(lost.who.end(), others.begin(), others.end());
    return lost;
}

} // namespace roadbook::regulation
