// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr char kHex[] = "0123456789abcdef";

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// Two independent FNV-1a lanes with a final mix (splitmix64). Names must agree between device and
// server, not resist an attacker: the server never accepts a conflict record from outside.
struct NameHash {
    std::uint64_t a = 0xcbf29ce484222325ULL;
    std::uint64_t b = 0x84222325cbf29ce4ULL;

    void feed(std::string_view bytes)
    {
        for (const char c : bytes) {
            a = (a ^ static_cast<std::uint8_t>(c)) * 0x100000001b3ULL;
            b = (b ^ static_cast<std::uint8_t>(c)) * 0x9e3779b97f4a7c15ULL;
        }
    }
    static std::uint64_t mix(std::uint64_t x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }
};

} // namespace

std::string Id::text() const
{
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out.push_back('-');
        out.push_back(kHex[bytes[i] >> 4]);
        out.push_back(kHex[bytes[i] & 15]);
    }
    return out;
}

Result<Id> Id::parse(std::string_view text)
{
    Id id;
    std::size_t digits = 0;
    const bool shaped = text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
    for (std::size_t i = 0; shaped && i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue;
        const int value = hexDigit(text[i]);
        if (value < 0)
            break;
        auto& byte = id.bytes[digits / 2];
        byte = static_cast<std::uint8_t>(digits % 2 == 0 ? value << 4 : byte | value);
        ++digits;
    }
    if (digits != 32)
        return fail(ErrorCode::BadInput,
                    "not an id: expected a UUID of 36 characters such as 01920000-0000-7000-8000-000000000000");
    return id;
}

Result<Id> Id::fromBytes(std::string_view raw)
{
    if (raw.size() != 16)
        return fail(ErrorCode::BadInput, "not an id: expected 16 bytes");
    Id id;
    std::memcpy(id.bytes.data(), raw.data(), 16);
    return id;
}

Id makeId(std::int64_t unixMillis, const RandomBytes& random)
{
    Id id;
    random(id.bytes);
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(unixMillis >> (8 * (5 - i)));
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x70);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

Id derivedId(std::span<const std::string_view> parts)
{
    NameHash hash;
    for (const auto part : parts) {
        const std::uint64_t size = part.size();
        hash.feed({reinterpret_cast<const char*>(&size), sizeof size});
        hash.feed(part);
    }
    const std::uint64_t lanes[2] = {NameHash::mix(hash.a ^ hash.b), NameHash::mix(hash.b + 0x9e3779b97f4a7c15ULL)};
    Id id;
    std::memcpy(id.bytes.data(), lanes, 16);
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x80); // UUID version 8: custom
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace roadbook
