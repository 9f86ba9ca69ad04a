// SPDX-License-Identifier: GPL-3.0-or-later
//
// The moment of a new moon, to half a minute, for 1900 to 2100. A month of the Chinese calendar begins on the day on which
// it falls in Beijing; ICU's own figure is minutes off, which costs it a day in 2027 and in 2030, when the moon is new at
// 23:56 and 00:07. Pure; any thread.
#pragma once

#include "base/time.h"

namespace roadbook::regulation {

// The new moon that is closest to that moment, in universal time.
Timestamp newMoonNear(Timestamp at);

} // namespace roadbook::regulation
