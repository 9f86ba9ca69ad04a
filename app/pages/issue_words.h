// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a ledger has wrong, as a sentence in the language of the moment. Pure; GUI thread.
#pragma once

#include "ledger/ledger.h"
#include "models/sync_models.h"

namespace roadbook {

IssueRow issueRow(const LedgerFinding& finding);

} // namespace roadbook
