// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/credit.h"

#include <algorithm>

namespace roadbook::regulation {

CreditStanding creditStanding(const std::vector<CreditTerms>& table, std::string_view credit, std::int64_t open,
                              std::optional<Day> oldestInvoice, Day today)
{
    CreditStanding standing;
    const auto terms = std::ranges::find(table, credit, &CreditTerms::credit);
    if (terms == table.end())
        return standing;
    standing.terms = &*terms;
    standing.unconfigured = !terms->days || !terms->limit;
    if (terms->limit)
        standing.overLimit = std::max<std::int64_t>(open - *terms->limit, 0);
    if (terms->days && oldestInvoice && open > 0)
        standing.overdueDays = std::max<std::int64_t>(today - *oldestInvoice - *terms->days, 0);
    return standing;
}

} // namespace roadbook::regulation
