// SPDX-License-Identifier: GPL-3.0-or-later
//
// Amounts as offices write them: 50万元人民币, 1.5亿, 3000000, 1,200万元, 八百万元, full-width digits. Integers
// throughout, no floating point: an amount is either exact or refused. Pure; any thread.
#pragma once

#include "ledger/reason.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

// What a number without 万, 亿 or 元 behind it counts; the header of its column may say.
enum class AmountUnit : std::uint8_t { Yuan, TenThousandYuan };

// In 分, never negative. Refused: about, more than, ranges (ApproximateAmount), other currencies, wrongly grouped
// digits (1,20万), fractions of a 分.
Read<std::int64_t> parseMoney(std::string_view text, AmountUnit bare);
// A year's usage in 元, never negative; the same spellings.
Read<std::int64_t> parseUsage(std::string_view text, AmountUnit bare);

// 分 as decimal 元, "500000" or "0.50"; the spelling of money fields.
std::string moneyText(std::int64_t fen);
// 元 as decimal 万元, "8.2"; the spelling of usage fields.
std::string usageText(std::int64_t yuan);

} // namespace roadbook
