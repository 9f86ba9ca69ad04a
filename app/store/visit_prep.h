// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a rep wants to know and to take along before a visit (V-03): the last time, what was promised and is still open,
// whose day it is soon, whether the archive is to be verified, what to bring. And the phrases that they write again and
// again. Store thread; plain values.
#pragma once

#include "store/due_facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

struct Anniversary {
    std::string name;         // of the contact; "" = of working together
    regulation::Day next = 0; // the coming one
    int years = 0;            // 0: not known, or not said
};

struct PrepFacts {
    Timestamp lastAt = 0; // of the visit before this one; 0 = none
    std::string lastSummary;
    std::vector<PromiseFacts> open; // promises of the account, earliest due first
    std::vector<Anniversary> days;  // within two weeks. A birthday that the user may not read is not on the device
    std::optional<DueFacts> verification;
    std::string matters; // what the plan says it is about
    TextSet bring;       // what the plan says to take along; empty = as the pack lists it
};
// `today`: of the office.
Result<PrepFacts> prepFacts(Replica& replica, DueKeeper& keeper, const VisitDraft& draft, regulation::Day today);

// "2月29日", "1980-02-29", "02-29": the next one from `today` on; 0 when it is no day.
Anniversary nextBirthday(std::string_view birthday, regulation::Day today);

// The sentences that stand in several of these texts, most used first, newest first among equals.
std::vector<std::string> phrasesIn(const std::vector<std::string>& newestFirst);
// Of my own visits of late, after those that I keep.
struct PhraseFacts {
    std::vector<std::string> kept;
    std::vector<std::string> learned;
};
Result<PhraseFacts> phraseFacts(Replica& replica, const Id& me);
Status keepPhrases(Replica& replica, const std::vector<std::string>& kept);

} // namespace roadbook
