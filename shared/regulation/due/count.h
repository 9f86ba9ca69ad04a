// SPDX-License-Identifier: GPL-3.0-or-later
//
// Does a visit count? The one place that decides it, for the clocks and for what the visit page says beforehand. Pure;
// any thread.
#pragma once

#include "regulation/due/section.h"

namespace roadbook::regulation {

enum class Counting : std::uint8_t {
    Counts,
    CountsWithWarning, // the counterpart is of another level, or nobody was named
    WrongKind,         // C-01: an ordinary visit
    WrongChannel,
    WrongLevel, // and the rule is strict
    NobodyMet,
};

// Of a visit that happened.
Counting countingOf(const ContactRule& rule, const VisitFact& visit);
inline bool doesCount(Counting counting)
{
    return counting == Counting::Counts || counting == Counting::CountsWithWarning;
}

} // namespace roadbook::regulation
