// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/assessment.h"

#include "model/scaled.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kPoint = 100; // a whole point, with kScorePlaces

std::string points(std::int64_t score)
{
    return formatScaled(score, kScorePlaces);
}

Result<const AssessmentScheme*> schemeOf(const std::vector<AssessmentScheme>& schemes, const std::string& id)
{
    std::string known;
    for (const auto& scheme : schemes) {
        if (id.empty() || scheme.id == id)
            return &scheme;
        known += (known.empty() ? "" : ", ") + scheme.id;
    }
    if (schemes.empty())
        return fail(ErrorCode::BadValue, "this pack has no assessment; use one that has, such as S1/4", "pack");
    return fail(ErrorCode::BadValue, "this pack has no assessment \"" + id + "\"; it has " + known, "scheme");
}

// The points of the items added up, each at most its weight.
Result<std::int64_t> addedUp(const AssessmentScheme& scheme, const AssessmentRequest& request, std::vector<Step>& steps)
{
    std::int64_t sum = 0;
    for (const auto& [id, given] : request.items) {
        const auto item = std::ranges::find(scheme.items, id, &AssessmentItem::id);
        if (item == scheme.items.end())
            return fail(ErrorCode::BadValue, "the scheme has no item \"" + id + "\"", "items." + id);
        if (!item->weight)
            return fail(ErrorCode::BadValue, "the item has no weight yet: configure it in the pack", "items." + id);
        if (given < 0 || given > *item->weight)
            return fail(ErrorCode::BadValue, "the item has 0 to " + points(*item->weight) + " points", "items." + id);
        sum += given;
        steps.push_back({.what = {item->label.zh + " " + points(given) + " 分（满分 " + points(*item->weight) + "）",
                                  item->label.en + ": " + points(given) + " of " + points(*item->weight) + " points"},
                         .source = item->source});
    }
    if (request.items.size() != scheme.items.size())
        return fail(ErrorCode::BadValue, "give the points of every item, or the score", "items");
    return sum;
}

std::int64_t rounded(std::int64_t score, Rounding rounding)
{
    return (score + (rounding == Rounding::HalfUp ? kPoint / 2 : 0)) / kPoint * kPoint;
}

void say(AssessmentOutcome& outcome, const AssessmentScheme& scheme)
{
    if (outcome.rounded == outcome.score)
        return;
    const bool up = outcome.rounding == Rounding::HalfUp;
    outcome.steps.push_back(
        {.what = {"得分 " + points(outcome.score) + (up ? " 四舍五入为 " : " 舍去小数为 ") + points(outcome.rounded),
                  "Score " + points(outcome.score) + (up ? " rounded to " : " rounded down to ") +
                      points(outcome.rounded)},
         .source = scheme.source});
}

void applyBand(AssessmentOutcome& outcome, const PayBand& band, Fen wage)
{
    outcome.band = band.label;
    outcome.factor = band.factor.value_or(timesOver(outcome.rounded, kWhole, 100 * kPoint));
    outcome.basePay = partOf(wage, outcome.factor);
    outcome.steps.push_back({.what = {"得分 " + points(outcome.rounded) + "：" + band.label.zh,
                                      "Score " + points(outcome.rounded) + ": " + band.label.en},
                             .base = wage,
                             .rate = outcome.factor,
                             .amount = outcome.basePay,
                             .source = band.source});
}

void applyBonus(AssessmentOutcome& outcome, const DepartmentBonus& bonus, Department department, Fen wage)
{
    const Fen base = outcome.bonusBase == BonusBase::Payout ? outcome.basePay : wage;
    Step step{.base = base, .source = bonus.source};
    switch (department) {
    case Department::Met:
        step.rate = bonus.met;
        step.what = {"部门完成目标，无额外奖金", "The department met its target: no bonus"};
        break;
    case Department::Exceeded:
        step.rate = bonus.exceeded;
        step.what = {"部门超额完成（挑战目标），额外奖金", "The department exceeded its target: bonus"};
        break;
    case Department::Missed:
        step.rate = bonus.missed;
        step.what = {"部门未完成目标，额外扣除", "The department missed its target: deduction"};
        break;
    }
    outcome.bonus = partOf(base, *step.rate);
    step.amount = outcome.bonus;
    outcome.steps.push_back(std::move(step));
}

void explain(AssessmentOutcome& outcome)
{
    if (!outcome.payout) {
        outcome.why = {"制度只列考核内容，未给权重和发放档次，须由公司配置",
                       "The regulation lists what is assessed and gives no weights and no bands: to be configured"};
        return;
    }
    outcome.why = {"应发 " + formatYuan(*outcome.payout) + " 元 = 绩效工资部分 " + formatYuan(outcome.basePay) +
                       " + 部门奖惩 " + formatYuan(outcome.bonus),
                   "Payout " + formatYuan(*outcome.payout) + " = performance pay " + formatYuan(outcome.basePay) +
                       " + department " + formatYuan(outcome.bonus)};
}

} // namespace

Result<AssessmentOutcome> assess(const std::vector<AssessmentScheme>& schemes, const AssessmentRequest& request)
{
    RB_ASSIGN(const AssessmentScheme* const scheme, schemeOf(schemes, request.scheme));
    AssessmentOutcome outcome;
    outcome.scheme = scheme->id;
    outcome.source = scheme->source;
    outcome.rounding = request.rounding.value_or(scheme->rounding);
    if (scheme->bonus)
        outcome.bonusBase = request.bonusBase.value_or(scheme->bonus->base);
    for (const auto& item : scheme->items)
        if (!item.weight)
            outcome.toConfigure.push_back(item.id);
    if (request.score)
        outcome.score = *request.score;
    else if (!request.items.empty()) {
        RB_ASSIGN(outcome.score, addedUp(*scheme, request, outcome.steps));
    } else if (!scheme->bands.empty())
        return fail(ErrorCode::BadValue, "give the score, or the points of every item", "score");
    if (outcome.score < 0 || outcome.score > scheme->full)
        return fail(ErrorCode::BadValue, "a score lies between 0 and " + points(scheme->full), "score");
    outcome.rounded = rounded(outcome.score, outcome.rounding);
    if (!scheme->bands.empty()) {
        say(outcome, *scheme);
        auto band = scheme->bands.rbegin();
        while (band->from > outcome.rounded)
            ++band;
        applyBand(outcome, *band, request.wage);
        if (scheme->bonus)
            applyBonus(outcome, *scheme->bonus, request.department, request.wage);
        outcome.payout = outcome.basePay + outcome.bonus;
    }
    if (scheme->elimination && request.lastPlaces >= scheme->elimination->lastPlaces)
        outcome.elimination = Step{.what = scheme->elimination->label, .source = scheme->elimination->source};
    explain(outcome);
    return outcome;
}

} // namespace roadbook::regulation
