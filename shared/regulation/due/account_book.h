// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountBook: what the regulation asks for one account, prepared from everything known of it, so that any day's items
// follow in microseconds. Changing one visit means making one AccountBook anew. It does not depend on the day. Pure
// value, but it points into the DueSection and must not outlive it; any thread.
#pragma once

#include "regulation/due/clock.h"
#include "regulation/due/dated.h"
#include "regulation/due/house.h"
#include "regulation/due/item.h"

#include <vector>

namespace roadbook::regulation {

// Everything known of one account; the order within the lists does not matter.
struct AccountWorld {
    AccountFact account;
    std::vector<VisitFact> visits;
    std::vector<PromiseFact> promises;
    std::vector<ComplaintFact> complaints;
};

// What every account's items need of the day: made once per list.
struct DueDay {
    DueDay(const DueSection& section, const OfficeCalendar& office, Timestamp now);
    const OfficeCalendar* office;
    Timestamp now;
    Day today;
    Day lastYear; // their first days
    Day thisYear;
    Day nextYear;
    std::vector<Occasion> occasions; // of section.dated: the open one
    std::vector<Occasion> after;     // and the one that comes next
};

// A plan of visits asks for a part of the list only, which makes it several times as quick over thousands of accounts.
enum class Wanted : std::uint8_t {
    All,
    Meetings, // what is done by seeing or calling a customer: contacts, return visits, complaints, promises
};

class AccountBook {
public:
    AccountBook(const DueSection& section, const OfficeCalendar& office, const House& house, AccountWorld world);

    struct Clock {
        std::size_t obligation; // in section.obligations
        std::vector<CountedContact> contacts;
    };

    const AccountFact& account() const { return m_account; }
    const Holders& holders() const { return m_holders; }
    const std::vector<Clock>& clocks() const { return m_clocks; } // of the obligations that apply, in their order
    Day start() const { return m_start; }                         // of the clocks, when nothing has counted
    // Appends this account's items; selective ones are not among them. `person` not null: only theirs.
    void addItems(const DueDay& day, const Id& person, std::vector<DueItem>& items, Wanted wanted = Wanted::All) const;
    // Which statement says that nothing is asked; nullptr when something is, or nobody says anything.
    const NoObligation* noObligation() const;
    // Is that obligation moot, because one that stands in for it is done?
    bool isMoot(const Obligation& obligation, const DueDay& day) const;

private:
    struct Pending { // a visit that was planned or begun, and is not recorded
        Id visit;
        Id rep;
        Day on;
        bool happened; // then the archive was not changed
    };
    struct DatedContacts {
        std::size_t duty;
        std::vector<CountedContact> contacts;
    };
    void choose(); // the clocks that apply
    void addVisit(const House& house, const VisitFact& visit, Day on);
    void addUnrecorded(const VisitFact& visit, Day on);
    void addOnSiteVisit(const VisitFact& visit);
    void addContacts(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void addDated(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void addPromises(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void addComplaints(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void addComplaint(const DueDay& day, const ComplaintFact& complaint, std::vector<DueItem>& items) const;
    void addComplaintReturn(const DueDay& day, std::vector<DueItem>& items) const;
    void addSecondContact(const DueDay& day, std::vector<DueItem>& items) const;
    void addUnrecorded(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void addCompletion(const DueDay& day, std::vector<DueItem>& items) const;
    void addVerification(const DueDay& day, std::vector<DueItem>& items) const;
    Id holder(Holder holder) const { return m_holders[static_cast<std::size_t>(holder)]; }

    const DueSection* m_section;
    AccountFact m_account;
    Holders m_holders;
    Day m_start = 0;
    Day m_touchedOn = 0;
    std::vector<Clock> m_clocks;
    std::vector<DatedContacts> m_dated;
    std::vector<CountedContact> m_returns; // visits that answer a complaint of the year
    std::vector<Timestamp> m_complained;   // ascending
    std::vector<Pending> m_unrecorded;
    std::vector<PromiseFact> m_promises; // open ones
    std::vector<ComplaintFact> m_complaints;
};

} // namespace roadbook::regulation
