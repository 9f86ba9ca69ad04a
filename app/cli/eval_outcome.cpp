// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/eval_outcome.h"

#include "model/scaled.h"

#include <nlohmann/json.hpp>

namespace roadbook::cli {
namespace {

using namespace roadbook::regulation;
using nlohmann::json;

void addSource(json& object, const Source& source)
{
    object["source"] = source.ref;
    object["article"] = source.article;
    object["rules"] = source.rules;
    object["assumption"] = source.assumption;
    if (!source.note.empty())
        object["note"] = source.note;
}

void addWording(json& object, const std::string& name, const Label& wording)
{
    object[name] = wording.zh;
    object[name + "_en"] = wording.en;
}

json money(const std::optional<Fen>& amount)
{
    return amount ? json(formatYuan(*amount)) : json(nullptr);
}

json toJson(const Step& step)
{
    json object = json::object();
    addWording(object, "what", step.what);
    if (step.base)
        object["base"] = formatYuan(*step.base);
    if (step.rate)
        object["rate"] = formatPercent(*step.rate);
    if (step.amount)
        object["amount"] = formatYuan(*step.amount);
    addSource(object, step.source);
    return object;
}

json toJson(const std::vector<Step>& steps)
{
    json list = json::array();
    for (const Step& step : steps)
        list.push_back(toJson(step));
    return list;
}

json toJson(const PoolOutcome& pool)
{
    json shares = json::array();
    for (const auto& [share, amount] : pool.shares) {
        json entry{{"id", share.id}, {"share", formatPercent(share.share)}, {"amount", formatYuan(amount)}};
        addWording(entry, "label", share.label);
        shares.push_back(std::move(entry));
    }
    json object{{"id", pool.id}, {"amount", formatYuan(pool.amount)}, {"shares", std::move(shares)}};
    addWording(object, "label", pool.label);
    return object;
}

std::string baseName(RebateBase base)
{
    return base == RebateBase::Cost ? "cost" : "price";
}

json toJson(const QuoteLine& line)
{
    constexpr Rate kTenth = 1000; // of a percent: 12.2 %
    return {{"rebate_base", baseName(line.base)},
            {"unit_price", formatYuan(line.price)},
            {"unit_profit", formatYuan(line.profit)},
            {"unit_rebate", formatYuan(line.rebate)},
            {"rebate_on_receipts", formatYuan(line.rebateReceipts)},
            {"real_profit", formatYuan(line.realProfit)},
            {"real_profit_rate", formatPercent(timesOver(line.realRate, 1, kTenth) * kTenth)},
            {"below_least_profit", line.belowLeast},
            {"total", formatYuan(line.total)},
            {"steps", toJson(line.steps)}};
}

} // namespace

json toJson(const AssessmentOutcome& outcome)
{
    json object{{"scheme", outcome.scheme},
                {"payout", money(outcome.payout)},
                {"score", formatScaled(outcome.score, kScorePlaces)},
                {"steps", toJson(outcome.steps)}};
    if (outcome.payout) {
        object["base_payout"] = formatYuan(outcome.basePay);
        object["bonus"] = formatYuan(outcome.bonus);
        object["bonus_base"] = outcome.bonusBase == BonusBase::Payout ? "payout" : "wage";
        object["rounded_score"] = formatScaled(outcome.rounded, kScorePlaces);
        object["rounding"] = outcome.rounding == Rounding::Floor ? "floor" : "half_up";
        object["pay_factor"] = formatPercent(outcome.factor);
        addWording(object, "band", outcome.band);
    } else
        object["needs_configuration"] = outcome.toConfigure;
    object["elimination"] = outcome.elimination ? toJson(*outcome.elimination) : json(nullptr);
    addWording(object, "why", outcome.why);
    addSource(object, outcome.source);
    return object;
}

json toJson(const CommissionOutcome& outcome)
{
    json object{{"scheme", outcome.scheme},       {"commission", money(outcome.commission)},
                {"subsidy", outcome.subsidy},     {"base_only", outcome.baseOnly},
                {"steps", toJson(outcome.steps)}, {"facts", toJson(outcome.facts)}};
    if (!outcome.otherSteps.empty())
        object["other_steps"] = toJson(outcome.otherSteps);
    if (outcome.monthPay)
        object["month_pay"] = formatYuan(*outcome.monthPay);
    if (outcome.yearEnd)
        object["year_end"] = formatYuan(*outcome.yearEnd);
    if (outcome.deduction)
        object["deduction"] = formatYuan(*outcome.deduction);
    for (const PoolOutcome& pool : outcome.pools)
        object["pools"].push_back(toJson(pool));
    if (outcome.settledOn)
        object["settled_on"] = formatDay(*outcome.settledOn);
    addWording(object, "why", outcome.why);
    addSource(object, outcome.source);
    return object;
}

json toJson(const QuoteOutcome& outcome, const QuoteSection& section)
{
    json object = toJson(outcome.line);
    object["estimate"] = formatYuan(outcome.estimate);
    object["profit_rate"] = formatPercent(outcome.profitRate);
    object["least_profit_rate"] = formatPercent(outcome.leastProfit);
    object["rebate_rate"] = formatPercent(outcome.rebateRate);
    object["bases"] = {toJson(outcome.line), toJson(outcome.other)};
    object["warnings"] = json::array();
    for (const QuoteWarning& warning : outcome.warnings) {
        json entry{{"code", warning.code}};
        addWording(entry, "message", warning.text);
        addSource(entry, warning.source);
        object["warnings"].push_back(std::move(entry));
    }
    object["conditions"] = json::array();
    for (const QuoteRule& rule : section.rules) {
        json entry{{"id", rule.id}};
        addWording(entry, "text", rule.text);
        addSource(entry, rule.source);
        object["conditions"].push_back(std::move(entry));
    }
    const std::string price = formatYuan(outcome.line.price);
    addWording(object, "why",
               {"报价 " + price + " 元：预估销售额 " + formatYuan(outcome.estimate) + " 元，利润 " +
                    formatPercent(outcome.profitRate) + "，返点 " + formatPercent(outcome.rebateRate),
                "Price " + price + ": estimated sales " + formatYuan(outcome.estimate) + ", profit " +
                    formatPercent(outcome.profitRate) + ", rebate " + formatPercent(outcome.rebateRate)});
    addSource(object, section.formulaSource);
    return object;
}

} // namespace roadbook::cli
