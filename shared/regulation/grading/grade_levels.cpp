// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grading by levels (S2 §12, S4/2): the first level whose conditions hold; a level with a top share takes only the best
// of those for whom they hold.
#include "regulation/grading/grade.h"
#include "regulation/grading/ranking.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr std::size_t kNobody = 0;

std::string percent(std::int64_t hundredths)
{
    return boundsLabel({.from = hundredths, .to = hundredths}, kPercentPlaces, false);
}

struct TopShare {
    std::vector<std::size_t> position; // of each customer among those compared; kNobody: not among them
    std::size_t taken = 0;             // the first so many
    std::size_t of = 0;                // all for whom the level's conditions hold
};

// Those of an earlier level count for the size of the share, but do not take part.
TopShare topShareOf(const Scheme& scheme, const Grade& level, std::span<const FactBag> customers,
                    const std::vector<Graded>& soFar)
{
    TopShare top{.position = std::vector<std::size_t>(customers.size(), kNobody)};
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        if (!anyHolds(level.when, customers[i]))
            continue;
        ++top.of;
        if (soFar[i].grade.empty() && canRank(*scheme.ranking, customers[i]))
            who.push_back(i);
    }
    top.taken = shareOf(top.of, *level.topShare, scheme.ranking->rounding);
    for (const auto& one : ranked(*scheme.ranking, customers, who))
        top.position[one.index] = one.position;
    return top;
}

void sayTop(Graded& graded, const Scheme& scheme, const Grade& level, const TopShare& top, std::size_t position,
            const FactBag& facts)
{
    for (const auto& weight : scheme.ranking->weights)
        noteInput(graded, facts, *weight.fact);
    if (position == kNobody) {
        const auto* missing = missingFor(*scheme.ranking, facts);
        if (missing == nullptr)
            return;
        graded.provisional = true;
        graded.why = {std::string(missing->zh) + "未填，不参加排序；",
                      std::string(missing->en) + " not given, not ranked; "};
        return;
    }
    const auto place = std::to_string(position);
    const auto all = std::to_string(top.of);
    const bool in = position <= top.taken;
    graded.why = {all + "个中排第" + place + "，" + level.label.zh + "取前" + percent(*level.topShare) + "%" +
                      (in ? "；" : "，未入；"),
                  "number " + place + " of " + all + ", " + level.label.en + " takes the first " +
                      percent(*level.topShare) + "%" + (in ? "; " : ", not among them; ")};
}

void sayWhy(Graded& graded, const Grade& level, const FactBag& facts, Citing citing)
{
    std::string zh;
    std::string en;
    for (const auto& all : level.when) {
        if (allHold(all, facts) != ConditionHolds::Yes)
            continue;
        for (const auto& condition : all) {
            noteInput(graded, facts, *condition.fact);
            zh += (zh.empty() ? "" : "，") + conditionLabel(condition, false);
            en += (en.empty() ? "" : ", ") + conditionLabel(condition, true);
        }
        break;
    }
    const Label cited = citation(level.source, citing);
    graded.why.zh += zh + "：属" + cited.zh + " " + level.label.zh;
    graded.why.en += en + ": " + level.label.en + " under " + cited.en;
}

void sayNone(Graded& graded, const Scheme& scheme, const FactBag& facts, Citing citing)
{
    for (const auto& [name, value] : facts.values)
        noteInput(graded, facts, *findFactName(name));
    const Label cited = citation(scheme.source, citing);
    graded.why.zh += "现有情况不符合" + cited.zh + " 的任何一级，待定级";
    graded.why.en += "what is known fits no level under " + cited.en + "; not graded yet";
}

} // namespace

std::vector<Graded> gradeByLevels(const Scheme& scheme, std::span<const FactBag> customers, Citing citing)
{
    std::vector<Graded> all;
    for (const auto& facts : customers)
        all.push_back(begun(scheme, facts));
    for (const auto& level : scheme.grades) {
        const auto top = level.topShare ? topShareOf(scheme, level, customers, all) : TopShare{};
        for (std::size_t i = 0; i < customers.size(); ++i) {
            if (!all[i].grade.empty() || !anyHolds(level.when, customers[i]))
                continue;
            if (level.topShare) {
                sayTop(all[i], scheme, level, top, top.position[i], customers[i]);
                if (top.position[i] == kNobody || top.position[i] > top.taken)
                    continue;
            }
            give(all[i], level);
            sayWhy(all[i], level, customers[i], citing);
        }
    }
    for (std::size_t i = 0; i < customers.size(); ++i)
        if (all[i].grade.empty())
            sayNone(all[i], scheme, customers[i], citing);
    return all;
}

} // namespace roadbook::regulation
