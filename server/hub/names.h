// SPDX-License-Identifier: GPL-3.0-or-later
//
// Under which names a device has sent its saves. A copied store that was recognised goes on under a name of its own and
// counts on from where it parted; its past stays where it is (law 6). Plain functions over storage; the caller's thread.
#pragma once

#include "merge/merge.h"
#include "storage/storage.h"

#include <vector>

namespace roadbook {

struct DeviceNames {
    Id device;
    std::vector<EarlierName> earlier; // oldest first; as Writer::earlier
    std::uint64_t parted = 0;         // its own numbers begin behind this one

    const Id& at(std::uint64_t seq) const; // the name under which its save with that number went
};

Result<DeviceNames> namesOf(Reading& storage, const Id& device);
// The last save that the server has of it, under whichever name.
Result<std::uint64_t> highWaterOf(Reading& storage, const DeviceNames& names);

} // namespace roadbook
