// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/nearby.h"

#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;

constexpr std::size_t kMostAsked = 40; // accounts that are read for one line
constexpr std::size_t kMostDue = 120;  // of what is due; one account may come several times

std::int64_t farness(const Nearness& near)
{
    return near.metres ? *near.metres : INT64_MAX; // a distance says more than a region
}

} // namespace

std::optional<Nearness> nearness(const AccountFace& a, const AccountFace& b, std::int64_t within)
{
    if (a.position && b.position) {
        const std::int64_t metres = metresBetween(*a.position, *b.position);
        return metres <= within ? std::optional(Nearness{metres}) : std::nullopt;
    }
    return !a.region.empty() && a.region == b.region ? std::optional(Nearness{}) : std::nullopt;
}

bool isJourney(std::string_view channel)
{
    return channel != "phone" && channel != "wechat" && channel != "mail";
}

std::optional<Nearby> fittingStop(const AccountFace& account, Day deadline, std::span<const Stop> stops,
                                  std::int64_t within)
{
    const auto rank = [deadline](const Nearby& one) {
        return std::tuple(deadline != 0 && one.stop.day > deadline, farness(one.nearness), one.stop.day);
    };
    std::optional<Nearby> best;
    for (const Stop& stop : stops) {
        if (stop.account.id == account.id)
            continue;
        const auto near = nearness(account, stop.account, within);
        if (!near)
            continue;
        if (Nearby found{stop, *near}; !best || rank(found) < rank(*best))
            best = std::move(found);
    }
    return best;
}

Result<std::optional<DueNearby>> dueNearby(Replica& replica, DueKeeper& keeper, const Id& person,
                                           std::span<const Stop> ahead, const std::set<Id>& today)
{
    std::optional<DueNearby> best;
    if (ahead.empty())
        return best;
    RB_TRY(keeper.refresh(replica));
    const Day now = keeper.pack().calendar.dayOf(replica.now());
    RB_ASSIGN(auto due, dueMeetings(replica, keeper, {.person = person, .until = now, .most = kMostDue}));
    Reader reader(replica);
    std::set<Id> asked;
    for (DueItem& item : due) {
        if (today.contains(item.account) || (asked.size() == kMostAsked && !asked.contains(item.account)))
            continue;
        asked.insert(item.account);
        const auto near = fittingStop(reader.account(item.account), 0, ahead, kMetresOfADetour);
        if (!near || (best && farness(near->nearness) >= farness(best->nearby.nearness)))
            continue;
        if (DueFacts facts = meetingFacts(replica, keeper, reader, std::move(item)); isJourney(facts.channel))
            best = DueNearby{std::move(facts), *near};
    }
    return best;
}

} // namespace roadbook
