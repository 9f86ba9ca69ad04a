// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/position.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <numbers>
#include <optional>

namespace roadbook {
namespace {

constexpr std::size_t kPlaces = 6;
constexpr std::int64_t kDegree = 1'000'000;
constexpr std::size_t kMostQuoted = 40; // characters of what was written, in a message

enum class Axis : std::uint8_t { Unsaid, Latitude, Longitude };

struct Mark {
    Axis axis = Axis::Unsaid;
    bool negative = false;
};
struct Part {
    std::int64_t value = 0;
    Mark mark;
};

std::optional<Mark> markOf(char32_t c)
{
    switch (c) {
    case U'N':
    case U'n':
    case U'北':
    case U'纬':
        return Mark{Axis::Latitude, false};
    case U'S':
    case U's':
    case U'南':
        return Mark{Axis::Latitude, true};
    case U'E':
    case U'e':
    case U'东':
    case U'经':
        return Mark{Axis::Longitude, false};
    case U'W':
    case U'w':
    case U'西':
        return Mark{Axis::Longitude, true};
    default:
        return std::nullopt;
    }
}

bool isBetween(char32_t c)
{
    constexpr std::u32string_view kBetween = U",;、()[]°º度";
    return isSpace(c) || kBetween.find(c) != std::u32string_view::npos;
}

bool isOfNumber(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'.' || c == U'-' || c == U'+';
}

bool areDigits(std::u32string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

// Degrees with up to three digits before the point and as many behind it as somebody likes; the seventh rounds.
std::optional<std::int64_t> millionths(std::u32string_view number)
{
    constexpr std::size_t kMostWhole = 3;
    const bool negative = number.starts_with(U'-');
    if (negative || number.starts_with(U'+'))
        number.remove_prefix(1);
    const auto point = std::min(number.find(U'.'), number.size());
    const auto whole = number.substr(0, point);
    const bool isWhole = point == number.size();
    const auto fraction = isWhole ? std::u32string_view(U"0") : number.substr(point + 1);
    if (!areDigits(whole) || whole.size() > kMostWhole || !areDigits(fraction))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char32_t c : whole)
        value = value * 10 + static_cast<std::int64_t>(c - U'0');
    for (std::size_t i = 0; i < kPlaces; ++i)
        value = value * 10 + (i < fraction.size() ? static_cast<std::int64_t>(fraction[i] - U'0') : 0);
    if (fraction.size() > kPlaces && fraction[kPlaces] >= U'5')
        ++value;
    return negative ? -value : value;
}

// "北纬" are two marks of one axis; "NE" is nothing.
bool add(Mark& mark, const Mark& further)
{
    if (mark.axis != Axis::Unsaid && mark.axis != further.axis)
        return false;
    mark = {further.axis, mark.negative || further.negative};
    return true;
}

// The numbers with their letters, which stand all before or all behind them.
std::optional<std::array<Part, 2>> partsOf(std::u32string_view text)
{
    std::array<Part, 2> parts;
    std::size_t count = 0;
    Mark before;
    bool marksComeFirst = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto mark = markOf(text[at])) {
            marksComeFirst = marksComeFirst || count == 0;
            if (!add(marksComeFirst ? before : parts[count - 1].mark, *mark))
                return std::nullopt;
            ++at;
        } else if (isOfNumber(text[at])) {
            const auto first = at;
            while (at < text.size() && isOfNumber(text[at]))
                ++at;
            const auto value = millionths(text.substr(first, at - first));
            if (!value || count == parts.size())
                return std::nullopt;
            parts[count++] = {*value, before};
            before = {};
        } else if (isBetween(text[at]) || (text[at] == U':' && before.axis != Axis::Unsaid)) { // "纬度: 31.2"
            ++at;
        } else {
            return std::nullopt;
        }
    }
    const bool complete = count == parts.size() && before.axis == Axis::Unsaid;
    return complete ? std::optional(parts) : std::nullopt;
}

std::optional<Position> placeOf(std::array<Part, 2> parts)
{
    constexpr std::int64_t kMostLatitude = 90 * kDegree;
    constexpr std::int64_t kMostLongitude = 180 * kDegree;
    auto& [first, second] = parts;
    for (Part& part : parts) {
        if (part.mark.negative && part.value < 0) // "-31 S" says it twice
            return std::nullopt;
        part.value = part.mark.negative ? -part.value : part.value;
    }
    if (first.mark.axis != Axis::Unsaid && first.mark.axis == second.mark.axis)
        return std::nullopt;
    const bool said = first.mark.axis != Axis::Unsaid || second.mark.axis != Axis::Unsaid;
    const bool saidSwapped = first.mark.axis == Axis::Longitude || second.mark.axis == Axis::Latitude;
    if (said ? saidSwapped : std::abs(first.value) > kMostLatitude)
        std::swap(first, second);
    if (std::abs(first.value) > kMostLatitude || std::abs(second.value) > kMostLongitude)
        return std::nullopt;
    return Position{first.value, second.value};
}

std::string degrees(std::int64_t millionths)
{
    const std::int64_t size = std::abs(millionths);
    const std::string fraction = std::to_string(size % kDegree);
    return (millionths < 0 ? "-" : "") + std::to_string(size / kDegree) + "." +
           std::string(kPlaces - fraction.size(), '0') + fraction;
}

} // namespace

Result<Position> parsePosition(std::string_view text)
{
    const auto parts = partsOf(codePoints(foldWidth(text)));
    const auto place = parts ? placeOf(*parts) : std::nullopt;
    if (!place)
        return fail(ErrorCode::BadValue,
                    "not a place: \"" + std::string(firstCodePoints(text, kMostQuoted)) +
                        "\"; expected latitude and longitude in degrees such as 31.230410,121.473700");
    return *place;
}

std::string formatPosition(const Position& place)
{
    return degrees(place.latitude) + "," + degrees(place.longitude);
}

std::int64_t metresBetween(const Position& a, const Position& b)
{
    constexpr double kRadius = 6'371'000;
    constexpr double kRadians = std::numbers::pi / 180 / kDegree;
    const double north = static_cast<double>(b.latitude - a.latitude) * kRadians;
    const double middle = static_cast<double>(a.latitude + b.latitude) / 2 * kRadians;
    const double east = static_cast<double>(b.longitude - a.longitude) * kRadians * std::cos(middle);
    return std::llround(kRadius * std::hypot(north, east));
}

} // namespace roadbook
