// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tiers: what holds from an amount on (profit, rebate, year-end bonus, deductions). Each says whether its own bound
// belongs to it ("at_least") or not ("above"), because 以上 and 超过 differ and the regulations share points between two
// bands (domain.md F-04, §22 no. 2). Rising bounds make overlaps impossible; the loader refuses anything else.
// Pure; any thread.
#pragma once

#include "regulation/calculators/step.h"

#include <string_view>
#include <vector>

namespace roadbook::regulation {

struct Tier {
    std::int64_t bound = 0;   // in the unit of what is compared: 分, or millionths of a plan
    bool above = false;       // the bound itself does not belong to it
    std::optional<Rate> rate; // a share of the amount …
    Fen fixed = 0;            // … or a fixed amount
    Label label;
    Source source;

    bool holds(std::int64_t amount) const { return above ? amount > bound : amount >= bound; }
    bool operator==(const Tier&) const = default;
};

// The list `name` of `node`, each {"at_least"|"above": "200000", "rate"|"fixed": "0.08", "label", "label_en", "source"}.
// `places`: decimal places of the bounds, 2 for money, 6 for shares of a plan.
std::vector<Tier> readTiers(Node& node, std::string_view name, int places);

// The highest one that holds; nullptr below the first.
const Tier* tierOf(const std::vector<Tier>& tiers, std::int64_t amount);

// Of `amount` at the tier's rate, or the fixed amount.
Fen amountOf(const Tier& tier, Fen amount);

} // namespace roadbook::regulation
