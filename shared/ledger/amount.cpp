// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/amount.h"

#include "base/text.h"
#include "ledger/chinese_number.h"

#include <algorithm>
#include <array>
#include <optional>

namespace roadbook {
namespace {

constexpr int kWanExponent = 4;
constexpr int kYiExponent = 8;
constexpr int kFenDecimals = 2;

constexpr auto kCurrencyWords = std::to_array<std::u32string_view>(
    {U"人民币", U"(人民币)", U"RMB", U"rmb", U"CNY", U"cny", U"¥", U"￥", U"()", U"整", U"正"});
constexpr auto kYuanWords = std::to_array<std::u32string_view>({U"元", U"圆", U"块"});
constexpr auto kForeignWords = std::to_array<std::u32string_view>(
    {U"美",  U"欧",  U"港",  U"日元", U"日圆", U"英镑", U"韩",  U"澳", U"加元", U"USD",
     U"usd", U"EUR", U"eur", U"HKD",  U"hkd",  U"JPY",  U"jpy", U"$",  U"€",    U"£"});
constexpr auto kApproximateWords = std::to_array<std::u32string_view>(
    {U"约",   U"左右", U"上下", U"大概", U"近", U"余",   U"多",   U"几",     U"数", U"估",
     U"预计", U"以上", U"以下", U"以内", U"超", U"不到", U"不足", U"差不多", U"至", U"到",
     U"~",    U"～",   U"〜",   U"≈",    U"+",  U"<",    U">",    U"≥",      U"≤"});

// A decimal number times a power of ten: mantissa * 10^exponent, in 元.
struct Scaled {
    std::int64_t mantissa;
    int exponent;
};

bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

template <typename Words>
bool containsAny(std::u32string_view text, const Words& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](auto word) { return text.find(word) != std::u32string_view::npos; });
}

// Takes the words off both ends as long as there are any.
template <typename Words>
bool strip(std::u32string_view& text, const Words& words)
{
    bool any = false;
    for (bool again = true; again;) {
        again = false;
        for (const std::u32string_view word : words) {
            if (text.ends_with(word))
                text.remove_suffix(word.size());
            else if (text.starts_with(word))
                text.remove_prefix(word.size());
            else
                continue;
            again = any = true;
        }
    }
    return any;
}

// Half-width, without spaces; none when a space separates two digits: 30 50 is not 3050.
std::optional<std::u32string> compact(std::string_view text)
{
    const auto all = codePoints(collapsedSpaces(foldWidth(text)));
    std::u32string out;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at] != U' ')
            out.push_back(all[at]);
        else if (isAsciiDigit(all[at - 1]) && isAsciiDigit(all[at + 1]))
            return std::nullopt;
    return out;
}

bool append(Scaled& number, char32_t digit)
{
    return !__builtin_mul_overflow(number.mantissa, std::int64_t{10}, &number.mantissa) &&
           !__builtin_add_overflow(number.mantissa, static_cast<std::int64_t>(digit - U'0'), &number.mantissa);
}

// "1,200.50" at the front of `rest`, which then starts behind it. Every number of digits that fits: what moneyText()
// writes of the largest amount can be read.
Read<Scaled> takeArabic(std::u32string_view& rest)
{
    std::size_t end = 0;
    std::size_t group = 0; // digits since the last comma
    bool grouped = false;
    Scaled out{0, 0};
    for (; end < rest.size() && (isAsciiDigit(rest[end]) || rest[end] == U','); ++end) {
        if (rest[end] == U',') {
            if (group == 0 || group > 3 || (grouped && group != 3))
                return std::unexpected(Reason::NotAnAmount);
            grouped = true;
            group = 0;
            continue;
        }
        ++group;
        if (!append(out, rest[end]))
            return std::unexpected(Reason::AmountTooLarge);
    }
    if (end == 0 || (grouped && group != 3))
        return std::unexpected(Reason::NotAnAmount);
    if (end < rest.size() && rest[end] == U'.') {
        const auto point = end++;
        for (; end < rest.size() && isAsciiDigit(rest[end]); ++end) {
            if (!append(out, rest[end]))
                return std::unexpected(Reason::AmountTooLarge);
            --out.exponent;
        }
        if (end == point + 1)
            return std::unexpected(Reason::NotAnAmount);
    }
    rest.remove_prefix(end);
    return out;
}

// 百万, 千万, 亿 … behind an Arabic number, as a power of ten.
std::optional<int> takeUnits(std::u32string_view& rest, bool& ownUnit)
{
    constexpr std::u32string_view kUnits = U"十百千万亿萬億";
    constexpr std::array kExponents{1, 2, 3, kWanExponent, kYiExponent, kWanExponent, kYiExponent};
    int exponent = 0;
    int last = 0;
    while (!rest.empty()) {
        const auto found = kUnits.find(rest.front());
        if (found == std::u32string_view::npos)
            break;
        if (kExponents[found] <= last)
            return std::nullopt; // 万千
        last = kExponents[found];
        ownUnit = ownUnit || last >= kWanExponent;
        exponent += last;
        rest.remove_prefix(1);
    }
    return exponent;
}

// value * 10^-decimals == mantissa * 10^exponent
Read<std::int64_t> scaledTo(Scaled number, int decimals)
{
    auto value = number.mantissa;
    auto exponent = number.exponent + decimals;
    for (; exponent > 0; --exponent)
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value))
            return std::unexpected(Reason::AmountTooLarge);
    for (; exponent < 0; ++exponent) {
        if (value % 10 != 0)
            return std::unexpected(Reason::AmountTooFine);
        value /= 10;
    }
    return value;
}

// 1.5亿, 1亿2000万: numbers with falling units.
Read<std::int64_t> arabicAmount(std::u32string_view text, int decimals, bool yuan, AmountUnit bare)
{
    std::int64_t sum = 0;
    int last = 99;
    for (bool first = true; !text.empty(); first = false) {
        bool ownUnit = yuan;
        auto number = takeArabic(text);
        if (!number)
            return std::unexpected(number.error());
        const auto unit = takeUnits(text, ownUnit);
        if (!unit || *unit >= last || (!first && *unit == 0 && !yuan))
            return std::unexpected(Reason::NotAnAmount);
        last = *unit;
        number->exponent += *unit + (ownUnit || bare == AmountUnit::Yuan ? 0 : kWanExponent);
        const auto part = scaledTo(*number, decimals);
        if (!part)
            return part;
        if (__builtin_add_overflow(sum, *part, &sum))
            return std::unexpected(Reason::AmountTooLarge);
    }
    return sum;
}

Read<std::int64_t> chineseAmount(std::u32string_view text, int decimals, bool yuan, AmountUnit bare)
{
    const auto number = parseChineseNumber(text);
    if (!number)
        return std::unexpected(Reason::NotAnAmount);
    const bool ownUnit = yuan || text.find_first_of(U"万萬亿億") != std::u32string_view::npos;
    return scaledTo({*number, ownUnit || bare == AmountUnit::Yuan ? 0 : kWanExponent}, decimals);
}

// Why something that is no exact amount is not: the reason a person understands best.
Reason closerReason(std::u32string_view text, Reason found)
{
    if (found != Reason::NotAnAmount)
        return found;
    if (containsAny(text, kForeignWords))
        return Reason::ForeignCurrency;
    const auto dash = text.find_first_of(U"-—–");
    const bool range = dash != std::u32string_view::npos && dash > 0 && dash + 1 < text.size();
    return range || containsAny(text, kApproximateWords) ? Reason::ApproximateAmount : found;
}

Read<std::int64_t> parseAmount(std::string_view text, int decimals, AmountUnit bare)
{
    const auto plain = compact(text);
    if (!plain)
        return std::unexpected(Reason::NotAnAmount);
    std::u32string_view rest = *plain;
    strip(rest, kCurrencyWords);
    const bool yuan = strip(rest, kYuanWords);
    strip(rest, kCurrencyWords); // 人民币50万元整
    if (rest.empty())
        return std::unexpected(Reason::NotAnAmount);
    auto value = isAsciiDigit(rest.front()) ? arabicAmount(rest, decimals, yuan, bare)
                                            : chineseAmount(rest, decimals, yuan, bare);
    if (!value)
        return std::unexpected(closerReason(*plain, value.error()));
    return value;
}

std::string decimalText(std::int64_t value, int decimals)
{
    auto digits = std::to_string(value);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, 1, '.');
    return digits;
}

} // namespace

Read<std::int64_t> parseMoney(std::string_view text, AmountUnit bare)
{
    return parseAmount(text, kFenDecimals, bare);
}

Read<std::int64_t> parseUsage(std::string_view text, AmountUnit bare)
{
    return parseAmount(text, 0, bare);
}

std::string moneyText(std::int64_t fen)
{
    auto text = decimalText(fen, kFenDecimals);
    return text.ends_with(".00") ? text.substr(0, text.size() - 3) : text;
}

std::string usageText(std::int64_t yuan)
{
    auto text = decimalText(yuan, kWanExponent);
    text.resize(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

} // namespace roadbook
