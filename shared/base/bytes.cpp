// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

namespace roadbook {

std::uint64_t ByteReader::unsignedInt()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        if (!m_ok)
            return 0;
        // The tenth byte may carry one bit only: anything more would be lost silently.
        if (shift == 63 && next > 1)
            break;
        // A number has one encoding: no zero bytes in front.
        if (shift > 0 && next == 0)
            break;
        value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
        if ((next & 0x80) == 0)
            return value;
    }
    m_ok = false;
    return 0;
}

std::string_view ByteReader::text(std::size_t most)
{
    const auto size = unsignedInt();
    if (!m_ok || size > most || size > left()) {
        m_ok = false;
        return {};
    }
    const auto view = m_in.substr(m_at, size);
    m_at += size;
    return view;
}

Id ByteReader::id()
{
    if (!m_ok || left() < 16) {
        m_ok = false;
        return {};
    }
    Id id;
    std::memcpy(id.bytes.data(), m_in.data() + m_at, 16);
    m_at += 16;
    return id;
}

} // namespace roadbook
