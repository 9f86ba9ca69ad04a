// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/week_facts.h"

#include "judge/judge.h"
#include "model/fields.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace pf = field::plan_item;
namespace cf = field::itinerary_change;

constexpr Day kDaysOfWeek = 7;
constexpr int kMostFound = 30;
constexpr std::size_t kMostSuggested = 40;
constexpr std::size_t kMostDue = 400; // one customer may be among them several times

Day lastDayOf(const WeekPlanFacts& facts)
{
    return facts.week + kDaysOfWeek - 1;
}

// The week after this one, as soon as its plan is announced to be due.
Day weekToPlan(const Pack& pack, Timestamp now)
{
    const Day week = weekOf(pack.calendar, now);
    const Deadline* deadline = workflowOf(pack).deadlineOf(type::kWeekPlan, "submitted");
    const bool announced = deadline != nullptr && now >= dueTime(*deadline, pack.calendar, week + kDaysOfWeek).warnFrom;
    return announced ? week + kDaysOfWeek : week;
}

// A promise is said in words beside the most urgent reason; whatever else there is, is counted.
void addReason(SuggestionFacts& suggestion, const DueItem& further, Reader& reader)
{
    if (further.kind == DueKind::Promise && suggestion.promised.empty() && suggestion.due.promised.empty())
        suggestion.promised = reader.promised(further.subject);
    else
        ++suggestion.more;
}

// One line for each account, with the most urgent of its reasons; what cannot wait until after that week comes first.
void addSuggestions(Replica& replica, const DueKeeper& keeper, std::vector<DueItem> due, WeekPlanFacts& facts)
{
    const auto cannotWait = [weekEnd = lastDayOf(facts)](const DueItem& item) {
        return item.urgency == Urgency::Overdue || (item.deadline != 0 && item.deadline <= weekEnd);
    };
    std::ranges::stable_partition(due, cannotWait);
    Reader reader(replica);
    std::set<Id> known;
    for (DueItem& item : due)
        if (facts.suggestions.size() < kMostSuggested && known.insert(item.account).second) {
            const bool must = cannotWait(item);
            facts.suggestions.push_back({meetingFacts(replica, keeper, reader, std::move(item)), {}, 0, must});
        }
}

// Whoever is planned for after the day until which something was promised, and is not seen yet.
void addBrokenPromises(std::vector<PlannedFacts>& items, const std::vector<DueItem>& due)
{
    for (PlannedFacts& planned : items) {
        if (planned.line && !planned.line->visit.isNull())
            continue;
        for (const DueItem& one : due)
            if (one.kind == DueKind::Promise && one.account == planned.account.id &&
                daysLate(planned.planned.day, one.deadline) > 0 &&
                (planned.promisedBy == 0 || one.deadline < planned.promisedBy))
                planned.promisedBy = one.deadline;
    }
}

// Everything due of whoever is suggested or planned: further reasons, and promises that the plan comes too late for.
Status addReasons(Replica& replica, DueKeeper& keeper, const Id& me, WeekPlanFacts& facts)
{
    std::vector<Id> accounts;
    for (const SuggestionFacts& one : facts.suggestions)
        accounts.push_back(one.due.item.account);
    for (const PlannedFacts& one : facts.items)
        accounts.push_back(one.account.id);
    std::ranges::sort(accounts);
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
    if (accounts.empty())
        return {};
    RB_ASSIGN(const auto due,
              dueMeetings(replica, keeper, {.person = me, .until = lastDayOf(facts), .accounts = accounts}));
    Reader reader(replica);
    for (const DueItem& item : due) {
        const auto at = std::ranges::find(facts.suggestions, item.account,
                                          [](const SuggestionFacts& one) { return one.due.item.account; });
        if (at != facts.suggestions.end() && at->due.item != item)
            addReason(*at, item, reader);
    }
    addBrokenPromises(facts.items, due);
    return {};
}

Status addItems(Replica& replica, WeekPlanFacts& facts, const Id& me)
{
    RB_ASSIGN(auto items, recordsOf(replica, type::kPlanItem, pf::kPlan, facts.plan.id));
    RB_ASSIGN(const auto changes, recordsOf(replica, type::kItineraryChange, cf::kPlan, facts.plan.id));
    std::vector<ComparedLine> lines;
    if (!items.empty() && facts.week <= facts.today) {
        if (auto compared = replica.compareWeek(me, facts.week)) // a pack may say nothing of comparing
            lines = std::move(compared->result.lines);
    }
    Reader reader(replica);
    for (View& item : items) {
        PlannedFacts planned{.item = {},
                             .planned = plannedItem(item.record, facts.pack->calendar),
                             .account = {},
                             .line = std::nullopt,
                             .change = std::nullopt,
                             .gift = {},
                             .expense = {},
                             .promisedBy = 0};
        RB_ASSIGN(planned.gift, requestOutcome(replica, reader, item.record.ref(pf::kGiftRequest)));
        RB_ASSIGN(planned.expense, requestOutcome(replica, reader, item.record.ref(pf::kExpenseRequest)));
        planned.account = reader.account(planned.planned.account);
        if (const auto line = std::ranges::find(lines, item.record.id, &ComparedLine::item); line != lines.end())
            planned.line = *line;
        for (const View& change : changes)
            if (change.record.ref(cf::kItem) == item.record.id)
                planned.change = change;
        planned.item = std::move(item);
        facts.items.push_back(std::move(planned));
    }
    std::ranges::stable_sort(facts.items, {}, [](const PlannedFacts& one) {
        const Timestamp start = one.planned.start;
        return std::tuple(one.planned.day, start == 0 ? INT64_MAX : start, one.item.record.id);
    });
    return {};
}

// Whom the plan still leads to. What was reported as moved or dropped is not to be relied on.
std::vector<Stop> stopsOf(const WeekPlanFacts& facts)
{
    std::vector<Stop> stops;
    for (const PlannedFacts& one : facts.items) {
        const bool seen = one.line && !one.line->visit.isNull();
        if (!seen && !one.change && one.planned.day >= facts.today && !one.account.name.empty() &&
            isJourney(one.item.record.text(pf::kChannel)))
            stops.push_back({one.account, one.planned.day});
    }
    return stops;
}

// Some dozens of customers, each against the few of a week.
void addNearby(WeekPlanFacts& facts)
{
    const std::vector<Stop> stops = stopsOf(facts);
    const auto add = [&](const AccountFace& account, Day deadline) {
        const bool planned =
            std::ranges::any_of(facts.items, [&](const PlannedFacts& one) { return one.account.id == account.id; });
        if (planned || facts.nearby.contains(account.id))
            return;
        if (auto nearby = fittingStop(account, deadline, stops, kMetresOfADay))
            facts.nearby.emplace(account.id, *std::move(nearby));
    };
    for (const SuggestionFacts& suggestion : facts.suggestions)
        if (isJourney(suggestion.due.channel)) // nobody drives to a call
            add(suggestion.due.account, suggestion.due.item.deadline);
    for (const FoundAccount& found : facts.found)
        add(found.account, 0);
}

// "a、b" as compare() joins the members of a set.
std::vector<std::string> membersOf(std::string_view joined)
{
    static constexpr std::string_view kBetween = "、";
    std::vector<std::string> members;
    while (!joined.empty()) {
        const std::size_t to = std::min(joined.find(kBetween), joined.size());
        members.emplace_back(joined.substr(0, to));
        joined.remove_prefix(std::min(to + kBetween.size(), joined.size()));
    }
    return members;
}

void addNames(Replica& replica, WeekRecordFacts& facts)
{
    Reader reader(replica);
    const auto namesOf = [&](const std::string& joined) {
        std::string names;
        for (const std::string& member : membersOf(joined))
            names += (names.empty() ? "" : "、") + reader.contact(member).name;
        return names;
    };
    for (ComparedLine& line : facts.compared.result.lines) {
        facts.accounts[line.account] = reader.account(line.account);
        for (Difference& difference : line.differences)
            if (difference.kind == DifferenceKind::PersonChanged) {
                difference.was = namesOf(difference.was);
                difference.is = namesOf(difference.is);
            }
    }
}

} // namespace

std::int64_t daysLate(Day planned, Day deadline)
{
    return deadline == 0 ? 0 : std::max<std::int64_t>(planned - deadline, 0);
}

Id weekPlanId(const Id& rep, Day week)
{
    return handedInId(type::kWeekPlan, rep, week);
}

Id weekRecordId(const Id& rep, Day week)
{
    return handedInId(type::kWeekRecord, rep, week);
}

Result<WeekPlanFacts> weekPlanFacts(Replica& replica, DueKeeper& keeper, const WeekPlanQuestion& question)
{
    WeekPlanFacts facts;
    RB_ASSIGN(facts.pack, replica.regulation());
    facts.today = facts.pack->calendar.dayOf(replica.now());
    facts.week = question.week ? *question.week : weekToPlan(*facts.pack, replica.now());
    RB_ASSIGN(facts.plan, handedIn(replica, *facts.pack, type::kWeekPlan, question.me, facts.week));
    RB_TRY(addItems(replica, facts, question.me));
    if (auto due = dueMeetings(replica, keeper, {.person = question.me, .until = lastDayOf(facts), .most = kMostDue})) {
        addSuggestions(replica, keeper, *std::move(due), facts);
        RB_TRY(addReasons(replica, keeper, question.me, facts));
    } else {
        facts.dueTrouble = due.error();
    }
    if (!question.search.empty()) {
        RB_ASSIGN(auto found, findAccounts(replica, question.search, kMostFound));
        facts.found = std::move(found.rows);
    }
    addNearby(facts);
    return facts;
}

Result<WeekRecordFacts> weekRecordFacts(Replica& replica, const Id& me, std::optional<Day> week)
{
    WeekRecordFacts facts;
    RB_ASSIGN(const auto pack, replica.regulation());
    facts.today = pack->calendar.dayOf(replica.now());
    facts.week = week ? *week : weekOf(pack->calendar, replica.now());
    RB_ASSIGN(facts.compared, replica.compareWeek(me, facts.week));
    facts.planned = !facts.compared.plan.id.isNull();
    if (facts.planned) {
        RB_ASSIGN(const auto possible, replica.possibleMoves(facts.compared.plan.id));
        facts.planRecordable =
            std::ranges::any_of(possible, [](const PossibleMove& move) { return move.move->to == "recorded"; });
    }
    RB_ASSIGN(facts.record, handedIn(replica, *pack, type::kWeekRecord, me, facts.week));
    RB_ASSIGN(const auto changes, recordsOf(replica, type::kItineraryChange, cf::kRep, me));
    for (const View& change : changes)
        for (const FieldId about : {cf::kItem, cf::kVisit})
            if (const Id on = change.record.ref(about); !on.isNull())
                facts.changes[on] = change;
    addNames(replica, facts);
    if (facts.record.view)
        if (auto sheet = readSheet(facts.record.view->record.text(field::week_record::kSheet)))
            facts.sheet = *std::move(sheet);
    RB_ASSIGN(facts.summaryDraft, replica.draft(weekSummaryKey(facts.record.id)));
    return facts;
}

Result<int> reasonsMissing(Replica& replica, const Id& me)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(const auto compared, replica.compareWeek(me, weekOf(pack->calendar, replica.now())));
    return compared.result.missing;
}

std::string weekSummaryKey(const Id& record)
{
    return "week_summary/" + record.text();
}

std::optional<Refusal> lacksFields(const Pack& pack, TypeId type, std::string_view to,
                                   const std::vector<std::pair<FieldId, Value>>& fields)
{
    const Rulebook book = rulebookOf(pack, 0);
    const TypeRules* rules = book.section->rules(type);
    if (rules == nullptr)
        return std::nullopt;
    Record record;
    record.type = type;
    const auto stamp = record.addStamp({});
    for (const auto& [field, value] : fields)
        record.set(field, value, stamp);
    for (const Move& move : rules->moves)
        for (const Requirement& requirement : move.requirements) {
            if (move.to != to || requirement.check != Requirement::Check::Field)
                continue;
            if (isNull(record.value(requirement.field)))
                return needs(move, requirement, rules->type->field(requirement.field)->name);
        }
    return std::nullopt;
}

} // namespace roadbook
