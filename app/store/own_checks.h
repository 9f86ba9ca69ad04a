// SPDX-License-Identifier: GPL-3.0-or-later
//
// What spot checks found about a person's own visits (K-06): they see the result and may explain it; nothing follows by
// itself. Checks that are only planned are not shown. Store thread; plain values.
#pragma once

#include "store/said.h"

#include <optional>

namespace roadbook {

struct OwnCheckFacts {
    Record check;
    AccountFace account;
    std::string checkerName;
    std::vector<SaidFacts> said = {}; // what was answered
    std::string channel;              // of the visit
    Timestamp startedAt = 0;
    Timestamp endedAt = 0;
    bool pending = false;     // something in it is not confirmed by the server yet
    bool explainable = false; // by this person, now
    std::optional<std::string> draft;

    bool waits() const; // for the person's word: nobody has explained it, and there is something to explain
};
Result<std::vector<OwnCheckFacts>> ownChecks(Replica& replica, const Id& me); // the latest first
std::string explanationKey(const Id& check); // under which it is kept while it is being written
// The explanation, and with the first of them the move that says so.
Edit explanationEdit(const OwnCheckFacts& facts, std::string text);

} // namespace roadbook
