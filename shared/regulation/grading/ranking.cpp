// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/ranking.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

std::vector<std::int64_t> byPercentile(const std::vector<std::int64_t>& values)
{
    auto sorted = values;
    std::ranges::sort(sorted);
    const auto others = static_cast<std::int64_t>(values.size()) - 1;
    std::vector<std::int64_t> scores;
    scores.reserve(values.size());
    for (const auto value : values) {
        const auto alike = std::ranges::equal_range(sorted, value);
        const auto below = alike.begin() - sorted.begin();
        const auto besides = std::ranges::ssize(alike) - 1;
        scores.push_back((2 * below + besides) * kWholeScore / (2 * others));
    }
    return scores;
}

std::vector<std::int64_t> byMinMax(const std::vector<std::int64_t>& values, std::int64_t least, std::int64_t most)
{
    std::vector<std::int64_t> scores;
    scores.reserve(values.size());
    for (const auto value : values) {
        // 128 bits: amounts in 分 times a million pass 63 bits
        __extension__ const auto part = static_cast<__int128>(value - least) * kWholeScore;
        scores.push_back(static_cast<std::int64_t>(part / (most - least)));
    }
    return scores;
}

std::int64_t cutValue(const Ranking& ranking, const FactBag& facts, std::int64_t score)
{
    return ranking.cutBy != nullptr ? facts.number(ranking.cutBy->name).value_or(0) : score;
}

} // namespace

std::vector<std::int64_t> normalised(const std::vector<std::int64_t>& values, Normalise how, bool lowIsGood)
{
    if (values.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(values);
    if (least == most)
        return std::vector<std::int64_t>(values.size(), kWholeScore);
    auto scores = how == Normalise::PercentileRank ? byPercentile(values) : byMinMax(values, least, most);
    if (lowIsGood)
        for (auto& score : scores)
            score = kWholeScore - score;
    return scores;
}

const FactName* missingFor(const Ranking& ranking, const FactBag& facts)
{
    for (const auto& weight : ranking.weights)
        if (!facts.knows(weight.fact->name))
            return weight.fact;
    if (ranking.cutBy != nullptr && !facts.knows(ranking.cutBy->name))
        return ranking.cutBy;
    return nullptr;
}

bool canRank(const Ranking& ranking, const FactBag& facts)
{
    return missingFor(ranking, facts) == nullptr;
}

std::vector<Ranked> ranked(const Ranking& ranking, std::span<const FactBag> customers,
                           const std::vector<std::size_t>& who)
{
    std::vector<Ranked> order;
    for (const auto index : who)
        order.push_back({.index = index});
    for (const auto& weight : ranking.weights) {
        std::vector<std::int64_t> values;
        for (const auto index : who)
            values.push_back(customers[index].number(weight.fact->name).value_or(0));
        const auto scores = normalised(values, ranking.normalise, weight.lowIsGood);
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i].score += scores[i] * weight.weight;
    }
    const auto goesFirst = [&](const Ranked& a, const Ranked& b) {
        const auto& one = customers[a.index];
        const auto& other = customers[b.index];
        const auto cut = cutValue(ranking, one, a.score);
        const auto otherCut = cutValue(ranking, other, b.score);
        if (cut != otherCut)
            return cut > otherCut;
        const auto tie = one.number(ranking.ties->name).value_or(0);
        const auto otherTie = other.number(ranking.ties->name).value_or(0);
        return tie != otherTie ? tie > otherTie : one.id < other.id;
    };
    std::ranges::stable_sort(order, goesFirst);
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i].score /= kWholePercent;
        order[i].position = i + 1;
    }
    return order;
}

std::size_t shareOf(std::size_t count, std::int64_t hundredthsOfPercent, ShareRounding rounding)
{
    const auto share = count * static_cast<std::size_t>(hundredthsOfPercent);
    const auto whole = static_cast<std::size_t>(kWholePercent);
    switch (rounding) {
    case ShareRounding::HalfUp:
        return (2 * share + whole) / (2 * whole);
    case ShareRounding::Up:
        return (share + whole - 1) / whole;
    case ShareRounding::Down:
        return share / whole;
    }
    throw BrokenInvariant("unknown rounding of shares");
}

} // namespace roadbook::regulation
