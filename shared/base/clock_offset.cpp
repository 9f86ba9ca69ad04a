// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock_offset.h"

#include <charconv>
#include <optional>

namespace roadbook {
namespace {

constexpr std::int64_t kMostOffset = 200LL * 366 * 86'400'000;

std::optional<std::int64_t> unitMillis(char unit)
{
    switch (unit) {
    case 'w':
        return 7 * 86'400'000LL;
    case 'd':
        return 86'400'000LL;
    case 'h':
        return 3'600'000LL;
    case 'm':
        return 60'000LL;
    case 's':
        return 1000LL;
    default:
        return std::nullopt;
    }
}

std::optional<std::int64_t> parseOffset(std::string_view text)
{
    if (text.size() < 3 || (text.front() != '+' && text.front() != '-'))
        return std::nullopt;
    const auto unit = unitMillis(text.back());
    const auto digits = text.substr(1, text.size() - 2);
    std::int64_t count = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (!unit || problem != std::errc{} || end != digits.data() + digits.size() || count < 0 ||
        count > kMostOffset / *unit)
        return std::nullopt;
    return (text.front() == '-' ? -count : count) * *unit;
}

} // namespace

Result<std::int64_t> clockOffset(std::string_view text, Timestamp now)
{
    if (text.empty())
        return 0;
    if (const auto given = parseOffset(text))
        return *given;
    auto moment = parseTimestamp(text);
    if (!moment)
        moment = parseTimestamp(std::string(text) + "Z");
    if (!moment)
        moment = parseTimestamp(std::string(text) + "T00:00Z");
    if (!moment)
        return fail(ErrorCode::BadInput,
                    "--clock takes +2d, -3h, +90m, a day such as 2031-01-01 or a moment such as 2031-01-01T00:00Z",
                    "clock");
    return *moment - now;
}

} // namespace roadbook
