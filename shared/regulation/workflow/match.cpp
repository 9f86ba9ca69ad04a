// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which visit was made for which planned item. A visit that names its item is taken at its word; the others go to the
// nearest item of the same customer, days before hours, and ids break ties, so that every machine pairs alike.
#include "regulation/workflow/compare.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

namespace roadbook::regulation {
namespace {

struct Candidate {
    Day days = 0;
    Timestamp apart = 0;
    Pairing pair;
};

} // namespace

std::vector<Pairing> matchVisits(const OfficeCalendar& calendar, std::span<const PlannedItem> items,
                                 std::span<const DoneVisit> visits)
{
    std::vector<Pairing> pairs;
    std::vector<bool> itemTaken(items.size());
    std::vector<bool> visitTaken(visits.size());
    const auto take = [&](const Pairing& pair) {
        if (itemTaken[pair.item] || visitTaken[pair.visit])
            return;
        itemTaken[pair.item] = visitTaken[pair.visit] = true;
        pairs.push_back(pair);
    };
    // Of several visits that name the same item the first was made for it.
    std::vector<std::size_t> byTime(visits.size());
    std::iota(byTime.begin(), byTime.end(), std::size_t{0});
    std::sort(byTime.begin(), byTime.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(visits[a].start, visits[a].id) < std::tie(visits[b].start, visits[b].id);
    });
    for (const auto v : byTime)
        for (std::size_t i = 0; i < items.size(); ++i)
            if (!visits[v].item.isNull() && visits[v].item == items[i].id)
                take({i, v});
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t v = 0; v < visits.size(); ++v) {
            if (itemTaken[i] || visitTaken[v] || items[i].account.isNull() || items[i].account != visits[v].account)
                continue;
            const Timestamp planned = items[i].start != 0 ? items[i].start : calendar.startOf(items[i].day);
            candidates.push_back({std::abs(calendar.dayOf(visits[v].start) - items[i].day),
                                  std::abs(visits[v].start - planned),
                                  {i, v}});
        }
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
        return std::tie(a.days, a.apart, items[a.pair.item].id, visits[a.pair.visit].id) <
               std::tie(b.days, b.apart, items[b.pair.item].id, visits[b.pair.visit].id);
    });
    for (const auto& candidate : candidates)
        take(candidate.pair);
    return pairs;
}

} // namespace roadbook::regulation
