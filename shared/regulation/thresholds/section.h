// SPDX-License-Identifier: GPL-3.0-or-later
//
// `thresholds` of a pack: what the regulation demands and no other section carries (contracts, orders, receivables,
// reimbursement, targets, secrecy): each a sentence, mostly with one number and what it limits. Shown to people with its
// article, and asked for by name by whoever needs the number. A number that the regulation lost or left open is null: the
// company must give it, and until then `value` is nothing. Fines are text for people and never enter a sum (domain.md §22
// no. 24). Pure values; any thread.
#pragma once

#include "regulation/reading/label.h"
#include "regulation/reading/node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

enum class ThresholdUnit : std::uint8_t {
    None, // a rule without a number
    Yuan, // value in 分
    Days,
    Workdays,
    Weeks,
    Months,
    Hours,
    Times,
    DayOfMonth,  // 5 is the 5th
    MonthOfYear, // 12 is December
    PerYear,
    PerMonth,
    PerWeek,
};

enum class Limit : std::uint8_t { None, AtLeast, AtMost, Above, Below, Exactly };

struct Threshold {
    std::string id;
    Label label; // one sentence
    ThresholdUnit unit = ThresholdUnit::None;
    Limit limit = Limit::None;
    std::optional<std::int64_t> value;
    Source source;

    // Whether `amount` is one that the sentence speaks of; false while the number is still to be given, or there is none.
    bool holds(std::int64_t amount) const;
};

struct ThresholdSection {
    std::vector<Threshold> items; // in the order of the pack

    const Threshold* find(std::string_view id) const; // nullptr when the pack has none of that name
};

ThresholdSection readThresholdSection(Node& pack);

} // namespace roadbook::regulation
