// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chance for invented data: the same seed gives the same company everywhere.
#pragma once

#include "model/record.h"

#include <cstdint>
#include <span>

namespace roadbook::test {

// splitmix64: small, and the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
    template <typename List>
    auto pick(const List& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    Id id(Timestamp at)
    {
        return makeId(at, [this](std::span<std::uint8_t> bytes) {
            for (auto& byte : bytes)
                byte = static_cast<std::uint8_t>(next());
        });
    }

private:
    std::uint64_t m_state;
};

} // namespace roadbook::test
