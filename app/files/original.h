// SPDX-License-Identifier: GPL-3.0-or-later
//
// The original of an attachment out of the store again: into a file of the person's own choosing, which is no longer
// encrypted, or small enough for a screen. The replica's thread.
#pragma once

#include "replica/attachments.h"

#include <QtCore/QString>

namespace roadbook {

// The file takes its place whole or not at all. NotFound when the bytes are not here; Storage.
Status writeOriginal(Attachments store, const std::string& sha256, const QString& file);

// All the bytes in memory; at most limits::kBlobBytes.
Result<std::string> readOriginal(Attachments store, const std::string& sha256);

} // namespace roadbook
