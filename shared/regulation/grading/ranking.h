// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ranking: customers by a weighted score of several quantities, in an order that does not depend on the order in which
// they are handed in (ties: the scheme's quantity, then the id). Integers throughout. Pure functions; any thread.
#pragma once

#include "regulation/grading/section.h"

#include <cstdint>
#include <span>
#include <vector>

namespace roadbook::regulation {

inline constexpr std::int64_t kWholeScore = 1'000'000; // the best in everything

// 0 … kWholeScore for each value, in the order given. One customer alone, or all alike: kWholeScore.
// PercentileRank: (those below + half of the others alike) / (all but itself). MinMax: linear between the ends.
std::vector<std::int64_t> normalised(const std::vector<std::int64_t>& values, Normalise how, bool lowIsGood);

struct Ranked {
    std::size_t index = 0;    // into the customers handed in
    std::int64_t score = 0;   // 0 … kWholeScore
    std::size_t position = 0; // 1 = first
};

// Whether everything that the ranking looks at is known of that customer.
bool canRank(const Ranking& ranking, const FactBag& facts);
// The first fact that is not known; nullptr when it can be ranked.
const FactName* missingFor(const Ranking& ranking, const FactBag& facts);
// Those at `who` (all of which can be ranked), best first.
std::vector<Ranked> ranked(const Ranking& ranking, std::span<const FactBag> customers,
                           const std::vector<std::size_t>& who);

// How many of `count` customers that share is.
std::size_t shareOf(std::size_t count, std::int64_t hundredthsOfPercent, ShareRounding rounding);

} // namespace roadbook::regulation
