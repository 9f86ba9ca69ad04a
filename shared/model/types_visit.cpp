// SPDX-License-Identifier: GPL-3.0-or-later
//
// 拜访 (S0 §33 to §36) and 承诺与待办 (S0 §35.3, V-07). A visit has one author until it is
// submitted; from then on it only takes remarks.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kKinds{
    Choice{"return_visit", "专门回访", "Return visit"}, Choice{"business", "业务联系", "Business"},
    Choice{"development", "开发", "Development"},       Choice{"reception", "接待", "Reception"},
    Choice{"store_patrol", "巡店", "Store patrol"},
};
constexpr std::array kChannels{
    Choice{"on_site", "上门", "On site"}, Choice{"phone", "电话", "Phone"},     Choice{"wechat", "微信", "WeChat"},
    Choice{"mail", "邮件", "E-mail"},     Choice{"meeting", "会议", "Meeting"},
};
// The six purposes of S0 §33.
constexpr std::array kPurposes{
    Choice{"relationship", "客情维护", "Relationship"},   Choice{"market_research", "市场调查", "Market research"},
    Choice{"competitors", "竞争对手", "Competitors"},     Choice{"new_product", "新产品推广", "New product"},
    Choice{"new_customer", "开发新客户", "New customer"}, Choice{"market_share", "提高占有率", "Market share"},
};
constexpr std::array kOutcomes{
    Choice{"achieved", "达成", "Achieved"},
    Choice{"follow_up", "需跟进", "Follow up"},
    Choice{"not_met", "未见到人", "Nobody met"},
    Choice{"complaint", "有投诉", "Complaint"},
};
constexpr std::array kVisitStates{
    Choice{"planned", "已计划", "Planned"},
    Choice{"in_progress", "进行中", "In progress"},
    Choice{"done", "已完成", "Done"},
    Choice{"submitted", "已提交", "Submitted"},
};
constexpr std::array kPromiseStates{
    Choice{"open", "未完成", "Open"},
    Choice{"kept", "已兑现", "Kept"},
    Choice{"dropped", "已取消", "Dropped"},
};
constexpr std::array kPromiseKinds{
    Choice{"promise", "承诺", "Promise"},
    Choice{"pending", "待办", "To-do"},
    Choice{"customer_notice", "通知客户换人", "Notice of a new contact"},
};
constexpr std::array kGiftKinds{
    Choice{"calendar", "年历", "Calendar"},
    Choice{"card", "贺卡", "Card"},
    Choice{"sample", "样品", "Sample"},
    Choice{"other", "其他礼品", "Other gift"},
};

constexpr Policy kLatest = Policy::Latest;

namespace f = field::visit;
constexpr std::array kVisit{
    required(target(indexed(line(f::kAccount, "account", Kind::Ref, Policy::Fixed, kWorking, "客户", "Customer")),
                    type::kAccount)),
    target(indexed(line(f::kRep, "rep", Kind::Ref, Policy::Fixed, kWorking, "拜访人", "Visited by")), type::kStaff),
    choices(indexed(line(f::kKind, "kind", Kind::OpenChoice, kLatest, kWorking, "性质", "Kind")), kKinds),
    choices(indexed(line(f::kChannel, "channel", Kind::OpenChoice, kLatest, kWorking, "方式", "Channel")), kChannels),
    choices(line(f::kPurposes, "purposes", Kind::Set, Policy::Set, kWorking, "目的", "Purposes"), kPurposes),
    line(f::kPeopleMet, "people_met", Kind::Set, Policy::Set, kWorking, "见到谁", "People met"),
    indexed(line(f::kPlannedStart, "planned_start", Kind::DateTime, kLatest, kWorking, "计划开始", "Planned start")),
    line(f::kPlannedEnd, "planned_end", Kind::DateTime, kLatest, kWorking, "计划结束", "Planned end"),
    indexed(line(f::kStartedAt, "started_at", Kind::DateTime, kLatest, kWorking, "实际开始", "Started at")),
    line(f::kEndedAt, "ended_at", Kind::DateTime, kLatest, kWorking, "实际结束", "Ended at"),
    choices(line(f::kOutcome, "outcome", Kind::OpenChoice, kLatest, kWorking, "结果", "Outcome"), kOutcomes),
    line(f::kSummary, "summary", Kind::LongText, Policy::Text, kWorking, "纪要", "Summary"),
    line(f::kCompetitor, "competitor", Kind::LongText, Policy::Text, kWorking, "竞品情况", "Competitors"),
    line(f::kMarket, "market", Kind::LongText, Policy::Text, kWorking, "市场情况", "Market"),
    choices(indexed(line(f::kState, "state", Kind::OpenChoice, kLatest, kWorking, "状态", "State")), kVisitStates),
    line(f::kTimeReason, "time_reason", Kind::Text, kLatest, kWorking, "改时间的原因", "Why the times were changed"),
    line(f::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
    target(line(f::kPlanItem, "plan_item", Kind::Ref, kLatest, kWorking, "计划项", "Planned item"), type::kPlanItem),
    line(f::kOffPlanReason, "off_plan_reason", Kind::Text, kLatest, kWorking, "计划外原因", "Reason (unplanned)"),
    line(f::kStayMinutes, "stay_minutes", Kind::Integer, kLatest, kWorking, "停留时间（分钟）",
         "Time stayed (minutes)"),
    line(f::kStayReason, "stay_reason", Kind::Text, kLatest, kWorking, "改停留时间的原因", "Why the stay was changed"),
    line(f::kLateEntry, "late_entry", Kind::Boolean, kLatest, kWorking, "补录", "Entered late"),
    line(f::kUnapproved, "unapproved", Kind::Boolean, kLatest, kWorking, "未批先行", "Begun without approval"),
    line(f::kGift, "gift", Kind::Text, kLatest, kWorking, "礼品", "Gift"),
    choices(line(f::kGiftKind, "gift_kind", Kind::OpenChoice, kLatest, kWorking, "礼品类别", "Kind of gift"),
            kGiftKinds),
    target(line(f::kGiftRequest, "gift_request", Kind::Ref, kLatest, kWorking, "礼品审批", "Gift approval"),
           type::kRequest),
    line(f::kExpense, "expense", Kind::Money, kLatest, kWorking, "费用（元）", "Expense (CNY)"),
    target(line(f::kExpenseRequest, "expense_request", Kind::Ref, kLatest, kWorking, "费用审批", "Expense approval"),
           type::kRequest),
    line(f::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied"),
};

namespace p = field::promise;
constexpr std::array kPromise{
    required(target(indexed(line(p::kAccount, "account", Kind::Ref, Policy::Fixed, kWorking, "客户", "Customer")),
                    type::kAccount)),
    target(indexed(line(p::kVisit, "visit", Kind::Ref, Policy::Fixed, kWorking, "拜访", "Visit")), type::kVisit),
    required(line(p::kWhat, "what", Kind::Text, kLatest, kWorking, "事项", "What")),
    indexed(line(p::kDue, "due", Kind::Date, kLatest, kWorking, "期限", "Due")),
    target(indexed(line(p::kOwner, "owner", Kind::Ref, kLatest, kWorking, "负责", "Owner")), type::kStaff),
    choices(indexed(line(p::kState, "state", Kind::OpenChoice, kLatest, kWorking, "状态", "State")), kPromiseStates),
    line(p::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
    line(p::kDoneAt, "done_at", Kind::DateTime, kLatest, kWorking, "办结时间", "Done at"),
    line(p::kResult, "result", Kind::LongText, Policy::Text, kWorking, "办理结果", "Result"),
    line(p::kDropReason, "drop_reason", Kind::Text, kLatest, kWorking, "取消原因", "Reason for dropping"),
    choices(line(p::kKind, "kind", Kind::OpenChoice, kLatest, kWorking, "类别", "Kind"), kPromiseKinds),
    line(p::kSource, "source", Kind::Ref, Policy::Fixed, kWorking, "来源", "Comes from"),
};

} // namespace

TypeInfo visit()
{
    return TypeInfo{type::kVisit, "visit",   "拜访",      "Visit", ScopeRule::AccountField,
                    kVisit,       f::kState, "submitted", f::kRep};
}

TypeInfo promise()
{
    return TypeInfo{type::kPromise, "promise", "承诺与待办", "Promise", ScopeRule::AccountField, kPromise, 0, {}, 0};
}

} // namespace roadbook::types
