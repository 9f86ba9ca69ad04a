// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/time.h"

#include <functional>

namespace roadbook {

// What the core may not take for itself (law 15). Both are called on the replica's thread.
struct Environment {
    Clock clock;        // the device's clock, right or wrong
    RandomBytes random; // cryptographic
    // Milliseconds since the machine was started, whatever its clock is set to; may be empty.
    std::function<std::int64_t()> uptime = {};
};

} // namespace roadbook
