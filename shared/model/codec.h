// SPDX-License-Identifier: GPL-3.0-or-later
//
// The canonical encoding of a record: the bytes that both databases keep, that travel, and that
// law 4 compares. One record has exactly one encoding (stamps that nothing refers to are left out,
// the others stand in the order of their revision), and decoding takes nothing but that one. Layout in docs/protocol.md. Pure; any thread.
#pragma once

#include "model/record.h"

#include <limits>
#include <string>
#include <string_view>

namespace roadbook {

inline constexpr std::uint8_t kRecordFormat = 1;

std::string encodeRecord(const Record& record);
void encodeRecord(const Record& record, std::string& out); // appends
Result<Record> decodeRecord(std::string_view bytes);       // BadInput

// A number that must fit T: the reader fails instead of cutting it.
template <typename T>
T decodeNumber(ByteReader& in)
{
    const auto number = in.unsignedInt();
    if (number <= std::numeric_limits<T>::max())
        return static_cast<T>(number);
    in.failNow();
    return 0;
}

void encodeStamp(ByteWriter& out, const Stamp& stamp);
Stamp decodeStamp(ByteReader& in);

} // namespace roadbook
