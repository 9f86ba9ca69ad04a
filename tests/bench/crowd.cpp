// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/crowd.h"

#include "bench/device.h"
#include "bench/must.h"
#include "hub/admin.h"
#include "identity/sessions.h"
#include "identity/token.h"
#include "model/fields.h"

namespace roadbook::bench {
namespace {

constexpr std::array<const char*, 2> kDeviceNames{"平板", "台式机"};

class Founding {
public:
    explicit Founding(Writing& storage) : m_env(environment()), m_batch(storage, m_env.clock()) {}

    Id team(const std::string& name)
    {
        const Id id = newId();
        std::array operations{givenBy(type::kTeam, id, Id{}, {{field::team::kName, Value{name}}})};
        must(applyAsServer(m_batch, operations));
        return id;
    }
    CrowdPerson person(const std::string& login, Role role, const Id& team)
    {
        CrowdPerson person{newId(), login, role, 0, {}};
        const UserRow row{person.staff, login, login, role, team, "x", true}; // a password that nobody can give
        must(m_batch.storage().putUser(row));
        std::array operations{givenBy(type::kStaff, person.staff, Id{},
                                      {{field::staff::kName, Value{login}},
                                       {field::staff::kRole, Value{std::string(roleName(role))}},
                                       {field::staff::kTeam, Value{team}},
                                       {field::staff::kLogin, Value{login}},
                                       {field::staff::kActive, Value{true}}})};
        must(applyAsServer(m_batch, operations));
        must(grantDirectory(m_batch, person.staff));
        for (std::size_t i = 0; i < person.devices.size(); ++i) {
            person.devices.at(i) = {newId(), newToken()};
            const auto& device = person.devices.at(i);
            must(openSession(m_batch.storage(), person.staff, device.id, kDeviceNames.at(i), tokenHash(device.token),
                             m_batch.now()));
        }
        return person;
    }
    void finish()
    {
        must(m_batch.finish());
        must(m_batch.storage().commit());
    }

private:
    Id newId() { return makeId(m_env.clock(), m_env.random); }

    Environment m_env;
    Batch m_batch;
};

} // namespace

std::vector<CrowdPerson> makeCrowd(const std::string& folder, std::size_t teams, std::size_t peopleOfTeam)
{
    const auto storage = must(openSqliteStorage(folder, "1.bench"));
    const auto connection = must(storage->connect());
    const auto writing = must(connection->write());
    Founding founding(*writing);
    std::vector<CrowdPerson> crowd;
    for (std::size_t team = 0; team < teams; ++team) {
        const auto name = "team" + std::to_string(team);
        const Id id = founding.team(name);
        for (std::size_t i = 0; i < peopleOfTeam; ++i) {
            const auto role = i == 0 ? Role::Supervisor : Role::Rep;
            crowd.push_back(founding.person(name + "-" + std::to_string(i), role, id));
            crowd.back().team = team;
        }
    }
    founding.finish();
    return crowd;
}

Identity identityOf(const CrowdPerson& person, std::size_t device, const std::string& server)
{
    return {person.devices.at(device).id,
            kDeviceNames.at(device),
            person.staff,
            person.role,
            person.login,
            person.login,
            server,
            person.devices.at(device).token};
}

} // namespace roadbook::bench
