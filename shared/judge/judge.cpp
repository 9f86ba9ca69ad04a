// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge/judge.h"

#include "judge/regrade.h"

#include <algorithm>

namespace roadbook {
namespace {

using regulation::Moving;

Moving::Kind kindOf(OpKind kind)
{
    switch (kind) {
    case OpKind::Create:
        return Moving::Kind::Create;
    case OpKind::Edit:
        return Moving::Kind::Edit;
    case OpKind::Delete:
        return Moving::Kind::Delete;
    case OpKind::Undelete:
        return Moving::Kind::Undelete;
    case OpKind::Settle:
        return Moving::Kind::Settle;
    }
    throw BrokenInvariant("unknown kind of operation");
}

// What the save does to each record, all its operations together: the first that a field was, the last that it becomes.
std::vector<Moving> movingsOf(const ChangeGroup& group)
{
    std::vector<Moving> movings;
    for (const auto& op : group.operations) {
        const auto* type = findType(op.type);
        if (type == nullptr)
            continue;
        auto at = std::find_if(movings.begin(), movings.end(), [&](const Moving& m) {
            return m.record == op.record && op.kind != OpKind::Settle && m.kind != Moving::Kind::Settle;
        });
        if (at == movings.end())
            at = movings.insert(movings.end(), Moving{type, op.record, op.scope, kindOf(op.kind), {}});
        else if (at->kind == Moving::Kind::Edit && op.kind != OpKind::Create)
            at->kind = kindOf(op.kind);
        for (const auto& change : op.changes) {
            const auto known = std::find_if(at->changes.begin(), at->changes.end(),
                                            [&](const Moving::Change& c) { return c.field == change.field; });
            if (known == at->changes.end())
                at->changes.push_back({change.field, change.before, normalised(change.after)});
            else
                known->after = normalised(change.after);
        }
    }
    return movings;
}

bool concerns(const regulation::TypeRules& rules, const Operation& op)
{
    if (!rules.otherMoves || op.kind == OpKind::Delete)
        return true;
    return std::any_of(op.changes.begin(), op.changes.end(), [&](const FieldChange& change) {
        return change.field == rules.state &&
               std::any_of(rules.moves.begin(), rules.moves.end(),
                           [&](const regulation::Move& move) { return Value{move.to} == change.after; });
    });
}

const regulation::WorkflowSection& defaultWorkflow()
{
    static const regulation::WorkflowSection kDefault = [] {
        auto pack = regulation::preset(regulation::kDefaultPreset);
        if (!pack)
            throw BrokenInvariant("the default preset cannot be read: " + pack.error().message);
        return std::move(pack->workflow);
    }();
    return kDefault;
}

} // namespace

const regulation::WorkflowSection& workflowOf(const regulation::Pack& pack)
{
    return pack.workflow.types.empty() ? defaultWorkflow() : pack.workflow;
}

regulation::Rulebook rulebookOf(const regulation::Pack& pack, Timestamp now)
{
    return {&workflowOf(pack), &pack.calendar, now};
}

bool concernsWorkflow(const regulation::WorkflowSection& section, const ChangeGroup& group)
{
    return concernsGrade(group) || std::ranges::any_of(group.operations, [&](const Operation& op) {
               const auto* rules = section.rules(op.type);
               return rules != nullptr && concerns(*rules, op);
           });
}

Status judge(const regulation::Pack& pack, Timestamp now, const ChangeGroup& group, const Actor& actor,
             regulation::MoveWorld& world)
{
    const auto book = rulebookOf(pack, now);
    const regulation::Mover mover{actor.staff, std::string(roleName(actor.role)), actor.actingFor};
    for (const auto& moving : movingsOf(group)) {
        RB_ASSIGN(const auto refusal, mayMove(book, moving, mover, world));
        if (refusal)
            return fail(refusal->error());
        // By its own corrected clock, so that it is judged alike wherever and whenever it arrives.
        RB_ASSIGN(const auto early, mayRegrade(pack, *book.section, std::min(group.rank, now), moving, mover, world));
        if (early)
            return fail(early->error());
    }
    return {};
}

bool leadsPerson(const Id& lead, const Id& person, std::span<const Member> staff, std::span<const TeamNode> teams)
{
    if (lead == person)
        return false;
    const auto readers = readersOfPerson(person, staff, teams);
    return std::binary_search(readers.begin(), readers.end(), lead);
}

} // namespace roadbook
