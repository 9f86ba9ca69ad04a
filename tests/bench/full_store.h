// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device's store as full as they get, made offline: the year of the demo company (plans, records, conflicts) and on top of
// it generated archives with their visits, all confirmed by the server. For what is measured on the screen.
#pragma once

#include "bench/world.h"
#include "replica/environment.h"

#include <filesystem>
#include <string>

namespace roadbook::bench {

inline constexpr Timestamp kScreenMidnight = 1'762'963'200'000; // 2025-11-13, a Thursday, at the office
inline constexpr Timestamp kScreenNow = kScreenMidnight + 11LL * 60 * 60 * 1000;

// Fills `folder` for "lin", who owns all of it, or "wang", whose three reps do. The password is test::kSamplePassword.
void makeFullStore(const std::filesystem::path& folder, const std::string& login, const Size& size);

} // namespace roadbook::bench
