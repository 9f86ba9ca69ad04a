// SPDX-License-Identifier: GPL-3.0-or-later
//
// One operation meets the records of a batch: merge() decides, the batch keeps the result until its group ends.
#pragma once

#include "hub/batch.h"

namespace roadbook {

struct AppliedOperation {
    Verdict verdict = Verdict::Applied;
    // The device that wrote it had exactly this record before its eyes, so that it predicted exactly this result.
    bool exact = false;
};

// An error refuses the group the operation belongs to. `mayBeExact`: nothing before it in the group was a surprise.
Result<AppliedOperation> applyOperation(Batch& batch, const Writer& writer, const Operation& op, bool mayBeExact);

} // namespace roadbook
