// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/week_sample.h"

#include "model/fields.h"
#include "regulation/pack/active.h"
#include "regulation/sampling/sample.h"

#include <algorithm>
#include <map>
#include <utility>

namespace roadbook::cli {
namespace {

using namespace roadbook::regulation;
using nlohmann::json;

constexpr int kWeek = 7;
constexpr std::int64_t kMillion = 1'000'000;

Result<Pack> packOf(Replica& replica)
{
    std::vector<Record> packs;
    ListQuery query;
    query.type = type::kPack;
    RB_TRY(replica.list(query, [&packs](const View& view) {
        packs.push_back(view.record);
        return true;
    }));
    return activePack(packs, replica.now());
}

// Facts of the accounts that the visits name, read once each; an account that is gone has no name and no grade.
class Accounts {
public:
    explicit Accounts(Replica& replica, int utcOffsetMinutes) : m_replica(replica), m_utcOffsetMinutes(utcOffsetMinutes)
    {}

    Result<AccountFact> of(const Id& id)
    {
        if (const auto known = m_facts.find(id); known != m_facts.end())
            return known->second;
        RB_ASSIGN(const auto found, m_replica.find(id));
        return m_facts.emplace(id, found ? accountFact(found->record, m_utcOffsetMinutes) : AccountFact{})
            .first->second;
    }

private:
    Replica& m_replica;
    int m_utcOffsetMinutes;
    std::map<Id, AccountFact> m_facts;
};

// Claimed visits of others that began from `from` on and before `to`.
Result<std::vector<CheckedVisit>> visitsBetween(Replica& replica, const Identity& identity, Accounts& accounts,
                                                Timestamp from, Timestamp to)
{
    using Is = ListQuery::Where::Is;
    ListQuery query;
    query.type = type::kVisit;
    query.where = {{field::visit::kStartedAt, Is::AtLeast, Value(from)},
                   {field::visit::kStartedAt, Is::Less, Value(to)}};
    std::vector<CheckedVisit> visits;
    std::vector<Record> records; // the store is asked one thing at a time
    RB_TRY(replica.list(query, [&records, &identity](const View& view) {
        if (view.record.ref(field::visit::kRep) != identity.staff)
            records.push_back(view.record);
        return true;
    }));
    for (const Record& record : records) {
        RB_ASSIGN(const AccountFact account, accounts.of(record.ref(field::visit::kAccount)));
        CheckedVisit visit = checkedVisit(record, account, {});
        if (isClaimed(visit.visit))
            visits.push_back(std::move(visit));
    }
    return visits;
}

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
    if (identity.role == Role::Rep)
        return fail(ErrorCode::Forbidden, "a supervisor or manager draws the sample of a week");
    RB_ASSIGN(const Day day, parseDay(date));
    RB_ASSIGN(const Pack pack, packOf(replica));
    if (!pack.spotCheck.given)
        return fail(ErrorCode::NotFound, "the pack " + pack.name() + " says nothing about spot checks (spot_check)");
    const OfficeCalendar& office = pack.calendar;
    const Day start = startOfWeek(day, office.weekStart);
    const Day before = start - kWeek * pack.spotCheck.lookBackWeeks;
    Accounts accounts(replica, office.utcOffsetMinutes);
    RB_ASSIGN(const auto week,
              visitsBetween(replica, identity, accounts, office.startOf(start), office.startOf(start + kWeek)));
    RB_ASSIGN(const auto earlier,
              visitsBetween(replica, identity, accounts, office.startOf(before), office.startOf(start)));
    const std::string published = seed.empty() ? defaultSeed(start, identity.staff) : seed;
    const Sample sample = sampleOf(pack.spotCheck, week, earlier, office.utcOffsetMinutes, published);
    WeekSample result{.head = headOf(sample, pack, start), .visits = {}};
    for (const SampledVisit& visit : sample.visits)
        if (visit.taken) {
            RB_ASSIGN(const std::string rep, nameOf(replica, week[visit.index].visit.rep));
            result.visits.push_back(toJson(visit, week[visit.index], pack.spotCheck, rep));
        }
    return result;
}

} // namespace roadbook::cli
