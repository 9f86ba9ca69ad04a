// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grading by a weighted score (S3): all customers in one order, cut by shares.
#include "model/scaled.h"
#include "regulation/grading/grade.h"
#include "regulation/grading/ranking.h"

namespace roadbook::regulation {
namespace {

constexpr int kScorePlaces = 4; // kWholeScore is 100 points with four places

std::string percent(std::int64_t hundredths)
{
    return formatScaled(hundredths, kPercentPlaces) + "%";
}

// The share into which a position falls: shares are cut cumulatively, so that rounding loses nobody.
std::size_t cutOf(const Scheme& scheme, std::size_t position, std::size_t count, std::int64_t& cumulative)
{
    cumulative = 0;
    for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
        cumulative += scheme.grades[i].share;
        if (position <= shareOf(count, cumulative, scheme.ranking->rounding))
            return i;
    }
    return scheme.grades.size() - 1; // rounding down may leave the last one over
}

std::string weightsLabel(const Ranking& ranking, bool english)
{
    std::string label;
    for (const auto& weight : ranking.weights)
        label += (label.empty() ? ""
                  : english     ? ", "
                                : "、") +
                 std::string(english ? weight.fact->en : weight.fact->zh) + " " + percent(weight.weight);
    return label;
}

void sayWhy(Graded& graded, const Scheme& scheme, const Ranked& at, std::size_t count, std::int64_t cumulative,
            Citing citing)
{
    const auto& ranking = *scheme.ranking;
    const auto score = formatScaled(at.score, kScorePlaces);
    const auto place = std::to_string(at.position) + "/" + std::to_string(count);
    const auto by = [&ranking](bool english) {
        if (ranking.cutBy == nullptr)
            return std::string(english ? "score" : "得分");
        return std::string(english ? ranking.cutBy->en : ranking.cutBy->zh);
    };
    const Label cited = citation(scheme.source, citing);
    graded.why = {cited.zh + "：" + weightsLabel(ranking, false) + "，得分" + score + "；按" + by(false) + "排第" +
                      place + "，前" + percent(cumulative) + "为" + graded.label.zh,
                  cited.en + ": " + weightsLabel(ranking, true) + "; score " + score + "; number " + place + " by " +
                      by(true) + ", the first " + percent(cumulative) + " are " + graded.label.en};
}

void sayMissing(Graded& graded, const FactName& missing)
{
    graded.why = {std::string(missing.zh) + "未填，不参加排序，待定级",
                  std::string(missing.en) + " is not given; not ranked, not graded yet"};
}

} // namespace

std::vector<Graded> gradeByScore(const Scheme& scheme, std::span<const FactBag> customers, Citing citing)
{
    std::vector<Graded> all;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        all.push_back(begun(scheme, customers[i]));
        for (const auto& weight : scheme.ranking->weights)
            noteInput(all.back(), customers[i], *weight.fact);
        if (const auto* missing = missingFor(*scheme.ranking, customers[i]))
            sayMissing(all.back(), *missing);
        else
            who.push_back(i);
    }
    for (const auto& at : ranked(*scheme.ranking, customers, who)) {
        std::int64_t cumulative = 0;
        give(all[at.index], scheme.grades[cutOf(scheme, at.position, who.size(), cumulative)]);
        sayWhy(all[at.index], scheme, at, who.size(), cumulative, citing);
    }
    return all;
}

} // namespace roadbook::regulation
