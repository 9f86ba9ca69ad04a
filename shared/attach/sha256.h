// SPDX-License-Identifier: GPL-3.0-or-later
//
// The name of an attachment's bytes: SHA-256, written as 64 hexadecimal digits in lower case. Computed piece by piece, so
// that a large picture is never whole in memory. Pure values; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace roadbook {

class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    std::string hex(); // once, at the end

private:
    alignas(8) std::array<std::byte, 128> m_state{}; // libsodium's, so that its header stays inside
};

std::string sha256Hex(std::string_view bytes);

// Exactly 64 digits of 0-9 a-f: anything else names no bytes (and no file).
bool isSha256Hex(std::string_view text);

} // namespace roadbook
