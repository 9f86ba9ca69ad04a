// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signs that a visit should be looked at: pure functions over the facts, each with a sentence that says why. A sign is a
// reason to ask, never a finding: the check itself decides, and the rep may explain (K-06). Any thread.
#pragma once

#include "regulation/sampling/checked_visit.h"
#include "regulation/sampling/section.h"

#include <span>
#include <vector>

namespace roadbook::regulation {

struct Sign {
    SignalKind kind = SignalKind::DwellShort;
    Label why;
    std::int64_t weight = 0;
    Source source;
};

struct SignsOfWeek {
    std::vector<std::vector<Sign>> signs; // of each visit of `week`, in its order
    std::vector<SignalKind> common;       // left out everywhere: on so many visits that they tell nobody apart
};

// `week`: the visits that are checked. `earlier`: those before, whose summaries may have been used again.
// Of two visits that contradict each other the one that was entered later carries the sign; of two in one week that say
// the same, both do, for either may be the copy.
SignsOfWeek signsOf(const SpotCheckSection& section, std::span<const CheckedVisit> week,
                    std::span<const CheckedVisit> earlier, int utcOffsetMinutes);

std::int64_t weightOf(const std::vector<Sign>& signs);

} // namespace roadbook::regulation
