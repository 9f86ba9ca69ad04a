// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week's spot checks (抽查, V-14, K-06): which visits were drawn and why, whom to call, what came of it. Store thread;
// plain values.
#pragma once

#include "replica/drawn_week.h"
#include "store/said.h"

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
    std::optional<Record> check;      // what was found, by whomever
    std::string checkerName = {};     // by whom
    std::vector<SaidFacts> said = {}; // what was said to it since
    bool settleable = false;          // it was explained, and this person may close it

    bool isExplained() const; // and nobody has answered yet
};

struct SpotWeekFacts {
    regulation::Day week = 0;
    std::string seed;
    std::size_t population = 0;
    std::size_t drawn = 0;
    std::vector<SpotCheckFacts> visits; // those drawn or else checked: open ones first, then those explained
    std::vector<regulation::ScriptLine> script;
    std::vector<regulation::SpotCheckOutcome> outcomes;
    regulation::Source source;
};
// `day`: any of the week.
Result<SpotWeekFacts> spotWeek(Replica& replica, DrawnWeeks& weeks, const Identity& me, regulation::Day day);

// How many of those drawn nobody has asked about yet: the number in the rail.
Result<int> openSpotChecks(Replica& replica, DrawnWeeks& weeks, const Identity& me, regulation::Day day);

// Explanations (K-06) that wait for this person's answer, of whatever week; the longest waiting first.
struct ExplainedFacts {
    Id visit;
    regulation::Day week = 0;
    std::string repName;
    AccountFace account;
    std::string outcome;
    std::string explanation;
    Timestamp at = 0;
    regulation::Source source;
};
Result<std::vector<ExplainedFacts>> explainedChecks(Replica& replica);
// The first day of the week in which that visit was checked; nothing when it was not.
Result<std::optional<regulation::Day>> weekOfCheck(Replica& replica, const Id& visit);

// Closes the check with a word to it, which the person reads: the explanation is accepted, or what was found stands.
// What was found is not rewritten; nothing follows by itself.
Edit settlementEdit(const Record& check, bool accepted, const std::string& text);

// The record that says what was found.
struct SpotCheckResult {
    std::string method; // "phone", "own_visit"
    std::string outcome;
    std::string answer;
};
Edit spotCheckEdit(const SpotWeekFacts& week, const SpotCheckFacts& checked, const Id& me,
                   const SpotCheckResult& result);

} // namespace roadbook
