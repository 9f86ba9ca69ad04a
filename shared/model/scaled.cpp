// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scaled.h"

#include <algorithm>
#include <limits>

namespace roadbook {
namespace {

// Downwards from zero: the most negative number has no positive counterpart.
bool appendDigit(std::int64_t& value, int digit)
{
    return !__builtin_mul_overflow(value, 10, &value) && !__builtin_sub_overflow(value, digit, &value);
}

constexpr std::size_t kMostShown = 40;

std::string sentence(NotScaled why, std::string_view text, int places)
{
    const std::string shown = "\"" + std::string(text.substr(0, kMostShown)) + "\"";
    switch (why) {
    case NotScaled::NoNumber:
        return "not a number: " + shown;
    case NotScaled::TooLarge:
        return "number too large: " + shown;
    case NotScaled::TooManyPlaces:
        return "too many decimal places: " + shown + "; at most " + std::to_string(places);
    }
    throw BrokenInvariant("unknown reason for a number");
}

} // namespace

std::expected<std::int64_t, NotScaled> readScaled(std::string_view text, int places)
{
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view digits = negative ? text.substr(1) : text;
    std::int64_t value = 0;
    int after = -1; // places seen behind the point; -1 before it
    bool any = false;
    for (const char c : digits) {
        if (c == '.' && after < 0) {
            after = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return std::unexpected(NotScaled::NoNumber);
        any = true;
        if (after >= places) {
            if (c != '0')
                return std::unexpected(NotScaled::TooManyPlaces);
            continue;
        }
        if (!appendDigit(value, c - '0'))
            return std::unexpected(NotScaled::TooLarge);
        if (after >= 0)
            ++after;
    }
    if (!any)
        return std::unexpected(NotScaled::NoNumber);
    for (int i = after < 0 ? 0 : after; i < places; ++i)
        if (!appendDigit(value, 0))
            return std::unexpected(NotScaled::TooLarge);
    if (!negative && value == std::numeric_limits<std::int64_t>::min())
        return std::unexpected(NotScaled::TooLarge);
    return negative ? value : -value;
}

Result<std::int64_t> parseScaled(std::string_view text, int places)
{
    const auto read = readScaled(text, places);
    if (!read)
        return fail(ErrorCode::BadValue, sentence(read.error(), text, places));
    return *read;
}

std::string formatScaled(std::int64_t value, int places)
{
    const bool negative = value < 0;
    auto rest = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string digits = std::to_string(rest);
    if (static_cast<int>(digits.size()) <= places)
        digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    std::string text = digits.substr(0, digits.size() - static_cast<std::size_t>(places));
    std::string fraction = digits.substr(digits.size() - static_cast<std::size_t>(places));
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    if (!fraction.empty())
        text += "." + fraction;
    return negative ? "-" + text : text;
}

std::string formatAmount(std::int64_t value, int places)
{
    constexpr std::size_t kPlaces = 2;
    std::string text = formatScaled(value, places);
    const std::size_t point = std::min(text.find('.'), text.size());
    if (point < text.size())
        text.resize(std::max(text.size(), point + 1 + kPlaces), '0');
    const std::size_t first = text.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

} // namespace roadbook
