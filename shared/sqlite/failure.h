// SPDX-License-Identifier: GPL-3.0-or-later
//
// What SQLite's result codes mean to people. Private to sqlite/.
#pragma once

#include "base/error.h"

#include <string_view>

namespace roadbook {

// `code` may be an extended result code; `detail` is what SQLite said; `sql` the statement's text
// (its placeholders, never the bound values).
Error storageFailure(int code, std::string_view detail, std::string_view sql);

} // namespace roadbook
