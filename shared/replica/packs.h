// SPDX-License-Identifier: GPL-3.0-or-later
//
// The regulation that is in force on this device, from the records it holds. The thread that owns the replica.
#pragma once

#include "regulation/pack/active.h"
#include "replica/replica.h"

#include <vector>

namespace roadbook {

Result<std::vector<Record>> packsOf(Replica& replica); // every version it has received
// As activePack() of them at the corrected time. Takes milliseconds: keep it until a record of type `pack` changes.
Result<regulation::Pack> activePackOf(Replica& replica);

} // namespace roadbook
