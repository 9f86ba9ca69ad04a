// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/calculators/section.h"

namespace roadbook::regulation {

CalculatorSection readCalculatorSection(Node& pack)
{
    return {.assessment = readAssessment(pack), .commission = readCommission(pack), .quote = readQuote(pack)};
}

} // namespace roadbook::regulation
