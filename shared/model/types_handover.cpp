// SPDX-License-Identifier: GPL-3.0-or-later
//
// 客户交接 (S0 §14, §20; H-01 to H-05) and 借阅登记 of originals (S0 §24; S-03). They live in the own scope of whoever receives.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;

constexpr std::array kStates{
    Choice{"open", "待接收", "Open"},
    Choice{"accepted", "已接收", "Accepted"},
    Choice{"closed", "已完成", "Closed"},
    Choice{"cancelled", "已取消", "Cancelled"},
};
constexpr std::array kCauses{
    Choice{"leaving", "离职", "Leaving"},
    Choice{"moving", "调岗", "Transfer"},
    Choice{"relief", "换人负责", "Reassignment"},
};
constexpr std::array kAcceptors{
    Choice{"supervisor", "大客户部主管", "Supervisor"},
    Choice{"information", "信息部", "Information department"},
};
constexpr std::array kChecklist{
    Choice{"promises", "未完成承诺", "Open promises"},    Choice{"complaints", "未结投诉", "Open complaints"},
    Choice{"receivables", "应收账款", "Receivables"},     Choice{"planned_visits", "已计划拜访", "Planned visits"},
    Choice{"borrowed", "借阅原件", "Borrowed originals"}, Choice{"contacts", "联系人", "Contacts"},
    Choice{"archives", "客户档案", "Archives"},           Choice{"devices", "设备数据清除", "Device data wiped"},
};
constexpr std::array kLoanStates{
    Choice{"requested", "待借出", "Requested"},
    Choice{"lent", "已借出", "Lent"},
    Choice{"returned", "已归还", "Returned"},
    Choice{"lost", "遗失", "Lost"},
};

namespace h = field::handover;
constexpr std::array kHandover{
    required(target(indexed(line(h::kReceiver, "receiver", Kind::Ref, kFixed, kWorking, "接收人", "Receiver")),
                    type::kStaff)),
    required(target(indexed(line(h::kHandedBy, "handed_by", Kind::Ref, kFixed, kWorking, "经办人", "Arranged by")),
                    type::kStaff)),
    required(target(indexed(line(h::kLeaver, "leaver", Kind::Ref, kFixed, kWorking, "交接人", "Handed over by")),
                    type::kStaff)),
    choices(line(h::kCause, "cause", Kind::OpenChoice, kLatest, kWorking, "原因", "Cause"), kCauses),
    line(h::kNoticeOn, "notice_on", Kind::Date, kLatest, kWorking, "通知日期", "Notice given on"),
    line(h::kLastDay, "last_day", Kind::Date, kLatest, kWorking, "最后工作日", "Last day"),
    line(h::kAccounts, "accounts", Kind::Integer, kFixed, kWorking, "客户数", "Number of customers"),
    choices(byOthers(line(h::kChecklist, "checklist", Kind::Set, Policy::Set, kWorking, "交接清单", "Checklist")),
            kChecklist),
    choices(
        byOthers(line(h::kAcceptedWith, "accepted_with", Kind::OpenChoice, kLatest, kWorking, "监交", "Accepted with")),
        kAcceptors),
    choices(byOthers(indexed(line(h::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kStates),
    byOthers(line(h::kAcceptedAt, "accepted_at", Kind::DateTime, kLatest, kWorking, "接收时间", "Accepted at")),
    byOthers(line(h::kWipedAt, "wiped_at", Kind::DateTime, kLatest, kWorking, "设备清除时间", "Device wiped at")),
    byOthers(line(h::kClosedAt, "closed_at", Kind::DateTime, kLatest, kWorking, "完成时间", "Closed at")),
    byOthers(line(h::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(h::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace b = field::borrowing;
constexpr std::array kBorrowing{
    required(target(indexed(line(b::kBorrower, "borrower", Kind::Ref, kFixed, kWorking, "借阅人", "Borrower")),
                    type::kStaff)),
    target(indexed(line(b::kAccount, "account", Kind::Ref, kLatest, kWorking, "客户", "Customer")), type::kAccount),
    required(line(b::kWhat, "what", Kind::Text, kLatest, kWorking, "借阅原件", "Borrowed originals")),
    line(b::kCopies, "copies", Kind::Integer, kLatest, kWorking, "份数", "Copies"),
    line(b::kPurpose, "purpose", Kind::Text, kLatest, kWorking, "用途", "Purpose"),
    choices(indexed(line(b::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State")),
            kLoanStates),
    target(line(b::kLentBy, "lent_by", Kind::Ref, kLatest, kWorking, "经手人", "Lent by"), type::kStaff),
    line(b::kLentAt, "lent_at", Kind::DateTime, kLatest, kWorking, "借出时间", "Lent at"),
    indexed(line(b::kDue, "due", Kind::Date, kLatest, kWorking, "应还日期", "Due")),
    line(b::kReturnedAt, "returned_at", Kind::DateTime, kLatest, kWorking, "归还时间", "Returned at"),
    line(b::kCondition, "condition", Kind::Text, kLatest, kWorking, "归还状况", "Condition"),
    line(b::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied"),
    line(b::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo handover()
{
    return TypeInfo{type::kHandover, "handover", "客户交接", "Handover",   ScopeRule::PersonField,
                    kHandover,       0,          {},         h::kHandedBy, h::kReceiver};
}

TypeInfo borrowing()
{
    return TypeInfo{type::kBorrowing, "borrowing", "借阅登记", "Borrowing", ScopeRule::PersonField,
                    kBorrowing,       0,           {},         0,           b::kBorrower};
}

} // namespace roadbook::types
