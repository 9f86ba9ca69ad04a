// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may be attached: pictures, recordings, PDF, office documents, plain text. Known by their first bytes, never by
// their name; only between kinds that share a container (docx, xlsx and pptx are all zip) does the name decide. Programs,
// films and plain archives are not taken. Pure; any thread.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

inline constexpr std::size_t kMediaHeadBytes = 4096; // so much of the beginning is looked at

// "image/png" of the first bytes; BadValue, saying what may be attached, for anything else.
Result<std::string> mediaTypeOf(std::string_view head, std::string_view fileName);

// Is that what a record of this media type may have? The record's author chose among the names of one container;
// what the bytes are decides.
Status checkMedia(std::string_view head, std::string_view mediaType);

bool isPicture(std::string_view mediaType);

// What an attachment record says of its bytes; BadValue naming the field, TooLarge.
Status checkDescription(std::string_view sha256, std::int64_t size, std::string_view thumbnail);

// 1 byte to 50 MB; BadValue or TooLarge.
Status checkBlobSize(std::uint64_t size);

} // namespace roadbook
