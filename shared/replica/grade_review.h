// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grades of a device's accounts beside what the regulation in force makes of them (regulation/grading/standing.h).
// A review reads the store and changes nothing; applying a proposal is a save like any other. The replica's thread.
#pragma once

#include "regulation/grading/standing.h"
#include "regulation/pack/pack.h"
#include "replica/replica.h"

#include <string>
#include <vector>

namespace roadbook {

struct GradeReview {
    struct Line {
        std::string name; // of the account
        Id owner;
        regulation::GradeComparison comparison;
    };
    std::string pack;        // "S0@1"
    std::string scheme;      // "" when the pack grades nobody; there are no lines then
    regulation::Day day = 0; // for which it holds: today at the office
    std::vector<Line> lines; // in the order of the ids; without deleted and merged accounts
};
// `scheme`: "" for the primary one. NotFound when the pack has no such scheme.
Result<GradeReview> reviewGrades(Replica& replica, const regulation::Pack& pack, const std::string& scheme = {});

// What the primary scheme of the regulation in force would change today (regulation/grading/standing.h).
Result<std::vector<regulation::GradeProposal>> gradeProposals(Replica& replica);
// Regrades that account as proposed. NotFound when nothing is proposed, BadValue when the regulation gives no grade, and
// the refusals of a save: Frozen while the owner's week is open.
Result<View> applyRegrade(Replica& replica, const Id& account);

} // namespace roadbook
