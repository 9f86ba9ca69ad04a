// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a device waits before it tries again. Pure: the random number is handed in, so that tests and the
// simulator decide it. The constants and their reasons stand in protocol/limits.h.
#pragma once

#include <chrono>

namespace roadbook {

// After `failures` in a row (1, 2, …), with `random` in [0, 1): the wait grows to a ceiling, and the jitter spreads
// an office that comes back at once. Never shorter than what the server asked for.
std::chrono::milliseconds retryWait(int failures, double random, std::chrono::seconds askedFor = {});

} // namespace roadbook
