// SPDX-License-Identifier: GPL-3.0-or-later
//
// decodeRivals(): what a conflict is between.
#include "fuzz/fuzz.h"
#include "model/conflict.h"

#include <algorithm>

using namespace roadbook;
using namespace roadbook::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    const auto rivals = decodeRivals(bytes);
    if (!rivals)
        return 0;
    demand(encodeRivals(*rivals) == bytes, "one list of rivals, one encoding");
    if (!rivals->empty())
        demand(std::find(rivals->begin(), rivals->end(), shownRival(*rivals)) != rivals->end(), "one of them is shown");
    return 0;
}
