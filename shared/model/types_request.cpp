// SPDX-License-Identifier: GPL-3.0-or-later
//
// 事前审批 (domain §13): 礼品, 应酬, 费用 … up a chain that the regulation gives, and 查阅档案审批表 (S4/8-2; S-05 to S-09). They live in
// the applicant's own scope. `step` counts the signatures under it: two people who sign the same step offline agree.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kStates{
    Choice{"draft", "草稿", "Draft"},           Choice{"submitted", "审批中", "Submitted"},
    Choice{"approved", "已批准", "Approved"},   Choice{"rejected", "已否决", "Rejected"},
    Choice{"withdrawn", "已撤回", "Withdrawn"},
};
constexpr std::array kGiftKinds{
    Choice{"calendar", "年历", "Calendar"},
    Choice{"card", "贺卡", "Card"},
    Choice{"sample", "样品", "Sample"},
    Choice{"other", "其他礼品", "Other gift"},
};
constexpr std::array kKinds{
    Choice{"gift", "礼品", "Gift"},
    Choice{"entertainment", "应酬", "Entertainment"},
    Choice{"hospitality", "招待费", "Hospitality"},
    Choice{"bid", "招投标费", "Tender expenses"},
    Choice{"travel", "差旅", "Travel"},
    Choice{"communication", "通讯费", "Communication"},
    Choice{"visit_expense", "拜访费用", "Visit expense"},
    Choice{"rebate", "返点", "Rebate"},
    Choice{"special_price", "特批价格", "Special price"},
    Choice{"return_visit_plan", "临时回访计划", "Ad-hoc return visits"},
    Choice{"other", "其他", "Other"},
};
constexpr std::array kLevels{
    Choice{"company", "公司级", "Company"},
    Choice{"department", "部门级", "Department"},
    Choice{"personal", "个人级", "Personal"},
};

namespace r = field::request;
constexpr std::array kRequest{
    required(
        target(indexed(line(r::kAuthor, "author", Kind::Ref, kFixed, kWorking, "申请人", "Applicant")), type::kStaff)),
    required(choices(indexed(line(r::kKind, "kind", Kind::OpenChoice, kFixed, kWorking, "类别", "Kind")), kKinds)),
    required(line(r::kWhat, "what", Kind::Text, kLatest, kWorking, "申请事项", "What")),
    target(indexed(line(r::kAccount, "account", Kind::Ref, kLatest, kWorking, "客户", "Customer")), type::kAccount),
    target(line(r::kPlanItem, "plan_item", Kind::Ref, kLatest, kWorking, "计划项", "Planned item"), type::kPlanItem),
    target(line(r::kVisit, "visit", Kind::Ref, kLatest, kWorking, "拜访", "Visit"), type::kVisit),
    line(r::kAmount, "amount", Kind::Money, kLatest, kWorking, "金额（元）", "Amount (CNY)"),
    line(r::kReason, "reason", Kind::LongText, kText, kWorking, "理由", "Reason"),
    line(r::kDay, "day", Kind::Date, kLatest, kWorking, "日期", "Date"),
    choices(line(r::kGiftKind, "gift_kind", Kind::OpenChoice, kLatest, kWorking, "礼品类别", "Kind of gift"),
            kGiftKinds),
    line(r::kReceiver, "receiver", Kind::Text, kLatest, kSensitive, "接受人", "Recipient"),
    choices(byOthers(indexed(line(r::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kStates),
    byOthers(line(r::kStep, "step", Kind::Integer, Policy::Max, kWorking, "已签级数", "Signatures so far")),
    indexed(line(r::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "提交时间", "Submitted at")),
    target(byOthers(line(r::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审阅人", "Decided by")),
           type::kStaff),
    byOthers(line(r::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审阅时间", "Decided at")),
    byOthers(line(r::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    byOthers(line(r::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(r::kDecisions, "decisions", Kind::Remarks, Policy::Append, kWorking, "签批记录", "Signatures"),
    line(r::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace q = field::access_query;
constexpr std::array kAccessQuery{
    required(
        target(indexed(line(q::kAuthor, "author", Kind::Ref, kFixed, kWorking, "申请人", "Applicant")), type::kStaff)),
    target(byOthers(indexed(line(q::kAccount, "account", Kind::Ref, kLatest, kWorking, "客户", "Customer"))),
           type::kAccount),
    line(q::kAccountName, "account_name", Kind::Text, kLatest, kWorking, "客户名称", "Name of the customer"),
    choices(line(q::kLevel, "level", Kind::OpenChoice, kLatest, kWorking, "档案级别", "Level of the archive"), kLevels),
    required(line(q::kReason, "reason", Kind::LongText, kText, kWorking, "查阅事由", "Reason")),
    line(q::kDays, "days", Kind::Integer, kLatest, kWorking, "查阅天数", "Days"),
    choices(byOthers(indexed(line(q::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kStates),
    byOthers(line(q::kStep, "step", Kind::Integer, Policy::Max, kWorking, "已签级数", "Signatures so far")),
    line(q::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "提交时间", "Submitted at"),
    target(byOthers(line(q::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审批人", "Decided by")),
           type::kStaff),
    byOthers(line(q::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审批时间", "Decided at")),
    byOthers(line(q::kUntil, "until", Kind::DateTime, Policy::Min, kWorking, "有效期至", "Open until")),
    byOthers(line(q::kGuidance, "guidance", Kind::LongText, kText, kWorking, "审批意见", "Comments")),
    byOthers(line(q::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(q::kDecisions, "decisions", Kind::Remarks, Policy::Append, kWorking, "签批记录", "Signatures"),
    line(q::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo request()
{
    return TypeInfo{type::kRequest, "request", "审批申请", "Request",  ScopeRule::PersonField,
                    kRequest,       0,         {},         r::kAuthor, r::kAuthor};
}

TypeInfo accessQuery()
{
    return TypeInfo{type::kAccessQuery,
                    "access_query",
                    "查阅档案审批表",
                    "Access query",
                    ScopeRule::PersonField,
                    kAccessQuery,
                    0,
                    {},
                    q::kAuthor,
                    q::kAuthor};
}

} // namespace roadbook::types
