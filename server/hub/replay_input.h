// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server holds, as a replay of a regulation pack wants it (regulation/replay/replay.h): every account with what
// hangs on it. Reads everything; plain function.
#pragma once

#include "regulation/replay/replay.h"
#include "storage/storage.h"

namespace roadbook {

Result<regulation::ReplayInput> replayInput(Reading& storage);

} // namespace roadbook
