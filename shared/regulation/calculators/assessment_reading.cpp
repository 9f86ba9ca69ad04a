// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/assessment.h"

#include <array>
#include <set>
#include <utility>

namespace roadbook::regulation {
namespace {

using std::pair;
using std::string_view;

constexpr std::array kRoundings{pair<string_view, Rounding>{"floor", Rounding::Floor},
                                pair<string_view, Rounding>{"half_up", Rounding::HalfUp}};
constexpr std::array kBonusBases{pair<string_view, BonusBase>{"payout", BonusBase::Payout},
                                 pair<string_view, BonusBase>{"wage", BonusBase::Wage}};
constexpr std::array kCycles{pair<string_view, string_view>{"month", "month"},
                             pair<string_view, string_view>{"quarter", "quarter"},
                             pair<string_view, string_view>{"year", "year"}};

AssessmentItem readItem(Node node)
{
    AssessmentItem item{.id = node.text("id"),
                        .label = readWording(node),
                        .weight = node.scaledToConfigure("weight", kScorePlaces, {Said::NoWeight}),
                        .aspects = node.textsIf("aspects"),
                        .source = node.source()};
    node.finish();
    return item;
}

PayBand readBand(Node node)
{
    PayBand band{.from = node.scaled("from", kScorePlaces),
                 .factor = node.scaledIf("factor", kRatePlaces),
                 .label = readWording(node),
                 .source = node.source()};
    if (node.flagOr("by_score", false) == band.factor.has_value())
        node.error("factor", {Said::FactorOrScore});
    node.finish();
    return band;
}

DepartmentBonus readBonus(Node node)
{
    DepartmentBonus bonus{.base = node.oneOf<BonusBase>("base", kBonusBases),
                          .met = node.scaled("met", kRatePlaces),
                          .exceeded = node.scaled("exceeded", kRatePlaces),
                          .missed = node.scaled("missed", kRatePlaces),
                          .source = node.source()};
    node.finish();
    return bonus;
}

Elimination readElimination(Node node)
{
    Elimination elimination{
        .lastPlaces = node.integer("last_places", 1, 120), .label = readWording(node), .source = node.source()};
    node.finish();
    return elimination;
}

void readItems(Node& node, AssessmentScheme& scheme)
{
    std::set<std::string> ids;
    std::int64_t sum = 0;
    bool all = true;
    for (const Node& entry : node.list("items")) {
        scheme.items.push_back(readItem(entry));
        const AssessmentItem& item = scheme.items.back();
        if (!ids.insert(item.id).second)
            entry.error("id", {Said::Twice, {item.id}});
        all = all && item.weight.has_value();
        sum += item.weight.value_or(0);
    }
    if (all && !scheme.items.empty() && sum != scheme.full)
        node.error("items", {Said::WeightsNotFull});
}

void readBands(Node& node, AssessmentScheme& scheme)
{
    for (const Node& entry : node.listIf("bands")) {
        PayBand band = readBand(entry);
        if (!scheme.bands.empty() && band.from <= scheme.bands.back().from)
            entry.error("from", {Said::BandNotRising});
        scheme.bands.push_back(std::move(band));
    }
    if (!scheme.bands.empty() && scheme.bands.front().from != 0)
        node.error("bands", {Said::NoLowestBand});
}

AssessmentScheme readScheme(Node node)
{
    AssessmentScheme scheme;
    scheme.id = node.text("id");
    scheme.label = readWording(node);
    scheme.cycle = node.oneOf<string_view>("cycle", kCycles);
    scheme.settled = readWordingIf(node, "settled").value_or(Label{});
    scheme.full = node.scaled("full_score", kScorePlaces);
    scheme.rounding = node.oneOfOr<Rounding>("rounding", Rounding::Floor, kRoundings);
    readItems(node, scheme);
    readBands(node, scheme);
    if (auto bonus = node.objectIf("department_bonus"))
        scheme.bonus = readBonus(*bonus);
    if (auto elimination = node.objectIf("elimination"))
        scheme.elimination = readElimination(*elimination);
    scheme.source = node.source();
    node.finish();
    return scheme;
}

} // namespace

std::vector<AssessmentScheme> readAssessment(Node& pack)
{
    std::vector<AssessmentScheme> schemes;
    std::set<std::string> ids;
    for (const Node& entry : pack.listIf("assessment")) {
        schemes.push_back(readScheme(entry));
        if (!ids.insert(schemes.back().id).second)
            entry.error("id", {Said::Twice, {schemes.back().id}});
    }
    return schemes;
}

} // namespace roadbook::regulation
