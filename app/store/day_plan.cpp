// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/day_plan.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "store/handed_in.h"

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

using namespace regulation;
namespace pf = field::plan_item;
namespace cf = field::itinerary_change;
namespace vf = field::visit;
namespace wf = field::week_plan;

// The item of a plan, or what a reported change makes of it.
struct Planned {
    Record item;
    const Record* change = nullptr;
};

// As if it were a visit that is arranged, so that pages show it like one.
VisitFacts asVisit(Reader& reader, const Id& me, const Planned& planned)
{
    const Record& item = planned.item;
    Record visit;
    visit.type = type::kVisit;
    visit.id = item.id;
    const auto stamp = visit.addStamp({});
    const auto set = [&](FieldId field, const Value& value) {
        if (!isNull(value))
            visit.set(field, value, stamp);
    };
    set(vf::kRep, me);
    set(vf::kState, std::string("planned"));
    if (item.type == type::kPlanItem) {
        set(vf::kAccount, item.value(pf::kAccount));
        set(vf::kKind, item.value(pf::kKind));
        set(vf::kChannel, item.value(pf::kChannel));
        set(vf::kPurposes, item.value(pf::kPurposes));
        set(vf::kPeopleMet, item.value(pf::kPeople));
        set(vf::kSummary, item.value(pf::kMatters));
        set(vf::kPlannedStart,
            planned.change == nullptr ? item.value(pf::kPlannedStart) : planned.change->value(cf::kNewStart));
    } else { // added, without an item
        set(vf::kAccount, item.value(cf::kAccount));
        set(vf::kSummary, item.value(cf::kReason));
        set(vf::kPlannedStart, item.value(cf::kNewStart));
    }
    VisitFacts facts = reader.visit(View{visit, false});
    if (facts.account.name.empty() && item.type == type::kPlanItem)
        facts.account.name = item.text(pf::kCustomer);
    facts.item = item.id;
    facts.planned = true;
    return facts;
}

// What was reported last about each item, drafts and returned ones aside; and what was added.
struct Changes {
    std::map<Id, const Record*> ofItems;
    std::vector<const Record*> added;
};
Changes readChanges(const std::vector<View>& views)
{
    Changes changes;
    for (const View& view : views) {
        const Record& change = view.record;
        const std::string_view state = change.text(cf::kState);
        if (state != "submitted" && state != "acknowledged")
            continue;
        if (const Id item = change.ref(cf::kItem); !item.isNull())
            changes.ofItems[item] = &change;
        else if (change.text(cf::kChange) == "added" && change.ref(cf::kVisit).isNull())
            changes.added.push_back(&change);
    }
    return changes;
}

std::vector<Planned> itemsOn(const std::vector<View>& items, const Changes& changes, const OfficeCalendar& calendar,
                             Day day)
{
    std::vector<Planned> planned;
    for (const View& view : items) {
        const auto known = changes.ofItems.find(view.record.id);
        const Record* change = known != changes.ofItems.end() ? known->second : nullptr;
        const std::string_view kind = change != nullptr ? change->text(cf::kChange) : std::string_view{};
        const bool moved = kind == "moved";
        const Day on = moved ? parseDay(change->text(cf::kDay)).value_or(0) : plannedItem(view.record, calendar).day;
        if (on == day && kind != "dropped")
            planned.push_back({view.record, moved ? change : nullptr});
    }
    for (const Record* change : changes.added)
        if (parseDay(change->text(cf::kDay)).value_or(0) == day && !change->ref(cf::kAccount).isNull())
            planned.push_back({*change, nullptr});
    return planned;
}

// The visit of that day which was made, or is arranged, for an item; each at most once.
VisitFacts* visitFor(const Planned& planned, std::vector<VisitFacts>& visits)
{
    const Id account = planned.item.ref(planned.item.type == type::kPlanItem ? pf::kAccount : cf::kAccount);
    const auto free = [](const VisitFacts& visit) { return visit.item.isNull(); };
    auto at = std::ranges::find_if(visits, [&](const VisitFacts& visit) {
        return free(visit) && visit.visit.ref(vf::kPlanItem) == planned.item.id;
    });
    if (at == visits.end())
        at = std::ranges::find_if(visits, [&](const VisitFacts& visit) {
            return free(visit) && visit.visit.ref(vf::kPlanItem).isNull() && !account.isNull() &&
                   visit.visit.ref(vf::kAccount) == account;
        });
    return at != visits.end() ? &*at : nullptr;
}

// Items that a visit of another day of the week was made for.
Result<std::vector<Id>> itemsDone(Replica& replica, const Id& me, Day week)
{
    std::vector<Id> done;
    if (const auto compared = replica.compareWeek(me, week)) // a pack may say nothing of comparing
        for (const ComparedLine& line : compared->result.lines)
            if (!line.item.isNull() && !line.visit.isNull())
                done.push_back(line.item);
    return done;
}

} // namespace

Result<DayPlanFacts> dayPlan(Replica& replica, const Id& me, Day day, std::vector<VisitFacts>& visits)
{
    DayPlanFacts facts;
    RB_ASSIGN(const auto pack, replica.regulation());
    const Day week = startOfWeek(day, pack->calendar.weekStart);
    const Id planId = handedInId(type::kWeekPlan, me, week);
    RB_ASSIGN(const auto plan, replica.find(planId));
    if (!plan || plan->record.deleted)
        return facts;
    facts.state = plan->record.text(wf::kState);
    facts.approved = planHead(plan->record).approved;
    if (const auto& rules = workflowOf(*pack).visit; rules && rules->begunWithoutApproval)
        facts.goFirst = rules->approvalSource;
    RB_ASSIGN(const auto items, recordsOf(replica, type::kPlanItem, pf::kPlan, planId));
    RB_ASSIGN(const auto reported, recordsOf(replica, type::kItineraryChange, cf::kPlan, planId));
    RB_ASSIGN(const auto done, itemsDone(replica, me, week));
    Reader reader(replica);
    for (const Planned& planned : itemsOn(items, readChanges(reported), pack->calendar, day)) {
        if (VisitFacts* visit = visitFor(planned, visits))
            visit->item = planned.item.id;
        else if (std::ranges::find(done, planned.item.id) == done.end())
            facts.open.push_back(asVisit(reader, me, planned));
    }
    return facts;
}

} // namespace roadbook
