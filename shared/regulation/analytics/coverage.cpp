// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/coverage.h"

#include <algorithm>

namespace roadbook::regulation {

Coverage coverage(std::span<const CoverageSlot> owed)
{
    Coverage found;
    for (const auto& slot : owed)
        for (auto* ratio :
             {&found.all, &found.byGrade[slot.grade], &found.byRep[slot.rep], &found.byLevel[slot.level]}) {
            ratio->part += std::min(slot.done, slot.required);
            ratio->whole += slot.required;
        }
    return found;
}

PlanAdherence planAdherence(std::span<const PlannedVisit> visits)
{
    PlanAdherence found;
    for (const auto& visit : visits) {
        if (visit.planned) {
            ++found.adherence.whole;
            ++found.changeRate.whole;
            found.adherence.part += visit.done ? 1 : 0;
            found.changeRate.part += visit.changed ? 1 : 0;
        }
        if (visit.done) {
            ++found.unplanned.whole;
            found.unplanned.part += visit.planned ? 0 : 1;
        }
    }
    return found;
}

} // namespace roadbook::regulation
