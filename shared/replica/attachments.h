// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attachments: the bytes behind attachment records, in the device's encrypted store, named by their SHA-256 and kept
// once however many records name them. They come and go in pieces; nothing here holds a whole picture in memory. What
// is whole has been compared with its name.
//
// Get it from Replica::attachments() when needed; it refers to the replica and shares its thread. Calls commit by
// themselves. Moving bytes to and from the server is BlobConversation's job (blob_conversation.h).
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

class Database;
class Rows;
struct Id;

struct BlobOnDevice {
    std::uint64_t size = 0;
    std::uint64_t have = 0;
    bool whole = false;
};

// An original or a thumbnail that the server does not hold yet.
struct WaitingBlob {
    std::string sha256;
    std::uint64_t size = 0;
    std::optional<Error> reason = {}; // why the server did not take it when it was last offered
};

struct AttachmentCounts {
    std::int64_t here = 0; // whole on this device, thumbnails included
    std::int64_t bytes = 0;
    std::int64_t waiting = 0; // of those: the server does not hold them yet
    std::int64_t waitingBytes = 0;
};

class Attachments {
public:
    Attachments(Database& db, Rows& rows, Clock clock) : m_db(db), m_rows(rows), m_clock(std::move(clock)) {}

    // Takes bytes in, reading them piece by piece. Bytes that are here already are not read. BadInput when they are not
    // what `sha256` says: the file changed meanwhile.
    using Read = std::function<Result<std::string>(std::uint64_t offset, std::size_t length)>;
    Status add(const std::string& sha256, std::uint64_t size, const Read& read);

    Result<std::optional<BlobOnDevice>> find(const std::string& sha256);
    // From the beginning to the end, in pieces; NotFound when they are not whole here.
    Status each(const std::string& sha256, const std::function<Status(std::string_view bytes)>& visit);
    Result<std::string> read(const std::string& sha256, std::uint64_t offset, std::size_t length);

    Result<AttachmentCounts> counts();
    // What waits to be sent, small ones first, so thumbnails first. `sendable`: only those that the server should take
    // now: their record has been accepted, and no recent refusal stands against them.
    Result<std::vector<WaitingBlob>> waiting(bool sendable, int most);
    // Thumbnails that are named by confirmed records and not here; the newest first.
    Result<std::vector<std::string>> missingThumbnails(int most);

    // --- for BlobConversation
    Status heldByServer(const std::string& sha256); // whole, in the present epoch
    Status refused(const std::string& sha256, const Error& reason);
    // The next bytes of a download; `offset` is what is here.
    Status append(const std::string& sha256, std::uint64_t size, std::uint64_t offset, std::string_view bytes);
    // All has come: true when it is what its name says. Otherwise it is thrown away: begin again.
    Result<bool> verify(const std::string& sha256);
    // Bytes that no record and no draft names and that are older than an hour: what an interrupted `attach` left behind.
    Status tidy();

private:
    Status drop(const std::string& sha256);

    Database& m_db;
    Rows& m_rows;
    Clock m_clock;
};

// Before a scope is removed: forgets the bytes that only its attachments and drafts name (law 10). In the caller's transaction.
Status removeBlobsOf(Database& db, const Id& scope);

} // namespace roadbook
