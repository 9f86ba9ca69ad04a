// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/chinese_number.h"

#include <array>

namespace roadbook {
namespace {

constexpr std::u32string_view kPlainDigits = U"零一二三四五六七八九";
constexpr std::u32string_view kFormalDigits = U"零壹贰叁肆伍陆柒捌玖";
constexpr std::u32string_view kAsciiDigits = U"0123456789";

constexpr std::int64_t kWan = 10'000;
constexpr std::int64_t kYi = 100'000'000;
constexpr std::size_t kMostPositional = 12; // digits in a row without units

std::optional<std::int64_t> smallUnit(char32_t character)
{
    switch (character) {
    case U'十':
    case U'拾':
        return 10;
    case U'百':
    case U'佰':
        return 100;
    case U'千':
    case U'仟':
        return 1000;
    default:
        return std::nullopt;
    }
}

// 二〇二〇: digits in a row, or a single one.
std::optional<std::int64_t> positional(std::u32string_view text)
{
    std::int64_t value = 0;
    if (text.empty() || text.size() > kMostPositional)
        return std::nullopt;
    for (const auto character : text) {
        const auto digit = digitValue(character);
        if (!digit)
            return std::nullopt;
        value = value * 10 + *digit;
    }
    return value;
}

// Below 10,000, written with units: 一千二百零三, 十五, 二十.
std::optional<std::int64_t> withSmallUnits(std::u32string_view text)
{
    std::int64_t value = 0;
    std::int64_t lastUnit = kWan;
    bool zeroBefore = false;
    for (std::size_t at = 0; at < text.size();) {
        auto digit = digitValue(text[at]);
        if (digit == 0) {
            if (zeroBefore || at == 0)
                return std::nullopt;
            zeroBefore = true;
            ++at;
            continue;
        }
        if (digit)
            ++at;
        else if (at == 0 && smallUnit(text[0]) == 10)
            digit = 1; // 十五
        else
            return std::nullopt;
        const auto unit = at < text.size() ? smallUnit(text[at]) : std::optional<std::int64_t>(1);
        if (!unit || *unit >= lastUnit)
            return std::nullopt;
        if (*unit == 1 && lastUnit != 10 && !zeroBefore)
            return std::nullopt; // 一百二 says 120
        at += *unit == 1 ? 0 : 1;
        value += *digit * *unit;
        lastUnit = *unit;
        zeroBefore = false;
    }
    return text.empty() || zeroBefore ? std::nullopt : std::optional(value);
}

std::optional<std::int64_t> section(std::u32string_view text)
{
    if (const auto value = positional(text))
        return value;
    return withSmallUnits(text);
}

using Parse = std::optional<std::int64_t> (*)(std::u32string_view);

// Left part, unit, right part; the right part is smaller than the unit and no bare digit (三万五).
std::optional<std::int64_t> around(std::u32string_view text, std::size_t at, std::int64_t unit, Parse left, Parse right)
{
    const auto above = left(text.substr(0, at));
    auto rest = text.substr(at + 1);
    if (!above || *above == 0)
        return std::nullopt;
    std::int64_t value = 0;
    if (__builtin_mul_overflow(*above, unit, &value))
        return std::nullopt;
    if (rest.empty())
        return value;
    const bool zero = digitValue(rest.front()) == 0;
    if (zero)
        rest.remove_prefix(1);
    else if (positional(rest))
        return std::nullopt;
    const auto below = right(rest);
    if (!below || *below == 0 || *below >= unit || __builtin_add_overflow(value, *below, &value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> belowYi(std::u32string_view text)
{
    const auto at = text.find_last_of(U"万萬");
    return at == std::u32string_view::npos ? section(text) : around(text, at, kWan, section, section);
}

} // namespace

std::optional<int> digitValue(char32_t character)
{
    if (character == U'〇')
        return 0;
    if (character == U'两' || character == U'兩')
        return 2;
    for (const auto digits : std::array{kAsciiDigits, kPlainDigits, kFormalDigits})
        if (const auto found = digits.find(character); found != std::u32string_view::npos)
            return static_cast<int>(found);
    return std::nullopt;
}

std::optional<std::int64_t> parseChineseNumber(std::u32string_view text)
{
    const auto at = text.find_last_of(U"亿億");
    return at == std::u32string_view::npos ? belowYi(text) : around(text, at, kYi, belowYi, belowYi);
}

} // namespace roadbook
