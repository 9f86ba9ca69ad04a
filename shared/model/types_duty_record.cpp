// SPDX-License-Identifier: GPL-3.0-or-later
//
// 履职记录: a duty of the house that is about no account (an assessment, a survey, next year's goals) is done for one
// occasion. It lives in the scope of the person whose duty it is, who writes it; the supervisors above and the managers
// see it and add remarks. One for each person, duty and occasion: two tablets that tick it off offline make the same one.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;

namespace d = field::duty_record;
constexpr std::array kDutyRecord{
    required(
        target(indexed(line(d::kPerson, "person", Kind::Ref, kFixed, kWorking, "责任人", "Whose duty")), type::kStaff)),
    required(
        indexed(line(d::kDuty, "duty", Kind::Text, kFixed, kWorking, "职责（制度条目）", "Duty (of the regulation)"))),
    required(
        indexed(line(d::kOccasion, "occasion", Kind::Date, kFixed, kWorking, "期次（应办日）", "Occasion (its day)"))),
    required(line(d::kDoneOn, "done_on", Kind::Date, Policy::Min, kWorking, "完成日期", "Done on")),
    target(line(d::kDoneBy, "done_by", Kind::Ref, kLatest, kWorking, "经办人", "Done by"), type::kStaff),
    line(d::kResult, "result", Kind::LongText, Policy::Text, kWorking, "结果", "Result"),
    line(d::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Judged by"),
    line(d::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo dutyRecord()
{
    return TypeInfo{
        type::kDutyRecord, "duty_record", "履职记录",   "Duty record", ScopeRule::PersonField, kDutyRecord, 0, {},
        d::kPerson,        d::kPerson,    d::kOccasion, d::kDuty};
}

} // namespace roadbook::types
