// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bounds: a range of scaled integers with each end open or closed. A pack writes the end it means: "from" 以上 and "to"
// 以下 include the number, "above" 超过 and "below" 不满 do not; a side that is not named is open to infinity. Pure
// values; any thread.
#pragma once

#include "regulation/reading/node.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace roadbook::regulation {

struct Bounds {
    std::optional<std::int64_t> from; // no lower end when empty
    std::optional<std::int64_t> to;
    bool fromOpen = false;
    bool toOpen = false;

    bool contains(std::int64_t value) const;
    bool limited() const { return from.has_value() || to.has_value(); }
    bool operator==(const Bounds&) const = default;
};

bool overlap(const Bounds& a, const Bounds& b);
// Whether every value lies below the lowest of `a`.
bool isBelow(std::int64_t value, const Bounds& a);
// What lies between the top of `lower` and the bottom of `upper`; nothing when they touch without a hole.
std::optional<Bounds> between(const Bounds& lower, const Bounds& upper);

// Reads from, above, to, below with that many places; an error when a side is given twice or nothing lies between.
Bounds readBounds(Node& node, int places);

// "30–50", "不满2", "50以上"; numbers without unit.
std::string boundsLabel(const Bounds& bounds, int places, bool english);
// The same with numbers written by `number` and a unit that stands before them: "from CNY 500,000".
std::string boundsLabel(const Bounds& bounds, bool english, const std::string& unit,
                        const std::function<std::string(std::int64_t)>& number);

} // namespace roadbook::regulation
