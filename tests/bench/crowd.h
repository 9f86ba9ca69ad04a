// SPDX-License-Identifier: GPL-3.0-or-later
//
// A company in which nobody signs in: its people and their devices are put into the store of a server that does not run
// yet, with tokens that we know. Signing 2,000 devices in would be minutes of Argon2id, which no row is about.
#pragma once

#include "replica/replica.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace roadbook::bench {

struct CrowdDevice {
    Id id;
    std::string token;
};
struct CrowdPerson {
    Id staff;
    std::string login;
    Role role = Role::Rep;
    std::size_t team = 0;
    std::array<CrowdDevice, 2> devices; // a tablet and a desktop
};

// Team by team; the first of each is its supervisor, the others are reps. `folder`: the data of the server.
std::vector<CrowdPerson> makeCrowd(const std::string& folder, std::size_t teams, std::size_t peopleOfTeam);
// As the store of that device has it.
Identity identityOf(const CrowdPerson& person, std::size_t device, const std::string& server);

} // namespace roadbook::bench
