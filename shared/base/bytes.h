// SPDX-License-Identifier: GPL-3.0-or-later
//
// ByteWriter / ByteReader: the byte layer of the canonical encoding. Little, bounded, no surprises:
// unsigned LEB128 varints, zigzag for signed, length-prefixed strings, raw ids. A reader never
// reads past its end; after the first failure it stays failed and returns zeros, so decoders check
// ok() once at the end of each unit. Pure; any thread.
#pragma once

#include "base/id.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

class ByteWriter {
public:
    explicit ByteWriter(std::string& out) : m_out(out) {}

    void byte(std::uint8_t value) { m_out.push_back(static_cast<char>(value)); }
    void unsignedInt(std::uint64_t value)
    {
        while (value >= 0x80) {
            byte(static_cast<std::uint8_t>(value | 0x80));
            value >>= 7;
        }
        byte(static_cast<std::uint8_t>(value));
    }
    void signedInt(std::int64_t value)
    {
        unsignedInt((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string_view value)
    {
        unsignedInt(value.size());
        m_out.append(value);
    }
    void id(const Id& value) { m_out.append(value.view()); }

private:
    std::string& m_out;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view in) : m_in(in) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_in.size(); }
    std::size_t position() const { return m_at; }
    std::size_t left() const { return m_in.size() - m_at; }
    void failNow() { m_ok = false; }

    std::uint8_t byte()
    {
        if (!m_ok || m_at >= m_in.size()) {
            m_ok = false;
            return 0;
        }
        return static_cast<std::uint8_t>(m_in[m_at++]);
    }
    std::uint64_t unsignedInt();
    std::int64_t signedInt()
    {
        const auto raw = unsignedInt();
        return static_cast<std::int64_t>(raw >> 1) ^ -static_cast<std::int64_t>(raw & 1);
    }
    std::string_view text(std::size_t most = kMostText); // a view into the input
    Id id();

    static constexpr std::size_t kMostText = 16U * 1024 * 1024;

private:
    std::string_view m_in;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace roadbook
