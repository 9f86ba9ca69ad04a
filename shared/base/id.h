// SPDX-License-Identifier: GPL-3.0-or-later
//
// Id: a 16-byte UUID (records, devices, staff, scopes). Made on the device as UUIDv7, so ids sort by
// time of birth. Time and randomness are handed in (law 15). Pure values; any thread.
#pragma once

#include "base/result.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace roadbook {

struct Id {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Id&) const = default;
    bool isNull() const { return *this == Id{}; }
    std::string text() const; // 36 characters, lower case
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

    static Result<Id> parse(std::string_view text);      // any UUID, either case
    static Result<Id> fromBytes(std::string_view bytes); // exactly 16
};

// Random source handed to whoever makes ids or keys.
using RandomBytes = std::function<void(std::span<std::uint8_t>)>;

// UUIDv7 of that moment (milliseconds since 1970) and those random bytes.
Id makeId(std::int64_t unixMillis, const RandomBytes& random);

// The same name gives the same id everywhere: used for conflict records, which device and server
// must name alike without talking. `parts` are hashed in order, each with its length.
Id derivedId(std::span<const std::string_view> parts);

} // namespace roadbook

template <>
struct std::hash<roadbook::Id> {
    std::size_t operator()(const roadbook::Id& id) const noexcept
    {
        std::uint64_t tail = 0; // the last bytes of a UUIDv7 are the random ones
        std::memcpy(&tail, id.bytes.data() + 8, sizeof tail);
        return static_cast<std::size_t>(tail);
    }
};
