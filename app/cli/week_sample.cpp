// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/week_sample.h"

#include "model/fields.h"
#include "replica/drawn_week.h"

namespace roadbook::cli {
namespace {

using namespace roadbook::regulation;
using nlohmann::json;

constexpr std::int64_t kMillion = 1'000'000;

json reasonsOf(const SampledVisit& visit, const SpotCheckSection& section)
{
    json reasons = json::array();
    for (const Sign& sign : visit.signs)
        reasons.push_back({{"signal", section.rule(sign.kind)->id},
                           {"why", sign.why.zh},
                           {"why_en", sign.why.en},
                           {"weight", sign.weight},
                           {"source", sign.source.ref},
                           {"article", sign.source.article},
                           {"rules", sign.source.rules},
                           {"assumption", sign.source.assumption}});
    return reasons;
}

json toJson(const SampledVisit& sampled, const CheckedVisit& checked, const SpotCheckSection& section,
            const std::string& rep)
{
    const VisitFact& visit = checked.visit;
    return {{"visit", visit.id.text()},
            {"account", visit.account.text()},
            {"account_name", checked.accountName},
            {"grade", checked.grade.empty() ? json(nullptr) : json(checked.grade)},
            {"rep", visit.rep.text()},
            {"rep_name", rep},
            {"channel", visit.channel},
            {"started_at", formatTimestamp(visit.startedAt)},
            {"ended_at", visit.endedAt != 0 ? json(formatTimestamp(visit.endedAt)) : json(nullptr)},
            {"probability", static_cast<double>(sampled.probability()) / static_cast<double>(kMillion)},
            {"certain", sampled.certain},
            {"why", sampled.why.zh},
            {"why_en", sampled.why.en},
            {"reasons", reasonsOf(sampled, section)}};
}

json headOf(const Sample& sample, const Pack& pack, Day weekStart)
{
    const SpotCheckSection& section = pack.spotCheck;
    json common = json::array();
    for (const SignalKind kind : sample.common)
        common.push_back(section.rule(kind)->id);
    json script = json::array();
    for (const ScriptLine& line : section.script)
        script.push_back({{"id", line.id}, {"text", line.text.zh}, {"text_en", line.text.en}});
    json outcomes = json::array();
    for (const SpotCheckOutcome& outcome : section.outcomes)
        outcomes.push_back({{"id", outcome.id}, {"label", outcome.label.zh}, {"label_en", outcome.label.en}});
    return {{"week", formatDay(weekStart)},
            {"seed", sample.seed},
            {"population", sample.visits.size()},
            {"sampled", sample.taken},
            {"rate", static_cast<double>(section.rate) / static_cast<double>(kMillion)},
            {"least_per_rep", section.leastPerRep},
            {"common_signals", std::move(common)}, // on too many visits to tell any apart
            {"outcomes", std::move(outcomes)},
            {"script", std::move(script)},
            {"pack", pack.name()},
            {"source", section.source.ref},
            {"article", section.source.article},
            {"rules", section.source.rules},
            {"assumption", section.source.assumption}};
}

Result<std::string> nameOf(Replica& replica, const Id& staff)
{
    RB_ASSIGN(const auto found, replica.find(staff));
    return found ? std::string(found->record.text(field::staff::kName)) : std::string{};
}

} // namespace

Result<WeekSample> weekSample(Replica& replica, const Identity& identity, const std::string& date,
                              const std::string& seed)
{
    RB_ASSIGN(const Day day, parseDay(date));
    RB_ASSIGN(const DrawnWeek drawn, drawWeek(replica, identity, day, seed));
    WeekSample result{.head = headOf(drawn.sample, *drawn.pack, drawn.week), .visits = {}};
    for (const SampledVisit& visit : drawn.sample.visits)
        if (visit.taken) {
            RB_ASSIGN(const std::string rep, nameOf(replica, drawn.visits[visit.index].visit.rep));
            result.visits.push_back(toJson(visit, drawn.visits[visit.index], drawn.pack->spotCheck, rep));
        }
    return result;
}

} // namespace roadbook::cli
