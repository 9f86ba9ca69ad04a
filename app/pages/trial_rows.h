// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a replay of a pack to what its page lists. Pure functions of the replay and words; GUI thread.
#pragma once

#include "models/overview_models.h"
#include "models/replay_model.h"
#include "models/review_models.h"
#include "pages/words.h"
#include "regulation/replay/replay.h"

namespace roadbook {

struct TrialRows {
    QList<ShortFactRow> facts; // how many accounts, how many change, what is late
    QList<ReplayRow> regraded; // by name
    QList<ReplayRow> owed;     // the greatest change first
    QList<ReplayRow> people;   // what is asked of each a week
    QList<ChartRow> months;    // late at each month's end, before and after
};
TrialRows trialRows(const regulation::Replay& replay, const std::vector<regulation::StaffFact>& staff,
                    const Words& words);

} // namespace roadbook
