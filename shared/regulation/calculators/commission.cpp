// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/commission_extras.h"

#include <algorithm>
#include <numeric>

namespace roadbook::regulation {
namespace {

template <typename Item>
Result<const Item*> byId(const std::vector<Item>& items, const std::string& id, const std::string& field,
                         const std::string& what)
{
    std::string known;
    for (const auto& item : items) {
        if (item.id == id)
            return &item;
        known += (known.empty() ? "" : ", ") + item.id;
    }
    return fail(ErrorCode::BadValue,
                "there is no " + what + " \"" + id + "\"" + (known.empty() ? "" : "; there is " + known), field);
}

Result<const CommissionScheme*> schemeOf(const std::vector<CommissionScheme>& schemes, const std::string& id)
{
    if (schemes.empty())
        return fail(ErrorCode::BadValue, "this pack has no commission; use one that has, such as S4/4", "pack");
    if (id.empty())
        return &schemes.front();
    return byId(schemes, id, "scheme", "commission scheme");
}

std::string yuan(Fen amount)
{
    return formatYuan(amount) + " 元";
}

// The parts with their own rate; gives what is left for the slices.
Result<Fen> addParts(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    Fen rest = *request.receipts;
    for (const auto& [id, amount] : request.parts) {
        RB_ASSIGN(const PartRate* const part, byId(scheme.parts, id, "parts." + id, "part of the receipts"));
        rest -= amount;
        if (rest < 0)
            return fail(ErrorCode::BadValue, "the parts are more than the receipts: net_receipts counts all of them",
                        "parts." + id);
        outcome.steps.push_back({.what = part->label,
                                 .base = amount,
                                 .rate = part->rate,
                                 .amount = partOf(amount, part->rate),
                                 .source = part->source});
    }
    return rest;
}

Label sliceWording(Fen from, const std::optional<Fen>& upTo)
{
    if (from == 0)
        return upTo ? Label{yuan(*upTo) + "以内的部分", "The part up to " + formatYuan(*upTo)}
                    : Label{"全部回款", "All receipts"};
    if (!upTo)
        return {"超过 " + yuan(from) + "的部分", "The part above " + formatYuan(from)};
    return {yuan(from) + "至 " + yuan(*upTo) + "的部分",
            "The part from " + formatYuan(from) + " to " + formatYuan(*upTo)};
}

void addSlices(const CommissionScheme& scheme, Fen receipts, CommissionOutcome& outcome)
{
    Fen from = 0;
    for (const Slice& slice : scheme.slices) {
        const Fen top = slice.upTo ? std::min(*slice.upTo, receipts) : receipts;
        if (top <= from && from > 0)
            return;
        const Fen base = top - from;
        outcome.steps.push_back({.what = sliceWording(from, slice.upTo),
                                 .base = base,
                                 .rate = slice.rate,
                                 .amount = partOf(base, slice.rate),
                                 .source = slice.source});
        from = top;
    }
}

std::optional<Fen> measured(Measure measure, const CommissionRequest& request)
{
    switch (measure) {
    case Measure::Receipts:
        return request.receipts;
    case Measure::Sales:
        return request.sales;
    case Measure::Returns:
        return std::accumulate(request.returned.begin(), request.returned.end(), Fen{0});
    }
    throw BrokenInvariant("unknown measure");
}

// True when an effect takes the commission away.
bool apply(const std::vector<Effect>& effects, CommissionOutcome& outcome)
{
    bool noCommission = false;
    for (const Effect effect : effects) {
        noCommission = noCommission || effect != Effect::NoSubsidy;
        outcome.subsidy = outcome.subsidy && effect == Effect::NoCommission;
        outcome.baseOnly = outcome.baseOnly || effect == Effect::BaseOnly;
    }
    return noCommission;
}

Result<bool> applyRules(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    bool noCommission = false;
    for (const PayCondition& condition : scheme.conditions) {
        const auto amount = measured(condition.measure, request);
        if (!amount || !condition.holds(*amount))
            continue;
        outcome.facts.push_back({.what = condition.label, .base = amount, .source = condition.source});
        noCommission = apply(condition.effects, outcome) || noCommission;
    }
    for (const auto& [id, loss] : request.losses) {
        RB_ASSIGN(const LossEvent* const event, byId(scheme.events, id, "losses." + id, "event"));
        outcome.facts.push_back({.what = event->label,
                                 .base = loss,
                                 .rate = event->share,
                                 .amount = partOf(loss, event->share),
                                 .source = event->source});
        noCommission = apply(event->effects, outcome) || noCommission;
    }
    for (const auto& [id, months] : request.months) {
        RB_ASSIGN(const Streak* const streak, byId(scheme.streaks, id, "months." + id, "rule about months in a row"));
        if (months >= streak->months)
            outcome.facts.push_back({.what = streak->label, .source = streak->source});
    }
    return noCommission;
}

Status addMonth(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome)
{
    RB_ASSIGN(const bool noCommission, applyRules(scheme, request, outcome));
    if (scheme.slices.empty() || !request.receipts)
        return {};
    RB_ASSIGN(const Fen rest, addParts(scheme, request, outcome));
    if (rest > 0 || request.parts.empty())
        addSlices(scheme, rest, outcome);
    Fen sum = 0;
    for (const Step& step : outcome.steps)
        sum += step.amount.value_or(0);
    if (noCommission) {
        outcome.steps.push_back(
            {.what = {"不计提成：" + outcome.facts.front().what.zh, "No commission: " + outcome.facts.front().what.en},
             .amount = -sum,
             .source = outcome.facts.front().source});
        sum = 0;
    }
    outcome.commission = sum;
    if (scheme.addsBaseWage)
        outcome.monthPay = request.wage + sum;
    return {};
}

void explain(CommissionOutcome& outcome)
{
    if (outcome.commission)
        outcome.why = {"本月提成 " + yuan(*outcome.commission),
                       "Commission of the month: " + yuan(*outcome.commission)};
    else if (outcome.yearEnd)
        outcome.why = {"年终奖金 " + yuan(*outcome.yearEnd), "Year-end bonus: " + yuan(*outcome.yearEnd)};
    else
        outcome.why = {"按制度逐项列出", "Line by line, by the regulation"};
}

} // namespace

Result<CommissionOutcome> commission(const std::vector<CommissionScheme>& schemes, const CommissionRequest& request)
{
    RB_ASSIGN(const CommissionScheme* const scheme, schemeOf(schemes, request.scheme));
    if (!request.receipts && !request.yearReceipts && request.returned.empty() && request.losses.empty() &&
        !request.sales)
        return fail(ErrorCode::BadValue, "give net_receipts of the month, or year_receipts", "net_receipts");
    CommissionOutcome outcome;
    outcome.scheme = scheme->id;
    outcome.source = scheme->source;
    RB_TRY(addMonth(*scheme, request, outcome));
    RB_TRY(addYearEnd(*scheme, request, outcome));
    addPools(*scheme, request, outcome);
    addReturns(*scheme, request, outcome);
    if (scheme->settlement && request.month)
        outcome.settledOn = settlementDay(*scheme->settlement, *request.month);
    explain(outcome);
    return outcome;
}

} // namespace roadbook::regulation
