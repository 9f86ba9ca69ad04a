// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grades of a device's accounts beside what the regulation in force makes of them (regulation/grading/standing.h).
// Reads the store and changes nothing. The replica's thread.
#pragma once

#include "regulation/grading/standing.h"
#include "regulation/pack/pack.h"
#include "replica/replica.h"

#include <string>
#include <vector>

namespace roadbook {

// The regulation in force at the device's time. Incompatible when a newer program wrote it.
Result<regulation::Pack> packInForce(Replica& replica);

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

} // namespace roadbook
