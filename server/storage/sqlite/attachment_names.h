// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace roadbook {

// Which attachment records name which bytes (the bytes are files: storage/blobs.h). Internal; a migration of schema.cpp.
inline constexpr std::string_view kAttachmentNames = R"sql(
CREATE TABLE attachment (
    sha256 TEXT NOT NULL,
    record BLOB NOT NULL,
    scope BLOB NOT NULL,
    thumbnail INTEGER NOT NULL, -- the bytes are the record's thumbnail, not its original
    size INTEGER NOT NULL,      -- of a thumbnail: 0, nobody wrote it down
    media_type TEXT NOT NULL,
    PRIMARY KEY (sha256, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_scope ON attachment (scope);
)sql";

} // namespace roadbook
