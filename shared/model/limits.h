// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large one value and one save may be. Limits of the conversation: protocol/limits.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace roadbook::limits {

// One value. A visit's summary of a whole day is under 10 kB; more is somebody's mistake.
inline constexpr std::size_t kTextBytes = 64UL * 1024;
// A text that a program wrote: a regulation pack of 40 articles has about 100 kB, and must fit a save with room.
inline constexpr std::size_t kLargeTextBytes = 512UL * 1024;
inline constexpr std::size_t kSetMembers = 256;
inline constexpr std::size_t kSetMemberBytes = 4UL * 1024; // a remark is a member
// An amount as a scaled integer. Fifteen digits: JSON readers keep no more of a decimal number.
inline constexpr std::int64_t kMostScaled = 999'999'999'999'999;
// Years 1 to 9999, in milliseconds since 1970: what RFC 3339 can write.
inline constexpr std::int64_t kFirstMoment = -62'135'596'800'000;
inline constexpr std::int64_t kLastMoment = 253'402'300'799'999;
// One save: an account with all its contacts and a visit with its promises stay far below.
inline constexpr std::size_t kOperationsPerGroup = 1000;
inline constexpr std::size_t kChangesPerOperation = 256;
inline constexpr std::size_t kGroupBytes = 1024UL * 1024;

} // namespace roadbook::limits
