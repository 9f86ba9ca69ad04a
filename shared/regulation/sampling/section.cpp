// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/section.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace roadbook::regulation {
namespace {

using std::pair;
using std::string_view;

constexpr int kSharePlaces = 6;
constexpr std::int64_t kMost = 1'000'000;
constexpr std::array kKinds{pair<string_view, SignalKind>{"dwell_short", SignalKind::DwellShort},
                            pair<string_view, SignalKind>{"dwell_long", SignalKind::DwellLong},
                            pair<string_view, SignalKind>{"late_entry", SignalKind::LateEntry},
                            pair<string_view, SignalKind>{"repeated_text", SignalKind::RepeatedText},
                            pair<string_view, SignalKind>{"overlap", SignalKind::Overlap},
                            pair<string_view, SignalKind>{"impossible_travel", SignalKind::ImpossibleTravel},
                            pair<string_view, SignalKind>{"clock", SignalKind::Clock}};

Label labelOf(Node& node, string_view name)
{
    return {.zh = node.text(name), .en = node.text(std::string(name) + "_en")};
}

SignalRule readSignal(Node node)
{
    SignalRule rule;
    rule.kind = node.oneOf<SignalKind>("id", kKinds);
    rule.id = node.text("id");
    rule.label = labelOf(node, "label");
    rule.threshold = node.integer("threshold", 0, kMost);
    rule.weight = node.integer("weight", 0, kMost);
    rule.channels = node.textsIf("channels");
    rule.source = node.source();
    node.finish();
    return rule;
}

SpotCheckOutcome readOutcome(Node node)
{
    SpotCheckOutcome outcome{.id = node.text("id"), .label = labelOf(node, "label"), .source = node.source()};
    node.finish();
    return outcome;
}

ScriptLine readLine(Node node)
{
    ScriptLine line{.id = node.text("id"), .text = labelOf(node, "text"), .source = node.source()};
    node.finish();
    return line;
}

template <typename Item, typename Read>
std::vector<Item> readAll(Node& node, string_view name, Read&& read)
{
    std::vector<Item> items;
    std::set<std::string> ids;
    for (const Node& entry : node.listIf(name)) {
        items.push_back(read(entry));
        if (!ids.insert(items.back().id).second)
            entry.error("id", {Said::Twice, {items.back().id}});
    }
    return items;
}

std::int64_t readShare(Node& node, string_view name)
{
    const std::int64_t share = node.scaled(name, kSharePlaces);
    if (share < 0 || share > kMost)
        node.error(name, {Said::OutOfRange, {"0", "1"}});
    return share;
}

} // namespace

bool SignalRule::appliesTo(string_view channel) const
{
    return channels.empty() || std::ranges::find(channels, channel) != channels.end();
}

const SignalRule* SpotCheckSection::rule(SignalKind kind) const
{
    const auto found = std::ranges::find(signalRules, kind, &SignalRule::kind);
    return found != signalRules.end() ? &*found : nullptr;
}

SpotCheckSection readSpotCheckSection(Node& pack)
{
    SpotCheckSection section;
    auto node = pack.objectIf("spot_check");
    if (!node)
        return section;
    section.given = true;
    section.rate = readShare(*node, "rate");
    section.leastPerRep = node->integer("least_per_rep", 0, kMost);
    section.leastRandom = node->integer("least_random_per_rep", 0, kMost);
    section.baseWeight = node->integer("base_weight", 1, kMost);
    section.certainFrom = node->integer("certain_from", 1, kMost);
    section.mostCertain = node->integer("most_certain_per_rep", 0, kMost);
    section.commonShare = readShare(*node, "common_share");
    section.commonFrom = node->integer("common_from", 0, kMost);
    section.lookBackWeeks = node->integer("look_back_weeks", 0, 520);
    section.methods = node->texts("methods");
    section.signalRules = readAll<SignalRule>(*node, "signals", readSignal);
    section.outcomes = readAll<SpotCheckOutcome>(*node, "outcomes", readOutcome);
    section.script = readAll<ScriptLine>(*node, "script", readLine);
    section.source = node->source();
    node->finish();
    return section;
}

} // namespace roadbook::regulation
