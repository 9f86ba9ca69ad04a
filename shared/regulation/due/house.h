// SPDX-License-Identifier: GPL-3.0-or-later
//
// House: who is who, and who answers for an account, found from the staff and where their teams hang. The regulation
// names places (直接主管); this finds the person. Built once; reading it is pure, any thread.
#pragma once

#include "regulation/due/section.h"

#include <array>
#include <map>
#include <span>

namespace roadbook::regulation {

using Holders = std::array<Id, kHolders>; // by Holder; null: nobody

class House {
public:
    House() = default;
    explicit House(std::span<const StaffFact> staff);

    Holders holdersOf(const AccountFact& account) const;
    // May a visit by that person do what is the holder's to do? A rep's obligation is done by any rep (the account may
    // have been handed over since), a supervisor's by any supervisor who is not the account's own rep.
    bool actsAs(const Id& person, Holder holder, const AccountFact& account) const;
    // Everyone who holds that place, ascending.
    std::vector<Id> all(Holder holder) const;

private:
    struct Member {
        std::string role;
        Id team;
        bool active = true;
    };
    const Member* member(const Id& person) const;
    Id firstAtOrAbove(Id team, std::string_view role, const Id& except, bool highest) const;
    bool isTop(const Id& manager) const;

    std::map<Id, Member> m_members;
    std::map<Id, Id> m_above; // team → the one above
};

} // namespace roadbook::regulation
