// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/monthly.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr int kMonthsOfYear = 12;

std::vector<Tally> tallied(std::span<const Happened> events, Day (*startOf)(Day), int months)
{
    std::vector<Tally> rows;
    if (events.empty())
        return rows;
    const auto [first, last] = std::ranges::minmax(events, {}, &Happened::on);
    for (Day from = startOf(first.on); from <= last.on; from = plusMonths(from, months))
        rows.push_back({.from = from, .counts = {}, .amounts = {}});
    for (const auto& event : events) {
        auto& row = *std::ranges::lower_bound(rows, startOf(event.on), {}, &Tally::from);
        ++row.counts[event.kind];
        if (event.amount != 0)
            row.amounts[event.kind] += event.amount;
    }
    return rows;
}

} // namespace

std::vector<Tally> byMonth(std::span<const Happened> events)
{
    return tallied(events, startOfMonth, 1);
}

std::vector<Tally> byYear(std::span<const Happened> events)
{
    return tallied(events, startOfYear, kMonthsOfYear);
}

} // namespace roadbook::regulation
