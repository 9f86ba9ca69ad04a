// SPDX-License-Identifier: GPL-3.0-or-later
//
// 销售构成, 商品构成, 地区构成 (S4/8-1 §4.3; N-06, N-07, N-08) and the shares of groups and industries (S4/3, N-16): who or
// what makes up a total. Shares sum to exactly 100.00 %. Pure functions; any thread.
#pragma once

#include "regulation/grading/group.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

struct Sale {
    std::string customer;
    std::string grade;
    std::string product;
    std::string region;
    std::int64_t amount = 0; // 分
};

struct CompositionPart {
    std::string key; // "" = not given
    std::int64_t amount = 0;
    std::int64_t share = 0; // hundredths of a percent
    std::int64_t count = 0; // what was added up

    bool operator==(const CompositionPart&) const = default;
};

// By "grade", "product" or "region" (CompositionRule::by); BadInput for another. The largest first, then by key.
Result<std::vector<CompositionPart>> composition(std::span<const Sale> sales, std::string_view by);

// N-16: each group by its head, with the sum of a number fact of its members.
std::vector<CompositionPart> groupShares(std::span<const GroupMember> members, std::string_view fact);
// N-16: the same by a text fact, such as the region or the nature of the customers.
std::vector<CompositionPart> sharesBy(std::span<const GroupMember> members, std::string_view keyFact,
                                      std::string_view fact);

} // namespace roadbook::regulation
