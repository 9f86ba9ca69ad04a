// SPDX-License-Identifier: GPL-3.0-or-later
//
// May this operation take effect at all? Shape, limits, place and rights, before merge() is asked. Whatever is refused
// here goes to quarantine with the reason (law 8).
#pragma once

#include "hub/batch.h"

namespace roadbook {

Status checkOperation(Batch& batch, const Actor& actor, const Operation& op);

} // namespace roadbook
