// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overview_facts.h"

#include "model/fields.h"
#include "store/filing_facts.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
using Is = ListQuery::Where::Is;
using People = std::map<Id, OverviewPerson>;

constexpr Day kDaysOfWeek = 7;
constexpr std::size_t kMostAccounts = 300; // nobody reads further

struct FiledFields {
    TypeId type;
    FieldId rep, period, late;
};
constexpr std::array kFiled{
    FiledFields{type::kWeekPlan, field::week_plan::kRep, field::week_plan::kWeek, field::week_plan::kLate},
    FiledFields{type::kWeekRecord, field::week_record::kRep, field::week_record::kWeek, field::week_record::kLate},
    FiledFields{type::kMonthRecord, field::month_record::kRep, field::month_record::kMonth,
                field::month_record::kLate}};

// Reps whom this user sees, whether anything is asked of them or not, and whoever owes something.
Status addPeople(Replica& replica, DueKeeper& keeper, People& people)
{
    RB_ASSIGN(const auto seen, replica.peopleSeen());
    RB_ASSIGN(const auto numbers, numbersFacts(replica, keeper, {}));
    for (const PersonNumbers& one : numbers.people)
        people[one.person].numbers = one.numbers;
    RB_TRY(replica.list({.type = type::kStaff}, [&](const View& view) {
        const Record& staff = view.record;
        const bool isRep = staff.text(field::staff::kRole) == "rep" && staff.boolean(field::staff::kActive) &&
                           std::ranges::find(seen, staff.id) != seen.end();
        if (!isRep && !people.contains(staff.id))
            return true;
        OverviewPerson& person = people[staff.id];
        person.id = staff.id;
        person.name = staff.text(field::staff::kName);
        person.team = staff.ref(field::staff::kTeam);
        return true;
    }));
    std::erase_if(people, [](const auto& one) { return one.second.id.isNull(); }); // no longer in the directory
    return {};
}

Status countLate(Replica& replica, Day from, People& people)
{
    for (const FiledFields& fields : kFiled)
        RB_TRY(replica.list({.type = fields.type, .where = {{fields.period, Is::AtLeast, formatDay(from)}}},
                            [&](const View& view) {
                                const auto person = people.find(view.record.ref(fields.rep));
                                if (person != people.end() && view.record.boolean(fields.late))
                                    ++person->second.handedInLate;
                                return true;
                            }));
    return {};
}

// Whose a record in that scope is: an account's owner, or the person.
Id ownerOf(const DueKeeper& keeper, const Id& scope)
{
    const AccountBook* account = keeper.book().account(scope);
    return account != nullptr ? account->account().owner : scope;
}

Status countOpen(Replica& replica, const DueKeeper& keeper, People& people)
{
    namespace cf = field::conflict;
    const auto count = [&](const Record& record, int OverviewPerson::* what) {
        const auto person = people.find(ownerOf(keeper, record.scope));
        if (person != people.end())
            ++(person->second.*what);
    };
    RB_TRY(replica.list({.type = type::kConflict, .where = {{cf::kState, Is::Equal, std::string("open")}}},
                        [&](const View& view) {
                            count(view.record, &OverviewPerson::conflicts);
                            return true;
                        }));
    return replica.list({.type = type::kComplaint}, [&](const View& view) {
        if (view.record.text(field::complaint::kState) != "closed")
            count(view.record, &OverviewPerson::complaints);
        return true;
    });
}

Status addTeams(Replica& replica, OverviewFacts& facts)
{
    std::set<Id> used;
    for (const OverviewPerson& person : facts.people)
        used.insert(person.team);
    for (const Id& id : used) {
        OverviewTeam team{id, {}};
        if (!id.isNull()) {
            RB_ASSIGN(const auto view, replica.find(id));
            team.name = view ? view->record.text(field::team::kName) : std::string_view();
        }
        facts.teams.push_back(std::move(team));
    }
    std::ranges::sort(facts.teams, {}, [](const OverviewTeam& team) { return std::tie(team.name, team.id); });
    return {};
}

DueFacts dueFacts(const DueKeeper& keeper, DueItem item, const AccountFace& account, Timestamp now)
{
    DueFacts facts;
    facts.today = keeper.pack().calendar.dayOf(now);
    facts.words = wordsFor(keeper.pack().due, item, facts.today);
    facts.rule = ruleId(keeper.pack().due, item);
    facts.account = account;
    facts.item = std::move(item);
    return facts;
}

Status addPlanned(Replica& replica, Day week, VisitedWeek& facts)
{
    namespace wp = field::week_plan;
    std::vector<std::pair<Id, Id>> plans; // and whose
    RB_TRY(replica.list({.type = type::kWeekPlan, .where = {{wp::kWeek, Is::Equal, formatDay(week)}}},
                        [&plans](const View& view) {
                            if (view.record.text(wp::kState) != "draft")
                                plans.emplace_back(view.record.id, view.record.ref(wp::kRep));
                            return true;
                        }));
    for (const auto& [plan, rep] : plans) {
        RB_ASSIGN(const auto compared, replica.compare(plan));
        for (const ComparedLine& line : compared.result.lines) {
            facts.people[rep].planned += line.item.isNull() ? 0 : 1;
            facts.people[rep].kept += !line.item.isNull() && !line.visit.isNull() ? 1 : 0;
        }
    }
    return {};
}

} // namespace

Result<OverviewFacts> overviewFacts(Replica& replica, DueKeeper& keeper)
{
    RB_TRY(keeper.refresh(replica));
    const OfficeCalendar& office = keeper.pack().calendar;
    OverviewFacts facts;
    facts.thisWeek = startOfWeek(office.dayOf(replica.now()), office.weekStart);
    People people;
    RB_TRY(addPeople(replica, keeper, people));
    RB_ASSIGN(const auto missing, missingFilings(replica, keeper, {}));
    for (const MissingFacts& one : missing)
        if (const auto person = people.find(one.rep); person != people.end() && one.late)
            ++person->second.missing;
    RB_TRY(countLate(replica, facts.thisWeek - kLateWeeks * kDaysOfWeek, people));
    RB_TRY(countOpen(replica, keeper, people));
    std::set<std::string, GradeOrder> grades;
    for (auto& [id, person] : people) {
        for (const auto& [grade, ratio] : person.numbers.byGrade)
            grades.insert(grade);
        facts.people.push_back(std::move(person));
    }
    facts.grades.assign(grades.begin(), grades.end());
    std::ranges::sort(facts.people, {}, [](const OverviewPerson& one) { return std::tie(one.team, one.name, one.id); });
    RB_TRY(addTeams(replica, facts));
    return facts;
}

Result<VisitedWeek> weekOfVisits(Replica& replica, Day week)
{
    namespace vf = field::visit;
    RB_ASSIGN(const auto pack, replica.regulation());
    VisitedWeek facts{.week = week, .people = {}};
    RB_TRY(addPlanned(replica, week, facts));
    RB_TRY(replica.list({.type = type::kVisit,
                         .where = {{vf::kStartedAt, Is::AtLeast, pack->calendar.startOf(week)},
                                   {vf::kStartedAt, Is::Less, pack->calendar.startOf(week + kDaysOfWeek)}}},
                        [&facts](const View& view) {
                            const std::string_view state = view.record.text(vf::kState);
                            facts.people[view.record.ref(vf::kRep)].done +=
                                state == "done" || state == "submitted" ? 1 : 0;
                            return true;
                        }));
    return facts;
}

Result<CoveredAccounts> coveredAccounts(Replica& replica, DueKeeper& keeper, const CoverageQuestion& question)
{
    RB_TRY(keeper.refresh(replica));
    const Timestamp now = replica.now();
    std::map<std::pair<Id, Id>, CoveredAccount> found; // account, person
    Reader reader(replica);
    for (DueItem& item : keeper.book().list({.now = now, .person = {}})) {
        const AccountBook* book = keeper.book().account(item.account);
        if (!countsForCoverage(item) || book == nullptr ||
            std::ranges::find(question.people, item.person) == question.people.end() ||
            (question.grade && coverageGrade(book->account().tender, book->account().grade) != *question.grade))
            continue;
        auto [entry, isNew] = found.try_emplace({item.account, item.person});
        CoveredAccount& account = entry->second;
        ++account.asked;
        account.kept += item.urgency == Urgency::Overdue ? 0 : 1;
        if (isNew) { // the list begins with the most urgent
            account.account = reader.account(item.account);
            account.personName = reader.staffName(item.person);
            account.worst = dueFacts(keeper, std::move(item), account.account, now);
        }
    }
    CoveredAccounts covered;
    Id before;
    for (auto& [key, account] : found) { // by account
        covered.customers += key.first != before ? 1 : 0;
        before = key.first;
        covered.rows.push_back(std::move(account));
    }
    std::ranges::stable_sort(covered.rows, {}, [](const CoveredAccount& one) {
        return std::tuple(one.kept == one.asked, one.worst.item.deadline, one.account.name);
    });
    covered.cut = covered.rows.size() > kMostAccounts;
    if (covered.cut)
        covered.rows.resize(kMostAccounts);
    return covered;
}

} // namespace roadbook
