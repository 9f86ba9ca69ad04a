// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/compare.h"

#include "model/fields.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace roadbook::regulation {
namespace {

constexpr Timestamp kMinute = 60'000;

std::string joined(const TextSet& set)
{
    std::string text;
    for (const auto& member : set)
        text += (text.empty() ? "" : "、") + member;
    return text;
}

bool meet(const TextSet& a, const TextSet& b)
{
    return std::any_of(a.begin(), a.end(), [&](const auto& x) { return std::binary_search(b.begin(), b.end(), x); });
}

class Comparing {
public:
    Comparing(const PlanRules& rules, const OfficeCalendar& calendar, const PlanHead& plan,
              std::span<const ReportedChange> changes, Timestamp now)
        : m_rules(rules), m_calendar(calendar), m_plan(plan), m_changes(changes), m_now(now)
    {}

    ComparedLine line(const PlannedItem* item, const DoneVisit* visit) const
    {
        ComparedLine line;
        if (item != nullptr) {
            line.item = item->id;
            line.account = item->account;
            line.customer = item->customer;
            line.day = item->day;
            line.planned = item->start;
        }
        if (visit != nullptr) {
            line.visit = visit->id;
            line.account = visit->account;
            line.day = m_calendar.dayOf(visit->start);
            line.actual = visit->start;
            line.stayMinutes = visit->stayMinutes;
            line.channel = visit->channel;
        }
        const auto* report = reportOn(line);
        if (visit == nullptr)
            add(line, m_now < endOf(*item) && report == nullptr ? DifferenceKind::Pending : DifferenceKind::Skipped,
                report, nullptr);
        else if (item == nullptr)
            add(line, DifferenceKind::Added, report, visit);
        else
            compareBoth(line, *item, *visit, report);
        if (visit != nullptr)
            markVisit(line, *visit, item != nullptr, report);
        if (line.differences.empty())
            line.differences.push_back({});
        return line;
    }

private:
    Timestamp endOf(const PlannedItem& item) const
    {
        return item.end != 0 ? item.end : m_calendar.startOf(item.day + 1);
    }

    const ReportedChange* reportOn(const ComparedLine& line) const
    {
        const auto at = std::find_if(m_changes.begin(), m_changes.end(), [&](const ReportedChange& change) {
            return (!line.item.isNull() && change.item == line.item) ||
                   (!line.visit.isNull() && change.visit == line.visit);
        });
        return at != m_changes.end() ? &*at : nullptr;
    }

    Difference& add(ComparedLine& line, DifferenceKind kind, const ReportedChange* report, const DoneVisit* visit) const
    {
        Difference difference{.kind = kind, .was = {}, .is = {}, .reason = {}, .source = {}};
        if (report != nullptr)
            difference.reason = report->reason;
        if (difference.reason.empty() && visit != nullptr)
            difference.reason = visit->reason;
        if (const auto rule = m_rules.differences.find(kind); rule != m_rules.differences.end()) {
            const bool reported = report != nullptr && report->stayMinutes >= 0;
            difference.missing =
                (rule->second.needsReason && difference.reason.empty()) || (rule->second.needsReport && !reported);
            difference.source = rule->second.source;
        }
        return line.differences.emplace_back(std::move(difference));
    }

    void compareBoth(ComparedLine& line, const PlannedItem& item, const DoneVisit& visit,
                     const ReportedChange* report) const
    {
        const bool otherDay = line.day != item.day;
        const auto apart = item.start != 0 ? (visit.start - item.start) / kMinute : 0;
        if (otherDay || std::abs(apart) > m_rules.movedMinutes)
            add(line, DifferenceKind::Moved, report, &visit).minutes =
                item.start != 0 ? apart : (line.day - item.day) * 24 * 60;
        if (!item.people.empty() && !visit.people.empty() && !meet(item.people, visit.people)) {
            auto& difference = add(line, DifferenceKind::PersonChanged, report, &visit);
            difference.was = joined(item.people);
            difference.is = joined(visit.people);
        }
        if (!item.channel.empty() && item.channel != visit.channel) {
            auto& difference = add(line, DifferenceKind::ChannelChanged, report, &visit);
            difference.was = item.channel;
            difference.is = visit.channel;
        }
        const auto planned = item.start != 0 && item.end > item.start ? (item.end - item.start) / kMinute : -1;
        if (planned >= 0 && visit.stayMinutes >= 0 && std::abs(visit.stayMinutes - planned) > m_rules.dwellMinutes)
            add(line, DifferenceKind::Dwell, report, &visit).minutes = visit.stayMinutes - planned;
    }

    void markVisit(ComparedLine& line, const DoneVisit& visit, bool planned, const ReportedChange* report) const
    {
        if (visit.outcome == "not_met")
            add(line, DifferenceKind::NotMet, report, &visit);
        if (planned && (!m_plan.approved || visit.start < m_plan.approvedAt))
            add(line, DifferenceKind::Unapproved, report, &visit);
        if (visit.lateEntry)
            add(line, DifferenceKind::LateEntry, report, &visit);
    }

    const PlanRules& m_rules;
    const OfficeCalendar& m_calendar;
    const PlanHead& m_plan;
    std::span<const ReportedChange> m_changes;
    Timestamp m_now;
};

bool wasApproved(std::string_view state)
{
    return state != "" && state != "draft" && state != "submitted" && state != "returned";
}

} // namespace

PlanHead planHead(const Record& plan)
{
    namespace f = field::week_plan;
    const bool approved = wasApproved(plan.text(f::kState)) && !plan.boolean(f::kUnapproved);
    // The review of the week is a later decision; what began before the approval stands in the sealed table.
    const bool decidedAgain = plan.text(f::kState) == "reviewed";
    return {plan.id, plan.ref(f::kRep), parseDay(plan.text(f::kWeek)).value_or(0), approved,
            approved && !decidedAgain ? plan.integer(f::kDecidedAt) : 0};
}

PlannedItem plannedItem(const Record& item, const OfficeCalendar& calendar)
{
    namespace f = field::plan_item;
    PlannedItem planned{.id = item.id,
                        .account = item.ref(f::kAccount),
                        .customer = std::string(item.text(f::kCustomer)),
                        .start = item.integer(f::kPlannedStart),
                        .end = item.integer(f::kPlannedEnd),
                        .kind = std::string(item.text(f::kKind)),
                        .channel = std::string(item.text(f::kChannel)),
                        .people = item.set(f::kPeople)};
    const auto day = parseDay(item.text(f::kDay));
    planned.day = day ? *day : planned.start != 0 ? calendar.dayOf(planned.start) : 0;
    return planned;
}

std::optional<DoneVisit> doneVisit(const Record& visit)
{
    namespace f = field::visit;
    const Timestamp start = visit.integer(f::kStartedAt);
    if (start == 0 || visit.deleted || visit.text(f::kState) == "planned")
        return std::nullopt;
    DoneVisit done{.id = visit.id,
                   .account = visit.ref(f::kAccount),
                   .item = visit.ref(f::kPlanItem),
                   .start = start,
                   .end = visit.integer(f::kEndedAt),
                   .kind = std::string(visit.text(f::kKind)),
                   .channel = std::string(visit.text(f::kChannel)),
                   .outcome = std::string(visit.text(f::kOutcome)),
                   .people = visit.set(f::kPeopleMet),
                   .purposes = visit.set(f::kPurposes),
                   .summary = std::string(visit.text(f::kSummary)),
                   .reason = {},
                   .lateEntry = visit.boolean(f::kLateEntry)};
    for (const auto field : {f::kOffPlanReason, f::kTimeReason, f::kStayReason})
        if (done.reason.empty())
            done.reason = visit.text(field);
    if (const auto* stamp = visit.stampOf(f::kStartedAt))
        done.enteredAt = stamp->at;
    if (!isNull(visit.value(f::kStayMinutes)))
        done.stayMinutes = visit.integer(f::kStayMinutes);
    else if (done.end >= start)
        done.stayMinutes = (done.end - start) / kMinute;
    return done;
}

std::optional<ReportedChange> reportedChange(const Record& change)
{
    namespace f = field::itinerary_change;
    const auto state = change.text(f::kState);
    if (change.deleted || (state != "submitted" && state != "acknowledged"))
        return std::nullopt;
    return ReportedChange{change.id, change.ref(f::kItem), change.ref(f::kVisit), std::string(change.text(f::kReason)),
                          isNull(change.value(f::kStayMinutes)) ? -1 : change.integer(f::kStayMinutes)};
}

bool ComparedLine::has(DifferenceKind kind) const
{
    return std::any_of(differences.begin(), differences.end(), [&](const Difference& d) { return d.kind == kind; });
}

Comparison compare(const PlanRules& rules, const OfficeCalendar& calendar, const PlanHead& plan,
                   std::span<const PlannedItem> items, std::span<const DoneVisit> visits,
                   std::span<const ReportedChange> changes, Timestamp now)
{
    const Comparing comparing(rules, calendar, plan, changes, now);
    Comparison result;
    std::vector<const DoneVisit*> madeFor(items.size());
    std::vector<bool> planned(visits.size());
    for (const auto& pair : matchVisits(calendar, items, visits)) {
        madeFor[pair.item] = &visits[pair.visit];
        planned[pair.visit] = true;
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        result.lines.push_back(comparing.line(&items[i], madeFor[i]));
    for (std::size_t v = 0; v < visits.size(); ++v)
        if (!planned[v])
            result.lines.push_back(comparing.line(nullptr, &visits[v]));
    std::sort(result.lines.begin(), result.lines.end(), [](const ComparedLine& a, const ComparedLine& b) {
        const auto time = [](const ComparedLine& l) { return l.actual != 0 ? l.actual : l.planned; };
        return std::tuple(a.day, a.item.isNull(), time(a), a.item, a.visit) <
               std::tuple(b.day, b.item.isNull(), time(b), b.item, b.visit);
    });
    result.planned = static_cast<int>(items.size());
    for (const auto& line : result.lines) {
        result.kept += !line.item.isNull() && !line.visit.isNull() ? 1 : 0;
        for (const auto& difference : line.differences)
            result.missing += difference.missing ? 1 : 0;
    }
    return result;
}

} // namespace roadbook::regulation
