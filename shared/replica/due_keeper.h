// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueKeeper: the due list of a device, kept beside its store. The first refresh reads every account; later ones only those
// in which something has changed since, so that a save costs one account and not all of them.
//
//     DueKeeper keeper;
//     RB_TRY(keeper.refresh(replica));
//     const auto filings = keeper.filings(replica.now(), me);
//     const auto items = keeper.book().list({.now = replica.now(), .person = me, .filings = filings});
//
// The replica's thread. Packs and snapshots that were handed out stay good on any thread.
#pragma once

#include "regulation/due/due_book.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/filings.h"
#include "replica/replica.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

namespace roadbook {

// What is due of one account, as it stands: enough to answer "what would count?" without the store.
struct DueSnapshot {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::House house;
    regulation::AccountBook account;

    std::vector<regulation::DueItem> items(Timestamp now) const; // everybody's on that account, the most urgent first
};

class DueKeeper {
public:
    // Always before asking. Incompatible when the pack in force was written for a newer program.
    Status refresh(Replica& replica);
    // The same a little at a time, for a thread on which somebody's save may wait: true when it is done, false when it
    // wants to be called again. One step takes some milliseconds, whatever the store holds.
    Result<bool> step(Replica& replica);

    bool isRead() const { return m_book && !m_reading; } // what comes now is one account at a time, mostly
    // After a refresh that went well.
    const regulation::Pack& pack() const { return *m_pack; }
    const regulation::DueBook& book() const { return *m_book; }
    // What is to be handed in and reviewed, of the people whose records this user sees. `person` null: all of them.
    std::vector<regulation::Filing> filings(Timestamp now, const Id& person) const;
    // Of one account; nothing when it is not there. Asks no refresh: where the others are not read yet it is read alone.
    Result<std::optional<DueSnapshot>> snapshot(Replica& replica, const Id& account);
    std::size_t lastRefreshed() const { return m_lastRefreshed; } // accounts that were read, for tests

private:
    // A reading of everything that is not at its end. What changes meanwhile is read again behind it.
    struct Reading {
        regulation::DueBook book;
        std::int64_t after = 0; // where the next step goes on; -1: all records are read
        std::vector<Record> accounts = {};
        std::unordered_map<Id, std::vector<Record>> others = {}; // by account
        std::set<Id> changed = {};
    };
    Result<bool> advance(Replica& replica);
    Result<bool> readDirectory(Replica& replica);
    Result<bool> readSome(Replica& replica);
    Status readRecords(Replica& replica);
    Status readAllFiled(Replica& replica);
    Result<std::optional<regulation::AccountWorld>> worldOf(Replica& replica, const Id& account) const;
    Status readOne(Replica& replica, const Id& account);
    Status readFiled(Replica& replica, const Id& person);
    Status readDone(Replica& replica, const Id& person);

    std::shared_ptr<const regulation::Pack> m_pack;
    std::vector<regulation::StaffFact> m_staff;
    std::vector<Id> m_seen;                                     // of them: whose own scopes are here
    std::map<Id, std::vector<regulation::FiledRecord>> m_filed; // by person
    std::optional<regulation::DueBook> m_book;
    std::optional<Reading> m_reading;
    std::size_t m_lastRefreshed = 0;
};

} // namespace roadbook
