// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/must.h"
#include "bench/rows.h"
#include "model/fields.h"
#include "replica/due_keeper.h"

#include <array>

namespace roadbook::bench {
namespace {

constexpr std::size_t kRecordsOfSave = 500;
constexpr int kRounds = 21;

// Archives with grades and their visits, in our store and in the floor's.
struct Archives {
    Archives(std::size_t accounts, std::size_t visitsEach, bool hasManyOwners)
        : device(BenchDevice::alone(folder.path() + "/store")), floor(Floor::open(folder.file("floor")))
    {
        constexpr std::array<const char*, 6> kGrades{"A1", "A2", "B1", "B2", "C", "D"};
        Id owner = device.staff();
        for (std::size_t i = 0; i < accounts; ++i) {
            if (hasManyOwners && i % 300 == 0)
                owner = generator.id();
            samples.push_back(generator.account(owner));
            samples.back().fields.emplace_back(field::account::kGrade, std::string(kGrades.at(i % kGrades.size())));
            const Id account = samples.back().id;
            if (i == 0)
                first = account;
            for (std::size_t j = 0; j < visitsEach; ++j)
                samples.push_back(generator.visit(account, device.staff())); // who saves a visit made it
        }
        for (std::size_t at = 0; at < samples.size(); at += kRecordsOfSave)
            device.create(std::span(samples).subspan(at, std::min(kRecordsOfSave, samples.size() - at)));
        floor.write(samples);
    }
    double scan() // the same rows, plainly read
    {
        const Stopwatch watch;
        floor.readUnsent(type::kAccount);
        floor.readUnsent(type::kVisit);
        return watch.millis();
    }

    test::TempFolder folder;
    BenchDevice device;
    Floor floor;
    Generator generator{7};
    std::vector<Sample> samples;
    Id first;
};

// The list from a book that is up to date, the scan beside it, and what the first reading of the store took.
void listed(Bench& bench, const std::string& name, Archives& archives, const Id& person, double budget)
{
    Replica& replica = archives.device.replica();
    DueKeeper keeper;
    const Stopwatch reading;
    must(keeper.refresh(replica));
    const double readingMillis = reading.millis();
    std::vector<double> ours;
    std::vector<double> floors;
    std::size_t items = 0;
    for (int i = 0; i < kRounds; ++i) {
        const Stopwatch watch;
        must(keeper.refresh(replica));
        items = keeper.book().list({.now = replica.now(), .person = person}).size();
        ours.push_back(watch.millis());
        floors.push_back(archives.scan());
    }
    bench.report.ceiling(name, quantile(ours, 0.5), budget, "ms",
                         {{"items", items},
                          {"records", archives.samples.size()},
                          {"floor_scan_ms", quantile(floors, 0.5)},
                          {"first_reading_ms", readingMillis}});
}

} // namespace

void dueList(Bench& bench)
{
    const bool small = bench.size.repeat == 1;
    {
        Archives rep(small ? 30 : 300, 10, false);
        listed(bench, "due_rep", rep, rep.device.staff(), 5);

        DueKeeper keeper;
        must(keeper.refresh(rep.device.replica()));
        std::vector<double> ours;
        std::vector<double> floors;
        for (int i = 0; i < kRounds; ++i) {
            const Sample visit = rep.generator.visit(rep.first, rep.device.staff());
            rep.device.create(std::span(&visit, 1));
            const Stopwatch watch;
            must(keeper.refresh(rep.device.replica()));
            keeper.book().list({.now = rep.device.replica().now(), .person = rep.device.staff()});
            ours.push_back(watch.millis());
            floors.push_back(rep.scan());
        }
        bench.report.ceiling("due_after_save", quantile(ours, 0.5), 2, "ms",
                             {{"p95_ms", quantile(ours, 0.95)},
                              {"read_again", keeper.lastRefreshed()},
                              {"floor_scan_ms", quantile(floors, 0.5)}});
    }
    Archives department(small ? 200 : 20'000, 4, true);
    listed(bench, "due_department", department, {}, 100);
}

} // namespace roadbook::bench
