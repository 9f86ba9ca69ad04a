// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spot-check sample of a week (抽查) from what a store holds: for supervisors and managers, of other people's visits.
// Reads; changes nothing. The thread of the replica.
#pragma once

#include "regulation/pack/pack.h"
#include "regulation/sampling/sample.h"
#include "replica/replica.h"

#include <memory>
#include <string>
#include <vector>

namespace roadbook {

struct DrawnWeek {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::Day week = 0; // its first day
    regulation::Sample sample;
    std::vector<regulation::CheckedVisit> visits; // of the week; the sample's indexes point here
};

// `day`: any of the week. `seed`: "" = the published one, of week and supervisor. Forbidden for reps; NotFound when the
// pack says nothing about spot checks.
Result<DrawnWeek> drawWeek(Replica& replica, const Identity& identity, regulation::Day day, const std::string& seed);

// Draws with the published seed and keeps what was drawn last: the number in the rail, the workbench and the list ask for
// the same week, and to draw it reads the visits of all weeks that the regulation looks back on. Nothing is kept longer than
// the store answers alike. One for each store; the thread of the replica.
class DrawnWeeks {
public:
    Result<std::shared_ptr<const DrawnWeek>> draw(Replica& replica, const Identity& identity, regulation::Day day);

private:
    Replica::Edition m_edition;
    Id m_staff;
    Role m_role = Role::Rep;
    std::shared_ptr<const DrawnWeek> m_last;
};

} // namespace roadbook
