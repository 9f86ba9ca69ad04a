// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/money.h"

#include "model/scaled.h"

#include <algorithm>
#include <limits>

namespace roadbook::regulation {
namespace {

__extension__ using Wide = __int128; // two amounts multiplied need more than 64 bits

// Half away from zero. An odd denominator has no exact half, and its integer half keeps "more than half".
Wide rounded(Wide numerator, Wide denominator)
{
    const Wide half = denominator / 2;
    return numerator >= 0 ? (numerator + half) / denominator : -((-numerator + half) / denominator);
}

std::int64_t kept(Wide value)
{
    using Limits = std::numeric_limits<std::int64_t>;
    return static_cast<std::int64_t>(std::clamp<Wide>(value, Limits::min(), Limits::max()));
}

} // namespace

std::int64_t timesOver(std::int64_t a, std::int64_t b, std::int64_t c)
{
    const Wide result = rounded(static_cast<Wide>(a) * b, c);
    if (result != kept(result))
        throw BrokenInvariant("an amount larger than any that can be kept");
    return kept(result);
}

Fen partOf(Fen amount, Rate rate)
{
    return timesOver(amount, rate, kWhole);
}

Rate shareOf(Fen part, Fen whole)
{
    return kept(rounded(static_cast<Wide>(part) * kWhole, whole));
}

Rate shareDown(Fen part, Fen whole)
{
    return kept(static_cast<Wide>(part) * kWhole / whole);
}

std::string formatYuan(Fen amount)
{
    std::string text = formatScaled(amount, kMoneyPlaces);
    const auto point = text.find('.');
    if (point == std::string::npos)
        return text + ".00";
    return text.size() - point == 2 ? text + "0" : text;
}

std::string formatPercent(Rate rate)
{
    constexpr int kPercentPlaces = 4; // of a percent, in a millionth
    return formatScaled(rate, kPercentPlaces) + "%";
}

Result<Fen> parseYuan(std::string_view text, std::string_view field)
{
    const auto amount = parseScaled(text, kMoneyPlaces);
    if (!amount)
        return fail(ErrorCode::BadValue,
                    amount.error().message + "; write 元 with at most two decimals, such as 3000.00",
                    std::string(field));
    if (*amount < 0 || *amount > kMostMoney)
        return fail(ErrorCode::BadValue,
                    "an amount lies between 0 and " + formatYuan(kMostMoney) + " 元, not " + formatYuan(*amount),
                    std::string(field));
    return *amount;
}

} // namespace roadbook::regulation
