// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/quote.h"

#include <array>
#include <utility>

namespace roadbook::regulation {
namespace {

constexpr std::array kBases{std::pair<std::string_view, RebateBase>{"cost", RebateBase::Cost},
                            std::pair<std::string_view, RebateBase>{"price", RebateBase::Price}};

QuoteRule readRule(Node node)
{
    QuoteRule rule{.id = node.text("id"), .text = readWording(node, "text"), .source = node.source()};
    node.finish();
    return rule;
}

Source readSourceOnly(Node node)
{
    Source source = node.source();
    node.finish();
    return source;
}

void wantFromNothing(Node& node, std::string_view name, const std::vector<Tier>& tiers)
{
    if (!tiers.empty() && (tiers.front().bound != 0 || tiers.front().above))
        node.error(name, {Said::NoLowestEstimate});
    for (const Tier& tier : tiers)
        if (!tier.rate)
            node.error(name, {Said::BandWithoutRate});
}

} // namespace

QuoteSection readQuote(Node& pack)
{
    QuoteSection section;
    auto node = pack.objectIf("quote");
    if (!node)
        return section;
    section.profit = readTiers(*node, "profit", kMoneyPlaces);
    section.rebate = readTiers(*node, "rebate", kMoneyPlaces);
    wantFromNothing(*node, "profit", section.profit);
    wantFromNothing(*node, "rebate", section.rebate);
    Node base = node->object("rebate_base");
    section.rebateBase = base.oneOf<RebateBase>("default", kBases);
    section.baseSource = base.source();
    base.finish();
    section.estimateSource = readSourceOnly(node->object("estimate"));
    section.formulaSource = readSourceOnly(node->object("formula"));
    Node below = node->object("below_profit");
    section.belowProfit = readWording(below);
    section.belowProfitSource = below.source();
    below.finish();
    for (const Node& entry : node->list("rules"))
        section.rules.push_back(readRule(entry));
    node->finish();
    return section;
}

} // namespace roadbook::regulation
