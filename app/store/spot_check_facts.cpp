// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spot_check_facts.h"

#include "judge/judge.h"
#include "model/fields.h"

#include <algorithm>
#include <tuple>

namespace roadbook {
namespace {

namespace vf = field::visit;
namespace cf = field::contact;
namespace sf = field::spot_check;
using Is = ListQuery::Where::Is;

constexpr auto kExplained = "explained";
constexpr auto kClosed = "closed";

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

// Somebody explained it, and the regulation lets this person close it.
Result<bool> maySettle(Replica& replica, const Record& check)
{
    if (check.text(sf::kState) != kExplained)
        return false;
    RB_ASSIGN(const auto moves, replica.possibleMoves(check.id));
    return std::ranges::any_of(
        moves, [](const regulation::PossibleMove& move) { return move.move->to == kClosed && !move.refusal; });
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

// What was said to what was found, and whether it is this person's to close.
Status addAnswers(Replica& replica, Reader& reader, SpotCheckFacts& facts)
{
    if (!facts.check)
        return {};
    facts.checkerName = reader.staffName(facts.check->ref(sf::kChecker));
    facts.said = saidIn(reader, facts.check->set(sf::kRemarks));
    RB_ASSIGN(facts.settleable, maySettle(replica, *facts.check));
    return {};
}

// A check of that week whose visit the sample does not hold (any more).
Result<SpotCheckFacts> factsOf(Replica& replica, Reader& reader, const Record& check)
{
    SpotCheckFacts facts{.visit = check.ref(sf::kVisit),
                         .rep = check.ref(sf::kRep),
                         .repName = reader.staffName(check.ref(sf::kRep)),
                         .account = reader.account(check.ref(sf::kAccount)),
                         .channel = {},
                         .summary = {},
                         .probability = check.integer(sf::kProbability),
                         .why = {},
                         .signs = {},
                         .signIds = {},
                         .contactName = {},
                         .contactLevel = {},
                         .contactPhone = {},
                         .check = check};
    RB_ASSIGN(const auto visit, replica.find(facts.visit));
    if (visit) {
        facts.channel = visit->record.text(vf::kChannel);
        facts.startedAt = visit->record.integer(vf::kStartedAt);
        facts.endedAt = visit->record.integer(vf::kEndedAt);
        facts.summary = visit->record.text(vf::kSummary);
    }
    return facts;
}

Status addOtherChecks(Replica& replica, Reader& reader, SpotWeekFacts& facts)
{
    std::vector<Record> checks;
    RB_TRY(
        replica.list({.type = type::kSpotCheck, .where = {{sf::kWeek, Is::Equal, regulation::formatDay(facts.week)}}},
                     [&checks](const View& view) {
                         checks.push_back(view.record);
                         return true;
                     }));
    for (const Record& check : checks) {
        const bool known =
            std::ranges::find(facts.visits, check.ref(sf::kVisit), &SpotCheckFacts::visit) != facts.visits.end();
        if (known || check.text(sf::kOutcome).empty())
            continue;
        RB_ASSIGN(auto one, factsOf(replica, reader, check));
        RB_TRY(addAnswers(replica, reader, one));
        facts.visits.push_back(std::move(one));
    }
    return {};
}

int turnOf(const SpotCheckFacts& one)
{
    return !one.check ? 0 : one.isExplained() ? 1 : 2;
}

} // namespace

bool SpotCheckFacts::isExplained() const
{
    return check && check->text(sf::kState) == kExplained;
}

Result<SpotWeekFacts> spotWeek(Replica& replica, DrawnWeeks& weeks, const Identity& me, regulation::Day day)
{
    RB_ASSIGN(const auto week, weeks.draw(replica, me, day));
    const DrawnWeek& drawn = *week;
    const regulation::SpotCheckSection& section = drawn.pack->spotCheck;
    SpotWeekFacts facts{.week = drawn.week,
                        .seed = drawn.sample.seed,
                        .population = drawn.visits.size(),
                        .drawn = drawn.sample.taken,
                        .visits = {},
                        .script = section.script,
                        .outcomes = section.outcomes,
                        .source = section.source};
    Reader reader(replica);
    for (const regulation::SampledVisit& visit : drawn.sample.visits) {
        if (!visit.taken)
            continue;
        RB_ASSIGN(auto one, factsOf(replica, reader, drawn, visit));
        RB_TRY(addAnswers(replica, reader, one));
        facts.visits.push_back(std::move(one));
    }
    RB_TRY(addOtherChecks(replica, reader, facts));
    std::ranges::stable_sort(facts.visits, {}, turnOf);
    return facts;
}

Result<int> openSpotChecks(Replica& replica, DrawnWeeks& weeks, const Identity& me, regulation::Day day)
{
    RB_ASSIGN(const auto week, weeks.draw(replica, me, day));
    const DrawnWeek& drawn = *week;
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

Result<std::vector<ExplainedFacts>> explainedChecks(Replica& replica)
{
    std::vector<Record> checks;
    RB_TRY(replica.list({.type = type::kSpotCheck, .where = {{sf::kState, Is::Equal, std::string(kExplained)}}},
                        [&checks](const View& view) {
                            checks.push_back(view.record);
                            return true;
                        }));
    RB_ASSIGN(const auto pack, replica.regulation());
    const regulation::TypeRules* rules = workflowOf(*pack).rules(type::kSpotCheck);
    Reader reader(replica);
    std::vector<ExplainedFacts> explained;
    for (const Record& check : checks) {
        RB_ASSIGN(const bool mine, maySettle(replica, check));
        if (!mine)
            continue;
        explained.push_back({.visit = check.ref(sf::kVisit),
                             .week = regulation::parseDay(check.text(sf::kWeek)).value_or(0),
                             .repName = reader.staffName(check.ref(sf::kRep)),
                             .account = reader.account(check.ref(sf::kAccount)),
                             .outcome = std::string(check.text(sf::kOutcome)),
                             .explanation = std::string(check.text(sf::kExplanation)),
                             .at = check.integer(sf::kExplainedAt),
                             .source = rules != nullptr ? rules->source : regulation::Source{}});
    }
    std::ranges::sort(explained, {}, [](const ExplainedFacts& one) { return std::tie(one.at, one.visit); });
    return explained;
}

Result<std::optional<regulation::Day>> weekOfCheck(Replica& replica, const Id& visit)
{
    std::optional<regulation::Day> week;
    RB_TRY(
        replica.list({.type = type::kSpotCheck, .where = {{sf::kVisit, Is::Equal, visit}}}, [&week](const View& view) {
            if (const auto day = regulation::parseDay(view.record.text(sf::kWeek)))
                week = *day;
            return true;
        }));
    return week;
}

// People of both languages read the record, so its words are not translated.
Edit settlementEdit(const Record& check, bool accepted, const std::string& text)
{
    const std::string verdict = accepted ? "接受说明" : "维持原结果";
    return {
        OpKind::Edit,
        type::kSpotCheck,
        check.id,
        {{sf::kState, std::string(kClosed)}, {sf::kRemarks, TextSet{text.empty() ? verdict : verdict + "：" + text}}}};
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
