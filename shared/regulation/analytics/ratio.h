// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ratio: so many of so many, kept whole so that nothing is rounded twice. Pure values; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;

    // Hundredths of a percent, half up; nothing of nothing has no share.
    std::optional<std::int64_t> hundredths() const;
    std::string text() const; // "71.43%"; "–" when there is none

    bool operator==(const Ratio&) const = default;
};

// Shares in hundredths of a percent that sum to exactly 100.00 % (largest remainder; of equal remainders the earlier
// one). All zero when there is nothing to share. No amount is negative.
std::vector<std::int64_t> sharesOf(const std::vector<std::int64_t>& amounts);

} // namespace roadbook::regulation
