// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/quote.h"

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kOneUnit = 10'000; // with kQuantityPlaces

Status check(const QuoteSection& section, const QuoteRequest& request)
{
    if (section.profit.empty())
        return fail(ErrorCode::BadValue, "this pack has no quote; use one that has, such as S1/5", "pack");
    if (request.dealerLed)
        return fail(ErrorCode::BadValue,
                    "this formula is for direct projects only, not for those that a dealer leads (" +
                        section.formulaSource.ref + ")",
                    "dealer_led");
    if (request.unitCost <= 0)
        return fail(ErrorCode::BadValue, "a cost is above 0", "unit_cost");
    if (request.quantity <= 0)
        return fail(ErrorCode::BadValue, "a quantity is above 0", "quantity");
    if (request.profitRate && (*request.profitRate < 0 || *request.profitRate > 10 * kWhole))
        return fail(ErrorCode::BadValue, "a profit rate lies between 0 and 10 (1000 %)", "profit_rate");
    if (request.rebateRate && (*request.rebateRate < 0 || *request.rebateRate >= kWhole))
        return fail(ErrorCode::BadValue, "a rebate rate lies between 0 and less than 1 (100 %)", "rebate_rate");
    return {};
}

// Price × quantity; TooLarge rather than an amount that cannot be kept.
Result<Fen> times(Fen price, std::int64_t quantity)
{
    if (shareDown(price, kMostMoney) > 0 && shareDown(quantity, kOneUnit) / kWhole > kMostMoney / price)
        return fail(ErrorCode::BadValue, "price × quantity is larger than any amount that can be kept", "quantity");
    const Fen total = timesOver(price, quantity, kOneUnit);
    if (total > kMostMoney)
        return fail(ErrorCode::BadValue, "price × quantity is larger than any amount that can be kept", "quantity");
    return total;
}

Step rebateStep(const QuoteLine& line, const Tier& tier, Rate rate, Fen cost)
{
    Step step{.rate = rate, .amount = line.rebate, .source = tier.source};
    if (line.base == RebateBase::Cost) {
        step.what = {"销售返点（按成本计）", "Rebate, taken on the cost"};
        step.base = cost;
    } else {
        step.what = {"销售返点（按收款计，含在报价内）", "Rebate, taken on the receipts, that is on the price"};
        step.base = line.price;
    }
    return step;
}

Result<QuoteLine> lineOf(RebateBase base, const QuoteRequest& request, const QuoteOutcome& rates,
                         const QuoteSection& section)
{
    const Tier& profitTier = *tierOf(section.profit, rates.estimate);
    const Tier& rebateTier = *tierOf(section.rebate, rates.estimate);
    QuoteLine line{.base = base, .profit = partOf(request.unitCost, rates.profitRate), .steps = {}};
    const Fen before = request.unitCost + line.profit + request.other;
    if (base == RebateBase::Cost) {
        line.rebate = partOf(request.unitCost, rates.rebateRate);
        line.price = before + line.rebate;
    } else {
        line.price = timesOver(before, kWhole, kWhole - rates.rebateRate);
        line.rebate = line.price - before;
    }
    line.rebateReceipts = partOf(line.price, rates.rebateRate);
    line.realProfit = line.price - request.unitCost - request.other - line.rebateReceipts;
    line.realRate = shareOf(line.realProfit, request.unitCost);
    // By the 分, as the profit itself is rounded to the 分.
    line.belowLeast = line.realProfit < partOf(request.unitCost, rates.leastProfit);
    RB_ASSIGN(line.total, times(line.price, request.quantity));
    line.steps.push_back({.what = {"产品成本价", "Cost"}, .amount = request.unitCost, .source = section.formulaSource});
    line.steps.push_back({.what = {"公司利润（按预估销售额套用比例）", "Profit, at the rate of the estimated sales"},
                          .base = request.unitCost,
                          .rate = rates.profitRate,
                          .amount = line.profit,
                          .source = profitTier.source});
    line.steps.push_back(rebateStep(line, rebateTier, rates.rebateRate, request.unitCost));
    if (request.other > 0)
        line.steps.push_back({.what = {"其他费用（运费、安装费、辅料费）", "Other: freight, installation, auxiliaries"},
                              .amount = request.other,
                              .source = section.formulaSource});
    return line;
}

// A tenth of a percent is enough for a sentence.
std::string tenths(Rate rate)
{
    constexpr Rate kTenth = 1000;
    return formatPercent(timesOver(rate, 1, kTenth) * kTenth);
}

void warnOfProfit(const QuoteSection& section, QuoteOutcome& outcome)
{
    if (outcome.profitRate < outcome.leastProfit)
        outcome.warnings.push_back(
            {"profit_below_least",
             {"利润 " + formatPercent(outcome.profitRate) + " 低于基本利润 " + formatPercent(outcome.leastProfit) +
                  "：" + section.belowProfit.zh,
              "A profit of " + formatPercent(outcome.profitRate) + " is below the least one of " +
                  formatPercent(outcome.leastProfit) + ": " + section.belowProfit.en},
             section.belowProfitSource});
    const QuoteLine& line = outcome.line;
    if (!line.belowLeast || outcome.profitRate < outcome.leastProfit)
        return;
    outcome.warnings.push_back(
        {"real_profit_below_least",
         {"返点按收款支付时，每单位实际利润 " + formatYuan(line.realProfit) + " 元，为成本的 " + tenths(line.realRate) +
              "，低于基本利润 " + formatPercent(outcome.leastProfit) + "；按收款计返点的报价为 " +
              formatYuan(outcome.other.price) + " 元",
          "When the rebate is paid on the receipts, " + formatYuan(line.realProfit) + " are left per unit, " +
              tenths(line.realRate) + " of the cost and below the least profit of " +
              formatPercent(outcome.leastProfit) + "; the price with the rebate on the receipts is " +
              formatYuan(outcome.other.price)},
         section.baseSource});
}

// The band goes by the estimate, which the price itself may leave behind (F-06).
void warnOfBands(const QuoteSection& section, QuoteOutcome& outcome)
{
    const Tier* const profit = tierOf(section.profit, outcome.line.total);
    const Tier* const rebate = tierOf(section.rebate, outcome.line.total);
    if (profit == tierOf(section.profit, outcome.estimate) && rebate == tierOf(section.rebate, outcome.estimate))
        return;
    const std::string rates = formatPercent(*profit->rate);
    const std::string rebates = formatPercent(*rebate->rate);
    outcome.warnings.push_back(
        {"estimate_crosses_band",
         {"按报价计的销售额 " + formatYuan(outcome.line.total) + " 元与预估 " + formatYuan(outcome.estimate) +
              " 元不在同一档：那一档利润 " + rates + "，返点 " + rebates,
          "The sales by price, " + formatYuan(outcome.line.total) + ", lie in another band than the estimate of " +
              formatYuan(outcome.estimate) + ": there the profit is " + rates + " and the rebate " + rebates},
         section.estimateSource});
}

} // namespace

Result<QuoteOutcome> quote(const QuoteSection& section, const QuoteRequest& request)
{
    RB_TRY(check(section, request));
    QuoteOutcome outcome;
    if (request.estimate)
        outcome.estimate = *request.estimate;
    else {
        RB_ASSIGN(outcome.estimate, times(request.unitCost, request.quantity));
    }
    outcome.leastProfit = *tierOf(section.profit, outcome.estimate)->rate;
    outcome.profitRate = request.profitRate.value_or(outcome.leastProfit);
    outcome.rebateRate = request.rebateRate.value_or(*tierOf(section.rebate, outcome.estimate)->rate);
    const RebateBase base = request.base.value_or(section.rebateBase);
    const RebateBase other = base == RebateBase::Cost ? RebateBase::Price : RebateBase::Cost;
    RB_ASSIGN(outcome.line, lineOf(base, request, outcome, section));
    RB_ASSIGN(outcome.other, lineOf(other, request, outcome, section));
    warnOfProfit(section, outcome);
    warnOfBands(section, outcome);
    return outcome;
}

} // namespace roadbook::regulation
