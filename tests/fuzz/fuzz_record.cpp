// SPDX-License-Identifier: GPL-3.0-or-later
//
// decodeRecord(): takes nothing but the one encoding of a record, and what it takes can be shown, narrowed to a level
// and read as a conflict.
#include "fuzz/fuzz.h"
#include "model/codec.h"
#include "model/conflict.h"
#include "model/digest.h"
#include "model/level.h"
#include "model/present.h"

#include <nlohmann/json.hpp>

using namespace roadbook;
using namespace roadbook::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    const auto record = decodeRecord(bytes);
    if (!record) {
        demand(record.error().code == ErrorCode::BadInput, "a refusal is BadInput");
        return 0;
    }
    demand(encodeRecord(*record) == bytes, "law 4: one record, one encoding");
    demand(recordToJson(*record).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).size() > 2, "shown");
    for (int level = 0; level <= static_cast<int>(Level::Full); ++level) {
        const auto seen = asSeenAt(static_cast<Level>(level), *record);
        if (!seen)
            continue;
        const auto narrowed = encodeRecord(*seen);
        const auto again = decodeRecord(narrowed);
        demand(again && encodeRecord(*again) == narrowed, "what a level sees is a record");
    }
    if (const auto conflict = conflictFromRecord(*record))
        demand(decodeRivals(encodeRivals(conflict->rivals)) == conflict->rivals, "rivals come back");
    return 0;
}
