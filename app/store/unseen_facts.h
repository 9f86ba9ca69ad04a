// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person has handed in and nobody has looked at yet. That somebody has decided it is the one proof which a device
// gets that it has been received. Store thread; plain values.
#pragma once

#include "replica/replica.h"

namespace roadbook {

// Plans, records, reported changes and requests of `me` that are handed in and not decided.
Result<int> handedInUnseen(Replica& replica, const Id& me);

} // namespace roadbook
