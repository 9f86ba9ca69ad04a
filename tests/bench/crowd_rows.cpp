// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everybody comes back to a network at the same moment: fifty reps with two devices each, every one with visits recorded
// offline. All push at once; when the last has finished, all fetch what the other device of their rep recorded.
#include "bench/crowd.h"
#include "bench/crowd_floor.h"
#include "bench/must.h"
#include "bench/rows.h"
#include "bench/together.h"
#include "storage/storage.h"

namespace roadbook::bench {
namespace {

constexpr std::size_t kAccounts = 4;
constexpr std::size_t kVisits = 50;

// What each rep has, and what each device records; two devices of a rep stand side by side.
struct Work {
    Work(const std::vector<CrowdPerson>& crowd, std::size_t most)
    {
        Generator generator(50);
        for (const auto& person : crowd) {
            if (person.role != Role::Rep || reps.size() == most)
                continue;
            auto& own = accounts.emplace_back();
            for (std::size_t i = 0; i < kAccounts; ++i)
                own.push_back(generator.account(person.staff));
            for (std::size_t device = 0; device < person.devices.size(); ++device) {
                auto& recorded = visits.emplace_back();
                for (std::size_t i = 0; i < kVisits; ++i)
                    recorded.push_back(generator.visit(own[i % kAccounts].id, person.staff));
            }
            reps.push_back(&person);
        }
        exchanged.resize(visits.size());
    }

    std::vector<const CrowdPerson*> reps;
    std::vector<std::vector<Sample>> accounts; // of each rep
    std::vector<std::vector<Sample>> visits;   // of each device
    std::vector<Exchanged> exchanged;          // by each device
};

void demand(bool fine, const std::string& what)
{
    if (!fine)
        throw std::runtime_error("hundred_devices: " + what);
}

Phases ours(Work& work, const std::string& url, const std::string& folder)
{
    const auto steps = together(work.visits.size(), [&](std::size_t i, const Step& allHere) {
        const auto& rep = *work.reps[i / 2];
        auto device = BenchDevice::known(folder + "/device" + std::to_string(i), identityOf(rep, i % 2, url));
        if (i % 2 == 0) {
            device.create(work.accounts[i / 2]);
            device.sync();
        }
        allHere(); // the tablets have put the archives there
        if (i % 2 != 0)
            device.sync();
        for (const auto& visit : work.visits[i])
            device.create(std::span(&visit, 1));
        allHere();
        work.exchanged[i].push = device.sync().summary;
        allHere();
        work.exchanged[i].pull = device.sync().summary;
        allHere();
        demand(work.exchanged[i].push.pushed == static_cast<std::int64_t>(kVisits), "not every visit was pushed");
        demand(must(device.replica().count({type::kVisit})) == static_cast<std::int64_t>(2 * kVisits),
               "a device lacks visits of its twin");
        const auto status = must(device.replica().status());
        demand(status.pending == 0 && status.quarantined == 0 && status.openConflicts == 0, "a device is not done");
    });
    return {steps.at(1), steps.at(2)};
}

std::uint64_t visitsOn(const std::string& folder)
{
    const auto storage = must(openSqliteStorage(folder, ""));
    const auto connection = must(storage->connect());
    return must(must(connection->read())->counts()).visits;
}

} // namespace

void hundredDevices(Bench& bench)
{
    const std::size_t reps = bench.size.repeat == 1 ? 2 : 50;
    constexpr std::size_t kTeam = 11; // a supervisor and ten reps
    test::ServerProcess server;
    const test::TempFolder folder;
    const auto crowd = makeCrowd(server.folder(), (reps + kTeam - 2) / (kTeam - 1), kTeam);
    Work work(crowd, reps);
    server.start();
    const Phases our = ours(work, server.url().toStdString(), folder.path());
    const auto arrived = visitsOn(server.folder());
    demand(arrived == work.visits.size() * kVisits, "the server has " + std::to_string(arrived) + " visits");
    const Phases floor = crowdFloor(work.visits, work.exchanged, folder.path() + "/floor");
    std::int64_t requests = 0;
    for (const auto& [push, pull] : work.exchanged)
        requests += push.requests + pull.requests;
    bench.report.ratio("hundred_devices", our.both(), floor.both(), 2.5,
                       {{"devices", work.visits.size()},
                        {"visits", arrived},
                        {"requests", requests},
                        {"push_ms", our.push},
                        {"pull_ms", our.pull},
                        {"floor_push_ms", floor.push},
                        {"floor_pull_ms", floor.pull}});
}

} // namespace roadbook::bench
