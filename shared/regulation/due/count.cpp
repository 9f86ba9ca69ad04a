// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/count.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr std::string_view kOnSite = "on_site";
constexpr std::string_view kNotMet = "not_met";

bool has(const std::vector<std::string>& list, std::string_view value)
{
    return std::ranges::find(list, value) != list.end();
}

} // namespace

Counting countingOf(const ContactRule& rule, const VisitFact& visit)
{
    if (visit.outcome == kNotMet)
        return Counting::NobodyMet;
    if (!has(rule.kinds, visit.kind))
        return Counting::WrongKind;
    if (!has(rule.channels, visit.channel) && !(rule.onSiteCounts && visit.channel == kOnSite))
        return Counting::WrongChannel;
    const bool rightLevel = rule.levels.empty() || std::ranges::any_of(visit.met, [&rule](CounterpartLevel level) {
                                return std::ranges::find(rule.levels, level) != rule.levels.end();
                            });
    if (rightLevel)
        return Counting::Counts;
    return rule.strict ? Counting::WrongLevel : Counting::CountsWithWarning;
}

} // namespace roadbook::regulation
