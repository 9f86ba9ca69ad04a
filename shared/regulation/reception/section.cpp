// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/reception/section.h"

#include "regulation/reading/node.h"

#include <algorithm>
#include <map>
#include <set>

namespace roadbook::regulation {
namespace {

using Visits = std::map<std::string, std::set<std::string>>; // tier → ranks that have a rule

Label readLabel(Node& node, std::string_view name)
{
    return {node.text(name), node.textOr(std::string(name) + "_en", {})};
}

void readRanks(Node& node, ReceptionSection& section)
{
    std::set<std::string> ids;
    for (auto& one : node.list("visitors")) {
        section.ranks.push_back({one.text("id"), readLabel(one, "label")});
        if (!ids.insert(section.ranks.back().id).second)
            one.error("id", {Said::TwiceInList, {section.ranks.back().id}});
        one.finish();
    }
}

bool isRank(const ReceptionSection& section, const std::string& id)
{
    return std::any_of(section.ranks.begin(), section.ranks.end(), [&](const auto& rank) { return rank.id == id; });
}

std::vector<ReceptionStep> readSteps(Node& node)
{
    std::vector<ReceptionStep> steps;
    for (auto& one : node.list("steps")) {
        ReceptionStep step;
        step.id = one.text("id");
        step.label = readLabel(one, "label");
        step.text = readLabel(one, "text");
        one.finish();
        steps.push_back(std::move(step));
    }
    return steps;
}

ReceptionRule readRule(Node node, const ReceptionSection& section, Visits& visits)
{
    ReceptionRule rule;
    rule.tiers = node.texts("tiers");
    rule.visitors = node.texts("visitors");
    rule.steps = readSteps(node);
    rule.source = node.source();
    for (const auto& visitor : rule.visitors)
        if (!isRank(section, visitor))
            node.error("visitors", {Said::NoVisitorRank, {visitor}});
    for (const auto& tier : rule.tiers)
        for (const auto& visitor : rule.visitors)
            if (!visits[tier].insert(visitor).second)
                node.error("visitors", {Said::ReceptionOverlaps, {visitor, tier}});
    node.finish();
    return rule;
}

} // namespace

const ReceptionRule* ReceptionSection::find(std::string_view tier, std::string_view visitor) const
{
    const auto has = [](const std::vector<std::string>& list, std::string_view wanted) {
        return std::find(list.begin(), list.end(), wanted) != list.end();
    };
    const auto at = std::find_if(rules.begin(), rules.end(), [&](const ReceptionRule& rule) {
        return has(rule.tiers, tier) && has(rule.visitors, visitor);
    });
    return at != rules.end() ? &*at : nullptr;
}

ReceptionSection readReceptionSection(Node& pack)
{
    ReceptionSection section;
    auto node = pack.objectIf("reception");
    if (!node)
        return section;
    readRanks(*node, section);
    Visits visits;
    for (auto& one : node->list("rules"))
        section.rules.push_back(readRule(one, section, visits));
    for (const auto& [tier, ranks] : visits)
        for (const auto& rank : section.ranks)
            if (!ranks.contains(rank.id))
                node->problems().gap(node->pathOf("rules"), {Said::NoReception, {rank.label.zh, tier}});
    node->finish();
    return section;
}

} // namespace roadbook::regulation
