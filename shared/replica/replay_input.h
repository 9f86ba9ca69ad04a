// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a device holds, as a replay wants it (regulation/replay/replay.h). The replica's thread.
#pragma once

#include "regulation/replay/replay.h"
#include "replica/replica.h"

namespace roadbook {

Result<regulation::ReplayInput> replayInput(Replica& replica);

} // namespace roadbook
