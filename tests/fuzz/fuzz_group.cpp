// SPDX-License-Identifier: GPL-3.0-or-later
//
// decodeGroup(): one save as it arrives from a device.
#include "fuzz/fuzz.h"
#include "merge/change.h"

using namespace roadbook;
using namespace roadbook::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    const auto group = decodeGroup(bytes);
    if (!group)
        return 0;
    const auto encoded = encodeGroup(*group);
    demand(encoded == bytes, "law 6: one save, one encoding");
    const auto again = decodeGroup(encoded);
    demand(again && *again == *group, "a save comes back");
    return 0;
}
