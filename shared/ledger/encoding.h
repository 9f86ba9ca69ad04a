// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the bytes of a table to text: UTF-8 (with or without byte-order mark), UTF-16 with a mark ("Unicode text" of a
// spreadsheet), else GB18030 with its subsets GBK and GB2312. Pure; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

enum class Encoding : std::uint8_t { Utf8, Utf16, Gb18030 };

std::string_view encodingName(Encoding encoding); // "UTF-8", …

struct DecodedText {
    std::string text; // UTF-8 without mark, composed (NFC)
    Encoding encoding = Encoding::Utf8;
};
// BadInput for a workbook, a binary file and bytes that are none of the encodings.
Result<DecodedText> decodeText(std::string_view bytes);

} // namespace roadbook
