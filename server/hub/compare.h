// SPDX-License-Identifier: GPL-3.0-or-later
//
// Digests at the server (law 12): what a person should hold, which records differ from what a device holds, and records
// that are damaged here. Nothing is ever invented: a damaged record comes back only in the very bytes whose digest was
// written down when it was stored.
#pragma once

#include "hub/batch.h"

namespace roadbook {

// Of everything this person may see, as they see it. Kept; costs nothing but limited grants, which are few.
Result<Digest> digestFor(Reading& storage, const Id& staff);

// One round of a comparison. Reads everything the person may see: only when digests differ.
Result<CompareReply> compareHeld(Reading& storage, const Id& staff, const Id& device, const CompareRequest& request);

// Appends the records that the device asked for, as far as its user may see them.
Status appendWanted(Reading& storage, const Id& staff, std::span<const Id> wanted, std::string& news);

// The damaged records that this person's devices may hold.
Result<std::vector<Id>> asksFor(Reading& storage, const Id& staff);

// Looks through what this person may see and writes down what is damaged; for after a page that said so.
Status markDamagedIn(Batch& batch, const Id& staff);

} // namespace roadbook
