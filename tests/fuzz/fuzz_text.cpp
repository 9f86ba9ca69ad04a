// SPDX-License-Identifier: GPL-3.0-or-later
//
// Three texts, cut by the byte 0x01: the edits between two lead from the one to the other, and merging does not mind
// whose is whose (law 4).
#include "fuzz/fuzz.h"
#include "merge/text_diff.h"
#include "merge/text_merge.h"

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

std::string_view part(std::string_view& rest)
{
    const auto end = std::min(rest.find('\x01'), rest.size());
    const auto text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return text;
}

void checkEdits(std::string_view before, std::string_view after)
{
    std::string made;
    std::size_t at = 0;
    for (const auto& edit : editsBetween(before, after)) {
        demand(edit.from >= at && edit.to >= edit.from && edit.to <= before.size(), "edits stand in order");
        made += before.substr(at, edit.from - at);
        made += edit.with;
        at = edit.to;
    }
    made += before.substr(at);
    demand(made == after, "the edits make the new text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto rest = viewOf(data, size);
    const auto before = part(rest);
    const auto one = part(rest);
    const auto other = part(rest);
    checkEdits(before, one);
    checkEdits(before, other);
    const auto merged = mergeTexts(before, one, other);
    demand(merged == mergeTexts(before, other, one), "law 4: whose is whose does not matter");
    demand(mergeTexts(before, one, before) == std::string(one), "who changed nothing is no rival");
    return 0;
}
