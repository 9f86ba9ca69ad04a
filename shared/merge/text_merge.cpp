// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/text_merge.h"

#include "merge/text_diff.h"
#include "model/limits.h"

namespace roadbook {

std::optional<std::string> mergeTexts(std::string_view before, std::string_view one, std::string_view other)
{
    const auto ours = editsBetween(before, one);
    const auto theirs = editsBetween(before, other);
    std::string merged;
    std::size_t copied = 0; // of `before`
    auto left = ours.begin();
    auto right = theirs.begin();
    while (left != ours.end() || right != theirs.end()) {
        const bool both = left != ours.end() && right != theirs.end();
        const bool alike = both && *left == *right;
        if (both && !alike && left->from <= right->to && right->from <= left->to)
            return {};
        const bool takeLeft = right == theirs.end() || (left != ours.end() && left->from <= right->from);
        const TextEdit& edit = takeLeft ? *left : *right;
        merged.append(before.substr(copied, edit.from - copied)).append(edit.with);
        copied = edit.to;
        if (takeLeft || alike)
            ++left;
        if (!takeLeft || alike)
            ++right;
    }
    merged.append(before.substr(copied));
    if (merged.size() > limits::kTextBytes)
        return {};
    return merged;
}

} // namespace roadbook
