// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may send and who may fetch the bytes of attachments. The right comes from a record that names them: whoever may
// read one may fetch them, whoever may write in its scope may send them. Bytes that nobody gave you a record for do
// not exist, in the same words as bytes that really do not. Plain functions over Storage; any thread.
#pragma once

#include "storage/blobs.h"
#include "storage/storage.h"

namespace roadbook {

// The record that gives the right; of several, one that says how large the original is. NotFound otherwise.
Result<AttachmentRow> attachmentForReading(Reading& storage, const Id& staff, const std::string& sha256, Timestamp now);
Result<AttachmentRow> attachmentForSending(Reading& storage, const Id& staff, const std::string& sha256, Timestamp now);

// Before the first piece: is it small enough, is it what the record says, has the customer room for it? BadValue,
// TooLarge.
Status checkSending(Reading& storage, const BlobFiles& files, const AttachmentRow& attachment, std::uint64_t size);

} // namespace roadbook
