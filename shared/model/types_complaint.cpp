// SPDX-License-Identifier: GPL-3.0-or-later
//
// 投诉受理单 (S2 §16; ): accept, handle, track until the customer is satisfied, with the progress that is fed back. It hangs
// on the account, and whoever works on the account writes it.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kChannels{
    Choice{"phone", "电话", "Phone"}, Choice{"on_site", "上门", "On site"}, Choice{"wechat", "微信", "WeChat"},
    Choice{"mail", "邮件", "E-mail"}, Choice{"other", "其他", "Other"},
};
constexpr std::array kCategories{
    Choice{"quality", "质量", "Quality"}, Choice{"delivery", "交付", "Delivery"}, Choice{"price", "价格", "Price"},
    Choice{"service", "服务", "Service"}, Choice{"other", "其他", "Other"},
};
constexpr std::array kPlaces{
    Choice{"in_province", "省内", "Within the province"},
    Choice{"outside", "省外", "Outside the province"},
};
constexpr std::array kStates{
    Choice{"accepted", "已受理", "Accepted"}, Choice{"assigned", "已转办", "Assigned"},
    Choice{"handled", "已处理", "Handled"},   Choice{"confirmed", "客户已确认", "Confirmed"},
    Choice{"closed", "已结案", "Closed"},
};

namespace c = field::complaint;
constexpr std::array kComplaint{
    required(
        target(indexed(line(c::kAccount, "account", Kind::Ref, kFixed, kWorking, "客户", "Customer")), type::kAccount)),
    target(indexed(line(c::kTakenBy, "taken_by", Kind::Ref, kFixed, kWorking, "受理人", "Taken by")), type::kStaff),
    indexed(line(c::kAcceptedAt, "accepted_at", Kind::DateTime, kLatest, kWorking, "受理时间", "Accepted at")),
    choices(line(c::kChannel, "channel", Kind::OpenChoice, kLatest, kWorking, "方式", "Channel"), kChannels),
    choices(line(c::kCategory, "category", Kind::OpenChoice, kLatest, kWorking, "类别", "Category"), kCategories),
    required(line(c::kContent, "content", Kind::LongText, kText, kWorking, "投诉内容", "Content")),
    line(c::kComplainant, "complainant", Kind::Text, kLatest, kWorking, "投诉人", "Complainant"),
    choices(line(c::kPlace, "place", Kind::OpenChoice, kLatest, kWorking, "所在地", "Place"), kPlaces),
    line(c::kNeedsVisit, "needs_visit", Kind::Boolean, kLatest, kWorking, "需到现场", "Needs a visit on site"),
    line(c::kOnSiteAt, "on_site_at", Kind::DateTime, Policy::Min, kWorking, "到场时间", "On site at"),
    line(c::kResponsible, "responsible", Kind::Text, kLatest, kWorking, "责任单位", "Responsible unit"),
    target(
        line(c::kResponsiblePerson, "responsible_person", Kind::Ref, kLatest, kWorking, "责任人", "Responsible person"),
        type::kStaff),
    line(c::kTimeLimit, "time_limit", Kind::Date, kLatest, kWorking, "处理时限", "Time limit"),
    line(c::kCause, "cause", Kind::LongText, kText, kWorking, "原因", "Cause"),
    line(c::kCorrection, "correction", Kind::LongText, kText, kWorking, "纠正措施", "Corrective action"),
    line(c::kHandledAt, "handled_at", Kind::DateTime, kLatest, kWorking, "处理完成时间", "Handled at"),
    line(c::kConfirmation, "confirmation", Kind::LongText, kText, kWorking, "客户确认", "The customer's confirmation"),
    line(c::kConfirmedAt, "confirmed_at", Kind::DateTime, kLatest, kWorking, "确认时间", "Confirmed at"),
    line(c::kEffect, "effect", Kind::LongText, kText, kWorking, "效果评价", "Evaluation"),
    line(c::kLarge, "large", Kind::Boolean, kLatest, kWorking, "重大索赔或社会影响", "Large claim or public impact"),
    choices(indexed(line(c::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State")), kStates),
    line(c::kFeedbacks, "feedbacks", Kind::Remarks, Policy::Append, kWorking, "进展反馈", "Feedback given"),
    line(c::kClosedAt, "closed_at", Kind::DateTime, kLatest, kWorking, "结案时间", "Closed at"),
    line(c::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied"),
    line(c::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo complaint()
{
    return TypeInfo{
        type::kComplaint, "complaint", "投诉受理单", "Complaint", ScopeRule::AccountField, kComplaint, 0, {}, 0};
}

} // namespace roadbook::types
