// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueKeeper: the due list of a device, kept beside its store. The first refresh reads every account; later ones only those
// in which something has changed since, so that a save costs one account and not all of them.
//
//     DueKeeper keeper;
//     RB_TRY(keeper.refresh(replica));
//     const auto items = keeper.book().list({.now = replica.now(), .person = me});
//
// The replica's thread. Packs and snapshots that were handed out stay good on any thread.
#pragma once

#include "regulation/due/due_book.h"
#include "regulation/pack/pack.h"
#include "replica/replica.h"

#include <memory>
#include <optional>

namespace roadbook {

// What is due of one account, as it stands: enough to answer "what would count?" without the store.
struct DueSnapshot {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::House house;
    regulation::AccountBook account;
};

class DueKeeper {
public:
    // Always before asking. Incompatible when the pack in force was written for a newer program.
    Status refresh(Replica& replica);

    // After a refresh that went well.
    const regulation::Pack& pack() const { return *m_pack; }
    const regulation::DueBook& book() const { return *m_book; }
    std::optional<DueSnapshot> snapshot(const Id& account) const; // nothing when the account is not there
    std::size_t lastRefreshed() const { return m_lastRefreshed; } // accounts that were read, for tests

private:
    Status bringUpToDate(Replica& replica);
    Result<bool> readDirectory(Replica& replica);
    Status readAll(Replica& replica);
    Status readOne(Replica& replica, const Id& account);

    std::shared_ptr<const regulation::Pack> m_pack;
    std::vector<Record> m_packs;
    Id m_inForce; // of them; null: the default preset
    std::vector<regulation::StaffFact> m_staff;
    std::optional<regulation::DueBook> m_book;
    std::size_t m_lastRefreshed = 0;
};

} // namespace roadbook
