// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/attachments.h"

#include "attach/media.h"
#include "protocol/limits.h"

#include <set>

namespace roadbook {
namespace {

// Fields of attachments are of the working level.
Result<AttachmentRow> attachmentAt(Reading& storage, const Id& staff, const std::string& sha256, Timestamp now,
                                   Level least)
{
    RB_ASSIGN(const auto rows, storage.attachmentsNaming(sha256));
    const AttachmentRow* best = nullptr;
    for (const auto& row : rows) {
        RB_ASSIGN(const auto grant, storage.grant(staff, row.scope));
        if (grant.level < least || (grant.until != 0 && grant.until <= now))
            continue;
        if (best == nullptr || best->thumbnail)
            best = &row;
    }
    if (best == nullptr)
        return fail(ErrorCode::NotFound, "no such attachment, or it is not yours");
    return *best;
}

} // namespace

Result<AttachmentRow> attachmentForReading(Reading& storage, const Id& staff, const std::string& sha256, Timestamp now)
{
    return attachmentAt(storage, staff, sha256, now, Level::Working);
}

Result<AttachmentRow> attachmentForSending(Reading& storage, const Id& staff, const std::string& sha256, Timestamp now)
{
    return attachmentAt(storage, staff, sha256, now, Level::Full);
}

Status checkSending(Reading& storage, const BlobFiles& files, const AttachmentRow& attachment, std::uint64_t size)
{
    RB_TRY(checkBlobSize(size));
    if (!attachment.thumbnail && size != attachment.size)
        return fail(ErrorCode::BadValue, "the record says that it has " + std::to_string(attachment.size) + " bytes",
                    "size");
    if (attachment.thumbnail && size > limits::kThumbnailBytes)
        return fail(ErrorCode::TooLarge,
                    "a thumbnail has at most " + std::to_string(limits::kThumbnailBytes) + " bytes", "thumbnail");
    RB_ASSIGN(const auto rows, storage.attachmentsIn(attachment.scope));
    std::set<std::string> counted{attachment.sha256};
    std::uint64_t bytes = size;
    for (const auto& row : rows)
        if (counted.insert(row.sha256).second)
            bytes += files.held(row.sha256).have;
    if (bytes > limits::kScopeBlobBytes)
        return fail(ErrorCode::TooLarge,
                    "the attachments of this customer would be more than " +
                        std::to_string(limits::kScopeBlobBytes >> 30U) + " GB",
                    "size");
    return {};
}

} // namespace roadbook
