// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large one value and one save may be. Limits of the conversation: protocol/limits.h.
#pragma once

#include <cstddef>

namespace roadbook::limits {

// One value. A visit's summary of a whole day is under 10 kB; more is somebody's mistake.
inline constexpr std::size_t kTextBytes = 64UL * 1024;
inline constexpr std::size_t kSetMembers = 256;
inline constexpr std::size_t kSetMemberBytes = 4UL * 1024; // a remark is a member
// One save: an account with all its contacts and a visit with its promises stay far below.
inline constexpr std::size_t kOperationsPerGroup = 1000;
inline constexpr std::size_t kChangesPerOperation = 256;
inline constexpr std::size_t kGroupBytes = 1024UL * 1024;

} // namespace roadbook::limits
