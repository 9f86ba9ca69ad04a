// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kStates{
    Choice{"open", "待裁决", "Open"},
    Choice{"settled", "已裁决", "Settled"},
};

constexpr Policy kDerived = Policy::Derived;

namespace f = field::conflict;
constexpr std::array kConflict{
    indexed(line(f::kRecord, "record", Kind::Ref, kDerived, kWorking, "记录", "Record")),
    line(f::kRecordType, "record_type", Kind::Text, kDerived, kWorking, "记录类型", "Record type"),
    line(f::kField, "field", Kind::Text, kDerived, kWorking, "字段", "Field"),
    line(f::kBefore, "before", Kind::AnyValue, kDerived, kWorking, "修改前", "Before"),
    line(f::kRivals, "rivals", Kind::Rivals, kDerived, kWorking, "各方的值", "Rivals"),
    line(f::kShown, "shown", Kind::AnyValue, kDerived, kWorking, "当前显示", "Shown meanwhile"),
    choices(indexed(line(f::kState, "state", Kind::Choice, kDerived, kWorking, "状态", "State")), kStates),
    line(f::kSettledValue, "settled_value", Kind::AnyValue, kDerived, kWorking, "裁决结果", "Settled value"),
    target(line(f::kSettledBy, "settled_by", Kind::Ref, kDerived, kWorking, "裁决人", "Settled by"), type::kStaff),
    line(f::kSettledAt, "settled_at", Kind::DateTime, kDerived, kWorking, "裁决时间", "Settled at"),
};

} // namespace

TypeInfo conflict()
{
    return TypeInfo{type::kConflict, "conflict", "冲突", "Conflict", ScopeRule::OfTarget, kConflict, 0, {}, 0};
}

} // namespace roadbook::types
