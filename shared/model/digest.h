// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digest: what both ends hold, in 16 bytes (law 12). The digest of a record is a hash of its canonical bytes as they
// are stored; the digest of many is their sum, so that order does not matter and a change costs one subtraction and
// one addition. Pure values; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

struct Digest {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool operator==(const Digest&) const = default;
    bool isZero() const { return low == 0 && high == 0; }

    // Modulo 2^128.
    Digest& operator+=(const Digest& other);
    Digest& operator-=(const Digest& other);

    std::string bytes() const; // 16
};

// BLAKE2b, 128 bits.
Digest digestOf(std::string_view canonicalBytes);
// Zero for anything that is not 16 bytes long: "not known".
Digest digestFromBytes(std::string_view bytes);

} // namespace roadbook
