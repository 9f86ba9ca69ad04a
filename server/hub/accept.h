// SPDX-License-Identifier: GPL-3.0-or-later
//
// accept(): what a device pushed. Each change group takes effect whole, once, or goes to quarantine whole; whatever
// else is in the request flows on (laws 5, 6, 8). No clock, no network: the batch carries the time.
#pragma once

#include "hub/batch.h"

#include <span>

namespace roadbook {

struct PushRequest {
    Id staff;
    Id device;
    std::string epoch;         // of the device's cursor: what its predictions stand on
    Timestamp deviceNow = 0;   // the clock that the groups' ranks were taken from
    std::uint64_t lastSeq = 0; // the highest number the device has ever given out
    std::span<const std::string> groups;
    int version = 2; // of the protocol that the device speaks
    std::span<const Receipt> receipts = {};
    std::span<const std::string> supplies = {}; // records the server asked for
};

struct PushReply {
    std::uint64_t highWater = 0; // the next group must have the number after this
    bool fork = false;           // the device is a copy of another: nothing was applied
    std::vector<Outcome> outcomes;
};

// Errors: NotSignedIn (the user or device was shut out meanwhile), BadInput (a group without a readable number).
Result<PushReply> accept(Batch& batch, const PushRequest& request);

// The part that only looks: for a request that pushes nothing.
Result<PushReply> acceptNothing(Reading& storage, const Id& device, std::uint64_t lastSeq);

// Offsets of clocks below this are the network's, not the clock's.
inline constexpr Timestamp kOffsetIgnoredMillis = 5000;

} // namespace roadbook
