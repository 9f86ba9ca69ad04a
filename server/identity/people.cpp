// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/people.h"

#include "hub/admin.h"
#include "hub/grants.h"
#include "model/codec.h"
#include "model/fields.h"

#include <array>

namespace roadbook {
namespace {

Status writeStaff(Batch& batch, const UserRow& user)
{
    std::array operations{givenBy(type::kStaff, user.staff, Id{},
                                  {{field::staff::kName, Value{user.display}},
                                   {field::staff::kRole, Value{std::string(roleName(user.role))}},
                                   {field::staff::kTeam, user.team.isNull() ? Value{} : Value{user.team}},
                                   {field::staff::kLogin, Value{user.login}},
                                   {field::staff::kActive, Value{user.active}}})};
    RB_TRY(batch.storage().putUser(user));
    return applyAsServer(batch, operations);
}

Status endSessions(Batch& batch, const Id& staff)
{
    RB_ASSIGN(auto devices, batch.storage().devices());
    for (auto& device : devices) {
        if (device.staff != staff)
            continue;
        device.tokenHash.clear();
        RB_TRY(batch.storage().putDevice(device));
    }
    return {};
}

} // namespace

Result<Record> findTeam(Batch& batch, std::string_view name)
{
    std::optional<Record> found;
    RB_TRY(batch.storage().eachOfType(type::kTeam, [&](std::string_view body) -> Status {
        RB_ASSIGN(auto team, decodeRecord(body));
        if (team.text(field::team::kName) == name || team.id.text() == name)
            found = std::move(team);
        return {};
    }));
    if (!found)
        return fail(ErrorCode::NotFound, "there is no team \"" + std::string(name) + "\"; make it with team add",
                    "team");
    return *std::move(found);
}

Result<UserRow> findUser(Batch& batch, std::string_view login)
{
    RB_ASSIGN(auto user, batch.storage().userNamed(login));
    if (!user)
        return fail(ErrorCode::NotFound, "there is no user \"" + std::string(login) + "\"", "user");
    return *std::move(user);
}

Status addTeam(Batch& batch, const Id& id, std::string_view name, std::string_view parent)
{
    if (findTeam(batch, name))
        return fail(ErrorCode::AlreadyExists, "there is a team \"" + std::string(name) + "\" already", "team");
    Value above;
    if (!parent.empty()) {
        RB_ASSIGN(const auto team, findTeam(batch, parent));
        above = team.id;
    }
    std::array operations{givenBy(type::kTeam, id, Id{},
                                  {{field::team::kName, Value{std::string(name)}}, {field::team::kParent, above}})};
    return applyAsServer(batch, operations);
}

Status addUser(Batch& batch, const NewUser& user)
{
    if (user.login.empty())
        return fail(ErrorCode::BadValue, "a user needs a name to sign in with", "user");
    RB_ASSIGN(const auto same, batch.storage().userNamed(user.login));
    if (same)
        return fail(ErrorCode::AlreadyExists, "there is a user \"" + user.login + "\" already", "user");
    RB_ASSIGN(const auto team, findTeam(batch, user.team));
    UserRow row;
    row.staff = user.staff;
    row.login = user.login;
    row.display = user.display.empty() ? user.login : user.display;
    row.role = user.role;
    row.team = team.id;
    row.password = user.passwordHash;
    RB_TRY(writeStaff(batch, row));
    RB_TRY(grantDirectory(batch, row.staff));
    return updateAllGrants(batch);
}

Status disableUser(Batch& batch, std::string_view login)
{
    RB_ASSIGN(auto user, findUser(batch, login));
    user.active = false;
    RB_TRY(writeStaff(batch, user)); // the tokens stay: they let its devices learn that they must destroy themselves
    return updateAllGrants(batch);
}

Status moveUser(Batch& batch, std::string_view login, std::string_view team)
{
    RB_ASSIGN(auto user, findUser(batch, login));
    RB_ASSIGN(const auto target, findTeam(batch, team));
    user.team = target.id;
    RB_TRY(writeStaff(batch, user));
    return updateAllGrants(batch);
}

Status setPassword(Batch& batch, std::string_view login, std::string_view passwordHash)
{
    RB_ASSIGN(auto user, findUser(batch, login));
    user.password = passwordHash;
    RB_TRY(batch.storage().putUser(user));
    return endSessions(batch, user.staff);
}

Status revokeDevice(Batch& batch, const Id& device)
{
    RB_ASSIGN(auto row, batch.storage().device(device));
    if (!row)
        return fail(ErrorCode::NotFound, "there is no such device", "device");
    row->revoked = true; // its token stays, so that it can be told
    return batch.storage().putDevice(*row);
}

} // namespace roadbook
