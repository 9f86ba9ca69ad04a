// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which pack is in force: device, server and command line ask here, so they agree whenever they hold the same records.
// Pure functions of the records of type `pack`; any thread. Reading a pack takes milliseconds: keep the answer until the
// records change.
#pragma once

#include "model/record.h"
#include "regulation/pack/pack.h"

#include <span>

namespace roadbook::regulation {

// Of the versions in state `active` whose activated_at has come, the latest. nullptr: the company has none, and the
// default preset is in force.
const Record* packInForce(std::span<const Record> packs, Timestamp now);

// The same, read. Incompatible: this program cannot read it (a newer one wrote it) and must not judge by another.
Result<Pack> activePack(std::span<const Record> packs, Timestamp now);

// The version that judged something, by Pack::name(): of the records, whatever their state, else of the presets.
Result<Pack> packNamed(std::span<const Record> packs, std::string_view name);

} // namespace roadbook::regulation
