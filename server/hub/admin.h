// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes that the server itself makes: staff and teams, regulation packs, an imported ledger. They take the same road as a device's
// (merge, history, grants, sequence), with no author and no device.
#pragma once

#include "hub/batch.h"

#include <span>

namespace roadbook {

// All of them or none. The operations' `seen` and `expected` are filled in here: the server sees everything.
Status applyAsServer(Batch& batch, std::span<Operation> operations);

// An operation that gives these fields to a record; creates it when it is not there.
using GivenFields = std::vector<std::pair<FieldId, Value>>;
Operation givenBy(TypeId type, const Id& record, const Id& scope, GivenFields fields);

// Everybody sees what concerns everyone.
Status grantDirectory(Batch& batch, const Id& staff);

} // namespace roadbook
