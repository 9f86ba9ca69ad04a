// SPDX-License-Identifier: GPL-3.0-or-later
//
// A typical day over a bad road: what is sent and fetched when a rep comes back to a network at the edge of a valley.
#include "bench/rows.h"
#include "support/cut_proxy.h"

#include <array>
#include <optional>

namespace roadbook::bench {
namespace {

constexpr test::Pace kBadRoad{.upMillis = 150, .downMillis = 150, .bitsPerSecond = 1'000'000};
constexpr std::size_t kVisits = 20;
constexpr std::size_t kChangedByOthers = 200;

// Each visit with its two promises is one save.
void work(BenchDevice& tablet, const World& world, std::uint64_t seed)
{
    Generator generator(seed);
    for (std::size_t i = 0; i < kVisits; ++i) {
        const auto account = world.samples()[generator.next(world.accounts())].id;
        const auto visit = generator.visit(account, tablet.staff());
        tablet.create(std::array{visit, generator.promise(account, visit.id, tablet.staff()),
                                 generator.promise(account, visit.id, tablet.staff())});
    }
}

double floorMillis(const SyncSummary& summary)
{
    std::optional<test::CutProxy> road;
    Loopback bare(static_cast<std::size_t>(summary.bytesUp), static_cast<std::size_t>(summary.bytesDown),
                  [&](int port) { return road.emplace(port).port(); });
    bare.exchange(); // the connection is there, as it is for ours
    road->slow(kBadRoad);
    const Stopwatch clock;
    bare.exchange();
    const double millis = clock.millis();
    road->slow({});
    return millis;
}

} // namespace

void badRoad(Bench& bench)
{
    auto& world = bench.world();
    test::CutProxy road(world.server().port());
    auto tablet = world.synced(World::kRep, "http://127.0.0.1:" + std::to_string(road.port()));
    const int days = std::max(5, bench.size.repeat);
    std::vector<double> ours;
    std::vector<double> floors;
    std::vector<double> requests;
    std::vector<double> wireUp;
    std::vector<double> wireDown;
    SyncTimes times;
    for (int day = 0; day < days; ++day) {
        const auto seed = 20U + static_cast<std::uint64_t>(day);
        const auto changed = world.change(kChangedByOthers, seed);
        work(tablet, world, 100 + seed);
        const long up = road.bytesUp();
        const long down = road.bytesDown();
        road.slow(kBadRoad);
        times = tablet.sync();
        road.slow({});
        if (times.summary.pushed != static_cast<std::int64_t>(kVisits) ||
            times.summary.pulled < static_cast<std::int64_t>(changed.size()))
            throw std::runtime_error("not the day that was meant");
        ours.push_back(times.millis);
        requests.push_back(static_cast<double>(times.summary.requests));
        wireUp.push_back(static_cast<double>(road.bytesUp() - up));
        wireDown.push_back(static_cast<double>(road.bytesDown() - down));
        floors.push_back(floorMillis(times.summary));
    }
    const double millis = quantile(ours, 0.5);
    const double floor = quantile(floors, 0.5);
    bench.report.ceiling("bad_road", quantile(requests, 1), 3, "round trips, the worst of the days",
                         {{"ours_ms", millis},
                          {"floor_ms", floor},
                          {"ratio", millis / floor},
                          {"up", times.summary.bytesUp},
                          {"down", times.summary.bytesDown},
                          {"up_with_http", quantile(wireUp, 0.5)},
                          {"down_with_http", quantile(wireDown, 0.5)},
                          {"days", days}});
}

} // namespace roadbook::bench
