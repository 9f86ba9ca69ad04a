// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/condition.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

const FactName& readFact(Node& node)
{
    const auto name = node.text("fact");
    if (const auto* fact = findFactName(name))
        return *fact;
    if (!name.empty())
        node.error("fact", {Said::NoFact, {name}});
    return allFactNames().front(); // harmless: the pack is refused
}

} // namespace

ConditionHolds GradeCondition::holds(const FactBag& facts) const
{
    if (!facts.knows(fact->name))
        return ConditionHolds::Unknown;
    if (fact->kind == FactKind::Number)
        return bounds.contains(facts.number(fact->name).value_or(0)) ? ConditionHolds::Yes : ConditionHolds::No;
    const auto known = facts.set(fact->name);
    const auto isOneOf = [this](const std::string& value) { return std::ranges::find(in, value) != in.end(); };
    return std::ranges::any_of(known, isOneOf) ? ConditionHolds::Yes : ConditionHolds::No;
}

GradeCondition readCondition(Node node)
{
    GradeCondition condition{.fact = &readFact(node), .in = {}, .bounds = {}};
    if (condition.fact->kind == FactKind::Number) {
        condition.bounds = readBounds(node, condition.fact->places);
        if (!condition.bounds.limited())
            node.error("", {Said::ConditionUnbounded});
    } else {
        condition.in = node.texts("in");
    }
    condition.advisory = node.flagOr("advisory", false);
    node.finish();
    return condition;
}

std::vector<GradeCondition> readConditions(std::vector<Node> nodes)
{
    std::vector<GradeCondition> conditions;
    conditions.reserve(nodes.size());
    for (auto& node : nodes)
        conditions.push_back(readCondition(std::move(node)));
    return conditions;
}

ConditionHolds allHold(const std::vector<GradeCondition>& conditions, const FactBag& facts)
{
    auto all = ConditionHolds::Yes;
    for (const auto& condition : conditions) {
        if (condition.advisory)
            continue;
        const auto holds = condition.holds(facts);
        if (holds == ConditionHolds::No)
            return ConditionHolds::No;
        if (holds == ConditionHolds::Unknown)
            all = ConditionHolds::Unknown;
    }
    return all;
}

std::string conditionLabel(const GradeCondition& condition, bool english)
{
    const auto& fact = *condition.fact;
    std::string label(english ? fact.en : fact.zh);
    if (fact.kind == FactKind::Number)
        return label + (english ? " " : "") + boundsLabel(fact, condition.bounds, english);
    label += english ? " " : "为";
    for (std::size_t i = 0; i < condition.in.size(); ++i)
        label += (i == 0 ? "" : english ? " or " : "、") + choiceLabel(fact, condition.in[i], english);
    return label;
}

} // namespace roadbook::regulation
