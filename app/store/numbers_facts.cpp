// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numbers_facts.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "store/reader.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;
namespace pf = field::promise;
namespace wp = field::week_plan;

// Everything that counts, by who answers for it.
struct Counted {
    std::vector<CoverageSlot> owed;
    std::vector<PlannedVisit> visits;
    Ratio promises;
};
using ByPerson = std::map<Id, Counted>;

void countObligations(const DueKeeper& keeper, const Id& person, Timestamp now, ByPerson& people)
{
    for (const DueItem& item : keeper.book().list({.now = now, .person = person})) {
        if (!countsForCoverage(item))
            continue;
        const AccountBook* account = keeper.book().account(item.account);
        people[item.person].owed.push_back({.grade = account != nullptr ? account->account().grade : std::string(),
                                            .rep = item.person.text(),
                                            .level = {},
                                            .required = 1,
                                            .done = item.urgency == Urgency::Overdue ? 0 : 1});
    }
}

PlannedVisit plannedVisit(const ComparedLine& line)
{
    const bool changed =
        line.has(DifferenceKind::Moved) || line.has(DifferenceKind::PersonChanged) || line.has(DifferenceKind::Skipped);
    return {.planned = !line.item.isNull(), .done = !line.visit.isNull(), .changed = !line.item.isNull() && changed};
}

Status countPlans(Replica& replica, const DueKeeper& keeper, const Id& person, Timestamp now, ByPerson& people)
{
    if (!workflowOf(keeper.pack()).plan)
        return {}; // this company plans no weeks
    const OfficeCalendar& office = keeper.pack().calendar;
    const Day thisWeek = startOfWeek(office.dayOf(now), office.weekStart);
    ListQuery query{.type = type::kWeekPlan};
    if (!person.isNull())
        query.where.push_back({wp::kRep, ListQuery::Where::Is::Equal, Value{person}});
    std::vector<std::pair<Id, Id>> plans; // and whose
    RB_TRY(replica.list(query, [&](const View& view) {
        const auto week = parseDay(view.record.text(wp::kWeek));
        if (week && *week < thisWeek && *week >= thisWeek - 7 * kNumbersWeeks &&
            view.record.text(wp::kState) != "draft")
            plans.emplace_back(view.record.id, view.record.ref(wp::kRep));
        return true;
    }));
    for (const auto& [plan, rep] : plans) {
        RB_ASSIGN(const auto compared, replica.compare(plan));
        for (const ComparedLine& line : compared.result.lines)
            people[rep].visits.push_back(plannedVisit(line));
    }
    return {};
}

Status countPromises(Replica& replica, const DueKeeper& keeper, const Id& person, Timestamp now, ByPerson& people)
{
    const Day today = keeper.pack().calendar.dayOf(now);
    ListQuery query{.type = type::kPromise};
    if (!person.isNull())
        query.where.push_back({pf::kOwner, ListQuery::Where::Is::Equal, Value{person}});
    return replica.list(query, [&](const View& view) {
        const auto due = parseDay(view.record.text(pf::kDue));
        const std::string state(view.record.text(pf::kState));
        if (!due || *due >= today || *due < today - kNumbersDays || (state != "open" && state != "kept"))
            return true; // not due yet, long ago, or given up with a reason
        Ratio& promises = people[view.record.ref(pf::kOwner)].promises;
        ++promises.whole;
        promises.part += state == "kept" ? 1 : 0;
        return true;
    });
}

Numbers numbersOf(const Counted& counted)
{
    const Coverage covered = coverage(counted.owed);
    return {covered.all, covered.byGrade, planAdherence(counted.visits), counted.promises};
}

void add(Ratio& sum, const Ratio& more)
{
    sum.part += more.part;
    sum.whole += more.whole;
}

} // namespace

Numbers& operator+=(Numbers& sum, const Numbers& more)
{
    add(sum.coverage, more.coverage);
    for (const auto& [grade, ratio] : more.byGrade)
        add(sum.byGrade[grade], ratio);
    add(sum.plan.adherence, more.plan.adherence);
    add(sum.plan.unplanned, more.plan.unplanned);
    add(sum.plan.changeRate, more.plan.changeRate);
    add(sum.promises, more.promises);
    return sum;
}

bool countsForCoverage(const DueItem& item)
{
    return item.kind == DueKind::Contact && !item.person.isNull();
}

Result<NumbersFacts> numbersFacts(Replica& replica, DueKeeper& keeper, const Id& person)
{
    RB_TRY(keeper.refresh(replica));
    const Timestamp now = replica.now();
    ByPerson people;
    countObligations(keeper, person, now, people);
    RB_TRY(countPlans(replica, keeper, person, now, people));
    RB_TRY(countPromises(replica, keeper, person, now, people));
    Counted all;
    NumbersFacts facts;
    Reader reader(replica);
    for (auto& [id, counted] : people) {
        facts.people.push_back({id, reader.staffName(id), numbersOf(counted)});
        all.owed.insert(all.owed.end(), counted.owed.begin(), counted.owed.end());
        all.visits.insert(all.visits.end(), counted.visits.begin(), counted.visits.end());
        all.promises.part += counted.promises.part;
        all.promises.whole += counted.promises.whole;
    }
    std::ranges::sort(facts.people, {}, [](const PersonNumbers& one) { return std::tie(one.name, one.person); });
    facts.all = numbersOf(all);
    return facts;
}

} // namespace roadbook
