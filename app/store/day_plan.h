// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the week's plan has for one day: its items, those that were moved there, and what was added (V-12), less those
// that were moved away, dropped, or visited on another day. Store thread; plain values.
#pragma once

#include "regulation/pack/pack.h"
#include "store/reader.h"

#include <optional>

namespace roadbook {

struct DayPlanFacts {
    std::string state; // of the plan; "" = there is none
    bool approved = false;
    std::optional<regulation::Source> goFirst; // 未批先行 is allowed: by what (W-07)
    std::vector<VisitFacts> open;              // not begun; `planned`
};
// `visits`: the person's of that day, begun or arranged; those made for an item get its id.
Result<DayPlanFacts> dayPlan(Replica& replica, const Id& me, regulation::Day day, std::vector<VisitFacts>& visits);

} // namespace roadbook
