// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attachments as rows, and why a file was not taken, in words. Pure functions; GUI thread.
#pragma once

#include "models/file_model.h"
#include "pages/words.h"
#include "replica/blob_conversation.h"
#include "store/file_facts.h"

namespace roadbook {

// Whether it is heard here, in the app.
bool isPlayable(const FileFacts& facts);

// How the bytes of one attachment move at this moment.
struct FileMotion {
    bool wanted = false;              // somebody asked for the original
    std::optional<BlobMoving> moving; // of these very bytes
};
// `picture`: its thumbnail as an address, when that has been made before.
FileRow fileRow(const FileFacts& facts, const FileMotion& motion, bool removable, const QString& picture,
                const Words& words);

// "“合同.zip”不是能加的文件。可以加照片、录音、…"
QString fileRefusal(const Error& error, const QString& name, const Words& words);
QString dataAddress(std::string_view mediaType, std::string_view bytes);

} // namespace roadbook
