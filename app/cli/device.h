// SPDX-License-Identifier: GPL-3.0-or-later
//
// The device that a command works on: the store in --store, unlocked with the password in ROADBOOK_PASSWORD.
#pragma once

#include "replica/replica.h"

#include <filesystem>
#include <string>

namespace roadbook::cli {

// What stands before every command.
struct Settings {
    std::filesystem::path store;
    std::string clock; // as given
};

Result<Environment> environmentOf(const Settings& settings);
// Locked when ROADBOOK_PASSWORD is not set.
Result<std::string> passwordFromEnvironment();

struct Device {
    Replica replica;
    Identity identity;
};
// NotSignedIn when there is no store or nobody has signed in; Locked for a wrong password.
Result<Device> openDevice(const Settings& settings);

} // namespace roadbook::cli
