// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a scheme of bands: the bands must not overlap, and what they leave open is listed.
#include "regulation/grading/section.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace roadbook::regulation {
namespace {

template <typename Enum>
using Name = std::pair<std::string_view, Enum>;
template <typename Enum>
using Names = std::span<const Name<Enum>>;

constexpr std::array kGapPolicies{Name<GapPolicy>{"unclassified", GapPolicy::Unclassified},
                                  Name<GapPolicy>{"lower", GapPolicy::Lower},
                                  Name<GapPolicy>{"upper", GapPolicy::Upper}};
constexpr std::array kOnConditionFail{Name<OnConditionFail>{"manual", OnConditionFail::Manual},
                                      Name<OnConditionFail>{"downgrade_one", OnConditionFail::DowngradeOne}};

Grade readBand(Node node, int places)
{
    Grade band{.code = node.text("grade"),
               .label = readLabel(node),
               .bounds = readBounds(node, places),
               .conditions = readConditions(node.listIf("conditions")),
               .when = {},
               .topShare = {},
               .source = node.source()};
    node.finish();
    return band;
}

Annualise readAnnualise(Node node)
{
    Annualise annualise{
        .volume = readNumberFact(node, "volume"), .months = readNumberFact(node, "months"), .source = {}};
    annualise.flagBelow = node.scaled("flag_below", annualise.months->places);
    annualise.source = node.source();
    node.finish();
    return annualise;
}

std::string named(const Grade& band, int places)
{
    return band.code + " (" + boundsLabel(band.bounds, places, true) + ")";
}

void refuseOverlaps(const Node& node, const Scheme& scheme)
{
    const auto& bands = scheme.grades;
    for (std::size_t i = 0; i < bands.size(); ++i)
        for (std::size_t k = i + 1; k < bands.size(); ++k)
            if (overlap(bands[i].bounds, bands[k].bounds))
                node.error(
                    "bands[" + std::to_string(k) + "]",
                    {Said::BandsOverlap, {named(bands[k], scheme.fact->places), named(bands[i], scheme.fact->places)}});
}

Said gapTreatment(GapPolicy policy)
{
    switch (policy) {
    case GapPolicy::Unclassified:
        return Said::NoGrade;
    case GapPolicy::Lower:
        return Said::NoGradeSoBelow;
    case GapPolicy::Upper:
        return Said::NoGradeSoAbove;
    }
    throw BrokenInvariant("unknown gap policy");
}

void listGaps(const Node& node, const Scheme& scheme)
{
    const auto listed = [&](const Bounds& hole) {
        node.problems().gap(node.pathOf("bands"),
                            {gapTreatment(scheme.gapPolicy),
                             {std::string(scheme.fact->name), boundsLabel(hole, scheme.fact->places, true),
                              boundsLabel(*scheme.fact, hole, false), boundsLabel(*scheme.fact, hole, true)}});
    };
    const auto& bands = scheme.grades; // best first
    if (bands.front().bounds.to)
        listed({.from = bands.front().bounds.to, .to = {}, .fromOpen = !bands.front().bounds.toOpen});
    for (std::size_t i = 0; i + 1 < bands.size(); ++i)
        if (const auto hole = between(bands[i + 1].bounds, bands[i].bounds))
            listed(*hole);
    if (bands.back().bounds.from)
        listed({.from = {}, .to = bands.back().bounds.from, .toOpen = !bands.back().bounds.fromOpen});
}

// Higher bands first: "the next lower one" is then the next in the list.
bool isHigher(const Grade& a, const Grade& b)
{
    if (a.bounds.from != b.bounds.from)
        return a.bounds.from && (!b.bounds.from || *a.bounds.from > *b.bounds.from);
    return a.bounds.fromOpen && !b.bounds.fromOpen;
}

} // namespace

void readBandsScheme(Node& node, Scheme& scheme)
{
    scheme.fact = readNumberFact(node, "fact");
    Node gap = node.object("gap_policy");
    scheme.gapPolicy = gap.oneOf("policy", Names<GapPolicy>(kGapPolicies));
    scheme.gapSource = gap.source();
    gap.finish();
    Node fails = node.object("on_condition_fail");
    scheme.onConditionFail = fails.oneOf("policy", Names<OnConditionFail>(kOnConditionFail));
    scheme.conditionSource = fails.source();
    fails.finish();
    if (auto annualise = node.objectIf("annualise"))
        scheme.annualise = readAnnualise(std::move(*annualise));
    for (auto& band : node.list("bands"))
        scheme.grades.push_back(readBand(std::move(band), scheme.fact->places));
    if (scheme.grades.empty()) {
        node.error("bands", {Said::NoBand});
        return;
    }
    refuseOverlaps(node, scheme);
    std::ranges::stable_sort(scheme.grades, isHigher);
    listGaps(node, scheme);
}

} // namespace roadbook::regulation
