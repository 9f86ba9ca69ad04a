// SPDX-License-Identifier: GPL-3.0-or-later
//
// 信用分析 (S4/8-1 §4.4, N-09): the credit grade of a customer, the terms and limit it gives, and where its account stands.
// Pure functions; any thread.
#pragma once

#include "regulation/analytics/section.h"

#include <string_view>

namespace roadbook::regulation {

struct CreditStanding {
    const CreditTerms* terms = nullptr; // nullptr: the pack knows no such grade
    std::int64_t overLimit = 0;         // 分 above the limit
    std::int64_t overdueDays = 0;       // of the oldest open invoice
    bool unconfigured = true;           // terms or limit are still to be given by the company
};
// `open`: receivable in 分; `oldestInvoice`: its day, when anything is open.
CreditStanding creditStanding(const std::vector<CreditTerms>& table, std::string_view credit, std::int64_t open,
                              std::optional<Day> oldestInvoice, Day today);

} // namespace roadbook::regulation
