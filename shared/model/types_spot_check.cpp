// SPDX-License-Identifier: GPL-3.0-or-later
//
// 抽查 (S0 §36.5, §36.6; V-14, K-01, K-06): one visit that was checked, by telephone with the customer or by an own visit. It
// lives in the scope of the rep who made the visit, who sees the result and may explain; nothing follows by itself.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kMethods{
    Choice{"phone", "电话核实", "By telephone"},
    Choice{"own_visit", "实地核实", "By visiting"},
};
constexpr std::array kStates{
    Choice{"planned", "待抽查", "Planned"},
    Choice{"done", "已抽查", "Done"},
    Choice{"explained", "已说明", "Explained"},
    Choice{"closed", "已了结", "Closed"},
};
constexpr std::array kOutcomes{
    Choice{"confirmed", "属实", "Confirmed"},
    Choice{"partly", "部分属实", "Partly confirmed"},
    Choice{"not_seen", "未见", "Not seen"},
    Choice{"unreachable", "无法联系", "Could not be reached"},
    Choice{"declined", "客户拒答", "Declined to answer"},
};

namespace s = field::spot_check;
constexpr std::array kSpotCheck{
    required(
        target(indexed(line(s::kRep, "rep", Kind::Ref, kFixed, kWorking, "被抽查人", "Whose visit")), type::kStaff)),
    required(target(indexed(line(s::kChecker, "checker", Kind::Ref, kFixed, kWorking, "抽查人", "Checked by")),
                    type::kStaff)),
    required(indexed(line(s::kWeek, "week", Kind::Date, kFixed, kWorking, "周（周一）", "Week (its first day)"))),
    target(indexed(line(s::kVisit, "visit", Kind::Ref, kFixed, kWorking, "拜访", "Visit")), type::kVisit),
    target(indexed(line(s::kAccount, "account", Kind::Ref, kFixed, kWorking, "客户", "Customer")), type::kAccount),
    target(line(s::kPlanItem, "plan_item", Kind::Ref, kFixed, kWorking, "计划项", "Planned item"), type::kPlanItem),
    choices(line(s::kMethod, "method", Kind::OpenChoice, kLatest, kWorking, "方式", "Method"), kMethods),
    choices(byOthers(indexed(line(s::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kStates),
    choices(line(s::kOutcome, "outcome", Kind::OpenChoice, Policy::Review, kWorking, "结果", "Outcome"), kOutcomes),
    line(s::kAnswer, "answer", Kind::LongText, kText, kWorking, "客户答复", "What the customer said"),
    line(s::kCheckedAt, "checked_at", Kind::DateTime, kLatest, kWorking, "抽查时间", "Checked at"),
    line(s::kSeed, "seed", Kind::Text, kFixed, kWorking, "抽样种子", "Seed of the sample"),
    line(s::kProbability, "probability", Kind::Integer, kFixed, kWorking, "入样概率（百万分之）",
         "Probability (per million)"),
    line(s::kSignals, "signals", Kind::Set, Policy::Set, kWorking, "风险提示", "Signals"),
    byOthers(line(s::kExplanation, "explanation", Kind::LongText, kText, kWorking, "说明", "Explanation")),
    byOthers(line(s::kExplainedAt, "explained_at", Kind::DateTime, kLatest, kWorking, "说明时间", "Explained at")),
    line(s::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo spotCheck()
{
    return TypeInfo{type::kSpotCheck, "spot_check", "抽查", "Spot check", ScopeRule::PersonField, kSpotCheck, 0, {},
                    s::kChecker,      s::kRep};
}

} // namespace roadbook::types
