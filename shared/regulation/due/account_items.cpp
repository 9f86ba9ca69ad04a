// SPDX-License-Identifier: GPL-3.0-or-later
//
// The items of one account on one day.
#include "regulation/due/account_book.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr Timestamp kHour = 3'600'000;

// Gives the item its deadline at the end of that day (0: none), and with it its urgency.
void settle(DueItem& item, Day deadline, Day earliest, const DueDay& day)
{
    item.deadline = deadline;
    item.earliest = earliest;
    if (deadline == 0) {
        item.urgency = Urgency::Due;
        return;
    }
    item.deadlineAt = day.office->startOf(deadline + 1);
    item.overdueDays = std::max<Day>(0, day.today - deadline);
    item.urgency = item.overdueDays > 0 ? Urgency::Overdue : day.today >= earliest ? Urgency::Due : Urgency::Upcoming;
}

void remember(DueItem& item, const Standing& standing, Day start)
{
    item.done = standing.done;
    item.since = start;
    if (standing.last != nullptr) {
        item.last = standing.last->visit;
        item.lastOn = standing.last->on;
        item.lastWarned = standing.last->warned;
    }
}

// A calendar window's work belongs into its own period.
Day earliestOf(const Window& window, Day deadline, int noticeDays, const OfficeCalendar& office)
{
    const Day noticed = deadline - noticeDays;
    return window.rolling ? noticed : std::max(noticed, periodStart(deadline, window.unit, office));
}

bool isTheirs(const Id& person, const Id& wanted)
{
    return wanted.isNull() || person == wanted;
}

} // namespace

bool AccountBook::isMoot(const Obligation& obligation, const DueDay& day) const
{
    return std::ranges::any_of(obligation.unlessDone, [&](std::size_t other) {
        const Window& window = m_section->obligations[other].window;
        const Day from = window.rolling ? day.today : periodStart(day.today, window.unit, *day.office);
        return std::ranges::any_of(m_clocks, [&](const Clock& clock) {
            return clock.obligation == other && std::ranges::any_of(clock.contacts, [&](const CountedContact& contact) {
                       return contact.on <= day.today &&
                              (window.rolling ? plusWindow(contact.on, window) > day.today : contact.on >= from);
                   });
        });
    });
}

void AccountBook::addItems(const DueDay& day, const Id& person, std::vector<DueItem>& items, Wanted wanted) const
{
    if (m_account.deleted)
        return;
    addContacts(day, person, items);
    addPromises(day, person, items);
    addComplaints(day, person, items);
    if (wanted == Wanted::Meetings)
        return;
    if (const auto& rule = m_section->twoContacts; rule && isTheirs(holder(rule->who), person))
        addSecondContact(day, items);
    addDated(day, person, items);
    addUnrecorded(day, person, items);
    if (!isTheirs(holder(Holder::Rep), person))
        return;
    addCompletion(day, items);
    addVerification(day, items);
}

void AccountBook::addContacts(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    for (const Clock& clock : m_clocks) {
        const Obligation& obligation = m_section->obligations[clock.obligation];
        const Id who = holder(obligation.who);
        if (obligation.selective || !isTheirs(who, person) || isMoot(obligation, day))
            continue;
        const Standing standing =
            standingOn({obligation.window, obligation.least}, clock.contacts, m_start, day.today, *day.office);
        DueItem item{.kind = DueKind::Contact,
                     .rule = static_cast<std::uint32_t>(clock.obligation),
                     .account = m_account.id,
                     .person = who,
                     .least = obligation.least};
        remember(item, standing, m_start);
        settle(item, standing.deadline,
               earliestOf(obligation.window, standing.deadline, obligation.noticeDays, *day.office), day);
        items.push_back(std::move(item));
    }
}

void AccountBook::addSecondContact(const DueDay& day, std::vector<DueItem>& items) const
{
    const TwoContactRule& rule = *m_section->twoContacts;
    const Id second = m_account.secondContact;
    const int contacts = (m_account.owner.isNull() ? 0 : 1) + (second.isNull() || second == m_account.owner ? 0 : 1);
    const bool isNew = day.today < plusMonths(m_account.archivedOn, rule.newMonths);
    if (contacts >= rule.least || (rule.newOnly && !isNew) || !rule.accounts.matches(m_account))
        return;
    DueItem item{.kind = DueKind::TwoContacts,
                 .account = m_account.id,
                 .person = holder(rule.who),
                 .done = contacts,
                 .least = rule.least,
                 .since = m_account.archivedOn};
    settle(item, 0, day.today, day);
    items.push_back(std::move(item));
}

void AccountBook::addDated(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    for (const DatedContacts& dated : m_dated) {
        const DatedDuty& duty = m_section->dated[dated.duty];
        if (!isTheirs(holder(duty.who), person))
            continue;
        DueItem item{.kind = DueKind::Dated,
                     .rule = static_cast<std::uint32_t>(dated.duty),
                     .account = m_account.id,
                     .person = holder(duty.who),
                     .least = 1,
                     .since = m_account.archivedOn};
        for (const DutyMark& mark : m_account.done)
            if (mark.duty == duty.id && mark.on <= day.today)
                item.lastOn = mark.on;
        bool done = item.lastOn > day.occasions[dated.duty].previous;
        for (const CountedContact& contact : dated.contacts) {
            if (contact.on > day.today || contact.on < item.lastOn)
                continue;
            item.last = contact.visit;
            item.lastOn = contact.on;
            item.lastWarned = contact.warned;
            done = done || contact.on >= day.occasions[dated.duty].on - duty.noticeDays;
        }
        const bool wasNoCustomer = day.occasions[dated.duty].on < m_account.archivedOn;
        const Day on = (done || wasNoCustomer ? day.after : day.occasions)[dated.duty].on;
        settle(item, on, on - duty.noticeDays, day);
        items.push_back(std::move(item));
    }
}

void AccountBook::addPromises(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    if (!m_section->promises)
        return;
    for (const PromiseFact& promise : m_promises) {
        const Id who = promise.owner.isNull() ? holder(Holder::Rep) : promise.owner;
        if (!isTheirs(who, person))
            continue;
        DueItem item{.kind = DueKind::Promise, .account = m_account.id, .person = who, .subject = promise.id};
        settle(item, promise.due, promise.due - m_section->promises->noticeDays, day);
        items.push_back(std::move(item));
    }
}

void AccountBook::addComplaints(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    for (const ComplaintFact& complaint : m_complaints) {
        const Id who = complaint.handler.isNull() ? holder(Holder::Rep) : complaint.handler;
        const bool isOpen =
            complaint.receivedAt <= day.now && (complaint.closedAt == 0 || complaint.closedAt > day.now);
        if (isOpen && isTheirs(who, person))
            addComplaint(day, complaint, items);
    }
    const auto& rule = m_section->complaints.returnVisit;
    if (rule && !m_complained.empty() && isTheirs(holder(rule->who), person))
        addComplaintReturn(day, items);
}

void AccountBook::addComplaint(const DueDay& day, const ComplaintFact& complaint, std::vector<DueItem>& items) const
{
    const ComplaintRules& rules = m_section->complaints;
    const Id who = complaint.handler.isNull() ? holder(Holder::Rep) : complaint.handler;
    const DueItem common{.account = m_account.id,
                         .person = who,
                         .subject = complaint.id,
                         .since = day.office->dayOf(complaint.receivedAt)};
    const bool visited = complaint.visitedAt != 0 && complaint.visitedAt <= day.now;
    if (rules.onSite && complaint.needsVisit && !visited) {
        DueItem item = common;
        item.kind = DueKind::ComplaintVisit;
        item.least = 1;
        const int hours = complaint.outsideProvince ? rules.onSite->hoursOutside : rules.onSite->hoursInProvince;
        const Timestamp end = complaint.receivedAt + hours * kHour;
        settle(item, day.office->dayOf(end), item.since, day);
        item.deadlineAt = end;
        if (day.now > end)
            item.urgency = Urgency::Overdue;
        items.push_back(std::move(item));
    }
    if (rules.feedback) {
        std::vector<CountedContact> given;
        for (const Timestamp at : complaint.feedbacks)
            given.push_back({at, day.office->dayOf(at), {}, false});
        std::ranges::sort(given, {}, &CountedContact::at);
        const Window week{.rolling = false, .every = 1, .unit = Window::Unit::Weeks};
        const Standing standing =
            standingOn({week, rules.feedback->perWeek}, given, common.since, day.today, *day.office);
        DueItem item = common;
        item.kind = DueKind::ComplaintFeedback;
        item.least = rules.feedback->perWeek;
        remember(item, standing, common.since);
        settle(item, standing.deadline, periodStart(standing.deadline, week.unit, *day.office), day);
        items.push_back(std::move(item));
    }
}

// 100 %: who complained in a year is visited again before it ends. Last year's debt stays until it is paid.
void AccountBook::addComplaintReturn(const DueDay& day, std::vector<DueItem>& items) const
{
    const auto& rule = *m_section->complaints.returnVisit;
    for (const auto& [year, next] : {std::pair(day.lastYear, day.thisYear), std::pair(day.thisYear, day.nextYear)}) {
        Timestamp last = 0;
        for (const Timestamp at : m_complained)
            if (const Day on = day.office->dayOf(at); on >= year && on < next && on <= day.today)
                last = at;
        const bool answered = std::ranges::any_of(
            m_returns, [&](const CountedContact& contact) { return contact.at > last && contact.on <= day.today; });
        if (last == 0 || answered)
            continue;
        DueItem item{.kind = DueKind::ComplaintReturn,
                     .account = m_account.id,
                     .person = holder(rule.who),
                     .least = 1,
                     .since = day.office->dayOf(last)};
        settle(item, next - 1, next - 1 - rule.noticeDays, day);
        items.push_back(std::move(item));
    }
}

void AccountBook::addUnrecorded(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    for (const Pending& visit : m_unrecorded) {
        const Day age = day.today - visit.on;
        if (age < (visit.happened ? 0 : 1) || age > m_section->archive.sameDay->keepDays ||
            !isTheirs(visit.rep, person))
            continue;
        DueItem item{.kind = DueKind::SameDay,
                     .account = m_account.id,
                     .person = visit.rep,
                     .subject = visit.visit,
                     .since = visit.on};
        settle(item, visit.on, visit.on, day);
        items.push_back(std::move(item));
    }
}

void AccountBook::addCompletion(const DueDay& day, std::vector<DueItem>& items) const
{
    const auto& rule = m_section->archive.completion;
    if (!rule)
        return;
    DueItem item{.kind = DueKind::Completion, .account = m_account.id, .person = holder(Holder::Rep), .least = 1};
    for (const FieldInfo* field : rule->fields)
        if (!m_account.given.test(field->id))
            item.missing.push_back(field->id);
    if (item.missing.empty())
        return;
    const CountedContact change{m_account.touchedAt, m_touchedOn, {}, false};
    const Standing standing =
        standingOn({rule->window, 1}, std::span(&change, 1), m_account.archivedOn, day.today, *day.office);
    remember(item, standing, m_account.archivedOn);
    settle(item, standing.deadline, earliestOf(rule->window, standing.deadline, rule->noticeDays, *day.office), day);
    items.push_back(std::move(item));
}

void AccountBook::addVerification(const DueDay& day, std::vector<DueItem>& items) const
{
    const auto& rule = m_section->archive.verification;
    if (!rule || !rule->accounts.matches(m_account))
        return;
    std::vector<CountedContact> checks;
    for (const DutyMark& mark : m_account.done)
        if (mark.duty == rule->id)
            checks.push_back({day.office->startOf(mark.on), mark.on, {}, false});
    const Standing standing = standingOn({rule->window, 1}, checks, m_account.archivedOn, day.today, *day.office);
    DueItem item{.kind = DueKind::Verification, .account = m_account.id, .person = holder(Holder::Rep), .least = 1};
    remember(item, standing, m_account.archivedOn);
    settle(item, standing.deadline, earliestOf(rule->window, standing.deadline, rule->noticeDays, *day.office), day);
    items.push_back(std::move(item));
}

} // namespace roadbook::regulation
