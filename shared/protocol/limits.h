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
// One page of news, before compression: about 3,000 visits; bounds memory on both ends, and how long a device is busy with
// one page, for which a save may wait.
inline constexpr std::size_t kPageBytes = 768UL * 1024;

// Below this, compression costs more than it saves.
inline constexpr std::size_t kCompressFrom = 220;
inline constexpr int kCompressionLevel = 3;

// Held polls: below the idle limit of common proxies (30 s and up).
inline constexpr auto kPollHold = 25s;
// A call on which nothing moved for so long has failed. The server answers a held poll at its end, at once.
inline constexpr auto kCallSilence = 30s;
inline constexpr auto kPollSilence = kPollHold + 15s;
inline constexpr std::size_t kHeldPolls = 4096;

// Attachments. The bytes travel in pieces, so that text waits for one piece at most (256 KiB: two seconds at 1 Mbit/s)
// and neither end ever holds a picture whole. A piece shrinks on a road that cuts, down to what any road carries.
inline constexpr std::size_t kBlobPieceBytes = 256UL * 1024;
inline constexpr std::size_t kBlobPieceLeastBytes = 16UL * 1024;
inline constexpr int kBlobCutsInARow = 4;                       // then the next sync goes on
inline constexpr std::size_t kBlobsPerQuestion = 64;            // 4 kB of address: proxies take 8
inline constexpr std::uint64_t kBlobBytes = 50UL * 1024 * 1024; // a photograph has 5, a scanned contract 20
inline constexpr std::uint64_t kThumbnailBytes = 64UL * 1024;   // 320 pixels as JPEG are about 15 kB
inline constexpr int kThumbnailPixels = 320;
inline constexpr std::uint64_t kScopeBlobBytes = 2UL * 1024 * 1024 * 1024; // of one customer, on the server

// Retry of a device: first wait, growth, ceiling; jitter spreads an office coming back at once.
inline constexpr auto kRetryFirst = 1s;
inline constexpr auto kRetryMost = 5min;
inline constexpr double kRetryGrowth = 2.0;
inline constexpr double kRetryJitter = 0.5;

// Sign-in throttle: this many wrong passwords in a row, then the wait doubles from kThrottleFirst.
inline constexpr int kFreeAttempts = 5;
inline constexpr auto kThrottleFirst = 30s;
inline constexpr auto kThrottleMost = 15min;

// 2: receipts, digests, repairs, levels of grants, refused saves as records. The server speaks this one and the two
// before it; so does a client that finds an older server.
inline constexpr int kProtocolVersion = 2;

// How long a device keeps what the server has acknowledged, so that a server restored from a backup can be healed
// (law 7). By the server's clock. Backups are daily; two weeks bridge a holiday.
inline constexpr std::int64_t kAcknowledgedWindowMillis = 14LL * 24 * 3600 * 1000;
// Records in one comparison of digests, and in one repair: about 130 kB of ids and digests.
inline constexpr std::size_t kComparedRecords = 4096;
inline constexpr std::size_t kRepairedRecords = 500;
inline constexpr std::size_t kReceiptsPerRequest = 500;

} // namespace roadbook::limits
