// SPDX-License-Identifier: GPL-3.0-or-later
//
// CheckedVisit: what a spot check looks at of one visit: its facts, and those which nothing else needs. Pure values; any
// thread.
#pragma once

#include "regulation/facts/facts.h"

#include <optional>

namespace roadbook::regulation {

// Millionths of a degree. No record carries a position today: the regulation asks for none. Where a company records
// positions all the same, whoever makes the facts hands them in.
struct Position {
    std::int64_t latitude = 0;
    std::int64_t longitude = 0;

    bool operator==(const Position&) const = default;
};

struct CheckedVisit {
    VisitFact visit;
    std::string accountName;
    std::string grade; // of the account; "" = 待定级
    std::string summary;
    std::int64_t clockError =
        0; // milliseconds by which the clock was wrong when the times were written; never negative
    std::optional<Position> place;

    bool operator==(const CheckedVisit&) const = default;
};

// `account`: the visit's; its name and grade are taken. `contacts`: as for visitFact().
CheckedVisit checkedVisit(const Record& visit, const AccountFact& account, const std::vector<ContactFact>& contacts);

// A visit that claims to have taken place: it has a start, and an end or a state that says so.
bool isClaimed(const VisitFact& visit);

// Metres between two places on a round Earth; a few parts in a thousand wrong, which no threshold notices.
std::int64_t metresBetween(const Position& a, const Position& b);

} // namespace roadbook::regulation
