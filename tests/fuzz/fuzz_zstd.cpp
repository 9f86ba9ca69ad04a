// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unpacking: bounded whatever the body announces. Packing: the same comes back, and nothing shorter passes for it.
#include "fuzz/fuzz.h"
#include "protocol/messages.h"

using namespace roadbook;
using namespace roadbook::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t kMost = 256UL * 1024;
    const auto bytes = viewOf(data, size);
    if (const auto plain = decompressed(bytes, kMost))
        demand(plain->size() <= kMost, "no more than allowed");
    const auto packed = compressed(bytes);
    demand(decompressed(packed, size) == std::string(bytes), "the same comes back");
    demand(!decompressed(std::string_view(packed).substr(0, packed.size() - 1), size), "a cut body is refused");
    if (size > 0)
        demand(decompressed(packed, size - 1).error().code == ErrorCode::TooLarge, "too large is refused");
    return 0;
}
