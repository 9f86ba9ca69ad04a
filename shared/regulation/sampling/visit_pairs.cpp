// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/visit_pairs.h"

#include "base/text.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kMinute = 60'000;

// Entered first; what was entered later contradicts it, not the other way round.
auto entry(const CheckedVisit& visit)
{
    return std::tuple(visit.visit.recordedAt, visit.visit.startedAt, visit.visit.id);
}

// Indexes of the visits that have both times, by rep and start.
std::vector<std::size_t> timed(std::span<const CheckedVisit> week,
                               const std::function<bool(const CheckedVisit&)>& counts)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < week.size(); ++i)
        if (week[i].visit.startedAt != 0 && week[i].visit.endedAt >= week[i].visit.startedAt && counts(week[i]))
            order.push_back(i);
    std::ranges::sort(order, {}, [week](std::size_t i) {
        return std::tuple(week[i].visit.rep, week[i].visit.startedAt, week[i].visit.id);
    });
    return order;
}

} // namespace

void findRepeatedTexts(std::span<const CheckedVisit> week, std::span<const CheckedVisit> earlier,
                       std::int64_t leastCharacters, const PairFound& found)
{
    std::map<std::pair<Id, std::string>, std::vector<const CheckedVisit*>> groups; // by rep and text
    for (const auto visits : {earlier, week})
        for (const CheckedVisit& visit : visits)
            groups[{visit.visit.rep, normalisedName(visit.summary)}].push_back(&visit);
    const auto isOfWeek = [week](const CheckedVisit* visit) {
        return std::ranges::any_of(week, [visit](const CheckedVisit& one) { return &one == visit; });
    };
    for (auto& [key, visits] : groups) {
        const auto characters = static_cast<std::int64_t>(codePointCount(key.second));
        if (visits.size() < 2 || characters < leastCharacters)
            continue;
        std::ranges::sort(visits, {}, [](const CheckedVisit* visit) { return entry(*visit); });
        for (const CheckedVisit* visit : visits)
            if (isOfWeek(visit)) // of two in one week either may be the copy
                found(static_cast<std::size_t>(visit - week.data()),
                      visit == visits.front() ? *visits[1] : *visits.front(), characters);
    }
}

void findOverlaps(std::span<const CheckedVisit> week, const std::function<bool(const CheckedVisit&)>& counts,
                  std::int64_t moreThanMinutes, const PairFound& found)
{
    const auto order = timed(week, counts);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const CheckedVisit& a = week[order[i]];
        for (std::size_t k = i + 1; k < order.size(); ++k) {
            const CheckedVisit& b = week[order[k]];
            if (b.visit.rep != a.visit.rep || b.visit.startedAt >= a.visit.endedAt)
                break;
            const auto common = (std::min(a.visit.endedAt, b.visit.endedAt) - b.visit.startedAt) / kMinute;
            if (common <= moreThanMinutes)
                continue;
            const bool bIsLater = entry(a) < entry(b);
            found(bIsLater ? order[k] : order[i], bIsLater ? a : b, common);
        }
    }
}

void findImpossibleTravel(std::span<const CheckedVisit> week, const std::function<bool(const CheckedVisit&)>& counts,
                          std::int64_t fasterThanKmh, const PairFound& found)
{
    const auto order = timed(week, [&counts](const CheckedVisit& visit) { return visit.place && counts(visit); });
    for (std::size_t i = 1; i < order.size(); ++i) {
        const CheckedVisit& a = week[order[i - 1]];
        const CheckedVisit& b = week[order[i]];
        if (a.visit.rep != b.visit.rep)
            continue;
        const std::int64_t minutes = std::max<std::int64_t>(1, (b.visit.startedAt - a.visit.endedAt) / kMinute);
        const std::int64_t kmh = metresBetween(*a.place, *b.place) * 60 / 1000 / minutes;
        if (kmh <= fasterThanKmh)
            continue;
        const bool bIsLater = entry(a) < entry(b);
        found(bIsLater ? order[i] : order[i - 1], bIsLater ? a : b, kmh);
    }
}

} // namespace roadbook::regulation
