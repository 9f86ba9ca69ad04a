// SPDX-License-Identifier: GPL-3.0-or-later
//
// CheckedVisit: what a spot check looks at of one visit: its facts, and those which nothing else needs. Pure values; any
// thread.
#pragma once

#include "base/position.h"
#include "regulation/facts/facts.h"

#include <optional>

namespace roadbook::regulation {

struct CheckedVisit {
    VisitFact visit;
    std::string accountName;
    std::string grade; // of the account; "" = 待定级
    std::string summary;
    std::int64_t clockError =
        0; // milliseconds by which the clock was wrong when the times were written; never negative
    // No record carries where somebody was: the regulation asks for none. Where a company records it all the same, whoever
    // makes the facts hands it in.
    std::optional<Position> place;

    bool operator==(const CheckedVisit&) const = default;
};

// `account`: the visit's; its name and grade are taken. `contacts`: as for visitFact().
CheckedVisit checkedVisit(const Record& visit, const AccountFact& account, const std::vector<ContactFact>& contacts);

// A visit that claims to have taken place: it has a start, and an end or a state that says so.
bool isClaimed(const VisitFact& visit);

} // namespace roadbook::regulation
