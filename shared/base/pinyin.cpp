// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include "base/pinyin_table.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace roadbook {
namespace {

constexpr pinyin::Readings kUnknown{};

const pinyin::Readings& readingsOf(char32_t character)
{
    if (character >= pinyin::kFirstCharacter && character <= pinyin::kLastCharacter)
        return pinyin::kTable[character - pinyin::kFirstCharacter];
    return kUnknown;
}

// One letter, digit or Chinese character of a text, with where it stands in Units::text.
struct Unit {
    std::uint32_t at;
    std::uint32_t end;
    bool han;
    const pinyin::Readings* readings; // all 0 for letters and digits, and for characters nobody can read

    std::string_view reading(std::size_t variant) const
    {
        const auto number = (*readings)[variant < readings->size() && (*readings)[variant] != 0 ? variant : 0];
        return pinyin::kSyllables[number];
    }
    std::size_t variants() const
    {
        return static_cast<std::size_t>(
            std::count_if(readings->begin(), readings->end(), [](auto n) { return n != 0; }));
    }
};

struct Units {
    std::string text; // what is searched: half-width, lower case, no spaces or signs
    std::vector<Unit> units;
    bool anyHan = false;

    std::string_view view(const Unit& unit) const { return std::string_view(text).substr(unit.at, unit.end - unit.at); }
};

// Half-width and lower case; ü as people type it.
std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto codePoint = foldedWidth(nextCodePoint(text, at));
        appendUtf8(out, codePoint == U'ü' || codePoint == U'Ü' ? U'v' : codePoint);
    }
    return lowered(out);
}

Units unitsOf(std::string_view text)
{
    Units out;
    const auto plain = folded(text);
    out.text.reserve(plain.size());
    out.units.reserve(plain.size() / 2);
    for (std::size_t at = 0; at < plain.size();) {
        const auto codePoint = nextCodePoint(plain, at);
        if (!isWordCharacter(codePoint))
            continue;
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        appendUtf8(out.text, codePoint);
        const bool han = isHan(codePoint);
        out.anyHan = out.anyHan || han;
        out.units.push_back(
            {begin, static_cast<std::uint32_t>(out.text.size()), han, han ? &readingsOf(codePoint) : &kUnknown});
    }
    return out;
}

// Letters and digits are spelled as they are, Chinese characters in the chosen reading; an unreadable one in nothing.
std::string_view spelling(const Units& text, const Unit& unit, std::size_t variant)
{
    return unit.han ? unit.reading(variant) : text.view(unit);
}

std::string_view firstLetter(const Units& text, const Unit& unit, std::size_t variant)
{
    return unit.han ? unit.reading(variant).substr(0, 1) : text.view(unit);
}

// How the text from `start` on may be read: both readings of its first two characters that have several, their
// usual one for those behind. Tokens start at every character, so each gets its turn.
struct Variants {
    std::array<std::size_t, 2> where{};
    std::array<std::size_t, 2> count{1, 1};

    Variants(const Units& text, std::size_t start)
    {
        const auto last = std::min(text.units.size(), start + kMostKeyCharacters);
        for (std::size_t at = start, found = 0; at < last && found < where.size(); ++at)
            if (const auto readings = text.units[at].variants(); readings > 1) {
                where[found] = at;
                count[found++] = readings;
            }
    }
    std::size_t total() const { return std::min(count[0] * count[1], kMostVariants); }
    std::size_t choice(std::size_t at, std::size_t variant) const
    {
        if (count[0] > 1 && at == where[0])
            return variant % count[0];
        return count[1] > 1 && at == where[1] ? variant / count[0] % count[1] : 0;
    }
};

void addSpellings(std::vector<std::string>& tokens, const Units& text, std::size_t start)
{
    const Variants variants(text, start);
    for (std::size_t variant = 0; variant < variants.total(); ++variant) {
        std::string full;
        std::string initials;
        std::size_t letters = 0;
        for (auto at = start; at < text.units.size() && full.size() < kMostKeyLetters; ++at) {
            const auto choice = variants.choice(at, variant);
            full.append(spelling(text, text.units[at], choice));
            if (letters++ < kMostKeyCharacters)
                initials.append(firstLetter(text, text.units[at], choice));
        }
        // The loop for full pinyin ends after few characters; initials go on.
        for (auto at = start + letters; at < text.units.size() && letters < kMostKeyCharacters; ++at, ++letters)
            initials.append(firstLetter(text, text.units[at], variants.choice(at, variant)));
        if (full.size() > kMostKeyLetters)
            full.resize(firstCodePoints(full, kMostKeyLetters).size());
        tokens.push_back(std::move(full));
        tokens.push_back(std::move(initials));
    }
}

// The first eight bytes as a number that sorts like the text.
std::uint64_t sortKey(std::string_view token)
{
    std::uint64_t key = 0;
    for (std::size_t at = 0; at < sizeof key; ++at)
        key = key << 8 | (at < token.size() ? static_cast<unsigned char>(token[at]) : 0U);
    return key;
}

// Sorted, without empty ones, repetitions and beginnings of others: a search for beginnings finds those anyway.
// Sorting numbers, not strings: this is the costly part of making keys.
std::vector<std::string> tidied(std::vector<std::string> tokens)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> order;
    order.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size(); ++at)
        order.emplace_back(sortKey(tokens[at]), at);
    std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : tokens[a.second] < tokens[b.second];
    });
    std::vector<std::string> kept;
    kept.reserve(tokens.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
        auto& token = tokens[order[at].second];
        if (!token.empty() && (at + 1 == order.size() || !tokens[order[at + 1].second].starts_with(token)))
            kept.push_back(std::move(token));
    }
    return kept;
}

// Whether `query` is the beginning of some reading of the text. Full: every syllable spelled out, the last perhaps
// begun only. Otherwise a character may also stand for itself or be cut to its initial.
class SpellingMatch {
public:
    SpellingMatch(const Units& text, std::string_view query, bool full)
        : m_text(text), m_query(query), m_full(full), m_failed(text.units.size() * (query.size() + 1))
    {}

    bool from(std::size_t unit, std::size_t at)
    {
        if (at == m_query.size())
            return true;
        if (unit == m_text.units.size())
            return false;
        const auto state = unit * (m_query.size() + 1) + at;
        if (m_failed[state])
            return false;
        const bool found = tryUnit(unit, at);
        m_failed[state] = !found;
        return found;
    }

private:
    bool tryUnit(std::size_t number, std::size_t at)
    {
        const auto& unit = m_text.units[number];
        const auto rest = m_query.substr(at);
        const auto itself = m_text.view(unit);
        if ((!unit.han || !m_full) && rest.starts_with(itself) && from(number + 1, at + itself.size()))
            return true;
        for (std::size_t variant = 0; unit.han && variant < unit.variants(); ++variant) {
            const auto syllable = unit.reading(variant);
            if (syllable.starts_with(rest) || (rest.starts_with(syllable) && from(number + 1, at + syllable.size())))
                return true;
            if (!m_full && syllable.front() == rest.front() && from(number + 1, at + 1))
                return true;
        }
        return false;
    }

    const Units& m_text;
    std::string_view m_query;
    bool m_full;
    std::vector<bool> m_failed; // states known to lead nowhere, so that the search stays linear
};

} // namespace

SearchKeys searchKeys(std::string_view text)
{
    const auto units = unitsOf(text);
    SearchKeys keys;
    keys.tokens.reserve(units.units.size() * (units.anyHan ? 4 : 1));
    for (std::size_t start = 0; start < units.units.size(); ++start) {
        const auto most = units.units[start].han ? kMostKeyCharacters : kMostKeyLetters;
        const auto& last = units.units[std::min(start + most, units.units.size()) - 1];
        const auto begin = units.units[start].at;
        keys.tokens.push_back(units.text.substr(begin, last.end - begin));
        if (units.anyHan)
            addSpellings(keys.tokens, units, start);
    }
    keys.tokens = tidied(std::move(keys.tokens));
    return keys;
}

std::vector<std::string> queryTerms(std::string_view query)
{
    std::vector<std::string> terms;
    std::string term;
    std::size_t length = 0;
    bool termIsHan = false;
    const auto finish = [&] {
        if (!term.empty())
            terms.push_back(std::move(term));
        term.clear();
        length = 0;
    };
    const auto plain = folded(query);
    for (std::size_t at = 0; at < plain.size();) {
        const auto codePoint = nextCodePoint(plain, at);
        if (isSpace(codePoint)) {
            finish();
            continue;
        }
        if (!isWordCharacter(codePoint))
            continue; // xi'an, 曾记（有限: tokens have no signs either
        const bool han = isHan(codePoint);
        if (han != termIsHan)
            finish();
        termIsHan = han;
        if (han && length == kMostKeyCharacters)
            finish(); // the rest is a term of its own: some token starts there
        if (han || length < kMostKeyLetters) {
            appendUtf8(term, codePoint);
            ++length;
        }
    }
    finish();
    return terms;
}

int matchRank(std::string_view name, std::string_view query)
{
    const auto units = unitsOf(name);
    const auto wanted = unitsOf(query).text;
    if (units.text == wanted)
        return 0;
    if (units.text.starts_with(wanted))
        return 1;
    if (units.text.find(wanted) != std::string::npos)
        return 2;
    const auto cut = firstCodePoints(wanted, kMostKeyLetters);
    if (SpellingMatch(units, cut, true).from(0, 0))
        return 3;
    return SpellingMatch(units, cut, false).from(0, 0) ? 4 : 5;
}

std::vector<std::string_view> readings(char32_t character)
{
    std::vector<std::string_view> out;
    for (const auto number : readingsOf(character))
        if (number != 0)
            out.push_back(pinyin::kSyllables[number]);
    return out;
}

std::string usualPinyin(std::string_view text)
{
    const auto units = unitsOf(text);
    std::string out;
    for (const auto& unit : units.units)
        out.append(spelling(units, unit, 0));
    return out;
}

} // namespace roadbook
