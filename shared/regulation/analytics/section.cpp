// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/section.h"

#include <utility>

namespace roadbook::regulation {
namespace {

constexpr int kPercentPlaces = 2;
constexpr int kMonthPlaces = 1;
constexpr int kMoneyPlaces = 2;
constexpr std::int64_t kWholePercent = 10'000;
constexpr int kMostMonths = 120;
constexpr int kMostSteps = 100; // of a scale, of classes

Label readLabel(Node& node)
{
    return {node.text("label"), node.text("label_en")};
}

int readMonths(Node& node, std::string_view member)
{
    return static_cast<int>(node.integer(member, 1, kMostMonths));
}

int readStep(Node& node, std::string_view member)
{
    return static_cast<int>(node.integer(member, 1, kMostSteps));
}

RetentionRule readRetention(Node& node)
{
    return {readMonths(node, "active_months"), node.source()};
}

ChurnRule readChurn(Node& node)
{
    return {readMonths(node, "lost_months"), node.textsIf("focus_grades"), node.source()};
}

LoyaltyFactor readFactor(Node node)
{
    LoyaltyFactor factor{.id = node.text("factor"),
                         .label = readLabel(node),
                         .weight = node.scaled("weight", kPercentPlaces),
                         .fullAt = node.scaled("full_at", kPercentPlaces),
                         .lowIsGood = node.flagOr("low_is_good", false),
                         .source = node.source()};
    if (factor.fullAt <= 0 || factor.weight < 0)
        node.error("", {Said::BadFactor});
    node.finish();
    return factor;
}

LoyaltyRule readLoyalty(Node& node)
{
    LoyaltyRule rule;
    std::int64_t sum = 0;
    for (auto& factor : node.list("factors")) {
        rule.factors.push_back(readFactor(std::move(factor)));
        sum += rule.factors.back().weight;
    }
    if (sum != kWholePercent)
        node.error("factors", {Said::WeightsNotHundred});
    rule.source = node.source();
    return rule;
}

ConversionRule readConversion(Node& node)
{
    ConversionRule rule{node.texts("stages"), node.source()};
    if (rule.stages.size() < 2)
        node.error("stages", {Said::TooFewStages});
    return rule;
}

SatisfactionRule readSatisfaction(Node& node)
{
    SatisfactionRule rule{.scaleTo = readStep(node, "scale_to"),
                          .satisfiedFrom = readStep(node, "satisfied_from"),
                          .target = node.scaledToConfigure("target", kPercentPlaces, {Said::NoSatisfactionTarget}),
                          .source = node.source()};
    if (rule.satisfiedFrom > rule.scaleTo)
        node.error("satisfied_from", {Said::BeyondScale});
    return rule;
}

CompositionRule readComposition(Node& node)
{
    return {node.text("by"), readLabel(node), node.source()};
}

CreditTerms readCredit(Node& node)
{
    return {node.text("credit"), node.integerToConfigure("terms_days", {Said::NoCreditDays}),
            node.scaledToConfigure("limit", kMoneyPlaces, {Said::NoCreditLimit}), node.source()};
}

RfmRule readRfm(Node& node)
{
    return {readStep(node, "classes"), node.source()};
}

ResourceRule readResources(Node& node)
{
    return {node.scaled("flag_below_months", kMonthPlaces), readStep(node, "top"), node.source()};
}

Source readSource(Node& node)
{
    return node.source();
}

// A member that may be missing, read by `read` and closed.
template <typename Item>
void readIf(Node& node, std::string_view member, Item (*read)(Node&), std::optional<Item>& into)
{
    if (auto found = node.objectIf(member)) {
        into = read(*found);
        found->finish();
    }
}

template <typename Item>
void readList(Node& node, std::string_view member, Item (*read)(Node&), std::vector<Item>& into)
{
    for (auto& found : node.listIf(member)) {
        into.push_back(read(found));
        found.finish();
    }
}

} // namespace

AnalyticsSection readAnalyticsSection(Node& pack)
{
    AnalyticsSection section;
    auto node = pack.objectIf("analytics");
    if (!node)
        return section;
    readIf(*node, "retention", readRetention, section.retention);
    readIf(*node, "churn", readChurn, section.churn);
    readIf(*node, "loyalty", readLoyalty, section.loyalty);
    readIf(*node, "conversion", readConversion, section.conversion);
    readIf(*node, "satisfaction", readSatisfaction, section.satisfaction);
    readList(*node, "compositions", readComposition, section.compositions);
    readList(*node, "credit", readCredit, section.credit);
    readIf(*node, "rfm", readRfm, section.rfm);
    readIf(*node, "relation_cost", readSource, section.relationCost);
    readIf(*node, "monthly", readSource, section.monthly);
    readIf(*node, "coverage", readSource, section.coverage);
    readIf(*node, "plan_adherence", readSource, section.planAdherence);
    readIf(*node, "resources", readResources, section.resources);
    readIf(*node, "groups", readSource, section.groups);
    node->finish();
    return section;
}

} // namespace roadbook::regulation
