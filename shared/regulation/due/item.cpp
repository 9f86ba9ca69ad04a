// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/item.h"

#include <limits>
#include <tuple>

namespace roadbook::regulation {

bool comesBefore(const DueItem& a, const DueItem& b)
{
    const auto key = [](const DueItem& item) {
        const Timestamp end = item.deadlineAt != 0 ? item.deadlineAt : std::numeric_limits<Timestamp>::max();
        return std::tuple(item.urgency, end, item.kind, item.rule);
    };
    const auto left = key(a);
    const auto right = key(b);
    return left != right ? left < right
                         : std::tie(a.account, a.subject, a.person) < std::tie(b.account, b.subject, b.person);
}

} // namespace roadbook::regulation
