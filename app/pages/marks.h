// SPDX-License-Identifier: GPL-3.0-or-later
//
// Marks: where the program calls a share good, and where somebody should look. The regulation names no such mark for
// coverage, plans and promises; these are ours, for the colour alone: nothing is decided by them, nothing is deducted.
#pragma once

#include "models/tone.h"
#include "regulation/analytics/ratio.h"

#include <array>

namespace roadbook {

struct Mark {
    std::int64_t from; // hundredths of a percent
    Tone::Value tone;
};
inline constexpr std::array kMarks{
    Mark{9000, Tone::Good},    // nine of ten
    Mark{7000, Tone::Warning}, // seven of ten
    Mark{0, Tone::Danger},
};

inline Tone::Value toneOfShare(const regulation::Ratio& ratio)
{
    if (const auto share = ratio.hundredths())
        for (const Mark& mark : kMarks)
            if (*share >= mark.from)
                return mark.tone;
    return Tone::Neutral;
}

// "75%"; "—" when there was nothing.
inline QString shareText(const regulation::Ratio& ratio)
{
    const auto share = ratio.hundredths();
    return share ? QStringLiteral("%1%").arg((*share + 50) / 100) : QStringLiteral("—");
}

} // namespace roadbook
