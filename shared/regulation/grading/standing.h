// SPDX-License-Identifier: GPL-3.0-or-later
//
// GradeStanding: the grade that an archive carries, beside what the regulation makes of the customer today. Where the two
// differ a regrade is proposed; nothing is ever regraded by the program, and no regrade takes effect inside a week that is
// being worked (domain §4). A grade given by hand holds until its expiry, and then becomes a proposal. Pure functions;
// any thread.
#pragma once

#include "model/defaults.h"
#include "model/record.h"
#include "regulation/grading/grade.h"

#include <optional>
#include <string>

namespace roadbook::regulation {

struct GradeStanding {
    Id account;
    std::string grade; // as stored; "" = 待定级
    std::string scheme;
    std::string pack; // "S0@1", which judged it
    std::string reason;
    bool byHand = false;
    std::string handReason;
    Id approver;
    Day until = 0; // 0 = not given

    // A grade by hand counts with reason, approver and expiry, through its last day.
    bool heldByHand(Day today) const;
};
GradeStanding standingOf(const Record& account);

struct GradeComparison {
    enum class Verdict : std::uint8_t {
        Same,
        Differs,     // a proposal is due
        HeldByHand,  // differs, but somebody decided so for now
        HandExpired, // differs, and what somebody decided is over, or lacks reason, approver or expiry
    };
    GradeStanding standing;
    Graded graded;
    Verdict verdict = Verdict::Same;
    Label why; // of the verdict, one sentence

    bool wantsProposal() const { return verdict == Verdict::Differs || verdict == Verdict::HandExpired; }
};
std::string_view verdictName(GradeComparison::Verdict verdict); // same, differs, held_by_hand, hand_expired

GradeComparison compareGrade(const GradeStanding& standing, const Graded& graded, Day today);

// The living accounts by that scheme, beside what they carry; in the order of their ids. Accounts that are deleted or
// merged into others are left out.
std::vector<GradeComparison> compareGrades(const Scheme& scheme, std::span<const Record> accounts, Day today);

// What a proposal says; its record is grade_proposal. `to` "" asks the manager to grade by hand.
struct GradeProposal {
    Id account;
    std::string scheme;
    std::string pack;
    std::string from;
    std::string to;
    std::string reason;
    std::string reasonEn;
    std::string inputs; // "年用量=40万元；付款信用=良好"
    TextSet tags;       // that stand beside the grade
    Source source;      // the article that gives the grade, or leaves it open
    Day proposedOn = 0;
};
// Nothing when none is due.
std::optional<GradeProposal> propose(const GradeComparison& comparison, const std::string& packName, Day today);
// Every regrade that the scheme asks for today. A grade by hand that holds is left alone.
std::vector<GradeProposal> proposeGrades(const Scheme& scheme, const std::string& packName,
                                         std::span<const Record> accounts, Day today);
// What a save writes on the account to apply it: grade, scheme, pack, reason and tags; a grade by hand ends with it.
FieldValues regradeFields(const GradeProposal& proposal);

// The first day on which a decision of that day may take effect: the week that is open runs to its end first.
Day effectiveFrom(Day decidedOn, Weekday weekStart);
// Whether an approved proposal may be applied now: that day has come and no week of the owner is still open.
bool mayApply(Day decidedOn, Day today, Weekday weekStart, bool ownerHasOpenWeek);

} // namespace roadbook::regulation
