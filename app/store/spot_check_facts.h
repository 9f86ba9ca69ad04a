// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week's spot checks (抽查, V-14, K-06): which visits were drawn and why, whom to call, what came of it. Store thread;
// plain values.
#pragma once

#include "replica/drawn_week.h"
#include "store/reader.h"

#include <optional>

namespace roadbook {

struct SpotCheckFacts {
    Id visit;
    Id rep;
    std::string repName;
    AccountFace account;
    std::string channel;
    Timestamp startedAt = 0;
    Timestamp endedAt = 0;
    std::string summary;
    std::int64_t probability = 0; // in millionths
    regulation::Label why;
    std::vector<regulation::Sign> signs;
    std::vector<std::string> signIds;
    std::string contactName; // whom to call
    std::string contactLevel;
    std::string contactPhone;
    std::optional<Record> check; // what was found, by whomever
};

struct SpotWeekFacts {
    regulation::Day week = 0;
    std::string seed;
    std::size_t population = 0;
    std::vector<SpotCheckFacts> visits; // those drawn, open ones first
    std::vector<regulation::ScriptLine> script;
    std::vector<regulation::SpotCheckOutcome> outcomes;
    regulation::Source source;
};
// `day`: any of the week.
Result<SpotWeekFacts> spotWeek(Replica& replica, const Identity& me, regulation::Day day);

// How many of those drawn nobody has asked about yet: the number in the rail.
Result<int> openSpotChecks(Replica& replica, const Identity& me, regulation::Day day);

// The record that says what was found.
struct SpotCheckResult {
    std::string method; // "phone", "own_visit"
    std::string outcome;
    std::string answer;
};
Edit spotCheckEdit(const SpotWeekFacts& week, const SpotCheckFacts& checked, const Id& me,
                   const SpotCheckResult& result);

} // namespace roadbook
