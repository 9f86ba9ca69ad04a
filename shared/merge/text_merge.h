// SPDX-License-Identifier: GPL-3.0-or-later
//
// Three-way merge of a text. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace roadbook {

// The text with both people's edits in it, when no edit of the one touches an edit of the other:
// something unchanged lies between them, so that every clause of the result was written by somebody.
// An edit that both made alike, at the same place, counts once. Nothing when they touch, or when the
// result is longer than a text may be (limits::kTextBytes): a person decides. The order of `one` and
// `other` does not matter.
std::optional<std::string> mergeTexts(std::string_view before, std::string_view one, std::string_view other);

} // namespace roadbook
