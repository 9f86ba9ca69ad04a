// SPDX-License-Identifier: GPL-3.0-or-later
//
// Refused saves (law 8). The group is kept whole with its reason, and becomes a synced record that people act on. The
// record stands in the account that the save was about, so that exactly those see it who may see the account now: the
// author, while it is theirs; the supervisor and the next rep, when it is not (law 10). A save about nothing that the
// server knows stands in its author's own scope.
#pragma once

#include "hub/batch.h"
#include "hub/names.h"

namespace roadbook {

struct RefusedGroup {
    Id device;
    std::string deviceName;
    Id staff;
    std::uint64_t seq = 0;
    std::string_view bytes;
    Error reason;
    std::uint64_t waitsFor = 0; // the earlier refused save of this device that it hangs on; 0 = none
};

// Call between undoGroup() and the next group; keeps what it writes as a group of its own.
Status keepRefused(Batch& batch, const RefusedGroup& refused);

// Of the refused saves of this device, under whichever name, the latest that would have made a record that this group needs; 0 = none.
Result<std::uint64_t> hangsOn(Batch& batch, const DeviceNames& names, std::string_view bytes);

// Records for what was refused before there were such records (version 1). Once, when the server starts.
Status recordOldRefusals(Batch& batch);

} // namespace roadbook
