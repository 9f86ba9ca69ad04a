// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/numbers_facts.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "store/reader.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace pf = field::promise;
namespace wp = field::week_plan;

// Everything that counts, by who answers for it.
struct Counted {
    std::map<std::string, CoverageSlot, std::less<>> owed; // by grade
    std::vector<PlannedVisit> visits;
    Ratio promises;
};
using ByPerson = std::map<Id, Counted>;

void countObligations(const DueKeeper& keeper, const Id& person, Timestamp now, ByPerson& people)
{
    keeper.book().eachOnAccounts(now, person, [&people](const AccountBook& account, const DueItem& item) {
        if (!countsForCoverage(item))
            return;
        auto& owed = people[item.person].owed;
        const std::string grade = coverageGrade(account.account().tender, account.account().grade);
        auto slot = owed.find(grade);
        if (slot == owed.end())
            slot = owed.emplace(grade, CoverageSlot{.grade = grade, .rep = item.person.text(), .level = {}}).first;
        ++slot->second.required;
        slot->second.done += item.urgency == Urgency::Overdue ? 0 : 1;
    });
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
    std::vector<CoverageSlot> owed;
    for (const auto& [grade, slot] : counted.owed)
        owed.push_back(slot);
    const Coverage covered = coverage(owed);
    return {
        covered.all, {covered.byGrade.begin(), covered.byGrade.end()}, planAdherence(counted.visits), counted.promises};
}

void add(Ratio& sum, const Ratio& more)
{
    sum.part += more.part;
    sum.whole += more.whole;
}

} // namespace

std::string coverageGrade(bool tender, const std::string& grade)
{
    return tender ? std::string(kTenderGrade) : grade;
}

int placeOfGrade(const std::string& grade)
{
    return grade.empty() ? 2 : grade == kTenderGrade ? 1 : 0;
}

bool GradeOrder::operator()(const std::string& a, const std::string& b) const
{
    return std::tuple(placeOfGrade(a), a) < std::tuple(placeOfGrade(b), b);
}

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
    NumbersFacts facts;
    Reader reader(replica);
    for (const auto& [id, counted] : people) {
        facts.people.push_back({id, reader.staffName(id), numbersOf(counted)});
        facts.all += facts.people.back().numbers;
    }
    std::ranges::sort(facts.people, {}, [](const PersonNumbers& one) { return std::tie(one.name, one.person); });
    return facts;
}

} // namespace roadbook
