// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dice: the only randomness of the simulated world. The same number on every machine and compiler
// (law 15), which the distributions of the standard library do not promise.
#pragma once

#include <cstdint>
#include <span>

namespace roadbook::sim {

class Dice {
public:
    explicit Dice(std::uint64_t seed = 0) : m_state(seed) {}

    std::uint64_t next() // splitmix64
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::uint64_t roll(std::uint64_t below) { return next() % below; } // 0 … below-1
    bool oneIn(std::uint64_t n) { return roll(n) == 0; }
    void fill(std::span<std::uint8_t> out)
    {
        for (auto& byte : out)
            byte = static_cast<std::uint8_t>(next());
    }

private:
    std::uint64_t m_state;
};

} // namespace roadbook::sim
