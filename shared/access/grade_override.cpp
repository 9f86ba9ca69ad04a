// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/grade_override.h"

#include "model/fields.h"

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

namespace f = field::account;

constexpr std::array kOverride{f::kGrade, f::kGradeOverride, f::kGradeOverrideReason, f::kGradeApprover,
                               f::kGradeOverrideUntil};

bool touchesOverride(const Operation& op)
{
    return std::any_of(op.changes.begin(), op.changes.end(), [](const FieldChange& change) {
        return std::find(kOverride.begin(), kOverride.end(), change.field) != kOverride.end();
    });
}

// What the field would hold afterwards.
Value after(const Record* current, const Operation& op, FieldId field)
{
    const auto at =
        std::find_if(op.changes.begin(), op.changes.end(), [&](const FieldChange& c) { return c.field == field; });
    if (at != op.changes.end())
        return at->after;
    return current != nullptr ? current->value(field) : Value{};
}

} // namespace

Status mayGradeByHand(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.id != type::kAccount || op.kind == OpKind::Settle || !touchesOverride(op))
        return {};
    const auto byHand = after(current, op, f::kGradeOverride);
    if (const auto* on = std::get_if<bool>(&byHand); on == nullptr || !*on)
        return {};
    if (actor.role == Role::Rep)
        return fail(ErrorCode::Forbidden, "a grade is given by hand by the supervisor or the manager",
                    "grade_override");
    for (const auto field : {f::kGradeOverrideReason, f::kGradeApprover, f::kGradeOverrideUntil})
        if (isNull(after(current, op, field)))
            return fail(ErrorCode::BadValue,
                        "a grade given by hand needs reason, approver and expiry; give all three in one save",
                        std::string(type.field(field)->name));
    const auto approver = after(current, op, f::kGradeApprover);
    if (const auto* person = std::get_if<Id>(&approver); person == nullptr || *person != actor.staff)
        return fail(ErrorCode::Forbidden, "whoever gives a grade by hand is its approver", "grade_approver");
    return {};
}

} // namespace roadbook
