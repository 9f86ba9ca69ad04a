// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of CBOR (RFC 8949) that our messages use: definite lengths, integers, bytes, text, booleans, arrays, maps
// with small unsigned keys. Anything else is refused, except where an unknown key is skipped (law 13). The reader never
// recurses and never reads past its end; after the first failure it stays failed and returns zeros. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook::cbor {

class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) {}

    void map(std::uint64_t pairs) { head(5, pairs); }
    void array(std::uint64_t items) { head(4, items); }
    void unsignedInt(std::uint64_t value) { head(0, value); }
    void signedInt(std::int64_t value);
    void boolean(bool value) { m_out.push_back(static_cast<char>(value ? 0xf5 : 0xf4)); }
    void text(std::string_view value);
    void bytes(std::string_view value);

private:
    void head(unsigned major, std::uint64_t value);

    std::string& m_out;
};

class Reader {
public:
    explicit Reader(std::string_view in) : m_in(in) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_in.size(); }
    void failNow() { m_ok = false; }

    std::uint64_t map();   // number of pairs that follow
    std::uint64_t array(); // number of items that follow
    std::uint64_t unsignedInt();
    std::int64_t signedInt();
    bool boolean();
    std::string_view text();  // valid UTF-8; a view into the input
    std::string_view bytes(); // a view into the input
    void skip();              // one value of whatever shape, to the depth of limits::kJsonDepth

private:
    struct Head {
        unsigned major = 0;
        std::uint64_t value = 0;
    };
    Head head();
    std::uint64_t expect(unsigned major);
    std::string_view span(std::uint64_t size);

    std::string_view m_in;
    std::size_t m_at = 0;
    bool m_ok = true;
};

// Walks a map with unsigned keys: onKey(key) reads the value and returns true, or returns false and it is skipped.
template <typename OnKey>
void readMap(Reader& in, OnKey&& onKey)
{
    const auto pairs = in.map();
    for (std::uint64_t i = 0; i < pairs && in.ok(); ++i)
        if (!onKey(in.unsignedInt()))
            in.skip();
}

} // namespace roadbook::cbor
