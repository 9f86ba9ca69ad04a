// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/handed_in.h"

#include "judge/judge.h"
#include "model/defaults.h"
#include "model/fields.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

using namespace regulation;

// The fields in which each of them says how far it has come, and who said so.
struct StandingFields {
    FieldId state;
    FieldId decidedBy;
};
StandingFields standingOf(TypeId type)
{
    if (type == type::kWeekPlan)
        return {field::week_plan::kState, field::week_plan::kDecidedBy};
    if (type == type::kWeekRecord)
        return {field::week_record::kState, field::week_record::kDecidedBy};
    return {field::month_record::kState, field::month_record::kDecidedBy};
}

// What a record that is not made yet would lack if it were handed in at once.
std::vector<MoveFacts> movesFromNothing(const TypeRules& rules)
{
    std::vector<MoveFacts> moves;
    for (const Move& move : rules.moves) {
        if (move.to != "submitted" || std::ranges::find(move.from, std::string()) == move.from.end())
            continue;
        MoveFacts facts{move.id, move.label, std::nullopt};
        for (const Requirement& requirement : move.requirements)
            if (!facts.refusal && requirement.check == Requirement::Check::Items)
                facts.refusal = needs(move, requirement, "plan");
        moves.push_back(std::move(facts));
    }
    return moves;
}

} // namespace

const MoveFacts* HandedIn::move(std::string_view name) const
{
    const auto at = std::ranges::find(moves, name, &MoveFacts::id);
    return at != moves.end() ? &*at : nullptr;
}

Id handedInId(TypeId type, const Id& rep, Day period)
{
    const TypeInfo& info = *findType(type);
    return naturalId(info, {{info.scopeField, rep}, {info.periodField, formatDay(period)}});
}

Result<HandedIn> handedInSoFar(Replica& replica, const Pack& pack, TypeId type, const Id& rep, Day period)
{
    const WorkflowSection& section = workflowOf(pack);
    const StandingFields fields = standingOf(type);
    HandedIn handed;
    handed.id = handedInId(type, rep, period);
    if (const Deadline* deadline = section.deadlineOf(type, "submitted")) {
        handed.due = dueTime(*deadline, pack.calendar, period);
        handed.source = deadline->source;
    }
    const TypeRules* rules = section.rules(type);
    RB_ASSIGN(auto view, replica.find(handed.id));
    if (!view || view->record.deleted)
        return handed;
    handed.state = view->record.text(fields.state);
    handed.editable = rules == nullptr || std::ranges::find(rules->editable, handed.state) != rules->editable.end();
    Reader reader(replica);
    handed.decidedBy = reader.staffName(view->record.ref(fields.decidedBy));
    RB_ASSIGN(handed.talk, conversationOn(replica, reader, view->record));
    handed.view = std::move(view);
    return handed;
}

Result<HandedIn> handedIn(Replica& replica, const Pack& pack, TypeId type, const Id& rep, Day period)
{
    RB_ASSIGN(auto handed, handedInSoFar(replica, pack, type, rep, period));
    if (!handed.view) {
        if (const TypeRules* rules = workflowOf(pack).rules(type))
            handed.moves = movesFromNothing(*rules);
        return handed;
    }
    RB_ASSIGN(const auto possible, replica.possibleMoves(handed.id));
    for (const PossibleMove& move : possible)
        handed.moves.push_back({move.move->id, move.move->label, move.refusal});
    return handed;
}

Result<std::vector<View>> recordsOf(Replica& replica, TypeId type, FieldId reference, const Id& on)
{
    std::vector<View> views;
    ListQuery query{.type = type, .where = {{reference, ListQuery::Where::Is::Equal, on}}};
    RB_TRY(replica.list(query, [&views](const View& view) {
        views.push_back(view);
        return true;
    }));
    return views;
}

} // namespace roadbook
