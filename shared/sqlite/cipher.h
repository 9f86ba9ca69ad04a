// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one place that says which cipher the stores use. Private to sqlite/.
#pragma once

#include "base/result.h"

#include <string_view>

struct sqlite3;

namespace roadbook {

// Sets the raw 32-byte key of a connection that was just opened.
Status applyKey(sqlite3* db, std::string_view key);

} // namespace roadbook
