// SPDX-License-Identifier: GPL-3.0-or-later
//
// The readings of Chinese characters as flat arrays, generated at build time by pinyin_table_generator.cpp: asking
// ICU for them at run time would cost half a second at every start.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace roadbook::pinyin {

constexpr std::size_t kMostReadings = 3;
constexpr char32_t kFirstCharacter = 0x3400;
constexpr char32_t kLastCharacter = 0x9FFF;

// Indexes into kSyllables; 0 means no (further) reading.
using Readings = std::array<std::uint16_t, kMostReadings>;

extern const std::string_view kSyllables[];
extern const std::array<Readings, kLastCharacter - kFirstCharacter + 1> kTable;

} // namespace roadbook::pinyin
