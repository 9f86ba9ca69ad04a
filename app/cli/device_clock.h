// SPDX-License-Identifier: GPL-3.0-or-later
//
// --clock: what the device's clock says, right or wrong (base/clock_offset.h). The programs take time here; the core is
// handed a Clock (law 15).
#pragma once

#include "base/time.h"

#include <string_view>

namespace roadbook::cli {

Timestamp systemNow();
// "" is the system's clock. BadInput for anything that is no offset and no moment.
Result<Clock> deviceClock(std::string_view text);

// Milliseconds since the machine was started, its sleep included; --clock does not move it.
std::int64_t machineUptime();

} // namespace roadbook::cli
