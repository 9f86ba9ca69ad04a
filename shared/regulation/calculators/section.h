// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calculators of a pack: `assessment`, `commission`, `quote`. Different companies: each pack has its own, and they
// are never mixed. Pure values; any thread.
#pragma once

#include "regulation/calculators/assessment.h"
#include "regulation/calculators/commission.h"
#include "regulation/calculators/quote.h"

namespace roadbook::regulation {

struct CalculatorSection {
    std::vector<AssessmentScheme> assessment;
    std::vector<CommissionScheme> commission;
    QuoteSection quote;
};

CalculatorSection readCalculatorSection(Node& pack);

} // namespace roadbook::regulation
