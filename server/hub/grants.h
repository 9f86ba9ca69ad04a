// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grants follow ownership: after an account changed hands, or people changed teams, roles or left, who may see which
// account is computed anew and the differences are written as grants and purges.
#pragma once

#include "hub/batch.h"

namespace roadbook {

// After a kept group: `before` is nullptr for a new record. Records other than accounts change no grants. `author` made
// the change: whoever creates an account for others does not keep it.
Status updateGrants(Batch& batch, const Record* before, const Record& after, const Id& author);

// After a change to users or teams: every account.
Status updateAllGrants(Batch& batch);

} // namespace roadbook
