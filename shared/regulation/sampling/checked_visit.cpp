// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/checked_visit.h"

#include "model/fields.h"

#include <algorithm>
#include <cstdlib>

namespace roadbook::regulation {

CheckedVisit checkedVisit(const Record& visit, const AccountFact& account, const std::vector<ContactFact>& contacts)
{
    CheckedVisit checked{.visit = visitFact(visit, contacts),
                         .accountName = account.name,
                         .grade = account.grade,
                         .summary = std::string(visit.text(field::visit::kSummary)),
                         .clockError = 0,
                         .place = {}};
    // The rank of a write is its time as the server's clock corrected it.
    for (const FieldId field : {field::visit::kStartedAt, field::visit::kEndedAt})
        if (const Stamp* stamp = visit.stampOf(field); stamp != nullptr && stamp->rank != 0)
            checked.clockError = std::max(checked.clockError, std::abs(stamp->at - stamp->rank));
    return checked;
}

bool isClaimed(const VisitFact& visit)
{
    return visit.startedAt != 0 && (visit.endedAt != 0 || visit.state == "done" || visit.state == "submitted");
}

} // namespace roadbook::regulation
