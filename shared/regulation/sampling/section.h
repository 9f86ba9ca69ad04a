// SPDX-License-Identifier: GPL-3.0-or-later
//
// `spot_check` of a pack (抽查, domain.md §8): how many visits of a week are checked, what makes one doubtful and how much
// that weighs, how the check ends, and what to ask the customer. The regulation says that it is done weekly by telephone
// or own visit (S0 §36.5) and with tact (§36.6); size, method and outcomes are our proposal (K-06) and marked so.
// Pure values; any thread.
#pragma once

#include "regulation/reading/label.h"
#include "regulation/reading/node.h"

#include <cstdint>
#include <string>
#include <vector>

namespace roadbook::regulation {

enum class SignalKind : std::uint8_t {
    DwellShort,       // stayed less than `threshold` minutes
    DwellLong,        // stayed more than `threshold` minutes
    LateEntry,        // entered more than `threshold` hours after it ended
    RepeatedText,     // the summary, of at least `threshold` characters, says what another one says
    Overlap,          // lies more than `threshold` minutes over another one of the same person
    ImpossibleTravel, // from the place before faster than `threshold` km/h; only where positions are known
    Clock,            // the device's clock was wrong by more than `threshold` minutes
};

struct SignalRule {
    SignalKind kind = SignalKind::DwellShort;
    std::string id;
    Label label;
    std::int64_t threshold = 0;
    std::int64_t weight = 0;
    std::vector<std::string> channels; // to which it applies; empty: all
    Source source;

    bool appliesTo(std::string_view channel) const;
};

struct SpotCheckOutcome {
    std::string id;
    Label label;
    Source source;
};

struct ScriptLine {
    std::string id;
    Label text;
    Source source;
};

struct SpotCheckSection {
    bool given = false;               // false: this pack checks nobody
    std::int64_t rate = 0;            // of the visits of each rep, in millionths; rounded up
    std::int64_t leastPerRep = 0;     // as far as there are so many
    std::int64_t leastRandom = 0;     // of them by chance, besides what is taken for certain
    std::int64_t baseWeight = 0;      // of a visit without a sign
    std::int64_t certainFrom = 0;     // weight of signs from which a visit is taken for certain
    std::int64_t mostCertain = 0;     // of one rep; the others keep their weight and take their chance
    std::int64_t commonShare = 0;     // a sign on more than this share of the visits (millionths) tells nobody apart …
    std::int64_t commonFrom = 0;      // … in a week of at least so many visits
    std::int64_t lookBackWeeks = 0;   // how far back summaries are compared
    std::vector<std::string> methods; // "phone", "own_visit"
    std::vector<SignalRule> signalRules; // not `signals`: Qt makes that word a macro
    std::vector<SpotCheckOutcome> outcomes;
    std::vector<ScriptLine> script; // what to ask, in order
    Source source;

    const SignalRule* rule(SignalKind kind) const; // nullptr when the pack has none
};

SpotCheckSection readSpotCheckSection(Node& pack);

} // namespace roadbook::regulation
