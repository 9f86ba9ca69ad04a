// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/month_facts.h"

#include "judge/judge.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;
namespace mf = field::month_record;
namespace wf = field::week_record;
namespace vf = field::visit;
using Is = ListQuery::Where::Is;

constexpr Day kDaysOfWeek = 7;

// The last month as long as its record is to be handed in: before it is due, and after that while there is something
// to hand in.
Result<Day> monthToRecord(Replica& replica, const Pack& pack, const Id& me)
{
    const Day now = monthOf(pack.calendar, replica.now());
    const Day last = plusMonths(now, -1);
    RB_ASSIGN(const HandedIn record, handedInSoFar(replica, pack, type::kMonthRecord, me, last));
    if (!record.editable)
        return now;
    if (record.view || (record.due && replica.now() < record.due->at))
        return last;
    RB_ASSIGN(const auto visits, visitsBetween(replica, pack.calendar, me, last, now));
    return visits > 0 ? last : now;
}

Status addWeeks(Replica& replica, const Id& me, MonthRecordFacts& facts)
{
    const OfficeCalendar& calendar = facts.pack->calendar;
    const Deadline* deadline = workflowOf(*facts.pack).deadlineOf(type::kWeekRecord, "submitted");
    const Day next = plusMonths(facts.month, 1);
    for (Day week = startOfWeek(facts.month, calendar.weekStart); week < next; week += kDaysOfWeek) {
        WeekOfMonthFacts one{.week = week, .state = {}, .due = {}, .lines = {}};
        RB_ASSIGN(const auto record, replica.find(handedInId(type::kWeekRecord, me, week)));
        if (record && !record->record.deleted)
            one.state = record->record.text(wf::kState);
        one.inSheet = std::ranges::find(facts.sheet.missingWeeks, week) == facts.sheet.missingWeeks.end();
        one.over = week + kDaysOfWeek <= facts.today;
        if (deadline != nullptr) {
            one.due = dueTime(*deadline, calendar, week);
            one.over = one.over || one.due.at <= replica.now();
        }
        const Day from = std::max(week, facts.month);
        RB_ASSIGN(one.visits, visitsBetween(replica, calendar, me, from, std::min(week + kDaysOfWeek, next)));
        for (std::size_t i = 0; i < facts.sheet.rows.size(); ++i)
            if (startOfWeek(facts.sheet.rows[i].day, calendar.weekStart) == week)
                one.lines.push_back(i);
        facts.weeks.push_back(std::move(one));
    }
    return {};
}

// What was handed in, or what would be now; with how much has come since.
Status addSheet(Replica& replica, const Id& me, MonthRecordFacts& facts)
{
    RB_ASSIGN(Sheet now, replica.sheetNow(type::kMonthRecord, me, facts.month));
    if (facts.record.view && !facts.record.editable) {
        if (auto kept = readSheet(facts.record.view->record.text(mf::kSheet))) {
            const Sheet next = nextVersion(*kept, now, replica.now());
            facts.grown = next.version != kept->version;
            facts.late = static_cast<int>(next.rows.size() - kept->rows.size());
            facts.sheet = *std::move(kept);
            facts.sealed = true;
            return {};
        }
    }
    facts.sheet = std::move(now);
    return {};
}

} // namespace

Result<std::int64_t> visitsBetween(Replica& replica, const OfficeCalendar& calendar, const Id& rep, Day from, Day to)
{
    return replica.count({.type = type::kVisit,
                          .where = {{vf::kRep, Is::Equal, rep},
                                    {vf::kStartedAt, Is::AtLeast, calendar.startOf(from)},
                                    {vf::kStartedAt, Is::Less, calendar.startOf(to)}}});
}

Result<MonthRecordFacts> monthRecordFacts(Replica& replica, const Id& me, std::optional<Day> month)
{
    MonthRecordFacts facts;
    RB_ASSIGN(facts.pack, replica.regulation());
    facts.today = facts.pack->calendar.dayOf(replica.now());
    if (month) {
        facts.month = startOfMonth(*month);
    } else {
        RB_ASSIGN(facts.month, monthToRecord(replica, *facts.pack, me));
    }
    RB_ASSIGN(facts.record, handedIn(replica, *facts.pack, type::kMonthRecord, me, facts.month));
    RB_TRY(addSheet(replica, me, facts));
    RB_TRY(addWeeks(replica, me, facts));
    Reader reader(replica);
    for (const SheetRow& row : facts.sheet.rows)
        if (!row.account.isNull())
            facts.accounts[row.account] = reader.account(row.account);
    RB_ASSIGN(facts.summaryDraft, replica.draft(monthSummaryKey(facts.record.id)));
    return facts;
}

std::string monthSummaryKey(const Id& record)
{
    return "month_summary/" + record.text();
}

} // namespace roadbook
