// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace roadbook {

// Bytes of attachments, inside the encrypted database like everything else. Internal; a migration of store_schema.cpp.
inline constexpr std::string_view kAttachmentTables = R"sql(
    CREATE TABLE blob (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        have INTEGER NOT NULL,   -- bytes that are here, from the beginning
        whole INTEGER NOT NULL,  -- all here, and they are what their name says
        held_in TEXT NOT NULL,   -- the server's epoch in which it was known to hold them; '' = never
        code TEXT NOT NULL,      -- why the server did not take them; '' = no reason
        message TEXT NOT NULL,
        retry_at INTEGER NOT NULL,
        at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE blob_part (sha256 TEXT NOT NULL, offset INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (sha256, offset));
)sql";

} // namespace roadbook
