// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words of a refusal. What people read comes from the pack and from model/; only the sentence around it is here.
#include "regulation/workflow/moves.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

std::string quoted(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

Label labelOf(const TypeInfo& type, FieldId state, std::string_view value)
{
    const auto* field = type.field(state);
    if (field != nullptr)
        for (const auto& choice : field->choices)
            if (choice.value == value)
                return {std::string(choice.zh), std::string(choice.en)};
    return {std::string(value), std::string(value)};
}

Label actorsOf(const WorkflowSection& section, const Move& move)
{
    Label names;
    for (const auto& id : move.who) {
        const auto* actor = section.actor(id);
        if (actor == nullptr)
            continue;
        names.zh += (names.zh.empty() ? "" : "、") + actor->label.zh;
        names.en += (names.en.empty() ? "" : ", ") + actor->label.en;
    }
    return names;
}

} // namespace

std::string_view stateLabel(const TypeInfo& type, FieldId state, std::string_view value)
{
    const auto* field = type.field(state);
    const auto at = std::find_if(field->choices.begin(), field->choices.end(),
                                 [&](const Choice& choice) { return choice.value == value; });
    return at != field->choices.end() ? at->zh : value;
}

Error Refusal::error() const
{
    std::string message = reason.zh;
    if (!next.zh.empty())
        message += "；" + next.zh;
    if (!source.article.empty())
        message += "（" + source.article + "）";
    return {code, std::move(message), field};
}

Refusal impossible(const TypeRules& rules, std::string_view from, std::string_view to)
{
    const TypeInfo& type = *rules.type;
    const Label was = labelOf(type, rules.state, from);
    const Label wanted = labelOf(type, rules.state, to);
    Refusal refusal{ErrorCode::BadValue, {}, {}, rules.source, "state"};
    const std::string name(type.zh);
    if (from.empty())
        refusal.reason = {"新建的" + name + "不能直接为" + quoted(wanted.zh),
                          "A new record (" + std::string(type.en) + ") cannot begin as \"" + wanted.en + "\""};
    else
        refusal.reason = {name + "现为" + quoted(was.zh) + "，不能改为" + quoted(wanted.zh),
                          std::string(type.en) + " is \"" + was.en + "\" and cannot become \"" + wanted.en + "\""};
    Label ways;
    for (const auto& move : rules.moves) {
        if (std::find(move.from.begin(), move.from.end(), from) == move.from.end())
            continue;
        ways.zh += (ways.zh.empty() ? "" : "、") + quoted(move.label.zh);
        ways.en += (ways.en.empty() ? "" : ", ") + move.label.en;
    }
    refusal.next = ways.zh.empty() ? Label{"需要补充时请加批注", "Add a remark instead"}
                                   : Label{"现在可以：" + ways.zh, "What can be done now: " + ways.en};
    return refusal;
}

Refusal notYours(const WorkflowSection& section, const Move& move)
{
    const Label actors = actorsOf(section, move);
    Refusal refusal{ErrorCode::Forbidden, {}, {}, move.source, "state"};
    refusal.reason = {quoted(move.label.zh) + "由" + actors.zh + "办理，不能由您办理",
                      "\"" + move.label.en + "\" is for: " + actors.en};
    refusal.next = {"请交" + actors.zh + "办理", "Ask them to do it"};
    return refusal;
}

Refusal closed(const TypeRules& rules, std::string_view state, std::string_view field)
{
    const TypeInfo& type = *rules.type;
    const Label label = labelOf(type, rules.state, state);
    Refusal refusal{ErrorCode::Frozen, {}, {}, rules.source, std::string(field)};
    const std::string as = rules.state == 0 || state.empty() ? std::string() : quoted(label.zh);
    refusal.reason = {std::string(type.zh) + (as.empty() ? "所属的表已提交" : "现为" + as) + "，内容不能再改",
                      std::string(type.en) + " is closed; its content can no longer be changed"};
    refusal.next = {"请加批注，或先由审阅人退回", "Add a remark, or have it returned first"};
    return refusal;
}

Refusal needs(const Move& move, const Requirement& requirement, std::string_view field)
{
    Refusal refusal{ErrorCode::BadValue, requirement.say, {}, move.source, std::string(field)};
    refusal.next = {"补上后再" + quoted(move.label.zh), "Complete it, then: " + move.label.en};
    return refusal;
}

} // namespace roadbook::regulation
