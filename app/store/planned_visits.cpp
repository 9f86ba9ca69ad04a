// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planned_visits.h"

#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;
namespace pf = field::plan_item;
namespace cf = field::itinerary_change;

struct Where {
    Day day = 0; // 0: dropped
    Timestamp start = 0;
};

Where standing(const PlannedItem& item, const std::vector<Record>& changes)
{
    const auto change = std::ranges::find_if(changes, [&item](const Record& one) {
        return one.ref(cf::kItem) == item.id &&
               (one.text(cf::kState) == "submitted" || one.text(cf::kState) == "acknowledged");
    });
    if (change == changes.end())
        return {item.day, item.start};
    if (change->text(cf::kChange) == "dropped")
        return {};
    if (change->text(cf::kChange) == "moved")
        return {parseDay(change->text(cf::kDay)).value_or(item.day), change->integer(cf::kNewStart)};
    return {item.day, item.start};
}

Result<std::vector<Record>> changesOf(Replica& replica, const Id& plan)
{
    std::vector<Record> changes;
    const ListQuery query{.type = type::kItineraryChange, .where = {{cf::kPlan, ListQuery::Where::Is::Equal, plan}}};
    RB_TRY(replica.list(query, [&changes](const View& view) {
        changes.push_back(view.record);
        return true;
    }));
    return changes;
}

VisitDraft visitOf(const Record& item, const PlannedItem& planned, Timestamp start)
{
    return {.account = planned.account,
            .planItem = item.id,
            .plannedStart = start,
            .kind = planned.kind,
            .channel = planned.channel,
            .purposes = item.set(pf::kPurposes),
            .people = planned.people};
}

} // namespace

Result<std::vector<VisitDraft>> plannedVisits(Replica& replica, const Id& me, Day day)
{
    std::vector<VisitDraft> visits;
    RB_ASSIGN(const auto pack, replica.regulation());
    const auto compared = replica.compareWeek(me, startOfWeek(day, pack->calendar.weekStart));
    if (!compared || compared->plan.id.isNull())
        return visits;
    RB_ASSIGN(const auto changes, changesOf(replica, compared->plan.id));
    for (const ComparedLine& line : compared->result.lines) {
        if (line.item.isNull() || !line.visit.isNull() || line.account.isNull())
            continue;
        RB_ASSIGN(const View item, replica.get(type::kPlanItem, line.item));
        const PlannedItem planned = plannedItem(item.record, pack->calendar);
        if (const Where at = standing(planned, changes); at.day == day)
            visits.push_back(visitOf(item.record, planned, at.start));
    }
    std::ranges::stable_sort(
        visits, {}, [](const VisitDraft& visit) { return visit.plannedStart == 0 ? INT64_MAX : visit.plannedStart; });
    return visits;
}

} // namespace roadbook
