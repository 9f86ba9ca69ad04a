// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the plan of a week says of one day: its items that nobody has been to yet, each as the visit that it would become.
// An item whose change was reported stands on the day it was moved to, or nowhere. Store thread.
#pragma once

#include "regulation/calendar/office.h"
#include "store/visit_draft.h"

namespace roadbook {

// Without a visit's id, and not begun; by time, those of any hour last. A regulation that compares no plans gives none.
Result<std::vector<VisitDraft>> plannedVisits(Replica& replica, const Id& me, regulation::Day day);

} // namespace roadbook
