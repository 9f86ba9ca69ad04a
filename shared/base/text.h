// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text as people in an office type it: UTF-8 checked and composed, full-width folded, stray spaces removed, names
// brought to one spelling for comparing. Pure functions without state; any thread.
//
// Every function but isValidUtf8() and toNfc() takes valid UTF-8. Given something else they stay within bounds and
// read each bad byte as U+FFFD.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace roadbook {

bool isValidUtf8(std::string_view bytes);
// Composed form (NFC), in which all text is stored. BadInput, naming the byte, when it is not UTF-8.
Result<std::string> toNfc(std::string_view text);

// The code point at `at`, which moves behind it. Call only while at < text.size().
char32_t nextCodePoint(std::string_view text, std::size_t& at);
void appendUtf8(std::string& out, char32_t codePoint);
std::u32string codePoints(std::string_view text);
std::size_t codePointCount(std::string_view text);
// The first `most` code points, as a view into the text.
std::string_view firstCodePoints(std::string_view text, std::size_t most);

// A Chinese character (ideograph), including 〇.
bool isHan(char32_t codePoint);
// White space of any script, U+3000 and the invisible U+200B and U+FEFF among them.
bool isSpace(char32_t codePoint);
// A letter, digit or Chinese character: what is left of a name when punctuation goes.
bool isWordCharacter(char32_t codePoint);

// Full-width letters, digits and signs, and U+3000, become ASCII: "８.２" -> "8.2", "（" -> "(".
char32_t foldedWidth(char32_t codePoint);
std::string foldWidth(std::string_view text);
// Lower case, character by character, in every script that has it.
std::string lowered(std::string_view text);

// Without white space at both ends; a view into the text.
std::string_view trimmed(std::string_view text);
// Trimmed, and every run of white space inside is one ASCII space.
std::string collapsedSpaces(std::string_view text);

// The spelling in which names are compared: width and case folded; brackets, punctuation and spaces gone.
// "曾记橡胶（有限公司）" and " 曾记橡胶有限公司" are one name. Legal forms stay: they tell companies apart.
std::string normalisedName(std::string_view name);

// 1 for equal texts, 0 for nothing in common: 1 - (least number of single edits) / (length of the longer one), in
// code points. Costs the product of both lengths: for names, not for articles.
double similarity(std::string_view a, std::string_view b);

} // namespace roadbook
