// SPDX-License-Identifier: GPL-3.0-or-later
//
// What device and server say about bytes: paths to ask with, and the two small JSON answers. The bytes themselves travel
// as they are. Described for outsiders in docs/openapi.yaml. Pure; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

// How much of some bytes the server holds.
struct BlobHeld {
    std::string sha256;
    std::uint64_t have = 0; // from the beginning; where an upload goes on
    bool whole = false;     // verified; `have` is their size

    bool operator==(const BlobHeld&) const = default;
};

// GET /v1/blobs?sha256=…,…: those that this user has a record of; about the others not a word.
std::string blobsPath(const std::vector<std::string>& sha256);
std::string encodeBlobs(const std::vector<BlobHeld>& blobs); // {"blobs":[{"sha256","have","whole"}]}
Result<std::vector<BlobHeld>> decodeBlobs(std::string_view body);

// PUT and GET /v1/blobs/{sha256}
std::string blobPutPath(std::string_view sha256, std::uint64_t offset, std::uint64_t size);
std::string blobGetPath(std::string_view sha256, std::uint64_t offset, std::uint64_t length);
std::string encodeBlob(const BlobHeld& blob); // answer of a PUT
Result<BlobHeld> decodeBlob(std::string_view body);

} // namespace roadbook
