// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/commission.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace roadbook::regulation {
namespace {

using std::pair;
using std::string_view;

constexpr std::array kMeasures{pair<string_view, Measure>{"receipts", Measure::Receipts},
                               pair<string_view, Measure>{"sales", Measure::Sales},
                               pair<string_view, Measure>{"returns", Measure::Returns}};
constexpr std::array kEffects{pair<string_view, Effect>{"no_commission", Effect::NoCommission},
                              pair<string_view, Effect>{"no_subsidy", Effect::NoSubsidy},
                              pair<string_view, Effect>{"base_only", Effect::BaseOnly}};
constexpr std::array kOf{pair<string_view, bool>{"amount", false}, pair<string_view, bool>{"plan", true}};
constexpr std::array kPeriods{pair<string_view, bool>{"month", false}, pair<string_view, bool>{"year", true}};
constexpr std::array kSettlements{pair<string_view, bool>{"last_day", true},
                                  pair<string_view, bool>{"given_day", false}};

std::vector<Effect> readEffects(Node& node)
{
    std::vector<Effect> effects;
    for (const auto& name : node.textsIf("effects")) {
        bool known = false;
        for (const auto& [spelling, effect] : kEffects)
            if (spelling == name) {
                effects.push_back(effect);
                known = true;
            }
        if (!known)
            node.error("effects", {Said::NoneOf, {name, "no_commission, no_subsidy, base_only"}});
    }
    return effects;
}

Slice readSlice(Node node)
{
    Slice slice{.upTo = node.scaledIf("up_to", kMoneyPlaces),
                .rate = node.scaled("rate", kRatePlaces),
                .source = node.source()};
    node.finish();
    return slice;
}

void readSlices(Node& node, CommissionScheme& scheme)
{
    for (const Node& entry : node.listIf("slices")) {
        Slice slice = readSlice(entry);
        if (!scheme.slices.empty() &&
            (!scheme.slices.back().upTo || (slice.upTo && *slice.upTo <= *scheme.slices.back().upTo)))
            entry.error("up_to", {Said::SliceNotRising});
        scheme.slices.push_back(std::move(slice));
    }
    if (!scheme.slices.empty() && scheme.slices.back().upTo)
        node.error("slices", {Said::LastSliceHasTop});
}

PartRate readPart(Node node)
{
    PartRate part{.id = node.text("id"),
                  .label = readWording(node),
                  .rate = node.scaled("rate", kRatePlaces),
                  .source = node.source()};
    node.finish();
    return part;
}

PayCondition readPayCondition(Node node)
{
    PayCondition condition;
    condition.id = node.text("id");
    condition.label = readWording(node);
    condition.measure = node.oneOf<Measure>("measure", kMeasures);
    condition.below = node.has("below");
    if (condition.below && node.has("above"))
        node.error("above", {Said::BelowOrAbove});
    condition.bound = node.scaled(condition.below ? "below" : "above", kMoneyPlaces);
    condition.effects = readEffects(node);
    condition.source = node.source();
    node.finish();
    return condition;
}

Streak readStreak(Node node)
{
    Streak streak{.id = node.text("id"),
                  .label = readWording(node),
                  .months = node.integer("months", 1, 120),
                  .source = node.source()};
    node.finish();
    return streak;
}

LossEvent readEvent(Node node)
{
    LossEvent event{.id = node.text("id"),
                    .label = readWording(node),
                    .share = node.scaled("share", kRatePlaces),
                    .effects = readEffects(node),
                    .source = node.source()};
    node.finish();
    return event;
}

YearEnd readYearEnd(Node node)
{
    YearEnd yearEnd;
    yearEnd.byPlan = node.oneOf<bool>("of", kOf);
    yearEnd.period = readWordingIf(node, "period").value_or(Label{});
    const int places = yearEnd.byPlan ? kRatePlaces : kMoneyPlaces;
    yearEnd.tiers = readTiers(node, "tiers", places);
    if (node.has("extras"))
        yearEnd.extras = readTiers(node, "extras", places);
    if (yearEnd.byPlan && std::ranges::any_of(yearEnd.tiers, &Tier::above))
        node.error("tiers", {Said::PlanShareAbove});
    yearEnd.source = node.source();
    node.finish();
    return yearEnd;
}

PoolShare readShare(Node node)
{
    PoolShare share{.id = node.text("id"), .label = readWording(node), .share = node.scaled("share", kRatePlaces)};
    node.finish();
    return share;
}

Pool readPool(Node node)
{
    Pool pool;
    pool.id = node.text("id");
    pool.label = readWording(node);
    pool.yearly = node.oneOf<bool>("period", kPeriods);
    for (const Node& entry : node.listIf("when"))
        pool.when.push_back(readPayCondition(entry));
    pool.rate = node.scaled("rate", kRatePlaces);
    Rate sum = 0;
    for (const Node& entry : node.list("shares")) {
        pool.shares.push_back(readShare(entry));
        sum += pool.shares.back().share;
    }
    if (sum != kWhole)
        node.error("shares", {Said::SharesNotOne});
    pool.source = node.source();
    node.finish();
    return pool;
}

Settlement readSettlement(Node node)
{
    Settlement settlement{.day = node.integer("day", 1, 31),
                          .lastDay = node.oneOf<bool>("policy", kSettlements),
                          .source = node.source()};
    node.finish();
    return settlement;
}

template <typename Item, typename Read>
std::vector<Item> readAll(Node& node, std::string_view name, Read&& read)
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

CommissionScheme readScheme(Node node)
{
    CommissionScheme scheme;
    scheme.id = node.text("id");
    scheme.label = readWording(node);
    readSlices(node, scheme);
    scheme.parts = readAll<PartRate>(node, "parts", readPart);
    scheme.conditions = readAll<PayCondition>(node, "conditions", readPayCondition);
    scheme.streaks = readAll<Streak>(node, "streaks", readStreak);
    scheme.events = readAll<LossEvent>(node, "events", readEvent);
    if (auto yearEnd = node.objectIf("year_end"))
        scheme.yearEnd = readYearEnd(*yearEnd);
    scheme.pools = readAll<Pool>(node, "pools", readPool);
    if (node.has("returns"))
        scheme.returns = readTiers(node, "returns", kMoneyPlaces);
    if (auto settlement = node.objectIf("settlement"))
        scheme.settlement = readSettlement(*settlement);
    scheme.addsBaseWage = node.flagOr("adds_base_wage", false);
    scheme.source = node.source();
    node.finish();
    return scheme;
}

} // namespace

std::vector<CommissionScheme> readCommission(Node& pack)
{
    return readAll<CommissionScheme>(pack, "commission", readScheme);
}

} // namespace roadbook::regulation
