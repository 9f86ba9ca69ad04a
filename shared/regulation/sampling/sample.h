// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spot-check sample of a week (抽查, domain.md §8, S0 §36.5): visits with strong signs for certain, the rest by chance,
// stratified by rep and grade and weighted by their signs. The same facts and the same seed give the same sample on every
// machine; the seed is published, so anybody may draw it again. Pure; any thread.
#pragma once

#include "regulation/sampling/signals.h"

#include <string>
#include <vector>

namespace roadbook::regulation {

struct SampledVisit {
    std::size_t index = 0; // in the week that was given
    bool taken = false;
    bool certain = false;     // by its signs, or because all of that rep are taken
    std::uint64_t chance = 0; // chance ÷ of: exactly the probability of being taken
    std::uint64_t of = 1;
    std::vector<Sign> signs;
    Label why; // one sentence: how it came into the sample

    std::int64_t probability() const; // in millionths, rounded
};

struct Sample {
    std::string seed;
    std::vector<SampledVisit> visits; // all of the week, by rep, grade and fixed shuffle
    std::vector<SignalKind> common;   // signs that were left out because too many visits carry them
    std::size_t taken = 0;
};

// What is used when nobody names a seed: "2026-11-23/<supervisor>", with the first day of the week.
std::string defaultSeed(Day weekStart, const Id& supervisor);

Sample sampleOf(const SpotCheckSection& section, std::span<const CheckedVisit> week,
                std::span<const CheckedVisit> earlier, int utcOffsetMinutes, const std::string& seed);

} // namespace roadbook::regulation
