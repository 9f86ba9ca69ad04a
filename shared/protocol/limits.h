// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every limit and tuning constant of the conversation, in one place, each with its reason.
#pragma once

#include "model/limits.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace roadbook::limits {

using namespace std::chrono_literals;

// One request. 500 visits with promises are about 300 kB before compression.
inline constexpr std::size_t kGroupsPerRequest = 2000;
inline constexpr std::size_t kRequestBytes = 4 * 1024 * 1024;       // as received
inline constexpr std::size_t kRequestPlainBytes = 16 * 1024 * 1024; // after decompression
inline constexpr std::size_t kJsonDepth = 32;                       // our deepest message has 8
inline constexpr std::size_t kJsonValues = 300'000; // a value costs up to 20 times its text while it is parsed
inline constexpr std::size_t kNameBytes = 256;      // names of users and devices, epochs
inline constexpr std::size_t kPasswordBytes = 1024;

// What a device puts into one push, so that a cut costs little on a bad road.
inline constexpr std::size_t kPushBytes = 1024 * 1024;
// One page of news, before compression: about 4,000 visits; bounds memory on both ends.
inline constexpr std::size_t kPageBytes = 1024 * 1024;

// Below this, compression costs more than it saves.
inline constexpr std::size_t kCompressFrom = 220;
inline constexpr int kCompressionLevel = 3;

// Held polls: below the idle limit of common proxies (30 s and up).
inline constexpr auto kPollHold = 25s;
inline constexpr std::size_t kHeldPolls = 4096;

// Retry of a device: first wait, growth, ceiling; jitter spreads an office coming back at once.
inline constexpr auto kRetryFirst = 1s;
inline constexpr auto kRetryMost = 5min;
inline constexpr double kRetryGrowth = 2.0;
inline constexpr double kRetryJitter = 0.5;

// Sign-in throttle: this many wrong passwords in a row, then the wait doubles from kThrottleFirst.
inline constexpr int kFreeAttempts = 5;
inline constexpr auto kThrottleFirst = 30s;
inline constexpr auto kThrottleMost = 15min;

inline constexpr int kProtocolVersion = 1;

} // namespace roadbook::limits
