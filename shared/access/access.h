// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rights, as pure functions. The server decides with them; the device asks the same functions
// before it saves, so that a refusal is seen at once and offline (law 10).
//
// Who sees what, in this version: an account's scope is granted to its owner and second contact,
// to the supervisors of the owner's team and of the teams above it, and to every manager. Role `it`
// sees the directory of staff and no customer. Everything hanging on the account goes with it. Plans, records and
// requests live in a person's own scope, which is granted to that person, the supervisors above and every manager.
#pragma once

#include "merge/change.h"

#include <string_view>
#include <vector>

namespace roadbook {

enum class Role : std::uint8_t { Rep = 1, Supervisor = 2, Manager = 3, It = 4 };
Result<Role> roleNamed(std::string_view name); // rep supervisor manager it
std::string_view roleName(Role role);

struct Actor {
    Id staff;
    Role role = Role::Rep;
    std::vector<Id> actingFor = {}; // whose refused saves this save puts right
};

// Somebody who might see an account: all that the rule needs to know of the staff.
struct Member {
    Id staff;
    Role role = Role::Rep;
    Id team;
    bool active = true;
};
struct TeamNode {
    Id team;
    Id parent; // null = top
};

// Everybody to whom the account with that owner and second contact is granted. Sorted, unique.
std::vector<Id> readersOfAccount(const Id& owner, const Id& secondContact, std::span<const Member> staff,
                                 std::span<const TeamNode> teams);

// Everybody who sees a person's own scope: that person, the supervisors above, every manager. Sorted, unique. A scope
// that nothing is in yet has no grants: whoever stands in this list may put the first record there.
std::vector<Id> readersOfPerson(const Id& person, std::span<const Member> staff, std::span<const TeamNode> teams);

// May this actor do this? `granted`: the actor has the scope now, to work with (Level::Full). `current`: nullptr when the
// record does not exist. Forbidden names the field where one is the reason.
Status mayWrite(const Actor& actor, bool granted, const TypeInfo& type, const Record* current, const Operation& op);

} // namespace roadbook
