// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fields.h"
#include "store/queries.h"

#include <algorithm>
#include <ranges>

namespace roadbook {
namespace {

namespace vf = field::visit;
namespace pf = field::promise;
using Is = ListQuery::Where::Is;

// A customer's whole history with us, seen every week for six years.
constexpr int kMostTimeline = 300;

ListQuery of(TypeId type, FieldId accountField, const Id& account)
{
    return {.type = type, .where = {{accountField, Is::Equal, account}}};
}

Status addHistory(Replica& replica, Reader& reader, const Record& record, const std::string& title, AccountFacts& facts)
{
    RB_ASSIGN(const auto lines, replica.history(record.type, record.id));
    bool creationShown = false;
    for (const HistoryLine& line : lines) {
        using State = HistoryLine::State;
        if (line.state == State::Unsent && record.type == type::kAccount)
            facts.unsent.insert(line.field);
        HistoryFacts entry{record.type, title, line, reader.staffName(line.stamp.author), {}, false, false, false};
        for (const HistoryLine& earlier : lines) {
            if (earlier.field != line.field || !earlier.by || !earlier.by->sameWrite(line.stamp))
                continue;
            if (earlier.state == State::Rejected)
                entry.settled = true;
            else
                entry.before = earlier.value;
        }
        // The fields that a record was born with make one line; where one was changed since, the change shows it.
        const bool born = line.stamp.rev == 1 && (line.state == State::Current || line.state == State::Replaced);
        if (born) {
            if (creationShown)
                continue;
            creationShown = entry.creation = true;
        }
        facts.history.push_back(std::move(entry));
    }
    return {};
}

Status addConflicts(Replica& replica, Reader& reader, const Id& account, AccountFacts& facts)
{
    const ListQuery open{.type = type::kConflict, .where = {{field::conflict::kState, Is::Equal, std::string("open")}}};
    std::vector<Conflict> found;
    RB_TRY(replica.list(open, [&](const View& view) {
        if (view.record.scope == account)
            if (auto conflict = conflictFromRecord(view.record))
                found.push_back(std::move(*conflict));
        return true;
    }));
    for (Conflict& conflict : found) {
        ConflictFacts entry{std::move(conflict), {}, {}, {}, {}, 0};
        entry.recordTitle = titleOf(replica, reader, entry.conflict.recordType, entry.conflict.record).title;
        if (!entry.conflict.rivals.empty())
            entry.shown = shownRival(entry.conflict.rivals).value;
        for (const Rival& rival : entry.conflict.rivals)
            entry.authors.push_back(reader.staffName(rival.stamp.author));
        if (const auto view = replica.get(entry.conflict.recordType, entry.conflict.record))
            entry.alsoMerged = static_cast<int>(std::ranges::count_if(view->record.fields, [&](const Field& field) {
                const Stamp* stamp = view->record.stampOf(field.id);
                return field.id != entry.conflict.field && stamp && stamp->rev > 1 &&
                       std::ranges::any_of(entry.conflict.rivals,
                                           [&](const Rival& rival) { return rival.stamp.sameWrite(*stamp); });
            }));
        facts.conflicts.push_back(std::move(entry));
    }
    return {};
}

// A conflict says that all its values stay in the history: those that are not shown meanwhile stand in it too, and not only
// once somebody has decided.
void addRivals(AccountFacts& facts)
{
    for (const ConflictFacts& open : facts.conflicts) {
        const Conflict& conflict = open.conflict;
        for (std::size_t i = 0; i < conflict.rivals.size(); ++i) {
            const Rival& rival = conflict.rivals[i];
            auto entry = std::ranges::find_if(facts.history, [&](const HistoryFacts& known) {
                return known.type == conflict.recordType && known.line.field == conflict.field &&
                       known.line.value == rival.value && known.line.stamp.sameWrite(rival.stamp);
            });
            if (entry == facts.history.end())
                entry = facts.history.insert(
                    entry, {conflict.recordType,
                            conflict.recordType == type::kAccount ? std::string() : open.recordTitle,
                            {conflict.field, rival.value, rival.stamp, HistoryLine::State::Current, std::nullopt},
                            open.authors[i],
                            {},
                            false,
                            false,
                            false});
            if (isNull(entry->before))
                entry->before = conflict.before;
            entry->disputed = true;
        }
    }
}

Status addStaff(Replica& replica, std::vector<StaffFacts>& staff)
{
    namespace sf = field::staff;
    return replica.list({.type = type::kStaff}, [&staff](const View& view) {
        const Record& person = view.record;
        const bool left = !isNull(person.value(sf::kActive)) && !person.boolean(sf::kActive);
        if (!left)
            staff.push_back({person.id, std::string(person.text(sf::kName)), std::string(person.text(sf::kRole)),
                             person.ref(sf::kTeam)});
        return true;
    });
}

} // namespace

Result<AccountFacts> accountFacts(Replica& replica, DueKeeper& keeper, const Id& account)
{
    Reader reader(replica);
    AccountFacts facts;
    const auto view = replica.get(type::kAccount, account);
    if (!view)
        return facts;
    facts.account = *view;
    RB_TRY(replica.list(of(type::kContact, field::contact::kAccount, account), [&facts](const View& contact) {
        facts.contacts.push_back(contact);
        return true;
    }));
    ListQuery visits = of(type::kVisit, vf::kAccount, account);
    visits.orderBy = vf::kStartedAt;
    visits.descending = true;
    visits.limit = kMostTimeline;
    RB_TRY(replica.list(visits, [&](const View& visit) {
        facts.visits.push_back(reader.visit(visit));
        return true;
    }));
    RB_TRY(replica.list(of(type::kPromise, pf::kAccount, account), [&](const View& promise) {
        facts.promises.push_back(reader.promise(promise));
        return true;
    }));
    std::ranges::stable_sort(facts.promises, {}, [](const PromiseFacts& promise) {
        return std::tuple(promise.promise.text(pf::kState) != "open", promise.promise.text(pf::kDue));
    });
    RB_TRY(addHistory(replica, reader, view->record, {}, facts));
    for (const View& contact : facts.contacts)
        RB_TRY(addHistory(replica, reader, contact.record, std::string(contact.record.text(field::contact::kName)),
                          facts));
    RB_TRY(addConflicts(replica, reader, account, facts));
    addRivals(facts);
    std::ranges::stable_sort(facts.history, std::greater<>(),
                             [](const HistoryFacts& entry) { return entry.line.stamp.at; });
    RB_TRY(addStaff(replica, facts.staff));
    if (const auto pack = replica.regulation()) {
        facts.today = (*pack)->calendar.dayOf(replica.now());
        if (const auto* scheme = (*pack)->grading.scheme(view->record.text(field::account::kGradeScheme)))
            facts.gradeScheme = scheme->label;
    }
    if (auto due = dueOfAccount(replica, keeper, account)) // an unreadable regulation hides no archive
        facts.due = std::move(*due);
    return facts;
}

namespace {

ListQuery visitsOfTeam(const TeamQuery& query)
{
    ListQuery visits{.type = type::kVisit,
                     .where = {{vf::kStartedAt, Is::AtLeast, std::max<Timestamp>(query.since, 1)}},
                     .orderBy = vf::kStartedAt,
                     .descending = true,
                     .limit = query.limit};
    if (!query.rep.isNull())
        visits.where.push_back({vf::kRep, Is::Equal, query.rep});
    if (!query.kind.empty())
        visits.where.push_back({vf::kKind, Is::Equal, query.kind});
    return visits;
}

// Counted, not listed: a department's year is more than anybody scrolls through.
Status countVisits(Replica& replica, const TeamQuery& query, DayRange today, TeamFacts& facts)
{
    const auto count = [&replica](std::vector<ListQuery::Where> where) -> Result<int> {
        RB_ASSIGN(const auto number, replica.count({.type = type::kVisit, .where = std::move(where)}));
        return static_cast<int>(number);
    };
    const ListQuery::Where since{vf::kStartedAt, Is::AtLeast, std::max<Timestamp>(query.since, 1)};
    RB_ASSIGN(facts.counts[Id{}], count({since}));
    RB_ASSIGN(facts.today, count({{vf::kStartedAt, Is::AtLeast, today.from}, {vf::kStartedAt, Is::Less, today.to}}));
    for (const StaffFacts& rep : facts.reps) {
        RB_ASSIGN(facts.counts[rep.id], count({{vf::kRep, Is::Equal, rep.id}, since}));
    }
    return {};
}

} // namespace

Result<std::vector<Id>> newestVisits(Replica& replica, const TeamQuery& query)
{
    std::vector<Id> visits;
    RB_TRY(replica.list(visitsOfTeam(query), [&visits](const View& view) {
        visits.push_back(view.record.id);
        return true;
    }));
    return visits;
}

Result<TeamFacts> teamFacts(Replica& replica, const Id& me, const TeamQuery& query, DayRange today)
{
    Reader reader(replica);
    TeamFacts facts;
    RB_TRY(replica.list(visitsOfTeam(query), [&](const View& view) {
        facts.visits.push_back(reader.visit(view));
        return true;
    }));

    // The reps of my team and of the teams below it.
    std::map<Id, Id> parents;
    RB_TRY(replica.list({.type = type::kTeam}, [&parents](const View& view) {
        parents[view.record.id] = view.record.ref(field::team::kParent);
        return true;
    }));
    RB_TRY(addStaff(replica, facts.reps));
    Id myTeam;
    std::string myRole;
    for (const StaffFacts& person : facts.reps)
        if (person.id == me) {
            myTeam = person.team;
            myRole = person.role;
        }
    std::erase_if(facts.reps, [&](const StaffFacts& person) {
        if (person.id == me)
            return false; // whoever leads visits too
        if (person.role != "rep")
            return true;
        Id team = person.team;
        for (std::size_t depth = 0; depth <= parents.size() && !team.isNull() && team != myTeam; ++depth)
            team = parents.contains(team) ? parents.at(team) : Id{};
        return myRole == "supervisor" && team != myTeam;
    });
    RB_TRY(countVisits(replica, query, today, facts));
    return facts;
}

Result<VisitWithPromises> visitInFull(Replica& replica, const Id& visit)
{
    RB_ASSIGN(const View view, replica.get(type::kVisit, visit));
    Reader reader(replica);
    VisitWithPromises full{reader.visit(view), {}, view.record.lastStamp()};
    RB_TRY(replica.list({.type = type::kPromise, .where = {{pf::kVisit, Is::Equal, visit}}}, [&](const View& promise) {
        full.promises.push_back(reader.promise(promise));
        return true;
    }));
    return full;
}

} // namespace roadbook
