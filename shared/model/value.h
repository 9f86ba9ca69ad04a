// SPDX-License-Identifier: GPL-3.0-or-later
//
// Value: what one field holds. The kind (money, date, choice …) is the schema's business; a value
// knows only its shape, so that fields of newer versions travel through older programs unharmed
// (law 13). No floating point anywhere: money is an integer in 分, usage an integer in 元.
// Pure values; any thread.
#pragma once

#include "base/bytes.h"
#include "base/id.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace roadbook {

using TextSet = std::vector<std::string>; // sorted, unique

using Value = std::variant<std::monostate, bool, std::int64_t, std::string, Id, TextSet>;

inline bool isNull(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}
// An empty text or set counts as null, so that "never filled" and "emptied" are one state.
Value normalised(Value value);
void sortUnique(TextSet& set);

void encodeValue(ByteWriter& out, const Value& value);
// Leaves the reader failed when the bytes are not a value.
Value decodeValue(ByteReader& in);

// Set algebra on values; a null counts as the empty set, anything but a set as empty too.
Value setUnion(const Value& base, const Value& added);
Value setMinus(const Value& base, const Value& removed);

} // namespace roadbook
