// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts that several items of DueSection have in common, as they stand in a pack. One thread; see reading/node.h.
#pragma once

#include "regulation/due/section.h"

namespace roadbook::regulation {

Bilingual readTexts(Node& node, std::string_view name); // `name` and `name`_en
Holder readHolder(Node& node, std::string_view name);
AccountFilter readFilter(Node& node);            // grades, tender, trading
ContactRule readContact(Node& node);             // count_kinds, channels, on_site_counts, levels, counterpart_mode
Window readWindow(Node node);                    // {"rolling":2,"unit":"week"} or {"calendar":"month"}
int readDays(Node& node, std::string_view name); // a number of days, required

} // namespace roadbook::regulation
