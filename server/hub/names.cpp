// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/names.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr std::size_t kMostNames = 64; // a copy of a copy of a copy …; behind that the past is somebody else's

} // namespace

const Id& DeviceNames::at(std::uint64_t seq) const
{
    const auto name =
        std::find_if(earlier.begin(), earlier.end(), [&](const EarlierName& e) { return seq <= e.until; });
    return name != earlier.end() ? name->device : device;
}

Result<DeviceNames> namesOf(Reading& storage, const Id& device)
{
    DeviceNames names;
    names.device = device;
    Id at = device;
    while (names.earlier.size() < kMostNames) {
        RB_ASSIGN(const auto row, storage.device(at));
        if (!row || row->parted == 0)
            break;
        if (at == device)
            names.parted = row->parted;
        names.earlier.push_back({row->parent, row->parted});
        at = row->parent;
    }
    std::reverse(names.earlier.begin(), names.earlier.end());
    return names;
}

Result<std::uint64_t> highWaterOf(Reading& storage, const DeviceNames& names)
{
    RB_ASSIGN(const auto own, storage.highWater(names.device));
    return std::max(own, names.parted);
}

} // namespace roadbook
