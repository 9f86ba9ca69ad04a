// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody changed in a text: the clauses of it that are not as they were. Compared by lines,
// then, inside the lines that differ, by words (a run of ASCII letters and digits, a date, an amount)
// and single characters; what differs is widened to its clause, that is to the next punctuation mark
// or blank on both sides. So two sentences of a Chinese paragraph without line breaks are two places,
// and so are two words of English. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace roadbook {

// [from, to) of the old text, in bytes, became `with` (a view into the new text).
struct TextEdit {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string_view with;

    bool operator==(const TextEdit&) const = default;
};

// In order, and something unchanged (a mark or a blank at least) between two of them. Time and memory
// are bounded: where texts differ in more than kMostEdits places they differ in one.
inline constexpr std::size_t kMostEdits = 512; // 64 kB against 64 kB: under 50 ms, 1 MB
std::vector<TextEdit> editsBetween(std::string_view before, std::string_view after);

} // namespace roadbook
