// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a regrade would change (domain §4), what was decided about it, and deciding: the same proposals as
// `roadbook-cli grade --proposals` (replica/grade_review.h), and the records (grade_proposal) that say who approved or
// refused which. An approved one is applied outside the owner's open week; the judge says when not. Store thread; plain
// values.
#pragma once

#include "replica/grade_review.h"
#include "store/reader.h"

#include <memory>
#include <optional>
#include <span>

namespace roadbook {

struct RegradeFacts {
    enum class Stage : std::uint8_t { Open, Approved, Refused };

    regulation::GradeProposal proposal;
    AccountFace account = {};
    std::string ownerName = {};
    Stage stage = Stage::Open;
    bool byHand = false;      // a grade by hand is over, or was never whole
    bool provisional = false; // a condition could not be looked at
    Id record = {};           // of what was proposed or decided; null: nobody has
    std::string decidedBy = {};
    Timestamp decidedAt = 0;
    std::string guidance = {};

    // The regulation gives a grade and nothing asks for a second look.
    bool isClean() const { return !proposal.to.empty() && !byHand && !provisional; }
};
struct RegradeList {
    std::shared_ptr<const regulation::Pack> pack = {}; // in force; null until it was read
    std::string scheme = {};                           // "" when the pack grades nobody
    regulation::Day week = 0;                          // the first day of this one
    std::vector<RegradeFacts> rows = {};               // open ones, approved ones, refused ones; each by name
};
Result<RegradeList> regradeFacts(Replica& replica);

// The first day of this week, in which a grade may be held.
Result<regulation::Day> thisWeek(Replica& replica);
// Of a refused save, the first day of the week in which it was made, as the judge counted it; 0 when that is not known.
regulation::Day weekOfSave(Replica& replica, const QuarantinedSave& save);

// Writes who decided what; refusals are those of Replica::save(). A refusal needs its reason.
Status approveRegrade(Replica& replica, const RegradeFacts& facts);
Status refuseRegrade(Replica& replica, const RegradeFacts& facts, const std::string& reason);

struct RegradesDone {
    int approved = 0;
    int applied = 0;
    std::optional<Error> refusal;      // the first
    std::map<Id, Error> refusals = {}; // of applying, by account
};
// Approves what is not approved yet, and applies each that may be now: a save each; what one of them is refused leaves the
// others alone.
RegradesDone approveAndApply(Replica& replica, std::span<const RegradeFacts> rows);

} // namespace roadbook
