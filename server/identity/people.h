// SPDX-License-Identifier: GPL-3.0-or-later
//
// Administration of people: teams, users, devices. A user is a row for signing in and a staff record that every device
// carries as the directory; both change in one transaction, and so do the grants that follow. Password hashes are
// handed in, because hashing is slow and a write transaction is not the place for it.
//
// Errors: NotFound, AlreadyExists, BadValue, with the name in question as `field`.
#pragma once

#include "hub/batch.h"

#include <string>
#include <string_view>

namespace roadbook {

Result<Record> findTeam(Batch& batch, std::string_view name); // by name or id
Result<UserRow> findUser(Batch& batch, std::string_view login);

Status addTeam(Batch& batch, const Id& id, std::string_view name, std::string_view parent);

struct NewUser {
    Id staff;
    std::string login;
    std::string display;
    Role role = Role::Rep;
    std::string team; // name or id
    std::string passwordHash;
};
Status addUser(Batch& batch, const NewUser& user);
Status disableUser(Batch& batch, std::string_view login); // all sessions end, all archives are purged at next contact
Status moveUser(Batch& batch, std::string_view login, std::string_view team);
Status setPassword(Batch& batch, std::string_view login, std::string_view passwordHash); // all sessions end
Status revokeDevice(Batch& batch, const Id& device);

} // namespace roadbook
