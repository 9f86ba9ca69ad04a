// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands beside a month's commission: year end, funds, returned goods, settlement. Inner to calculators/. Pure.
#pragma once

#include "regulation/calculators/commission.h"

namespace roadbook::regulation {

Status addYearEnd(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome);
void addPools(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome);
void addReturns(const CommissionScheme& scheme, const CommissionRequest& request, CommissionOutcome& outcome);
// The day on which the receipts of that month are settled.
Day settlementDay(const Settlement& settlement, Day month);

} // namespace roadbook::regulation
