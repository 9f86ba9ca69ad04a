// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/tiers.h"

namespace roadbook::regulation {
namespace {

Tier readTier(Node node, int places)
{
    Tier tier;
    tier.above = node.has("above");
    if (tier.above && node.has("at_least"))
        node.error("above", {Said::AtLeastOrAbove});
    tier.bound = node.scaled(tier.above ? "above" : "at_least", places);
    tier.rate = node.scaledIf("rate", kRatePlaces);
    const auto fixed = node.scaledIf("fixed", kMoneyPlaces);
    if (tier.rate.has_value() == fixed.has_value())
        node.error("rate", {Said::RateOrFixed});
    tier.fixed = fixed.value_or(0);
    tier.label = readWordingIf(node, "label").value_or(Label{});
    tier.source = node.source();
    node.finish();
    return tier;
}

} // namespace

Label readWording(Node& node, std::string_view name)
{
    const std::string english = std::string(name) + "_en";
    return {.zh = node.text(name), .en = node.text(english)};
}

std::optional<Label> readWordingIf(Node& node, std::string_view name)
{
    const std::string english = std::string(name) + "_en";
    if (!node.has(name) && !node.has(english))
        return {};
    return readWording(node, name);
}

std::vector<Tier> readTiers(Node& node, std::string_view name, int places)
{
    std::vector<Tier> tiers;
    for (const Node& entry : node.list(name)) {
        Tier tier = readTier(entry, places);
        if (!tiers.empty() && tier.bound <= tiers.back().bound)
            entry.error({}, {Said::TierNotRising});
        tiers.push_back(std::move(tier));
    }
    if (tiers.empty())
        node.error(name, {Said::NoTier});
    return tiers;
}

const Tier* tierOf(const std::vector<Tier>& tiers, std::int64_t amount)
{
    const Tier* found = nullptr;
    for (const Tier& tier : tiers)
        if (tier.holds(amount))
            found = &tier;
    return found;
}

Fen amountOf(const Tier& tier, Fen amount)
{
    return tier.rate ? partOf(amount, *tier.rate) : tier.fixed;
}

} // namespace roadbook::regulation
