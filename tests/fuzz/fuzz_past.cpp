// SPDX-License-Identifier: GPL-3.0-or-later
//
// decodePastValue(): an entry of the history.
#include "fuzz/fuzz.h"
#include "merge/merge.h"

using namespace roadbook;
using namespace roadbook::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    if (const auto past = decodePastValue(bytes))
        demand(encodePastValue(*past) == bytes, "one entry, one encoding");
    return 0;
}
