// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/prospects.h"

#include <algorithm>

namespace roadbook::regulation {

Conversion conversion(std::span<const Lead> leads, const ConversionRule& rule)
{
    Conversion found;
    for (const auto& stage : rule.stages)
        found.steps.push_back({.stage = stage, .reached = 0, .fromBefore = {}});
    for (const auto& lead : leads) {
        const auto at = std::ranges::find(rule.stages, lead.stage) - rule.stages.begin();
        const bool known = at < std::ssize(rule.stages);
        const std::int64_t converted = known && at + 1 == std::ssize(rule.stages) ? 1 : 0;
        for (auto* ratio : {&found.converted, &found.byOrigin[lead.origin]}) {
            ratio->part += converted;
            ++ratio->whole;
        }
        found.elsewhere += known ? 0 : 1;
        for (std::ptrdiff_t i = 0; known && i <= at; ++i)
            ++found.steps[static_cast<std::size_t>(i)].reached;
    }
    for (std::size_t i = 0; i < found.steps.size(); ++i)
        found.steps[i].fromBefore = {found.steps[i].reached,
                                     i == 0 ? found.converted.whole : found.steps[i - 1].reached};
    return found;
}

} // namespace roadbook::regulation
