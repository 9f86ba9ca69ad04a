// SPDX-License-Identifier: GPL-3.0-or-later
//
// 大客户月报 and the statistics of month and year (S1/4, N-12): what happened, counted by month. Pure; any thread.
#pragma once

#include "regulation/calendar/day.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Happened {
    Day on = 0;
    std::string kind;        // visit, call, new_account, contract, receipt …
    std::int64_t amount = 0; // 分, of kinds that have one
};
struct Tally {
    Day from = 0; // first day of the month, or of the year
    std::map<std::string, std::int64_t> counts;
    std::map<std::string, std::int64_t> amounts; // only of kinds with one

    bool operator==(const Tally&) const = default;
};
// Every month from the first to the last that has anything, also the empty ones between.
std::vector<Tally> byMonth(std::span<const Happened> events);
std::vector<Tally> byYear(std::span<const Happened> events);

} // namespace roadbook::regulation
