// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a customer is: a place as a map gives it and somebody pastes it into the archive. No device is ever asked where
// it is. Pure values; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

// Millionths of a degree, north and east positive.
struct Position {
    std::int64_t latitude = 0;
    std::int64_t longitude = 0;

    bool operator==(const Position&) const = default;
};

// Decimal degrees as maps and people write them: latitude first, "31.230410,121.473700"; with spaces, a full-width
// comma or a semicolon between, with degree signs, brackets, N/S/E/W or 北纬/东经. Letters say which is which; without
// them, what cannot be a latitude is the longitude. BadValue with an example when it is no such thing.
Result<Position> parsePosition(std::string_view text);
// The one spelling in which it is kept: "31.230410,121.473700".
std::string formatPosition(const Position& place);

// Metres between two places on a round Earth; a few parts in a thousand wrong, which no threshold notices.
std::int64_t metresBetween(const Position& a, const Position& b);

} // namespace roadbook
