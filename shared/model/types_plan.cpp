// SPDX-License-Identifier: GPL-3.0-or-later
//
// 周拜访计划表 (S0 §35.1, §36.1; V-02, V-03, V-08) with its items, and 行程变更 (S0 §36.3; V-12). They live in the rep's own
// scope: the rep, the supervisors above and the managers see them. The rep writes them; who reviews moves the state.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kPlanStates{
    Choice{"draft", "草稿", "Draft"},         Choice{"submitted", "已提交", "Submitted"},
    Choice{"approved", "已批准", "Approved"}, Choice{"returned", "已退回", "Returned"},
    Choice{"executed", "已执行", "Executed"}, Choice{"recorded", "已记录", "Recorded"},
    Choice{"reviewed", "已审阅", "Reviewed"},
};
constexpr std::array kChangeStates{
    Choice{"draft", "草稿", "Draft"},
    Choice{"submitted", "已报告", "Reported"},
    Choice{"acknowledged", "已知悉", "Acknowledged"},
    Choice{"returned", "已退回", "Returned"},
};
constexpr std::array kChanges{
    Choice{"moved", "改期", "Moved"},
    Choice{"dropped", "取消", "Dropped"},
    Choice{"added", "增加", "Added"},
    Choice{"person", "换人", "Another person"},
    Choice{"channel", "换方式", "Another channel"},
    Choice{"other", "其他", "Other"},
};
constexpr std::array kKinds{
    Choice{"return_visit", "专门回访", "Return visit"}, Choice{"business", "业务联系", "Business"},
    Choice{"development", "开发", "Development"},       Choice{"reception", "接待", "Reception"},
    Choice{"store_patrol", "巡店", "Store patrol"},
};
constexpr std::array kChannels{
    Choice{"on_site", "上门", "On site"}, Choice{"phone", "电话", "Phone"},     Choice{"wechat", "微信", "WeChat"},
    Choice{"mail", "邮件", "E-mail"},     Choice{"meeting", "会议", "Meeting"},
};
constexpr std::array kGiftKinds{
    Choice{"calendar", "年历", "Calendar"},
    Choice{"card", "贺卡", "Card"},
    Choice{"sample", "样品", "Sample"},
    Choice{"other", "其他礼品", "Other gift"},
};
constexpr std::array kPurposes{
    Choice{"relationship", "客情维护", "Relationship"},   Choice{"market_research", "市场调查", "Market research"},
    Choice{"competitors", "竞争对手", "Competitors"},     Choice{"new_product", "新产品推广", "New product"},
    Choice{"new_customer", "开发新客户", "New customer"}, Choice{"market_share", "提高占有率", "Market share"},
};
// What S0 §35.2 wants prepared: the appointment, and what is taken along.
constexpr std::array kPreparation{
    Choice{"appointed", "已预约", "Appointment made"},
    Choice{"person_fixed", "已确定人员", "Who goes is settled"},
    Choice{"qualification", "资质文件", "Qualification papers"},
    Choice{"brochure", "宣传画册", "Brochure"},
    Choice{"manual", "产品手册", "Product manual"},
    Choice{"price_list", "价格表", "Price list"},
    Choice{"proof", "证明文件", "Certificates"},
    Choice{"card", "名片", "Business cards"},
    Choice{"notebook", "笔记本", "Notebook"},
    Choice{"pen", "笔", "Pens"},
};

namespace w = field::week_plan;
constexpr std::array kWeekPlan{
    required(target(indexed(line(w::kRep, "rep", Kind::Ref, kFixed, kWorking, "计划人", "Rep")), type::kStaff)),
    required(indexed(line(w::kWeek, "week", Kind::Date, kFixed, kWorking, "周（周一）", "Week (its first day)"))),
    choices(byOthers(indexed(line(w::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kPlanStates),
    line(w::kNote, "note", Kind::LongText, kText, kWorking, "计划说明", "Note"),
    indexed(line(w::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "提交时间", "Submitted at")),
    line(w::kLate, "late", Kind::Boolean, kLatest, kWorking, "逾期提交", "Late"),
    target(byOthers(line(w::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审阅人", "Decided by")),
           type::kStaff),
    byOthers(line(w::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审阅时间", "Decided at")),
    byOthers(line(w::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    byOthers(line(w::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(w::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
    line(w::kUnapproved, "unapproved", Kind::Boolean, kLatest, kWorking, "未批先行", "Begun without approval"),
};

namespace i = field::plan_item;
constexpr std::array kPlanItem{
    required(target(indexed(line(i::kRep, "rep", Kind::Ref, kFixed, kWorking, "计划人", "Rep")), type::kStaff)),
    required(
        target(indexed(line(i::kPlan, "plan", Kind::Ref, kFixed, kWorking, "周计划", "Weekly plan")), type::kWeekPlan)),
    target(indexed(line(i::kAccount, "account", Kind::Ref, kLatest, kWorking, "客户", "Customer")), type::kAccount),
    indexed(line(i::kDay, "day", Kind::Date, kLatest, kWorking, "日期", "Day")),
    indexed(line(i::kPlannedStart, "planned_start", Kind::DateTime, kLatest, kWorking, "计划开始", "Planned start")),
    line(i::kPlannedEnd, "planned_end", Kind::DateTime, kLatest, kWorking, "计划结束", "Planned end"),
    choices(line(i::kKind, "kind", Kind::OpenChoice, kLatest, kWorking, "性质", "Kind"), kKinds),
    choices(line(i::kChannel, "channel", Kind::OpenChoice, kLatest, kWorking, "方式", "Channel"), kChannels),
    choices(line(i::kPurposes, "purposes", Kind::Set, Policy::Set, kWorking, "目的", "Purposes"), kPurposes),
    line(i::kPeople, "people", Kind::Set, Policy::Set, kWorking, "拟见人员", "People to meet"),
    choices(line(i::kPreparation, "preparation", Kind::Set, Policy::Set, kWorking, "拜访准备", "Preparation"),
            kPreparation),
    line(i::kMatters, "matters", Kind::LongText, kText, kWorking, "商谈事项", "To discuss"),
    line(i::kGift, "gift", Kind::Text, kLatest, kWorking, "礼品", "Gift"),
    choices(line(i::kGiftKind, "gift_kind", Kind::OpenChoice, kLatest, kWorking, "礼品类别", "Kind of gift"),
            kGiftKinds),
    target(line(i::kGiftRequest, "gift_request", Kind::Ref, kLatest, kWorking, "礼品审批", "Gift approval"),
           type::kRequest),
    line(i::kExpense, "expense", Kind::Money, kLatest, kWorking, "预计费用（元）", "Expected expense (CNY)"),
    target(line(i::kExpenseRequest, "expense_request", Kind::Ref, kLatest, kWorking, "费用审批", "Expense approval"),
           type::kRequest),
    line(i::kCustomer, "customer", Kind::Text, kLatest, kWorking, "未建档客户", "Customer without an archive"),
    line(i::kRoute, "route", Kind::Text, kLatest, kWorking, "行程", "Itinerary"),
    line(i::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace c = field::itinerary_change;
constexpr std::array kItineraryChange{
    required(target(indexed(line(c::kRep, "rep", Kind::Ref, kFixed, kWorking, "报告人", "Rep")), type::kStaff)),
    target(indexed(line(c::kPlan, "plan", Kind::Ref, kFixed, kWorking, "周计划", "Weekly plan")), type::kWeekPlan),
    target(indexed(line(c::kItem, "item", Kind::Ref, kFixed, kWorking, "计划项", "Planned item")), type::kPlanItem),
    target(indexed(line(c::kVisit, "visit", Kind::Ref, kLatest, kWorking, "拜访", "Visit")), type::kVisit),
    target(indexed(line(c::kAccount, "account", Kind::Ref, kLatest, kWorking, "客户", "Customer")), type::kAccount),
    choices(line(c::kChange, "change", Kind::OpenChoice, kLatest, kWorking, "变更", "Change"), kChanges),
    indexed(line(c::kDay, "day", Kind::Date, kLatest, kWorking, "日期", "Day")),
    line(c::kNewStart, "new_start", Kind::DateTime, kLatest, kWorking, "变更后开始", "New start"),
    line(c::kStayMinutes, "stay_minutes", Kind::Integer, kLatest, kWorking, "停留时间（分钟）",
         "Time stayed (minutes)"),
    line(c::kReason, "reason", Kind::Text, kLatest, kWorking, "原因", "Reason"),
    choices(byOthers(indexed(line(c::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kChangeStates),
    line(c::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "报告时间", "Reported at"),
    target(byOthers(line(c::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审阅人", "Decided by")),
           type::kStaff),
    byOthers(line(c::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审阅时间", "Decided at")),
    byOthers(line(c::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    byOthers(line(c::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(c::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo weekPlan()
{
    return TypeInfo{
        type::kWeekPlan, "week_plan", "周拜访计划表", "Weekly plan", ScopeRule::PersonField, kWeekPlan, 0, {},
        w::kRep,         w::kRep,     w::kWeek};
}

TypeInfo planItem()
{
    return TypeInfo{type::kPlanItem, "plan_item", "计划项", "Planned item", ScopeRule::PersonField,
                    kPlanItem,       0,           {},       i::kRep,        i::kRep};
}

TypeInfo itineraryChange()
{
    return TypeInfo{type::kItineraryChange,
                    "itinerary_change",
                    "行程变更",
                    "Itinerary change",
                    ScopeRule::PersonField,
                    kItineraryChange,
                    0,
                    {},
                    c::kRep,
                    c::kRep};
}

} // namespace roadbook::types
