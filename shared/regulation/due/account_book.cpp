// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an AccountBook is made: sorting out which visits count for what. The items of a day are in account_items.cpp.
#include "regulation/due/account_book.h"

#include "regulation/due/count.h"

#include <algorithm>
#include <tuple>

namespace roadbook::regulation {
namespace {

Timestamp timeOf(const VisitFact& visit)
{
    return visit.startedAt != 0 ? visit.startedAt : visit.plannedStart;
}

void sortByTime(std::vector<VisitFact>& visits)
{
    std::ranges::sort(visits, [](const VisitFact& a, const VisitFact& b) {
        return std::tuple(timeOf(a), a.id) < std::tuple(timeOf(b), b.id);
    });
}

// The clock of a new customer starts at the archive date; one who was visited before that was a customer already, and
// what the ledger knows of an earlier visit is better than nothing.
Day startOf(const AccountFact& account, const std::vector<VisitFact>& visits, const OfficeCalendar& office)
{
    Day start = account.archivedOn;
    for (const VisitFact& visit : visits)
        if (visit.happened())
            start = std::min(start, office.dayOf(visit.startedAt));
    return std::max(start, account.lastVisitBeforeArchive);
}

} // namespace

AccountBook::AccountBook(const DueSection& section, const OfficeCalendar& office, const House& house,
                         AccountWorld world)
    : m_section(&section), m_account(std::move(world.account)), m_holders(house.holdersOf(m_account)),
      m_start(startOf(m_account, world.visits, office)),
      m_touchedOn(m_account.touchedAt == 0 ? 0 : office.dayOf(m_account.touchedAt)),
      m_complaints(std::move(world.complaints))
{
    if (m_account.deleted)
        return;
    choose();
    sortByTime(world.visits);
    std::ranges::sort(m_complaints, {}, &ComplaintFact::id);
    for (const ComplaintFact& complaint : m_complaints)
        m_complained.push_back(complaint.receivedAt);
    for (const VisitFact& visit : world.visits) {
        const Timestamp at = timeOf(visit);
        if (at == 0)
            continue;
        const Day on = office.dayOf(at);
        if (visit.happened())
            addVisit(house, visit, on);
        addUnrecorded(visit, on);
    }
    std::ranges::sort(m_complained);
    std::ranges::copy_if(world.promises, std::back_inserter(m_promises), &PromiseFact::open);
    std::ranges::sort(m_promises, {}, &PromiseFact::id);
}

void AccountBook::choose()
{
    const auto& obligations = m_section->obligations;
    for (std::size_t i = 0; i < obligations.size(); ++i)
        if (obligations[i].accounts.matches(m_account))
            m_clocks.push_back({i, {}});
    const auto& dated = m_section->dated;
    for (std::size_t i = 0; i < dated.size(); ++i)
        if (dated[i].perAccount && dated[i].accounts.matches(m_account))
            m_dated.push_back({i, {}});
}

void AccountBook::addVisit(const House& house, const VisitFact& visit, Day on)
{
    const auto count = [&](const ContactRule& rule, std::vector<CountedContact>& contacts) {
        if (const Counting counting = countingOf(rule, visit); doesCount(counting))
            contacts.push_back({visit.startedAt, on, visit.id, counting == Counting::CountsWithWarning});
    };
    for (Clock& clock : m_clocks) {
        const Obligation& obligation = m_section->obligations[clock.obligation];
        if (house.actsAs(visit.rep, obligation.who, m_account))
            count(obligation.contact, clock.contacts);
    }
    for (DatedContacts& dated : m_dated) {
        const DatedDuty& duty = m_section->dated[dated.duty];
        if (duty.contact && house.actsAs(visit.rep, duty.contactBy, m_account))
            count(*duty.contact, dated.contacts);
    }
    if (const auto& rule = m_section->complaints.returnVisit)
        count(rule->contact, m_returns);
    if (visit.outcome == "complaint")
        m_complained.push_back(visit.startedAt);
    addOnSiteVisit(visit);
}

// Whoever went there after the complaint came in has been there, whether or not they ticked it off.
void AccountBook::addOnSiteVisit(const VisitFact& visit)
{
    if (visit.channel != "on_site")
        return;
    for (ComplaintFact& complaint : m_complaints)
        if (complaint.visitedAt == 0 && visit.startedAt >= complaint.receivedAt)
            complaint.visitedAt = visit.startedAt;
}

void AccountBook::addUnrecorded(const VisitFact& visit, Day on)
{
    const auto& rule = m_section->archive.sameDay;
    if (!rule || (!rule->kinds.empty() && std::ranges::find(rule->kinds, visit.kind) == rule->kinds.end()))
        return;
    const bool isOpen = visit.state == "planned" || visit.state == "in_progress";
    const bool isStale = !rule->recordIsEnough && visit.happened() && m_touchedOn < on;
    if (isOpen || isStale)
        m_unrecorded.push_back({visit.id, visit.rep, on, visit.happened()});
}

const NoObligation* AccountBook::noObligation() const
{
    if (!m_clocks.empty() || m_account.deleted)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_section->none, [this](const NoObligation& none) { return none.accounts.matches(m_account); });
    return found != m_section->none.end() ? &*found : nullptr;
}

} // namespace roadbook::regulation
