// SPDX-License-Identifier: GPL-3.0-or-later
//
// 周拜访记录表 and 月度客户拜访记录表 (S0 §36.2; V-09 to V-11), and 批阅: the guidance of whoever reviews (V-10, V-13). They live
// in the rep's own scope. `sheet` is the whole submitted table with its number and its seal in one field, so that no merge
// can put rows beside a seal that is not theirs; a late entry makes the next version, and the earlier stays in the history.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kWeekStates{
    Choice{"draft", "草稿", "Draft"},
    Choice{"submitted", "已提交", "Submitted"},
    Choice{"returned", "已退回", "Returned"},
    Choice{"reviewed", "已审阅", "Reviewed"},
};
constexpr std::array kMonthStates{
    Choice{"draft", "草稿", "Draft"},           Choice{"submitted", "已提交", "Submitted"},
    Choice{"returned", "已退回", "Returned"},   Choice{"reviewed", "已审阅", "Reviewed"},
    Choice{"forwarded", "已转交", "Forwarded"},
};
constexpr std::array kDecisions{
    Choice{"guidance", "指导", "Guidance"},
    Choice{"approved", "批准", "Approved"},
    Choice{"returned", "退回", "Returned"},
    Choice{"forwarded", "转交", "Forwarded"},
};
constexpr std::array kReviewStates{
    Choice{"given", "已批阅", "Given"},
    Choice{"read", "已阅", "Read"},
};

namespace w = field::week_record;
constexpr std::array kWeekRecord{
    required(target(indexed(line(w::kRep, "rep", Kind::Ref, kFixed, kWorking, "拜访人", "Rep")), type::kStaff)),
    required(indexed(line(w::kWeek, "week", Kind::Date, kFixed, kWorking, "周（周一）", "Week (its first day)"))),
    target(line(w::kPlan, "plan", Kind::Ref, kLatest, kWorking, "周计划", "Weekly plan"), type::kWeekPlan),
    choices(byOthers(indexed(line(w::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kWeekStates),
    large(line(w::kSheet, "sheet", Kind::LongText, Policy::Review, kWorking, "记录表", "Sheet")),
    line(w::kSummary, "summary", Kind::LongText, kText, kWorking, "本周小结", "Summary"),
    indexed(line(w::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "提交时间", "Submitted at")),
    line(w::kLate, "late", Kind::Boolean, kLatest, kWorking, "逾期提交", "Late"),
    target(byOthers(line(w::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审阅人", "Decided by")),
           type::kStaff),
    byOthers(line(w::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审阅时间", "Decided at")),
    byOthers(line(w::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    byOthers(line(w::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(w::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace m = field::month_record;
constexpr std::array kMonthRecord{
    required(target(indexed(line(m::kRep, "rep", Kind::Ref, kFixed, kWorking, "拜访人", "Rep")), type::kStaff)),
    required(indexed(line(m::kMonth, "month", Kind::Date, kFixed, kWorking, "月（首日）", "Month (its first day)"))),
    choices(byOthers(indexed(line(m::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kMonthStates),
    large(line(m::kSheet, "sheet", Kind::LongText, Policy::Review, kWorking, "记录表", "Sheet")),
    line(m::kSummary, "summary", Kind::LongText, kText, kWorking, "本月小结", "Summary"),
    indexed(line(m::kSubmittedAt, "submitted_at", Kind::DateTime, kLatest, kWorking, "提交时间", "Submitted at")),
    line(m::kLate, "late", Kind::Boolean, kLatest, kWorking, "逾期提交", "Late"),
    target(byOthers(line(m::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审阅人", "Decided by")),
           type::kStaff),
    byOthers(line(m::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审阅时间", "Decided at")),
    byOthers(line(m::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    byOthers(line(m::kForwardedTo, "forwarded_to", Kind::Text, kLatest, kWorking, "转交部门", "Forwarded to")),
    byOthers(line(m::kForwardedAt, "forwarded_at", Kind::DateTime, kLatest, kWorking, "转交时间", "Forwarded at")),
    byOthers(line(m::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied")),
    line(m::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace r = field::review;
constexpr std::array kReview{
    required(
        target(indexed(line(r::kRep, "rep", Kind::Ref, kFixed, kWorking, "被批阅人", "Whose work")), type::kStaff)),
    required(target(indexed(line(r::kReviewer, "reviewer", Kind::Ref, kFixed, kWorking, "批阅人", "Reviewer")),
                    type::kStaff)),
    required(indexed(line(r::kSubject, "subject", Kind::Ref, kFixed, kWorking, "所批记录", "About"))),
    line(r::kSubjectType, "subject_type", Kind::Text, kFixed, kWorking, "记录类型", "Record type"),
    choices(line(r::kDecision, "decision", Kind::OpenChoice, kLatest, kWorking, "结论", "Decision"), kDecisions),
    required(line(r::kGuidance, "guidance", Kind::LongText, kText, kWorking, "指导意见", "Guidance")),
    choices(byOthers(indexed(line(r::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State"))),
            kReviewStates),
    line(r::kSeal, "seal", Kind::Text, kFixed, kWorking, "所批版本", "Version reviewed"),
    byOthers(line(r::kAnswer, "answer", Kind::LongText, kText, kWorking, "回复", "Answer")),
    line(r::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo weekRecord()
{
    return TypeInfo{
        type::kWeekRecord, "week_record", "周拜访记录表", "Weekly record", ScopeRule::PersonField, kWeekRecord, 0, {},
        w::kRep,           w::kRep,       w::kWeek};
}

TypeInfo monthRecord()
{
    return TypeInfo{type::kMonthRecord,
                    "month_record",
                    "月度客户拜访记录表",
                    "Monthly record",
                    ScopeRule::PersonField,
                    kMonthRecord,
                    0,
                    {},
                    m::kRep,
                    m::kRep,
                    m::kMonth};
}

TypeInfo review()
{
    return TypeInfo{type::kReview, "review", "批阅", "Review",     ScopeRule::PersonField,
                    kReview,       0,        {},     r::kReviewer, r::kRep};
}

} // namespace roadbook::types
