// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads `approvals` and `access_levels`. A chain is written as steps that name the next one, so that it can be checked:
// a step that leads back, or that nothing leads to, refuses the pack with the way it takes.
#include "regulation/workflow/section.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

struct Link {
    ChainStep step;
    std::string next;
};

// From the first step on; whatever is wrong is named with the path walked.
std::vector<ChainStep> walk(const Node& node, const std::vector<Link>& links)
{
    std::vector<ChainStep> steps;
    std::string path;
    const auto named = [&](const std::string& id) {
        return std::find_if(links.begin(), links.end(), [&](const Link& link) { return link.step.id == id; });
    };
    for (auto at = links.begin(); at != links.end();) {
        path += (path.empty() ? "" : " → ") + at->step.id;
        const bool seen =
            std::any_of(steps.begin(), steps.end(), [&](const ChainStep& step) { return step.id == at->step.id; });
        if (seen) {
            node.error("steps", {Said::ChainInCircle, {path}});
            return {};
        }
        steps.push_back(at->step);
        if (at->next.empty())
            break;
        const auto next = named(at->next);
        if (next == links.end())
            node.error("steps", {Said::NoNextStep, {at->step.id, at->next}});
        at = next;
    }
    if (steps.size() < links.size() && !steps.empty())
        node.error("steps", {Said::StepsUnreached, {path}});
    return steps;
}

Chain readChain(Node node, const WorkflowSection& section)
{
    Chain chain;
    chain.id = node.text("id");
    chain.label = readWords(node, "label");
    chain.kinds = node.textsIf("kinds");
    std::vector<Link> links;
    for (auto& step : node.list("steps")) {
        Link link{{step.text("id"), step.text("who"), {}}, step.textOr("next", {})};
        link.step.label = step.has("label") ? readWords(step, "label") : Label{};
        const auto* actor = section.actor(link.step.who);
        if (actor == nullptr)
            step.error("who", {Said::NoActor, {link.step.who}});
        else if (link.step.label.zh.empty())
            link.step.label = actor->label;
        step.finish();
        links.push_back(std::move(link));
    }
    if (links.empty())
        node.error("steps", {Said::ChainWithoutStep});
    chain.steps = walk(node, links);
    chain.source = node.source();
    node.finish();
    return chain;
}

} // namespace

void readApprovals(Node& pack, WorkflowSection& section)
{
    for (auto& node : pack.listIf("approvals")) {
        Node known = node; // for what is only seen when the chain is whole
        Chain chain = readChain(std::move(node), section);
        if (section.chain(chain.id) != nullptr)
            known.error("id", {Said::TwiceInList, {chain.id}});
        for (const auto& kind : chain.kinds)
            if (section.chainFor(type::kRequest, kind) != nullptr)
                known.error("kinds", {Said::ChainTwice, {kind}});
        section.chains.push_back(std::move(chain));
    }
}

void readAccessLevels(Node& pack, WorkflowSection& section)
{
    constexpr int kMostDays = 366;
    for (auto& node : pack.listIf("access_levels")) {
        AccessLevel level;
        level.id = node.text("id");
        level.label = readWords(node, "label");
        level.readers = node.textsIf("readers");
        level.keeper = node.text("keeper");
        level.chain = node.text("chain");
        if (section.chain(level.chain) == nullptr)
            node.error("chain", {Said::NoChain, {level.chain}});
        level.days = static_cast<int>(node.integer("days", 1, kMostDays));
        level.mostDays = static_cast<int>(node.integer("most_days", 1, kMostDays));
        if (level.mostDays < level.days)
            node.error("most_days", {Said::LessThanDays});
        level.source = node.source();
        node.finish();
        section.accessLevels.push_back(std::move(level));
    }
}

} // namespace roadbook::regulation
