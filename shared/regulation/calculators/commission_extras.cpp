// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/commission_extras.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

Step stepOf(const Tier& tier, Fen base, Fen amount)
{
    Step step{.what = tier.label, .rate = tier.rate, .amount = amount, .source = tier.source};
    if (tier.rate)
        step.base = base;
    return step;
}

bool opened(const Pool& pool, const CommissionRequest& request)
{
    return pool.when.empty() || std::ranges::any_of(pool.when, [&request](const PayCondition& condition) {
               const auto& amount = condition.measure == Measure::Sales ? request.sales : request.receipts;
               return amount && condition.holds(*amount);
           });
}

PoolOutcome sharedOut(const Pool& pool, Fen receipts)
{
    PoolOutcome outcome{.id = pool.id, .label = pool.label, .amount = partOf(receipts, pool.rate), .shares = {}};
    Fen left = outcome.amount;
    for (const PoolShare& share : pool.shares) {
        const bool last = &share == &pool.shares.back();
        const Fen amount = last ? left : std::min(left, partOf(outcome.amount, share.share));
        outcome.shares.emplace_back(share, amount);
        left -= amount;
    }
    return outcome;
}

} // namespace

Status addYearEnd(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    if (!scheme.yearEnd || !request.yearReceipts)
        return {};
    const YearEnd& yearEnd = *scheme.yearEnd;
    const Fen receipts = *request.yearReceipts;
    std::int64_t reached = receipts;
    if (yearEnd.byPlan) {
        if (request.yearPlan.value_or(0) <= 0)
            return fail(ErrorCode::BadValue, "this year-end bonus goes by the plan: give year_plan", "year_plan");
        reached = shareDown(receipts, *request.yearPlan);
    }
    Fen sum = 0;
    if (const Tier* const tier = tierOf(yearEnd.tiers, reached)) {
        sum = amountOf(*tier, receipts);
        outcome.otherSteps.push_back(stepOf(*tier, receipts, sum));
    } else
        outcome.otherSteps.push_back({.what = {"未达到年终奖金的起点", "Below the start of the year-end bonus"},
                                      .base = receipts,
                                      .amount = 0,
                                      .source = yearEnd.source});
    for (const Tier& extra : yearEnd.extras)
        if (extra.holds(reached)) {
            const Fen amount = amountOf(extra, receipts);
            outcome.otherSteps.push_back(stepOf(extra, receipts, amount));
            sum += amount;
        }
    outcome.yearEnd = sum;
    return {};
}

void addPools(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    for (const Pool& pool : scheme.pools) {
        const auto& receipts = pool.yearly ? request.yearReceipts : request.receipts;
        if (!receipts || !opened(pool, request))
            continue;
        outcome.pools.push_back(sharedOut(pool, *receipts));
        outcome.otherSteps.push_back({.what = pool.label,
                                      .base = *receipts,
                                      .rate = pool.rate,
                                      .amount = outcome.pools.back().amount,
                                      .source = pool.source});
    }
}

void addReturns(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    if (scheme.returns.empty() || request.returned.empty())
        return;
    Fen sum = 0;
    for (const Fen value : request.returned) {
        const Tier* const tier = tierOf(scheme.returns, value);
        if (tier == nullptr)
            continue;
        const Fen amount = amountOf(*tier, request.wage);
        outcome.otherSteps.push_back(stepOf(*tier, request.wage, amount));
        sum += amount;
    }
    outcome.deduction = sum;
}

Day settlementDay(const Settlement& settlement, Day month)
{
    const Day first = startOfMonth(month);
    const Day last = plusMonths(first, 1) - 1;
    return settlement.lastDay ? last : std::min(last, first + settlement.day - 1);
}

} // namespace roadbook::regulation
