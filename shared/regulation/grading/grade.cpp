// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/grade.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

void addTags(Graded& graded, const Scheme& scheme, const FactBag& facts)
{
    for (const auto& overlay : scheme.overlays) {
        const bool fits =
            overlay.grades.empty() || std::ranges::find(overlay.grades, graded.grade) != overlay.grades.end();
        if (!fits || !anyHolds(overlay.when, facts))
            continue;
        graded.tags.push_back({overlay.tag, overlay.label, overlay.source});
        for (const auto& all : overlay.when)
            for (const auto& condition : all)
                noteInput(graded, facts, *condition.fact);
    }
}

void addBeside(Graded& graded, const Scheme& scheme, const FactBag& facts)
{
    for (const auto* fact : scheme.beside)
        if (const auto at = facts.values.find(fact->name); at != facts.values.end())
            graded.beside.push_back({std::string(fact->name), valueLabel(*fact, at->second, false)});
}

std::vector<Graded> gradeByBandsAll(const Scheme& scheme, std::span<const FactBag> customers, Citing citing)
{
    std::vector<Graded> all;
    all.reserve(customers.size());
    for (const auto& facts : customers)
        all.push_back(gradeByBands(scheme, facts, citing));
    return all;
}

std::vector<Graded> byKind(const Scheme& scheme, std::span<const FactBag> customers, Citing citing)
{
    switch (scheme.kind) {
    case SchemeKind::Bands:
        return gradeByBandsAll(scheme, customers, citing);
    case SchemeKind::Levels:
        return gradeByLevels(scheme, customers, citing);
    case SchemeKind::Score:
        return gradeByScore(scheme, customers, citing);
    }
    throw BrokenInvariant("unknown kind of grading scheme");
}

} // namespace

bool anyHolds(const std::vector<std::vector<GradeCondition>>& when, const FactBag& facts)
{
    return when.empty() ||
           std::ranges::any_of(when, [&](const auto& all) { return allHold(all, facts) == ConditionHolds::Yes; });
}

Graded begun(const Scheme& scheme, const FactBag& facts)
{
    Graded graded;
    graded.customer = facts.id;
    graded.scheme = scheme.id;
    graded.label = {"待定级", "Not graded yet"};
    graded.source = scheme.source;
    return graded;
}

void give(Graded& graded, const Grade& grade)
{
    graded.grade = grade.code;
    graded.label = grade.label;
    graded.source = grade.source;
}

void noteInput(Graded& graded, const FactBag& facts, const FactName& fact)
{
    const auto at = facts.values.find(fact.name);
    if (at == facts.values.end() ||
        std::ranges::find(graded.inputs, fact.name, &Graded::Input::fact) != graded.inputs.end())
        return;
    graded.inputs.push_back({std::string(fact.name), valueLabel(fact, at->second, false)});
}

std::vector<Graded> gradeAll(const Scheme& scheme, std::span<const FactBag> customers, Citing citing)
{
    auto all = byKind(scheme, customers, citing);
    for (std::size_t i = 0; i < all.size(); ++i) {
        addTags(all[i], scheme, customers[i]);
        addBeside(all[i], scheme, customers[i]);
    }
    return all;
}

Graded grade(const Scheme& scheme, const FactBag& facts, Citing citing)
{
    return gradeAll(scheme, std::span(&facts, 1), citing).front();
}

} // namespace roadbook::regulation
