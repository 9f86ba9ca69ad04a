// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who lies on the way to somebody else: by the coordinates of their archives as the crow flies, where one has none by
// their region. No device says where it is. Plain values; what asks the store runs on its thread.
#pragma once

#include "store/due_facts.h"

#include <optional>
#include <set>
#include <span>

namespace roadbook {

// As far as this apart, two customers are worth one day's journey.
inline constexpr std::int64_t kMetresOfADay = 10'000;
// As far as this from a visit of today, another customer is worth the detour.
inline constexpr std::int64_t kMetresOfADetour = 5'000;

struct Nearness {
    std::optional<std::int64_t> metres; // nothing: all that is known is that both are in one region
};
// Nothing when they are further apart than `within`, or nothing is known.
std::optional<Nearness> nearness(const AccountFace& a, const AccountFace& b, std::int64_t within);

// Somebody who is going to be seen.
struct Stop {
    AccountFace account;
    regulation::Day day = 0;
};
bool isJourney(std::string_view channel); // not by telephone or in writing

struct Nearby {
    Stop stop;
    Nearness nearness;
};
// Beside which stop a visit to that customer fits best: not after its deadline (0 = none), then where the distance is
// known, then the nearest, then the earlier day; of equals the first.
std::optional<Nearby> fittingStop(const AccountFace& account, regulation::Day deadline, std::span<const Stop> stops,
                                  std::int64_t within);

struct DueNearby {
    DueFacts due;
    Nearby nearby;
};
// Of the customers whom that person has to see by now, the one nearest to where the day still leads; the more urgent of
// equals. `today`: who is seen today in any case.
Result<std::optional<DueNearby>> dueNearby(Replica& replica, DueKeeper& keeper, const Id& person,
                                           std::span<const Stop> ahead, const std::set<Id>& today);

} // namespace roadbook
