// SPDX-License-Identifier: GPL-3.0-or-later
//
// BlobFiles: the bytes of attachments, as files below DIR/blobs named by their SHA-256 (ab/cdef…). What is still arriving
// lies in partial/ and takes its place, verified and durable, by one rename; a file in place never changes, so the
// folder may be copied while the server works. Nobody's rights are asked here.
//
// Pieces are at most limits::kBlobPieceBytes; no file is ever whole in memory. Any thread; appending takes turns.
#pragma once

#include "attach/messages.h"

#include <filesystem>
#include <mutex>

namespace roadbook {

struct BlobCounts {
    std::uint64_t whole = 0;
    std::uint64_t bytes = 0;
    std::uint64_t arriving = 0;
};

class BlobFiles {
public:
    explicit BlobFiles(const std::string& directory) : m_folder(std::filesystem::path(directory) / "blobs") {}

    // What is here of them. Nothing at all is have = 0.
    BlobHeld held(const std::string& sha256) const;

    // Adds a piece behind what is here; with a wrong `offset` nothing happens and the answer says where to go on. When
    // it has answered, the piece is on the disk. The last piece ends in comparing the whole with its name: BadValue for
    // "sha256" when it is something else, or for "media_type" when it is nothing that may be attached; it is thrown
    // away then.
    struct Piece {
        std::string sha256;
        std::uint64_t offset = 0;
        std::uint64_t size = 0; // of the whole
        std::string_view bytes;
        std::string mediaType; // what the record says; "" = it does not
    };
    Result<BlobHeld> append(const Piece& piece);

    // At most `length` bytes of a whole one; NotFound when it is not.
    Result<std::string> read(const std::string& sha256, std::uint64_t offset, std::size_t length) const;

    BlobCounts counts() const; // walks the folder

private:
    std::filesystem::path wholePath(const std::string& sha256) const;
    std::filesystem::path partialPath(const std::string& sha256) const;
    Status write(const Piece& piece, const std::filesystem::path& file) const;
    Status finish(const Piece& piece, const std::filesystem::path& file) const;

    std::filesystem::path m_folder;
    std::mutex m_mutex; // of appending
};

} // namespace roadbook
