// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock and randomness of this machine, for tests.
#pragma once

#include "replica/environment.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace roadbook::test {

inline Environment deviceEnvironment(Clock clock = [] { return Timestamp{QDateTime::currentMSecsSinceEpoch()}; })
{
    return {std::move(clock), [](std::span<std::uint8_t> bytes) {
                for (auto& byte : bytes)
                    byte = static_cast<std::uint8_t>(QRandomGenerator::system()->generate());
            }};
}

} // namespace roadbook::test
