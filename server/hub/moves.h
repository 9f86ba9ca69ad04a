// SPDX-License-Identifier: GPL-3.0-or-later
//
// The regulation at the server: a save that it does not allow goes to quarantine with the reason, the next step and the
// article, whichever app or program sent it. The same judge as on the device (judge/judge.h).
#pragma once

#include "hub/batch.h"
#include "merge/change.h"
#include "regulation/pack/pack.h"

#include <memory>

namespace roadbook {

// Call when all operations of the group are applied and it is not kept yet.
Status checkMoves(Batch& batch, const Actor& actor, const ChangeGroup& group);

// An access query that has just been approved opens the archive to its author, to read, until its time is up.
Status openWhatWasApproved(Batch& batch, const Record* before, const Record& after);

} // namespace roadbook
