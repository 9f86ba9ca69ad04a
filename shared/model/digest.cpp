// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/digest.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace roadbook {

Digest& Digest::operator+=(const Digest& other)
{
    low += other.low;
    high += other.high + (low < other.low ? 1 : 0);
    return *this;
}

Digest& Digest::operator-=(const Digest& other)
{
    const std::uint64_t borrow = low < other.low ? 1 : 0;
    low -= other.low;
    high -= other.high + borrow;
    return *this;
}

std::string Digest::bytes() const
{
    std::string out(16, '\0');
    for (std::size_t i = 0; i < 8; ++i) {
        out[i] = static_cast<char>(low >> (8 * i));
        out[8 + i] = static_cast<char>(high >> (8 * i));
    }
    return out;
}

Digest digestFromBytes(std::string_view bytes)
{
    Digest digest;
    if (bytes.size() != 16)
        return digest;
    for (std::size_t i = 0; i < 8; ++i) {
        digest.low |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(bytes[i])) << (8 * i);
        digest.high |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(bytes[8 + i])) << (8 * i);
    }
    return digest;
}

Digest digestOf(std::string_view canonicalBytes)
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(canonicalBytes.data()),
                       canonicalBytes.size(), nullptr, 0);
    return digestFromBytes({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

} // namespace roadbook
