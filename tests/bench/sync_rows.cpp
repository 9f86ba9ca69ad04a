// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/must.h"
#include "bench/rows.h"
#include "model/fields.h"

namespace roadbook::bench {
namespace {

constexpr std::size_t kChanges = 100;

BenchDevice supervisorOf(World& world)
{
    return world.synced(World::kSupervisor, world.url());
}

struct Pair {
    double ours;
    double floor;
};

Pair pullInto(World& world, int repeat)
{
    auto desktop = supervisorOf(world);
    auto floor = Floor::open(world.newFolder("floor"));
    floor.write(world.samples());
    std::vector<double> ours;
    std::vector<double> floors;
    for (int i = 0; i < repeat; ++i) {
        const auto changed = world.change(kChanges, 7U + static_cast<std::uint64_t>(i));
        const auto times = desktop.sync();
        if (static_cast<std::size_t>(times.summary.pulled) != changed.size())
            throw std::runtime_error("not what was changed: " + std::to_string(times.summary.pulled));
        ours.push_back(times.millis);
        Loopback road(static_cast<std::size_t>(times.summary.bytesUp),
                      static_cast<std::size_t>(times.summary.bytesDown));
        const Stopwatch clock;
        road.exchange();
        floor.write(changed);
        floors.push_back(clock.millis());
    }
    return {quantile(ours, 0.5), quantile(floors, 0.5)};
}

} // namespace

void push(Bench& bench)
{
    auto& world = bench.world();
    auto& rep = world.rep();
    Generator generator(11);
    std::vector<Sample> visits;
    for (std::size_t i = 0; i < bench.size.pushed; ++i) {
        visits.push_back(generator.visit(world.samples()[generator.next(world.accounts())].id, rep.staff()));
        visits.back().id = makeId(1'780'000'000'000 + static_cast<std::int64_t>(i), environment().random);
        rep.create(std::span(&visits.back(), 1));
    }
    const auto times = rep.sync();
    if (static_cast<std::size_t>(times.summary.pushed) != visits.size())
        throw std::runtime_error("not everything was pushed");

    // Client: read what was not sent, and note that it was; server: write it.
    auto client = Floor::open(world.newFolder("floor"));
    client.write(visits);
    auto server = Floor::open(world.newFolder("floor"));
    const Stopwatch clock;
    client.readUnsent(type::kVisit);
    Loopback(static_cast<std::size_t>(times.summary.bytesUp), static_cast<std::size_t>(times.summary.bytesDown))
        .exchange();
    server.write(visits);
    client.markSent(type::kVisit, visits);
    bench.report.ratio("push_10000", times.millis, clock.millis(), 3,
                       {{"visits", visits.size()},
                        {"requests", times.summary.requests},
                        {"bytes_up", times.summary.bytesUp},
                        {"device_ms", times.inStore},
                        {"longest_wait_ms", times.longestTake}});
}

void pull(Bench& bench)
{
    const int repeat = std::max(5, bench.size.repeat);
    const auto much = pullInto(bench.world(), repeat);
    World small(bench.size.accounts / 10, bench.size.visitsEach);
    const auto little = pullInto(small, repeat);
    bench.report.ceiling("pull_100", much.ours / little.ours, 1.2, "times the same into a tenth of the records",
                         {{"ours_ms", much.ours},
                          {"floor_ms", much.floor},
                          {"ratio", much.ours / much.floor},
                          {"ours_small_ms", little.ours},
                          {"floor_small_ms", little.floor}});
}

void nothingNew(Bench& bench)
{
    auto& world = bench.world();
    auto desktop = supervisorOf(world);
    desktop.sync();
    std::vector<double> ours;
    SyncTimes times;
    for (int i = 0; i < 100; ++i) {
        times = desktop.sync();
        ours.push_back(times.millis);
    }
    Loopback road(static_cast<std::size_t>(times.summary.bytesUp), static_cast<std::size_t>(times.summary.bytesDown));
    std::vector<double> floors;
    for (int i = 0; i < 100; ++i) {
        const Stopwatch clock;
        road.exchange();
        floors.push_back(clock.millis());
    }
    const bool oneTrip = times.summary.requests == 1 && times.summary.pulled == 0;
    bench.report.ceiling("nothing_new", static_cast<double>(times.summary.requests), 1, "round trips",
                         {{"ours_ms", quantile(ours, 0.5)}, {"floor_ms", quantile(floors, 0.5)}, {"ok", oneTrip}});
    bench.report.ceiling("wire_idle", static_cast<double>(std::max(times.summary.bytesUp, times.summary.bytesDown)),
                         200, "bytes of a body", {{"up", times.summary.bytesUp}, {"down", times.summary.bytesDown}});

    world.rep().sync();
    const Edit edit{OpKind::Edit,
                    type::kAccount,
                    world.samples().front().id,
                    {{field::account::kAddress, std::string("厦门市湖里区建设路168号")}}};
    must(world.rep().replica().save(std::span(&edit, 1)));
    const auto pushed = world.rep().sync().summary;
    const auto pulled = desktop.sync().summary;
    bench.report.ceiling("wire_edit", static_cast<double>(pushed.bytesUp), 400, "bytes of a body",
                         {{"up", pushed.bytesUp}, {"down", pushed.bytesDown}, {"other_device_down", pulled.bytesDown}});
}

} // namespace roadbook::bench
