// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/rfm.h"

#include "regulation/grading/ranking.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

std::vector<int> classesOf(std::span<const Purchases> customers, std::int64_t Purchases::* member, bool lowIsGood,
                           int classes)
{
    std::vector<std::int64_t> values;
    for (const auto& customer : customers)
        values.push_back(customer.*member);
    std::vector<int> found;
    for (const auto place : normalised(values, Normalise::PercentileRank, lowIsGood))
        found.push_back(std::min(classes, 1 + static_cast<int>(place * classes / kWholeScore)));
    return found;
}

} // namespace

std::vector<Rfm> rfm(std::span<const Purchases> customers, const RfmRule& rule)
{
    const auto recency = classesOf(customers, &Purchases::daysSince, true, rule.classes);
    const auto frequency = classesOf(customers, &Purchases::count, false, rule.classes);
    const auto monetary = classesOf(customers, &Purchases::amount, false, rule.classes);
    std::vector<Rfm> found;
    for (std::size_t i = 0; i < customers.size(); ++i)
        found.push_back({recency[i], frequency[i], monetary[i]});
    return found;
}

} // namespace roadbook::regulation
