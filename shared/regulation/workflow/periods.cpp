// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week from its visits, the month from its weeks, and the next version of either.
#include "base/text.h"
#include "regulation/workflow/sheet.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace roadbook::regulation {
namespace {

constexpr Day kDaysOfWeek = 7;
constexpr std::size_t kMostSummary = 200; // characters: a table shows no more, and a week of them fits one field

SheetRow rowFrom(const ComparedLine& line, const DoneVisit* visit)
{
    SheetRow row{.visit = line.visit,
                 .item = line.item,
                 .account = line.account,
                 .accountName = line.customer,
                 .day = line.day,
                 .planned = line.planned,
                 .start = line.actual,
                 .stayMinutes = line.stayMinutes,
                 .kind = {},
                 .channel = {},
                 .outcome = {},
                 .people = {},
                 .purposes = {},
                 .summary = {},
                 .differences = {},
                 .reason = {},
                 .missing = {}};
    if (visit != nullptr) {
        row.end = visit->end;
        row.kind = visit->kind;
        row.channel = visit->channel;
        row.outcome = visit->outcome;
        row.people = visit->people;
        row.purposes = visit->purposes;
        row.summary = firstCodePoints(visit->summary, kMostSummary);
        row.late = visit->lateEntry;
        row.enteredAt = visit->enteredAt;
    }
    for (const auto& difference : line.differences) {
        row.differences.emplace_back(differenceName(difference.kind));
        if (row.reason.empty())
            row.reason = difference.reason;
        if (row.missing.empty() && difference.missing)
            row.missing = differenceName(difference.kind);
    }
    return row;
}

void inOrder(std::vector<SheetRow>& rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const SheetRow& a, const SheetRow& b) {
        const auto time = [](const SheetRow& row) { return row.start != 0 ? row.start : row.planned; };
        return std::tuple(a.day, time(a), a.item, a.visit) < std::tuple(b.day, time(b), b.item, b.visit);
    });
}

// The same visit, or the same planned item that nobody went to.
std::pair<Id, Id> keyOf(const SheetRow& row)
{
    return row.visit.isNull() ? std::pair{Id{}, row.item} : std::pair{row.visit, Id{}};
}

// Nothing of it has changed but how it came in.
bool sameContent(SheetRow a, const SheetRow& b)
{
    a.late = b.late;
    a.enteredAt = b.enteredAt;
    return a == b;
}

} // namespace

Sheet weekSheet(const PlanHead& plan, const Comparison& comparison, std::span<const DoneVisit> visits,
                const std::function<std::string(const Id&)>& nameOf)
{
    Sheet sheet{
        .rep = plan.rep, .period = plan.week, .previous = {}, .pack = {}, .rows = {}, .missingWeeks = {}, .seal = {}};
    for (const auto& line : comparison.lines) {
        const auto visit =
            std::find_if(visits.begin(), visits.end(), [&](const DoneVisit& v) { return v.id == line.visit; });
        SheetRow row = rowFrom(line, visit != visits.end() ? &*visit : nullptr);
        if (!row.account.isNull())
            row.accountName = nameOf(row.account);
        sheet.rows.push_back(std::move(row));
    }
    inOrder(sheet.rows);
    return sheet;
}

Sheet monthSheet(const OfficeCalendar& calendar, const Id& rep, Day month, std::span<const Sheet> weeks)
{
    const Day first = startOfMonth(month);
    const Day next = plusMonths(first, 1);
    Sheet sheet{.monthly = true,
                .rep = rep,
                .period = first,
                .previous = {},
                .pack = {},
                .rows = {},
                .missingWeeks = {},
                .seal = {}};
    std::map<std::pair<Id, Id>, SheetRow> rows;
    for (Day week = startOfWeek(first, calendar.weekStart); week < next; week += kDaysOfWeek) {
        const auto known = std::find_if(weeks.begin(), weeks.end(), [&](const Sheet& w) { return w.period == week; });
        if (known == weeks.end()) {
            sheet.missingWeeks.push_back(week);
            continue;
        }
        for (const auto& row : known->rows)
            if (row.day >= first && row.day < next)
                rows.insert_or_assign(keyOf(row), row); // a later row about the same visit mends the earlier
    }
    for (auto& [key, row] : rows)
        sheet.rows.push_back(std::move(row));
    inOrder(sheet.rows);
    return sheet;
}

Sheet nextVersion(const Sheet& earlier, const Sheet& now, Timestamp enteredAt)
{
    Sheet next = earlier;
    bool changed = earlier.missingWeeks != now.missingWeeks;
    for (const auto& row : now.rows) {
        const auto same = std::find_if(earlier.rows.rbegin(), earlier.rows.rend(),
                                       [&](const SheetRow& old) { return keyOf(old) == keyOf(row); });
        if (same != earlier.rows.rend() && sameContent(*same, row))
            continue;
        SheetRow added = row;
        added.late = true;
        added.enteredAt = enteredAt;
        next.rows.push_back(std::move(added));
        changed = true;
    }
    if (!changed)
        return earlier;
    next.missingWeeks = now.missingWeeks;
    next.version = earlier.version + 1;
    next.previous = earlier.seal;
    next.seal.clear();
    return next;
}

} // namespace roadbook::regulation
