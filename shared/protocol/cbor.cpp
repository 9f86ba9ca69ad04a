// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/cbor.h"

#include "base/text.h"
#include "protocol/limits.h"

#include <limits>
#include <vector>

namespace roadbook::cbor {
namespace {

constexpr unsigned kUnsigned = 0;
constexpr unsigned kNegative = 1;
constexpr unsigned kBytes = 2;
constexpr unsigned kText = 3;
constexpr unsigned kArray = 4;
constexpr unsigned kMap = 5;
constexpr unsigned kTag = 6;
constexpr unsigned kSimple = 7;

} // namespace

void Writer::head(unsigned major, std::uint64_t value)
{
    const auto first = static_cast<std::uint8_t>(major << 5);
    int size = 0; // bytes after the first
    if (value < 24) {
        m_out.push_back(static_cast<char>(first | value));
    } else if (value <= 0xff) {
        m_out.push_back(static_cast<char>(first | 24));
        size = 1;
    } else if (value <= 0xffff) {
        m_out.push_back(static_cast<char>(first | 25));
        size = 2;
    } else if (value <= 0xffffffff) {
        m_out.push_back(static_cast<char>(first | 26));
        size = 4;
    } else {
        m_out.push_back(static_cast<char>(first | 27));
        size = 8;
    }
    for (int i = size - 1; i >= 0; --i)
        m_out.push_back(static_cast<char>(value >> (8 * i)));
}

void Writer::signedInt(std::int64_t value)
{
    if (value >= 0)
        head(kUnsigned, static_cast<std::uint64_t>(value));
    else
        head(kNegative, static_cast<std::uint64_t>(-(value + 1)));
}

void Writer::text(std::string_view value)
{
    head(kText, value.size());
    m_out.append(value);
}

void Writer::bytes(std::string_view value)
{
    head(kBytes, value.size());
    m_out.append(value);
}

Reader::Head Reader::head()
{
    if (!m_ok || m_at >= m_in.size()) {
        m_ok = false;
        return {};
    }
    const unsigned first = static_cast<std::uint8_t>(m_in[m_at++]);
    Head result{first >> 5, first & 0x1f};
    if (result.value < 24)
        return result;
    if (result.value > 27) { // indefinite length, or reserved
        m_ok = false;
        return {};
    }
    const std::size_t size = std::size_t{1} << (result.value - 24);
    if (m_in.size() - m_at < size) {
        m_ok = false;
        return {};
    }
    result.value = 0;
    for (std::size_t i = 0; i < size; ++i)
        result.value = result.value << 8 | static_cast<std::uint8_t>(m_in[m_at++]);
    return result;
}

std::uint64_t Reader::expect(unsigned major)
{
    const Head found = head();
    if (found.major != major)
        m_ok = false;
    return m_ok ? found.value : 0;
}

std::string_view Reader::span(std::uint64_t size)
{
    if (!m_ok || size > m_in.size() - m_at) {
        m_ok = false;
        return {};
    }
    const auto view = m_in.substr(m_at, size);
    m_at += size;
    return view;
}

std::uint64_t Reader::map()
{
    const auto pairs = expect(kMap);
    if (pairs > (m_in.size() - m_at) / 2) // each takes two bytes at least
        m_ok = false;
    return m_ok ? pairs : 0;
}

std::uint64_t Reader::array()
{
    const auto items = expect(kArray);
    if (items > m_in.size() - m_at)
        m_ok = false;
    return m_ok ? items : 0;
}

std::uint64_t Reader::unsignedInt()
{
    return expect(kUnsigned);
}

std::int64_t Reader::signedInt()
{
    const Head found = head();
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (found.major > kNegative || found.value > kMost)
        m_ok = false;
    if (!m_ok)
        return 0;
    const auto value = static_cast<std::int64_t>(found.value);
    return found.major == kUnsigned ? value : -value - 1;
}

bool Reader::boolean()
{
    const auto value = expect(kSimple);
    if (value != 20 && value != 21)
        m_ok = false;
    return m_ok && value == 21;
}

std::string_view Reader::text()
{
    const auto view = span(expect(kText));
    if (!isValidUtf8(view))
        m_ok = false;
    return m_ok ? view : std::string_view{};
}

std::string_view Reader::bytes()
{
    return span(expect(kBytes));
}

void Reader::skip()
{
    std::vector<std::uint64_t> open{1}; // values still to come, per level
    while (m_ok && !open.empty()) {
        if (open.back() == 0) {
            open.pop_back();
            continue;
        }
        --open.back();
        const Head found = head();
        std::uint64_t inside = 0;
        switch (found.major) {
        case kBytes:
        case kText:
            span(found.value);
            break;
        case kArray:
            inside = found.value;
            break;
        case kMap:
            inside = found.value > m_in.size() ? found.value : found.value * 2;
            break;
        case kTag:
            inside = 1;
            break;
        default:
            break;
        }
        if (inside > m_in.size() - m_at)
            m_ok = false;
        else if (inside > 0)
            open.push_back(inside);
        if (open.size() > limits::kJsonDepth)
            m_ok = false;
    }
}

} // namespace roadbook::cbor
