// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/deliveries.h"

#include "bench/must.h"

#include <algorithm>

namespace roadbook::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kLastNews{15};

struct Expected {
    std::size_t poll;
    std::uint64_t seq;
    Clock::time_point since;
};

std::vector<Expected> expectedOf(const std::vector<Push>& pushes, const std::vector<CrowdPerson>& crowd,
                                 Reading& reading)
{
    const auto peopleOfTeam = crowd.size() / (crowd.back().team + 1);
    std::vector<Expected> expected;
    for (const auto& push : pushes) {
        if (!push.error.empty())
            continue;
        const auto seq = must(reading.record(push.record)).value().seq;
        const auto leader = crowd[push.person].team * peopleOfTeam;
        for (const auto poll : {pollOf(push.person, 1), pollOf(leader, 0), pollOf(leader, 1)})
            expected.push_back({poll, seq, push.due});
    }
    return expected;
}

} // namespace

Deliveries deliveriesOf(const std::vector<Push>& pushes, const std::vector<CrowdPerson>& crowd, Polls& polls,
                        Reading& reading)
{
    const auto expected = expectedOf(pushes, crowd, reading);
    const auto knows = [&](const Expected& one) {
        return !polls.told(one.poll).empty() && polls.told(one.poll).back().seq >= one.seq;
    };
    const auto until = Clock::now() + kLastNews;
    polls.run([&] { return Clock::now() > until || std::all_of(expected.begin(), expected.end(), knows); });
    Deliveries found;
    for (const auto& one : expected) {
        const auto& told = polls.told(one.poll);
        const auto first =
            std::find_if(told.begin(), told.end(), [&](const Polls::Told& news) { return news.seq >= one.seq; });
        if (first == told.end())
            ++found.missing;
        else
            found.millis.push_back(std::chrono::duration<double, std::milli>(first->at - one.since).count());
    }
    return found;
}

} // namespace roadbook::bench
