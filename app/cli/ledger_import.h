// SPDX-License-Identifier: GPL-3.0-or-later
//
// A customer ledger into the store: the plan (shared/ledger) made against what the store has, and carried out.
#pragma once

#include "ledger/ledger.h"
#include "replica/replica.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace roadbook::cli {

// Reads accounts and staff; changes nothing.
Result<LedgerPlan> planImport(Replica& replica, std::string_view bytes);

// One save for each row: a row that the server cannot take stops no other. An import that was cut goes on where it
// stopped when it is run again.
Status carryOut(Replica& replica, const Id& author, const LedgerPlan& plan);

nlohmann::json toJson(const LedgerPlan& plan, bool dryRun);

} // namespace roadbook::cli
