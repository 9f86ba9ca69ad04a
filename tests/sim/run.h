// SPDX-License-Identifier: GPL-3.0-or-later
//
// Running seeds: one, many, on several processes; and making a failing one small.
#pragma once

#include "sim/world.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace roadbook::sim {

// Plays it in a folder of its own, which is gone afterwards.
Played playOnce(const Schedule& schedule, const std::filesystem::path& folder, PlayOptions options = {});

// One seed with all that is asked of it: most are played once, some twice (I12), some with other clocks (I9).
Played playSeed(std::uint64_t seed, const std::filesystem::path& folder);

// Takes steps out as long as the same invariant breaks.
Schedule shrink(const Schedule& schedule, const Broken& broken, const std::filesystem::path& folder);

struct Failure {
    std::uint64_t seed = 0;
    std::string invariant;
    std::string words;
    int step = 0;
};

struct Report {
    std::uint64_t seeds = 0;
    std::uint64_t steps = 0;
    std::map<std::string, std::uint64_t> faults;
    std::map<std::string, std::uint64_t> checks;
    std::map<std::string, std::uint64_t> counts;
    std::vector<Failure> failures;
    std::uint64_t hash = 0; // of all traces, order-free

    void add(std::uint64_t seed, const Played& played);
    void add(const Report& other);
    nlohmann::json json() const;
    static Report from(const nlohmann::json& json);
};

// All seeds, on `jobs` processes. A seed that kills its process is a failure of that seed.
Report runAll(std::uint64_t from, std::uint64_t count, int jobs, const std::filesystem::path& folder);

std::filesystem::path newFolder(); // in memory where the machine has such a place

} // namespace roadbook::sim
