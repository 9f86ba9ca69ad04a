// SPDX-License-Identifier: GPL-3.0-or-later
//
// --clock of the programs: what a clock says, right or wrong. "+2d", "-3h", "+90m", "-10s", "+1w", or a moment (RFC 3339,
// with or without a zone; a day is its midnight), from which time then runs on.
#pragma once

#include "base/time.h"

#include <string_view>

namespace roadbook {

// Milliseconds to add to the system's clock, which says `now`; "" is none. BadInput for anything that is no offset and no
// moment.
Result<std::int64_t> clockOffset(std::string_view text, Timestamp now);

} // namespace roadbook
