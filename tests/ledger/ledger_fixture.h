// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the ledger tests share: a plan's findings as short texts, its rows as accounts of a store.
#pragma once

#include "ledger/ledger.h"

#include <string>
#include <vector>

namespace roadbook {

// "161:duplicate" for every finding, in order; with the column where there is one: "164:建档日期:no_such_day".
inline std::vector<std::string> findingTexts(const LedgerPlan& plan)
{
    std::vector<std::string> out;
    for (const auto& finding : plan.findings)
        out.push_back(std::to_string(finding.row) + ":" + (finding.column.empty() ? "" : finding.column + ":") +
                      std::string(reasonCode(finding.reason)));
    return out;
}

inline std::string fieldOf(const LedgerRow& row, std::string_view name)
{
    for (const auto& [field, value] : row.fields)
        if (field == name)
            return value;
    return "(none)";
}

// The store after the plan was carried out, in the first `most` rows.
inline std::vector<LedgerAccount> carriedOut(const LedgerPlan& plan, std::size_t most = ~std::size_t{0})
{
    std::vector<LedgerAccount> out;
    for (const auto& row : plan.rows)
        if (row.outcome == RowOutcome::Create && row.number <= most) {
            const auto text = [&](std::string_view name) {
                const auto value = fieldOf(row, name);
                return value == "(none)" ? std::string() : value;
            };
            out.push_back({row.account, text("name"), text("credit_code"), text("address"), false});
        }
    return out;
}

} // namespace roadbook
