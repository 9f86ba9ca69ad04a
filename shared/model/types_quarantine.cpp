// SPDX-License-Identifier: GPL-3.0-or-later
//
// 待处理的保存: one save that could not take effect (law 8). The server writes it, whole, with the reason; a person
// puts it right, hands it to the supervisor, or gives it up. What happened to it stays in its history.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kStates{
    Choice{"waiting", "待处理", "Waiting"},
    Choice{"handed_over", "已交主管", "Handed to the supervisor"},
    Choice{"applied", "已补录", "Applied"},
    Choice{"discarded", "已放弃", "Discarded"},
};

constexpr Policy kDerived = Policy::Derived;

namespace f = field::quarantine;
constexpr std::array kQuarantine{
    target(indexed(line(f::kAuthor, "author", Kind::Ref, kDerived, kWorking, "保存人", "Saved by")), type::kStaff),
    target(indexed(line(f::kAccount, "account", Kind::Ref, kDerived, kWorking, "客户", "Customer")), type::kAccount),
    line(f::kDeviceName, "device_name", Kind::Text, kDerived, kWorking, "设备", "Device"),
    line(f::kDevice, "device", Kind::Ref, kDerived, kWorking, "设备编号", "Device id"),
    line(f::kNumber, "number", Kind::Integer, kDerived, kWorking, "保存序号", "Number of the save"),
    line(f::kSavedAt, "saved_at", Kind::DateTime, kDerived, kWorking, "保存时间", "Saved at"),
    indexed(line(f::kArrived, "arrived", Kind::DateTime, kDerived, kWorking, "送达时间", "Arrived")),
    line(f::kCode, "code", Kind::Text, kDerived, kWorking, "原因代码", "Reason code"),
    line(f::kMessage, "message", Kind::Text, kDerived, kWorking, "原因", "Reason"),
    line(f::kField, "field", Kind::Text, kDerived, kWorking, "字段", "Field"),
    line(f::kSave, "save", Kind::Bytes, kDerived, kSensitive, "内容", "Content"),
    line(f::kWaitsFor, "waits_for", Kind::Integer, kDerived, kWorking, "等待的保存", "Waits for save"),
    choices(indexed(line(f::kState, "state", Kind::OpenChoice, Policy::Latest, kWorking, "状态", "State")), kStates),
    line(f::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo quarantine()
{
    return TypeInfo{
        type::kQuarantine, "quarantine", "待处理的保存", "Refused save", ScopeRule::ByServer, kQuarantine, 0, {}, 0};
}

} // namespace roadbook::types
