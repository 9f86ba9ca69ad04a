// SPDX-License-Identifier: GPL-3.0-or-later
//
// Search by 汉字, full pinyin and initials, with every reading of 行, 长, 重, 乐 and their like. An index stores
// searchKeys() of each text; a search looks for records where EVERY term of queryTerms() is the beginning of SOME
// token. Pure functions over a table made at build time; any thread.
//
//   searchKeys("重山橡胶")      重山橡胶 山橡胶 … zhongshanxiangjiao chongshanxiangjiao shanxiangjiao … zsxj cxsj sxj …
//   queryTerms("东岭jx")        东岭, jx
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

constexpr std::size_t kMostKeyCharacters = 16; // of a token that starts with a Chinese character; also initials
constexpr std::size_t kMostKeyLetters = 32;    // of a token in letters and digits, full pinyin among them
constexpr std::size_t kMostVariants = 4;       // readings tried for the text behind one character

struct SearchKeys {
    // Sorted, each once, none the beginning of another. Only letters (lower case), digits and Chinese characters.
    std::vector<std::string> tokens;
};
SearchKeys searchKeys(std::string_view text);

// What a person typed, as terms: split at spaces, at punctuation only where scripts change, half-width, lower case,
// ü as v, cut to the length of the tokens. Empty when nothing can be searched for.
std::vector<std::string> queryTerms(std::string_view query);

// For ordering what a search found, best first: 0 the whole name, 1 its beginning, 2 inside it, 3 its beginning in
// full pinyin, 4 its beginning in initials or a mixture, 5 anything else.
int matchRank(std::string_view name, std::string_view query);

// The readings of a Chinese character without tones, the usual one first; none when nobody knows one.
std::vector<std::string_view> readings(char32_t character);
// "chongshanxiangjiao": usual readings, letters and digits kept, the rest dropped. Equal for texts that sound alike.
std::string usualPinyin(std::string_view text);

} // namespace roadbook
