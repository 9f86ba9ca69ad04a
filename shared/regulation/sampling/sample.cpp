// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/sample.h"

#include "regulation/sampling/draw.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

// How many of one rep's visits are taken by chance, besides those that are taken for certain.
std::size_t randomCount(const SpotCheckSection& section, std::size_t all, std::size_t certain)
{
    const auto visits = static_cast<std::int64_t>(all);
    const std::int64_t byRate = (visits * section.rate + kWhole - 1) / kWhole;
    const std::int64_t wanted = std::max(byRate, section.leastPerRep) - static_cast<std::int64_t>(certain);
    const std::int64_t rest = visits - static_cast<std::int64_t>(certain);
    return static_cast<std::size_t>(std::clamp(std::max(wanted, section.leastRandom), std::int64_t{0}, rest));
}

Label percentOf(const SampledVisit& visit)
{
    const auto tenths = (visit.probability() + 500) / 1000;
    const std::string text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
    return {"从该员工各等级客户的拜访中随机抽取，入选概率 " + text,
            "Drawn at random from this rep's visits across the grades, with a probability of " + text};
}

void explain(SampledVisit& visit)
{
    if (!visit.certain) {
        visit.why = percentOf(visit);
        return;
    }
    if (visit.signs.empty()) {
        visit.why = {"该员工本周的拜访全部抽查", "All of this rep's visits in the week are checked"};
        return;
    }
    visit.why = {"必查：", "Must be checked: "};
    for (const Sign& sign : visit.signs) {
        const bool first = &sign == &visit.signs.front();
        visit.why.zh += (first ? "" : "；") + sign.why.zh;
        visit.why.en += (first ? "" : "; ") + sign.why.en;
    }
}

// The heaviest ones, as many as a supervisor can look at: a device with a wrong clock makes all of a week doubtful.
void markCertain(const SpotCheckSection& section, std::span<SampledVisit> visits)
{
    std::vector<std::pair<std::int64_t, SampledVisit*>> heavy;
    for (SampledVisit& visit : visits)
        if (const std::int64_t weight = weightOf(visit.signs); weight >= section.certainFrom)
            heavy.emplace_back(weight, &visit);
    std::ranges::stable_sort(heavy, std::greater{}, &std::pair<std::int64_t, SampledVisit*>::first);
    const auto most = static_cast<std::size_t>(section.mostCertain);
    for (std::size_t i = 0; i < std::min(heavy.size(), most); ++i)
        heavy[i].second->certain = true;
}

// `visits`: those of one rep, in their order.
void drawOfRep(const SpotCheckSection& section, std::span<SampledVisit> visits, std::uint64_t turn)
{
    std::vector<std::uint64_t> sizes;
    std::vector<SampledVisit*> drawn;
    markCertain(section, visits);
    for (SampledVisit& visit : visits) {
        visit.taken = visit.certain;
        visit.chance = 1;
        if (visit.certain)
            continue;
        sizes.push_back(static_cast<std::uint64_t>(section.baseWeight + weightOf(visit.signs)));
        drawn.push_back(&visit);
    }
    const auto count = randomCount(section, visits.size(), visits.size() - drawn.size());
    const auto lots = draw(sizes, count, turn);
    for (std::size_t i = 0; i < lots.size(); ++i) {
        drawn[i]->taken = lots[i].taken;
        drawn[i]->chance = lots[i].chance;
        drawn[i]->of = lots[i].of;
        drawn[i]->certain = lots[i].chance == lots[i].of;
    }
}

} // namespace

std::int64_t SampledVisit::probability() const
{
    return static_cast<std::int64_t>((chance * static_cast<std::uint64_t>(kWhole) + of / 2) / of);
}

std::string defaultSeed(Day weekStart, const Id& supervisor)
{
    return formatDay(weekStart) + "/" + supervisor.text();
}

Sample sampleOf(const SpotCheckSection& section, std::span<const CheckedVisit> week,
                std::span<const CheckedVisit> earlier, int utcOffsetMinutes, const std::string& seed)
{
    auto signs = signsOf(section, week, earlier, utcOffsetMinutes);
    Sample sample{.seed = seed, .visits = {}, .common = std::move(signs.common), .taken = 0};
    for (std::size_t i = 0; i < week.size(); ++i)
        sample.visits.push_back({.index = i, .signs = std::move(signs.signs[i]), .why = {}});
    std::ranges::sort(sample.visits, {}, [week](const SampledVisit& visit) {
        const CheckedVisit& checked = week[visit.index];
        return std::tuple(checked.visit.rep, checked.grade, scattered(checked.visit.id.view()), checked.visit.id);
    });
    const std::uint64_t number = seedNumber(seed);
    for (auto first = sample.visits.begin(); first != sample.visits.end();) {
        const Id rep = week[first->index].visit.rep;
        const auto last = std::find_if(first, sample.visits.end(),
                                       [&](const SampledVisit& visit) { return week[visit.index].visit.rep != rep; });
        drawOfRep(section, {first, last}, turnOf(number, rep.view()));
        first = last;
    }
    for (SampledVisit& visit : sample.visits) {
        explain(visit);
        sample.taken += visit.taken ? 1U : 0U;
    }
    return sample;
}

} // namespace roadbook::regulation
