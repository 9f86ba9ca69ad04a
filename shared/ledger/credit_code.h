// SPDX-License-Identifier: GPL-3.0-or-later
//
// 统一社会信用代码 (GB 32100-2015): 18 characters, the last of which checks the others. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roadbook {

enum class CreditCodeState : std::uint8_t { Ok, WrongCheckDigit, Malformed };

// As the standard writes it: half-width, upper case, without spaces and hyphens.
std::string canonicalCreditCode(std::string_view text);
// Of a canonical code.
CreditCodeState checkCreditCode(std::string_view code);
// The check digit that the first 17 characters call for; none when they are not 17 of the code's characters.
std::optional<char> creditCodeCheckDigit(std::string_view code);

} // namespace roadbook
