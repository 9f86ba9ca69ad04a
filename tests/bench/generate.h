// SPDX-License-Identifier: GPL-3.0-or-later
//
// Invented archives and visits: the same for the same seed, everywhere. Sizes are those of the office's ledger.
#pragma once

#include "model/defaults.h"

#include <cstdint>
#include <string>
#include <vector>

namespace roadbook::bench {

struct Sample {
    TypeId type = 0;
    Id id;
    FieldValues fields;
};

class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_state(seed) {}

    Sample account(const Id& owner);
    Sample visit(const Id& account, const Id& rep);
    Sample promise(const Id& account, const Id& visit, const Id& owner);

    std::uint64_t next(std::uint64_t below);
    Id id(); // sorts behind the ones before it

private:
    std::string name();
    std::string person();
    std::string sentence(int parts);

    std::uint64_t m_state;
    std::int64_t m_births = 1'750'000'000'000;
};

} // namespace roadbook::bench
