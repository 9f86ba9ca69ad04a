// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grants follow ownership: after an account changed hands, or people changed teams, roles or left, who may see which
// account is computed anew and the differences are written as grants and purges. Besides, an archive may be lent: read
// by somebody else, to a level, until a moment.
#pragma once

#include "hub/batch.h"

namespace roadbook {

// After a kept group: `before` is nullptr for a new record. Only accounts, and records in a person's own scope, change
// grants. `author` made the change: whoever creates an account for others does not keep it.
Status updateGrants(Batch& batch, const Record* before, const Record& after, const Id& author);

// After a change to users or teams: every account, and every person's own scope.
Status updateAllGrants(Batch& batch);

// After a change to what is lent, or to what ownership of another account says about this one.
Status updateGrantsOf(Batch& batch, const Id& account);

// Lends an account, or takes it back (Level::None). NotFound, BadValue.
Status lend(Batch& batch, const Id& staff, const Id& account, Level level, Timestamp until);

// What was lent and whose time is up. Cheap to ask for when there is nothing.
Result<bool> anythingExpired(Reading& storage, Timestamp now);
Status endExpired(Batch& batch);

} // namespace roadbook
