// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the fuzzers share: demanding something, and decisions taken from bytes. One thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace roadbook::fuzz {

inline std::string_view viewOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

// Ends the program when it does not hold, and libFuzzer keeps the input.
inline void demand(bool holds, std::string_view what)
{
    if (holds)
        return;
    std::fprintf(stderr, "demanded: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

// Decisions, byte by byte; zeros when there are no more.
class Dice {
public:
    explicit Dice(std::string_view bytes) : m_bytes(bytes) {}

    bool atEnd() const { return m_at >= m_bytes.size(); }
    std::uint8_t byte() { return atEnd() ? 0 : static_cast<std::uint8_t>(m_bytes[m_at++]); }
    std::size_t below(std::size_t bound) { return byte() % bound; }
    std::string_view text(std::size_t most)
    {
        const std::size_t size = byte() % (most + 1);
        const auto part = rest().substr(0, size);
        m_at += part.size();
        return part;
    }
    std::string_view rest() const { return m_bytes.substr(std::min(m_at, m_bytes.size())); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace roadbook::fuzz
