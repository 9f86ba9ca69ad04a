// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/draw.h"

#include "base/result.h"

#include <charconv>
#include <numeric>

namespace roadbook::regulation {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15; // 2^64 ÷ golden ratio, odd

// FNV-1a, then the finish of SplitMix64 so that near texts end far apart. Both public, short and the same everywhere.
std::uint64_t hashOf(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9;
    hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EB;
    return hash ^ (hash >> 31U);
}

// How many needles stand before `end`, the first at `start`, one every `distance`.
std::uint64_t needlesBefore(std::uint64_t end, std::uint64_t start, std::uint64_t distance)
{
    return end > start ? (end - start - 1) / distance + 1 : 0;
}

// Marks those whose chance would be 1 or more; gives how many are left to draw and the sum of the other sizes.
void takeCertain(std::span<const std::uint64_t> sizes, std::vector<Lot>& lots, std::size_t& count, std::uint64_t& sum)
{
    for (bool again = true; again && count > 0;) {
        again = false;
        for (std::size_t i = 0; i < sizes.size() && count > 0; ++i)
            if (!lots[i].taken && sizes[i] * count >= sum) {
                lots[i] = {.taken = true, .chance = 1, .of = 1};
                --count;
                sum -= sizes[i];
                again = true;
            }
    }
}

} // namespace

std::vector<Lot> draw(std::span<const std::uint64_t> sizes, std::size_t count, std::uint64_t turn)
{
    if (count > sizes.size())
        throw BrokenInvariant("more to draw than there is");
    std::vector<Lot> lots(sizes.size());
    std::uint64_t sum = std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0});
    takeCertain(sizes, lots, count, sum);
    if (count == 0)
        return lots;
    const auto start = static_cast<std::uint64_t>((static_cast<Wide>(turn) * sum) >> 64U);
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (lots[i].taken)
            continue;
        const std::uint64_t before = needlesBefore(end, start, sum);
        end += sizes[i] * count;
        lots[i] = {.taken = needlesBefore(end, start, sum) > before, .chance = sizes[i] * count, .of = sum};
    }
    return lots;
}

std::uint64_t seedNumber(std::string_view seed)
{
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(seed.data(), seed.data() + seed.size(), number);
    return problem == std::errc{} && end == seed.data() + seed.size() ? number : hashOf(seed);
}

std::uint64_t turnOf(std::uint64_t seed, std::string_view group)
{
    return hashOf(group) + seed * kGolden;
}

std::uint64_t scattered(std::string_view bytes)
{
    return hashOf(bytes);
}

} // namespace roadbook::regulation
