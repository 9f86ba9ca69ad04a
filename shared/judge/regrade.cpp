// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge/regrade.h"

#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/due/words.h"
#include "regulation/grading/standing.h"
#include "regulation/workflow/deadline.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;

namespace af = field::account;

std::string textOf(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
}

std::string shown(const std::string& grade, bool english)
{
    return !grade.empty() ? grade : english ? "none" : "待定级";
}

// The regulation gives grades and does not say when they take effect: that part is our proposal.
Source sourceOf(const Pack& pack)
{
    const Scheme* scheme = pack.grading.primary();
    Source source = scheme != nullptr ? scheme->source : Source{};
    source.assumption = true;
    return source;
}

// Is the one that a person makes of a week still with its author? Without one it is not begun.
Result<std::optional<bool>> isWithAuthor(const WorkflowSection& workflow, TypeId typeId, const Id& person, Day week,
                                         MoveWorld& world)
{
    const TypeInfo& type = *findType(typeId);
    const Id id = naturalId(type, {{type.scopeField, person}, {type.periodField, formatDay(week)}});
    RB_ASSIGN(const auto record, world.after(id));
    const TypeRules* rules = workflow.rules(typeId);
    if (!record || record->type != typeId || rules == nullptr)
        return std::optional<bool>{};
    const std::string state(record->text(type.field("state")->id));
    return std::optional(std::ranges::find(rules->editable, state) != rules->editable.end());
}

// A plan was handed in, and the record of its week was not yet.
Result<bool> isOpen(const WorkflowSection& workflow, const Id& person, Day week, MoveWorld& world)
{
    RB_ASSIGN(const auto plan, isWithAuthor(workflow, type::kWeekPlan, person, week, world));
    if (plan.value_or(true))
        return false;
    RB_ASSIGN(const auto record, isWithAuthor(workflow, type::kWeekRecord, person, week, world));
    return record.value_or(true);
}

Refusal heldByHand(const Pack& pack, const GradeStanding& standing, Day today)
{
    const Bilingual until = dayWords(standing.until, today);
    Refusal refusal{ErrorCode::Forbidden, {}, {}, sourceOf(pack), "grade"};
    refusal.reason = {
        "等级" + shown(standing.grade, false) + "由人工定级，有效至" + until.zh + "：" + standing.handReason,
        "Graded " + shown(standing.grade, true) + " by hand until " + until.en + ": " + standing.handReason};
    refusal.next = {"到期后再调，或请主管、经理改定", "Wait until it ends, or ask the supervisor or the manager"};
    return refusal;
}

Refusal weekIsOpen(const Pack& pack, const std::string& from, const std::string& to, Day week, Day today)
{
    const Bilingual first = dayWords(week, today);
    Refusal refusal{ErrorCode::Frozen, {}, {}, sourceOf(pack), "grade"};
    refusal.reason = {"负责人" + first.zh + "起的一周还在执行，等级不能在周内由" + shown(from, false) + "调为" +
                          shown(to, false),
                      "The owner is still working on the week of " + first.en + "; the grade does not change from " +
                          shown(from, true) + " to " + shown(to, true) + " during it"};
    refusal.next = {"请在这一周的周拜访记录表提交之后再调；必须现在改的，由主管或经理人工定级，写明理由和期限",
                    "Apply it when the weekly record is submitted; if it cannot wait, the supervisor or the manager "
                    "grades by hand, with a reason and an expiry date"};
    return refusal;
}

} // namespace

bool concernsGrade(const ChangeGroup& group)
{
    return std::ranges::any_of(group.operations, [](const Operation& op) {
        return op.type == type::kAccount && op.kind == OpKind::Edit &&
               std::ranges::any_of(op.changes, [](const FieldChange& change) {
                   return change.field == af::kGrade || change.field == af::kGradeOverride;
               });
    });
}

MoveAnswer mayRegrade(const Pack& pack, const WorkflowSection& workflow, Timestamp at, const Moving& moving,
                      const Mover& mover, MoveWorld& world)
{
    const auto* grade = moving.change(af::kGrade);
    if (moving.type->id != type::kAccount || moving.kind != Moving::Kind::Edit ||
        (grade == nullptr && moving.change(af::kGradeOverride) == nullptr))
        return std::nullopt;
    RB_ASSIGN(const auto before, world.before(moving.record));
    RB_ASSIGN(const auto after, world.after(moving.record));
    if (!before || !after || after->boolean(af::kGradeOverride))
        return std::nullopt;
    const Day today = pack.calendar.dayOf(at);
    const GradeStanding standing = standingOf(*before);
    if (standing.heldByHand(today) && mover.role == "rep")
        return heldByHand(pack, standing, today);
    const std::string from = grade != nullptr ? textOf(grade->before) : std::string();
    const std::string to = grade != nullptr ? textOf(grade->after) : std::string();
    const Id owner = before->ref(af::kOwner);
    if (from.empty() || from == to || owner.isNull())
        return std::nullopt;
    const Day week = weekOf(pack.calendar, at);
    RB_ASSIGN(const bool open, isOpen(workflow, owner, week, world));
    return open ? std::optional(weekIsOpen(pack, from, to, week, today)) : std::nullopt;
}

} // namespace roadbook
