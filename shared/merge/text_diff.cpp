// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/text_diff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>

namespace roadbook {
namespace {

using Symbol = std::uint32_t;
using Symbols = std::span<const Symbol>;

// [a0, a1) of the one sequence stands where [b0, b1) of the other does.
struct Hunk {
    std::size_t a0, a1, b0, b1;
};

// Equal pieces get equal numbers, in both texts.
class Numbers {
public:
    Symbol of(std::string_view piece)
    {
        return m_known.try_emplace(piece, static_cast<Symbol>(m_known.size())).first->second;
    }

private:
    std::unordered_map<std::string_view, Symbol> m_known;
};

// A text in pieces (words and characters), and its lines as runs of pieces.
struct Pieces {
    std::vector<Symbol> words;
    std::vector<std::size_t> at; // byte offset of each piece, and the end
    std::vector<Symbol> lines;
    std::vector<std::size_t> lineAt; // first piece of each line, and the end
    std::vector<bool> parts;         // is the piece a mark between clauses?

    bool startsClause(std::size_t piece) const { return piece == 0 || parts[piece - 1]; }
};

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Within a word these belong to it: half of one person's date or amount and half of another's is
// something that nobody wrote.
bool joinsWords(char c)
{
    return std::string_view(".,:/-_@+%").find(c) != std::string_view::npos;
}

std::size_t pieceEnd(std::string_view text, std::size_t from)
{
    std::size_t to = from + 1;
    const auto word = [&](std::size_t at) { return at < text.size() && isWordByte(text[at]); };
    if (isWordByte(text[from]))
        while (word(to) || (to < text.size() && joinsWords(text[to]) && word(to + 1)))
            ++to;
    else // one code point
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0U) == 0x80U)
            ++to;
    return to;
}

// Punctuation and blanks: what parts clauses, and words of ASCII.
bool partsClauses(std::string_view piece)
{
    const auto first = static_cast<unsigned char>(piece[0]);
    if (first < 0x80)
        return !isWordByte(piece[0]);
    constexpr std::array<std::string_view, 18> kMarks{"。", "！", "？", "；", "，", "、", "：", "…",  "—",
                                                      "（", "）", "“",  "”",  "《", "》", "「", "」", "　"};
    return std::find(kMarks.begin(), kMarks.end(), piece) != kMarks.end();
}

Pieces cut(std::string_view text, Numbers& words, Numbers& lines)
{
    Pieces pieces;
    std::size_t lineFrom = 0;
    pieces.lineAt.push_back(0);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = pieceEnd(text, from);
        pieces.at.push_back(from);
        pieces.words.push_back(words.of(text.substr(from, to - from)));
        pieces.parts.push_back(partsClauses(text.substr(from, to - from)));
        if (text[from] == '\n' || to == text.size()) {
            pieces.lines.push_back(lines.of(text.substr(lineFrom, to - lineFrom)));
            pieces.lineAt.push_back(pieces.words.size());
            lineFrom = to;
        }
        from = to;
    }
    pieces.at.push_back(text.size());
    return pieces;
}

// Which members of the two sequences have no partner: the greedy algorithm of Myers (1986), given
// up beyond kMostEdits. Answers false then.
class Myers {
    using Row = std::ptrdiff_t;

public:
    Myers(Symbols a, Symbols b)
        : m_a(a), m_b(b), m_most(static_cast<Row>(std::min(kMostEdits, a.size() + b.size()))),
          m_reach(2 * static_cast<std::size_t>(m_most) + 3, 0), m_lonelyA(a.size(), false), m_lonelyB(b.size(), false)
    {}

    bool run()
    {
        for (Row edits = 0; edits <= m_most; ++edits)
            if (step(edits)) {
                goBack(edits);
                return true;
            }
        return false;
    }

    std::vector<Hunk> hunks() const
    {
        std::vector<Hunk> all;
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < m_a.size() || j < m_b.size()) {
            Hunk hunk{i, i, j, j};
            while (hunk.a1 < m_a.size() && m_lonelyA[hunk.a1])
                ++hunk.a1;
            while (hunk.b1 < m_b.size() && m_lonelyB[hunk.b1])
                ++hunk.b1;
            if (hunk.a1 > i || hunk.b1 > j)
                all.push_back(hunk);
            i = hunk.a1 + 1;
            j = hunk.b1 + 1;
        }
        return all;
    }

private:
    Row& reach(Row diagonal) { return m_reach[static_cast<std::size_t>(diagonal + m_most + 1)]; }

    // The furthest point with that many edits on every diagonal; true when it is the end.
    bool step(Row edits)
    {
        const Row n = std::ssize(m_a);
        const Row m = std::ssize(m_b);
        for (Row k = -edits; k <= edits; k += 2) {
            const bool down = k == -edits || (k != edits && reach(k - 1) < reach(k + 1));
            Row x = edits == 0 ? 0 : down ? reach(k + 1) : reach(k - 1) + 1;
            Row y = x - k;
            while (x < n && y < m && m_a[static_cast<std::size_t>(x)] == m_b[static_cast<std::size_t>(y)]) {
                ++x;
                ++y;
            }
            reach(k) = x;
            if (x >= n && y >= m)
                return true;
        }
        auto& kept = m_trace.emplace_back();
        kept.reserve(static_cast<std::size_t>(edits) + 1);
        for (Row k = -edits; k <= edits; k += 2)
            kept.push_back(static_cast<std::uint32_t>(reach(k)));
        return false;
    }

    void goBack(Row edits)
    {
        Row k = std::ssize(m_a) - std::ssize(m_b);
        for (Row d = edits; d > 0; --d) {
            const auto& earlier = m_trace[static_cast<std::size_t>(d - 1)];
            const auto at = [&](Row diagonal) {
                return Row{earlier[static_cast<std::size_t>((diagonal + d - 1) / 2)]};
            };
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            k += down ? 1 : -1;
            const Row x = at(k);
            if (down)
                m_lonelyB[static_cast<std::size_t>(x - k)] = true;
            else
                m_lonelyA[static_cast<std::size_t>(x)] = true;
        }
    }

    Symbols m_a;
    Symbols m_b;
    Row m_most;               // edits
    std::vector<Row> m_reach; // by diagonal
    std::vector<std::vector<std::uint32_t>> m_trace;
    std::vector<bool> m_lonelyA;
    std::vector<bool> m_lonelyB;
};

std::vector<Hunk> differences(Symbols a, Symbols b)
{
    const auto front =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    a = a.subspan(front);
    b = b.subspan(front);
    const auto back =
        static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
    a = a.first(a.size() - back);
    b = b.first(b.size() - back);
    std::vector<Hunk> all;
    if (a.empty() && b.empty())
        return all;
    Myers myers(a, b);
    if (a.empty() || b.empty() || !myers.run())
        all.push_back({0, a.size(), 0, b.size()});
    else
        all = myers.hunks();
    for (auto& hunk : all)
        hunk = {hunk.a0 + front, hunk.a1 + front, hunk.b0 + front, hunk.b1 + front};
    return all;
}

// Hunks in pieces of the whole text: lines first, then inside the lines that differ.
std::vector<Hunk> hunksOf(const Pieces& a, const Pieces& b)
{
    std::vector<Hunk> all;
    for (const auto& lines : differences(a.lines, b.lines)) {
        const std::size_t a0 = a.lineAt[lines.a0];
        const std::size_t b0 = b.lineAt[lines.b0];
        const auto wordsA = Symbols(a.words).subspan(a0, a.lineAt[lines.a1] - a0);
        const auto wordsB = Symbols(b.words).subspan(b0, b.lineAt[lines.b1] - b0);
        for (const auto& hunk : differences(wordsA, wordsB))
            all.push_back({a0 + hunk.a0, a0 + hunk.a1, b0 + hunk.b0, b0 + hunk.b1});
    }
    return all;
}

// Widens every hunk to the clause that it changes, up to the mark that ends it: a clause that was
// written anew shares characters with the old one by chance, and nobody else's may land between.
// A clause that came or went as a whole, with its mark, stays by itself.
std::vector<Hunk> byClauses(const std::vector<Hunk>& hunks, const Pieces& a, const Pieces& b)
{
    std::vector<Hunk> wide;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        Hunk hunk = hunks[i];
        const bool whole = a.startsClause(hunk.a1) && b.startsClause(hunk.b1);
        const std::size_t first = wide.empty() ? 0 : wide.back().a1;
        while (hunk.a0 > first && !a.startsClause(hunk.a0)) {
            --hunk.a0;
            --hunk.b0;
        }
        const std::size_t last = i + 1 < hunks.size() ? hunks[i + 1].a0 : a.words.size();
        while (!whole && hunk.a1 < last && !a.parts[hunk.a1]) {
            ++hunk.a1;
            ++hunk.b1;
        }
        if (!wide.empty() && wide.back().a1 == hunk.a0) {
            wide.back().a1 = hunk.a1;
            wide.back().b1 = hunk.b1;
        } else {
            wide.push_back(hunk);
        }
    }
    return wide;
}

} // namespace

std::vector<TextEdit> editsBetween(std::string_view before, std::string_view after)
{
    Numbers words;
    Numbers lines;
    const Pieces a = cut(before, words, lines);
    const Pieces b = cut(after, words, lines);
    std::vector<TextEdit> edits;
    for (const auto& hunk : byClauses(hunksOf(a, b), a, b))
        edits.push_back({a.at[hunk.a0], a.at[hunk.a1], after.substr(b.at[hunk.b0], b.at[hunk.b1] - b.at[hunk.b0])});
    return edits;
}

} // namespace roadbook
