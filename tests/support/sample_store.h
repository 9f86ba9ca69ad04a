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

// The same in a store that is full: some three hundred accounts of a team, seventy of 林晓, a year of visits, every week of
// it planned, handed in and reviewed, a conflict, refused saves, and work of this morning that is not sent yet (林晓).
Status makeSampleYearStore(const std::filesystem::path& directory, const std::string& login, Timestamp midnight,
                           const Environment& env, const std::string& server = "http://127.0.0.1:9");

// Id of the person with that login in sample stores.
Id sampleStaffId(const std::string& login);

} // namespace roadbook::test
