// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device's store with the demo company in it, made offline: as if one sync had just brought everything. Used by the
// Quick Tests, by pictures and by tests of the app. Any thread, one store at a time.
#pragma once

#include "replica/replica.h"

#include <filesystem>
#include <string>

namespace roadbook::test {

inline constexpr auto kSamplePassword = "pine-and-paper-2026";

// Fills `directory` for the person with that login; `server` is what the lock screen and the sync page show. The store
// can be opened with kSamplePassword. Everything lies in the two months before `midnight` and on that day.
Status makeSampleStore(const std::filesystem::path& directory, const std::string& login, Timestamp midnight,
                       const Environment& env, const std::string& server = "http://127.0.0.1:9");

// Id of the person with that login in sample stores.
Id sampleStaffId(const std::string& login);

} // namespace roadbook::test
