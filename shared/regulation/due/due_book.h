// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueBook: the due list of everybody, over all accounts that this device or server holds. Built once; when something of an
// account changes, put() makes that account's part anew and nothing else. The list of a day is read from it in
// microseconds an account. The same facts give the same list wherever they come from, in whatever order (law 14).
//
//     DueBook book(pack.due, pack.calendar, staff);
//     book.put(world);                          // for each account; again whenever one has changed
//     for (const DueItem& item : book.list({.now = now, .person = me}))
//         show(wordsFor(section, item, today)); // words.h
//
// Section and calendar are referred to and must outlive the book. When staff or pack change, make a new one. One thread.
#pragma once

#include "regulation/due/account_book.h"

#include <functional>
#include <optional>
#include <unordered_map>

namespace roadbook::regulation {

struct DueQuestion {
    Timestamp now = 0;
    Id person = {};                       // null: everybody's
    std::span<const Filing> filings = {}; // what has to be handed in, from the workflow
    bool upcoming = true;                 // also what is not sensible to do yet
    std::optional<Day> until = {};        // of that only what will be by then
    Wanted wanted = Wanted::All;          // a part of what hangs on accounts, and nothing else
    std::span<const Id> accounts = {};    // of these alone, and nothing else; none: of all
    std::size_t most = 0;                 // the first so many; 0: all. Few are found much sooner than all are sorted
};

class DueBook {
public:
    DueBook(const DueSection& section, const OfficeCalendar& office, std::span<const StaffFact> staff);

    void put(AccountWorld world); // all that is known of that account
    void remove(const Id& account);
    // All that this person has done of the duties that hang on no account; again whenever it has changed.
    void putDone(const Id& person, std::vector<DoneDuty> done);
    void putAllDone(std::vector<DoneDuty> done); // everybody's at once
    // Whose done duties are here. Of anybody else nobody here can say whether one is still to be done, so it is not
    // listed. Not called: everybody's.
    void seeOnly(std::span<const Id> people);
    std::size_t size() const { return m_accounts.size(); }

    const AccountBook* account(const Id& id) const; // nullptr when it is not there
    const House& house() const { return m_house; }

    std::vector<DueItem> list(const DueQuestion& question) const;           // in the order of comesBefore()
    std::vector<DueItem> ofAccount(const Id& account, Timestamp now) const; // everybody's on that account
    // What hangs on accounts, one account after the other, in no order and without making a list of it: for sums.
    using Use = std::function<void(const AccountBook& account, const DueItem& item)>;
    void eachOnAccounts(Timestamp now, const Id& person, const Use& use) const;

private:
    struct Together { // a selective obligation of one person
        std::size_t obligation;
        Id person;
        Day start;
        std::vector<CountedContact> contacts;
    };
    void addSelective(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    void gather(const AccountBook& account, const Id& person, std::vector<Together>& groups) const;
    void addHouseDuties(const DueDay& day, const Id& person, std::vector<DueItem>& items) const;
    DueItem houseDuty(const DueDay& day, std::size_t number, const Id& person) const;
    bool sees(const Id& person) const;

    const DueSection* m_section;
    const OfficeCalendar* m_office;
    House m_house;
    std::unordered_map<Id, AccountBook> m_accounts;
    std::unordered_map<Id, std::vector<DoneDuty>> m_done; // by person
    std::optional<std::vector<Id>> m_seen;                // ascending; nothing: everybody
    bool m_hasSelective = false;
};

} // namespace roadbook::regulation
