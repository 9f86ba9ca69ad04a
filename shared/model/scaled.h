// SPDX-License-Identifier: GPL-3.0-or-later
//
// Decimal numbers as scaled integers: "26.4" with four places is 264000. No floating point touches
// an amount. Pure; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace roadbook {

enum class NotScaled : std::uint8_t { NoNumber, TooManyPlaces, TooLarge };

// Plain decimal text ("-1200.5", "26"); it is refused when it is not a number, has more places than `places`, or does not
// fit.
std::expected<std::int64_t, NotScaled> readScaled(std::string_view text, int places);
// The same; BadValue with a sentence.
Result<std::int64_t> parseScaled(std::string_view text, int places);
// Without trailing zeros: 264000 with four places is "26.4".
std::string formatScaled(std::int64_t value, int places);
// As English people write an amount: "1,234,567", and with two places when it is not whole, "1,200.50".
std::string formatAmount(std::int64_t value, int places);

} // namespace roadbook
