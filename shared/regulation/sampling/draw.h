// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drawing with given chances: systematic sampling with probability proportional to size. The sizes lie end to end on a
// line; needles stand on it at equal distances, and a start that turns with the seed decides where. Whoever has a needle
// is taken. So the chance of each is exactly count × size ÷ sum, the count is always met, and neighbours in the order are
// spread out (which stratifies by whatever the order goes by). All in whole numbers: the same on every machine.
//
// The start walks by the golden ratio from one whole number of a seed to the next, so that many seeds cover the line
// evenly. One seed serves all groups: what is taken of one group says something about what is taken of another, which no
// stated chance depends on. Pure; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

struct Lot {
    bool taken = false;
    std::uint64_t chance = 0; // chance ÷ of: exactly the probability of being taken
    std::uint64_t of = 1;     // above 0
};

// `sizes`: above 0, together below 2^31. `count`: at most as many as there are sizes.
// A size that would have a chance above 1 is taken for certain, and the others share the rest.
std::vector<Lot> draw(std::span<const std::uint64_t> sizes, std::size_t count, std::uint64_t turn);

// A whole number stands for itself, any other text for its hash.
std::uint64_t seedNumber(std::string_view seed);

// The turn of one group (a rep) with that seed.
std::uint64_t turnOf(std::uint64_t seed, std::string_view group);

// A fixed shuffle: the place of an id in an order that has nothing to do with time or name.
std::uint64_t scattered(std::string_view bytes);

} // namespace roadbook::regulation
