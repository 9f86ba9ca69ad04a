// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spot_check_facts.h"

#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

namespace vf = field::visit;
namespace cf = field::contact;
namespace sf = field::spot_check;
using Is = ListQuery::Where::Is;

// Whoever was met and has a telephone, else the first of the account with one.
Status addContact(Replica& replica, const TextSet& met, SpotCheckFacts& facts)
{
    return replica.list({.type = type::kContact, .where = {{cf::kAccount, Is::Equal, facts.account.id}}},
                        [&](const View& view) {
                            const Record& contact = view.record;
                            const bool wasMet = std::ranges::find(met, contact.id.text()) != met.end();
                            const std::string phone(contact.text(cf::kMobile));
                            if (phone.empty() || (!facts.contactPhone.empty() && !wasMet))
                                return true;
                            facts.contactPhone = phone;
                            facts.contactName = contact.text(cf::kName);
                            facts.contactLevel = contact.text(cf::kLevel);
                            return !wasMet;
                        });
}

Result<SpotCheckFacts> factsOf(Replica& replica, Reader& reader, const DrawnWeek& week,
                               const regulation::SampledVisit& drawn)
{
    const regulation::CheckedVisit& checked = week.visits[drawn.index];
    SpotCheckFacts facts{.visit = checked.visit.id,
                         .rep = checked.visit.rep,
                         .repName = reader.staffName(checked.visit.rep),
                         .account = reader.account(checked.visit.account),
                         .channel = checked.visit.channel,
                         .startedAt = checked.visit.startedAt,
                         .endedAt = checked.visit.endedAt,
                         .summary = checked.summary,
                         .probability = drawn.probability(),
                         .why = drawn.why,
                         .signs = drawn.signs,
                         .signIds = {},
                         .contactName = {},
                         .contactLevel = {},
                         .contactPhone = {},
                         .check = {}};
    for (const regulation::Sign& sign : drawn.signs)
        facts.signIds.push_back(week.pack->spotCheck.rule(sign.kind)->id);
    RB_ASSIGN(const auto visit, replica.find(facts.visit));
    RB_TRY(addContact(replica, visit ? visit->record.set(vf::kPeopleMet) : TextSet{}, facts));
    RB_TRY(replica.list({.type = type::kSpotCheck, .where = {{sf::kVisit, Is::Equal, facts.visit}}},
                        [&facts](const View& view) {
                            facts.check = view.record;
                            return view.record.text(sf::kState) == "planned";
                        }));
    return facts;
}

} // namespace

Result<SpotWeekFacts> spotWeek(Replica& replica, const Identity& me, regulation::Day day)
{
    RB_ASSIGN(const DrawnWeek drawn, drawWeek(replica, me, day, {}));
    const regulation::SpotCheckSection& section = drawn.pack->spotCheck;
    SpotWeekFacts facts{.week = drawn.week,
                        .seed = drawn.sample.seed,
                        .population = drawn.visits.size(),
                        .visits = {},
                        .script = section.script,
                        .outcomes = section.outcomes,
                        .source = section.source};
    Reader reader(replica);
    for (const regulation::SampledVisit& visit : drawn.sample.visits) {
        if (!visit.taken)
            continue;
        RB_ASSIGN(auto one, factsOf(replica, reader, drawn, visit));
        facts.visits.push_back(std::move(one));
    }
    std::ranges::stable_sort(facts.visits, {}, [](const SpotCheckFacts& one) { return one.check.has_value(); });
    return facts;
}

Result<int> openSpotChecks(Replica& replica, const Identity& me, regulation::Day day)
{
    RB_ASSIGN(const DrawnWeek drawn, drawWeek(replica, me, day, {}));
    int open = 0;
    for (const regulation::SampledVisit& visit : drawn.sample.visits) {
        if (!visit.taken)
            continue;
        RB_ASSIGN(const auto checks,
                  replica.count({.type = type::kSpotCheck,
                                 .where = {{sf::kVisit, Is::Equal, drawn.visits[visit.index].visit.id}}}));
        open += checks == 0 ? 1 : 0;
    }
    return open;
}

Edit spotCheckEdit(const SpotWeekFacts& week, const SpotCheckFacts& checked, const Id& me,
                   const SpotCheckResult& result)
{
    TextSet signs = checked.signIds;
    sortUnique(signs);
    Edit edit{OpKind::Create,
              type::kSpotCheck,
              {},
              {{sf::kRep, checked.rep},
               {sf::kChecker, me},
               {sf::kWeek, regulation::formatDay(week.week)},
               {sf::kVisit, checked.visit},
               {sf::kAccount, checked.account.id},
               {sf::kMethod, result.method},
               {sf::kOutcome, result.outcome},
               {sf::kSeed, week.seed},
               {sf::kProbability, checked.probability},
               {sf::kSignals, Value(std::move(signs))},
               {sf::kState, std::string("done")}}};
    if (!result.answer.empty())
        edit.fields.emplace_back(sf::kAnswer, result.answer);
    return edit;
}

} // namespace roadbook
