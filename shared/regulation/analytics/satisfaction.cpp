// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/satisfaction.h"

namespace roadbook::regulation {

Satisfaction satisfaction(std::span<const int> answers, const SatisfactionRule& rule)
{
    Satisfaction found;
    std::int64_t sum = 0;
    for (const int answer : answers) {
        if (answer < 1 || answer > rule.scaleTo) {
            ++found.outside;
            continue;
        }
        sum += answer;
        ++found.satisfied.whole;
        found.satisfied.part += answer >= rule.satisfiedFrom ? 1 : 0;
    }
    const auto count = found.satisfied.whole;
    if (count == 0)
        return found;
    found.mean = (2 * sum * 100 + count) / (2 * count);
    if (rule.target)
        found.reachesTarget = found.satisfied.part * 10'000 >= *rule.target * count;
    return found;
}

} // namespace roadbook::regulation
