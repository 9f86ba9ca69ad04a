// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads `workflow`: the actors, and for each record type its states and moves. Every name must be one of model/.
#include "regulation/workflow/section.h"

#include <algorithm>
#include <array>
#include <set>

namespace roadbook::regulation {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kIs{
    std::pair{"author"sv, MoveActor::Is::Author}, std::pair{"holder"sv, MoveActor::Is::Holder},
    std::pair{"lead"sv, MoveActor::Is::Lead},     std::pair{"manager"sv, MoveActor::Is::Manager},
    std::pair{"anyone"sv, MoveActor::Is::Anyone},
};
using Check = Requirement::Check;
constexpr std::array kChecks{
    std::pair{"items"sv, Check::Items},       std::pair{"gifts"sv, Check::Gifts},
    std::pair{"expenses"sv, Check::Expenses}, std::pair{"sheet"sv, Check::Sheet},
    std::pair{"chain"sv, Check::Chain},       std::pair{"week_record"sv, Check::WeekRecord},
};

FieldId fieldNamed(const Node& node, const TypeInfo& type, std::string_view member, const std::string& name)
{
    const auto* field = type.field(name);
    if (field == nullptr && !name.empty())
        node.error(member, {Said::NoField, {std::string(type.name), name}});
    return field != nullptr ? field->id : 0;
}

bool isState(const TypeInfo& type, FieldId state, std::string_view value)
{
    const auto* field = type.field(state);
    return field != nullptr && std::any_of(field->choices.begin(), field->choices.end(),
                                           [&](const Choice& choice) { return choice.value == value; });
}

void checkStates(const Node& node, const TypeInfo& type, FieldId state, std::string_view member,
                 const std::vector<std::string>& states)
{
    for (const auto& value : states)
        if (!isState(type, state, value))
            node.error(member, {Said::NoState, {std::string(type.name), value}});
}

Requirement readRequirement(Node node, const TypeInfo& type)
{
    Requirement requirement;
    if (node.has("field"))
        requirement.field = fieldNamed(node, type, "field", node.text("field"));
    else
        requirement.check = node.oneOf<Check>("check", kChecks);
    if (requirement.check == Check::WeekRecord)
        requirement.states = node.texts("states");
    requirement.say = readWords(node, "say");
    node.finish();
    return requirement;
}

Move readMove(Node node, const TypeRules& rules, const WorkflowSection& section)
{
    const TypeInfo& type = *rules.type;
    Move move;
    move.id = node.text("id");
    move.label = readWords(node, "label");
    if (node.flagOr("creates", false))
        move.from.emplace_back();
    const auto from = node.textsIf("from");
    checkStates(node, type, rules.state, "from", from);
    move.from.insert(move.from.end(), from.begin(), from.end());
    move.to = node.text("to");
    checkStates(node, type, rules.state, "to", {move.to});
    if (move.from.empty())
        node.error("from", {Said::MoveWithoutFrom});
    move.who = node.texts("who");
    for (const auto& who : move.who)
        if (section.actor(who) == nullptr)
            node.error("who", {Said::NoActor, {who}});
    for (auto& one : node.listIf("requires"))
        move.requirements.push_back(readRequirement(std::move(one), type));
    for (const auto& name : node.textsIf("sets"))
        move.sets.push_back(fieldNamed(node, type, "sets", name));
    move.source = node.source();
    node.finish();
    return move;
}

// Two moves of one name, or the same way twice, would leave open which of them is meant.
void refuseTwins(const Node& node, const TypeRules& rules)
{
    std::set<std::string_view> ids;
    std::set<std::pair<std::string_view, std::string_view>> ways;
    for (const auto& move : rules.moves) {
        if (!ids.insert(move.id).second)
            node.error("moves", {Said::TwiceInList, {move.id}});
        for (const auto& from : move.from)
            if (!ways.insert({from, move.to}).second)
                node.error("moves", {Said::SameMove, {from, move.to}});
    }
}

FieldId readAuthor(Node& node, const TypeInfo& type)
{
    if (node.has("author"))
        return fieldNamed(node, type, "author", node.text("author"));
    return type.authorField != 0 ? type.authorField : type.scopeField;
}

void readRules(Node node, WorkflowSection& section)
{
    TypeRules rules;
    const std::string name = node.text("type");
    rules.type = findType(name);
    if (rules.type == nullptr) {
        node.error("type", {Said::NoRecordType, {name}});
        return;
    }
    const TypeInfo& type = *rules.type;
    if (section.rules(type.id) != nullptr)
        node.error("type", {Said::TwiceInList, {name}});
    const auto* state = type.field("state");
    rules.state = state != nullptr ? state->id : 0;
    rules.author = readAuthor(node, type);
    rules.editable = node.textsIf("editable");
    rules.deletable = node.has("deletable") ? node.textsIf("deletable") : rules.editable;
    rules.otherMoves = node.flagOr("other_moves", false);
    if (node.has("parent")) {
        rules.parent = fieldNamed(node, type, "parent", node.text("parent"));
        rules.parentStates = node.texts("parent_states");
    }
    if (node.has("step")) {
        rules.step = fieldNamed(node, type, "step", node.text("step"));
        rules.chainBy = fieldNamed(node, type, "chain_by", node.text("chain_by"));
    }
    checkStates(node, type, rules.state, "editable", rules.editable);
    checkStates(node, type, rules.state, "deletable", rules.deletable);
    for (auto& move : node.listIf("moves"))
        rules.moves.push_back(readMove(std::move(move), rules, section));
    refuseTwins(node, rules);
    rules.source = node.source();
    node.finish();
    section.types.push_back(std::move(rules));
}

} // namespace

void readMoves(Node& workflow, WorkflowSection& section)
{
    for (auto& node : workflow.list("actors")) {
        MoveActor actor{node.text("id"), readWords(node, "label"), node.oneOf<MoveActor::Is>("is", kIs), node.source()};
        if (section.actor(actor.id) != nullptr)
            node.error("id", {Said::TwiceInList, {actor.id}});
        node.finish();
        section.actors.push_back(std::move(actor));
    }
    for (auto& node : workflow.list("types"))
        readRules(std::move(node), section);
}

} // namespace roadbook::regulation
