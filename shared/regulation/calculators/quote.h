// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quote (报价, domain.md §17): price = cost + profit (by the estimated sales) + rebate + other, per unit, in 分. The
// example of the regulation takes the rebate on the cost, its rule on the receipts (F-05): both prices are always given,
// with what is really left when the rebate is paid on the receipts. For direct projects only (F-01).
//
// A rebate to a customer can be unlawful: the program calculates, and asks for the approval and the note on tax that the
// regulation wants before anything is promised. Pure; any thread.
#pragma once

#include "regulation/calculators/tiers.h"

#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

constexpr int kQuantityPlaces = 4;

enum class RebateBase : std::uint8_t { Cost, Price };

// What must be observed beside the numbers: approvals, what may be promised, taxes.
struct QuoteRule {
    std::string id;
    Label text;
    Source source;
};

struct QuoteSection {
    std::vector<Tier> profit; // least profit by estimated sales; empty: the pack has no quote
    std::vector<Tier> rebate; // reference rebate by estimated sales
    RebateBase rebateBase = RebateBase::Cost;
    Source baseSource;
    Source estimateSource; // of the estimate, quantity × cost (F-06)
    Source formulaSource;
    Label belowProfit; // who approves a profit below the least one
    Source belowProfitSource;
    std::vector<QuoteRule> rules;
};

QuoteSection readQuote(Node& pack);

struct QuoteRequest {
    Fen unitCost = 0;               // above 0
    std::int64_t quantity = 0;      // scaled, above 0
    Fen other = 0;                  // freight, installation, auxiliaries, per unit
    std::optional<RebateBase> base; // instead of the pack's
    std::optional<Rate> profitRate; // instead of the band's
    std::optional<Rate> rebateRate; // the same
    std::optional<Fen> estimate;    // of the sales, instead of quantity × cost
    bool dealerLed = false;         // 经销商主导: refused
};

struct QuoteLine {
    RebateBase base = RebateBase::Cost;
    Fen price = 0;
    Fen profit = 0;         // as calculated
    Fen rebate = 0;         // as calculated
    Fen rebateReceipts = 0; // what is paid when the rebate is taken on the receipts
    Fen realProfit = 0;     // what is left then
    Rate realRate = 0;      // of the cost
    Fen total = 0;          // price × quantity
    bool belowLeast = false;
    std::vector<Step> steps;
};

struct QuoteWarning {
    std::string code; // real_profit_below_least, profit_below_least, estimate_crosses_band
    Label text;
    Source source;
};

struct QuoteOutcome {
    QuoteLine line;       // by the base asked for
    QuoteLine other;      // by the other one
    Fen estimate = 0;     // of the sales
    Rate profitRate = 0;  // used
    Rate leastProfit = 0; // of the band
    Rate rebateRate = 0;
    std::vector<QuoteWarning> warnings;
};

// BadValue with the field.
Result<QuoteOutcome> quote(const QuoteSection& section, const QuoteRequest& request);

} // namespace roadbook::regulation
