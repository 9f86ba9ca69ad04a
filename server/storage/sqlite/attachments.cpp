// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which attachment records name which bytes. Kept by the same transaction that stores the record.
#include "attach/sha256.h"
#include "model/codec.h"
#include "model/fields.h"
#include "storage/sqlite/connection.h"

namespace roadbook {

namespace {

AttachmentRow attachmentRow(const Statement& row)
{
    return {
        std::string(row.text(0)), row.id(1), row.id(2), row.integer(3) != 0, static_cast<std::uint64_t>(row.integer(4)),
        std::string(row.text(5))};
}

} // namespace

Status SqliteSession::indexAttachment(const RecordRow& row)
{
    if (row.type != type::kAttachment)
        return {};
    RB_ASSIGN(const auto record, decodeRecord(row.body));
    const auto name = [&](std::string_view sha256, bool thumbnail) -> Status {
        if (!isSha256Hex(sha256))
            return {};
        const auto size = thumbnail ? std::int64_t{0} : record.integer(field::attachment::kSize);
        const auto mediaType = thumbnail ? std::string_view{} : record.text(field::attachment::kMediaType);
        return m_db.run("INSERT OR REPLACE INTO attachment (sha256, record, scope, thumbnail, size, media_type) "
                        "VALUES (?, ?, ?, ?, ?, ?)",
                        sha256, row.id, row.scope, thumbnail, size, mediaType);
    };
    RB_TRY(name(record.text(field::attachment::kThumbnail), true));
    return name(record.text(field::attachment::kSha256), false);
}

Result<std::vector<AttachmentRow>> SqliteSession::attachmentsNaming(std::string_view sha256)
{
    std::vector<AttachmentRow> rows;
    RB_TRY(m_db.each(
        "SELECT sha256, record, scope, thumbnail, size, media_type FROM attachment WHERE sha256 = ?",
        [&](const Statement& row) { rows.push_back(attachmentRow(row)); }, sha256));
    return rows;
}

Result<std::vector<AttachmentRow>> SqliteSession::attachmentsIn(const Id& scope)
{
    std::vector<AttachmentRow> rows;
    RB_TRY(m_db.each(
        "SELECT sha256, record, scope, thumbnail, size, media_type FROM attachment WHERE scope = ?",
        [&](const Statement& row) { rows.push_back(attachmentRow(row)); }, scope));
    return rows;
}

} // namespace roadbook
