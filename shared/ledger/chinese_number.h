// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole numbers written in Chinese: 八百万, 一千二百, 两亿零五百万, 二〇二〇, 壹佰. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace roadbook {

// 0 to 9 for a digit of either script ("7", "七", "柒"; 两 is 2); none for anything else.
std::optional<int> digitValue(char32_t character);

// None when the text is anything but one number, and when it is short for something else: people read 三万五 as
// 35,000 and 二三十 as 20 to 30, so neither is taken for a number here.
std::optional<std::int64_t> parseChineseNumber(std::u32string_view text);

} // namespace roadbook
