// SPDX-License-Identifier: GPL-3.0-or-later
//
// A grade given by hand (domain §4) stands beside the regulation only with its reason, the supervisor or manager who
// answers for it, and an expiry. The server asks this of every save, the device before it saves. Pure; any thread.
#pragma once

#include "access/access.h"

namespace roadbook {

// Whether this operation may leave the account graded by hand as it would. `current`: nullptr when there is none yet.
// Forbidden or BadValue with the field.
Status mayGradeByHand(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op);

} // namespace roadbook
