// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "bench/must.h"
#include "bench/rows.h"
#include "model/fields.h"
#include "model/present.h"

#include <QCoreApplication>
#include <QProcess>
#include <iostream>

namespace roadbook::bench {
namespace {

using nlohmann::json;

constexpr int kChildMillis = 600'000;

json syncInChild(World& world)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {"--child", QString::fromStdString(world.newFolder("first")), "--server", world.server().url()});
    if (!child.waitForFinished(kChildMillis) || child.exitCode() != 0)
        throw std::runtime_error("the device of the first sync failed");
    return json::parse(child.readAllStandardOutput().toStdString());
}

// What the office would export: the size that others send.
std::size_t rawJsonBytes(const std::vector<Sample>& samples)
{
    std::size_t bytes = 0;
    for (const auto& sample : samples) {
        Record record;
        record.type = sample.type;
        record.id = sample.id;
        for (const auto& [field, value] : sample.fields)
            record.fields.push_back({field, 0, value});
        bytes += recordToJson(record).dump().size() + 1;
    }
    return bytes;
}

std::vector<std::string> searchTexts(const std::vector<Sample>& samples, std::size_t accounts)
{
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < accounts; ++i) {
        std::string text;
        for (const auto& token : searchKeys(std::get<std::string>(samples[i].fields.front().second)).tokens)
            text += token + " ";
        texts.push_back(std::move(text));
    }
    return texts;
}

struct FloorTimes {
    double durable = 0;
    double searchable = 0;
};
FloorTimes floorOfFirstSync(World& world, std::size_t bytes, const std::vector<std::string>& texts)
{
    const auto file = world.newFolder("floor");
    auto floor = Floor::open(file); // ours has made its store by then too
    const Stopwatch clock;
    Loopback(100, bytes).exchange();
    floor.write(world.samples());
    FloorTimes times;
    times.durable = clock.millis();
    floor.writeSearch(texts);
    times.searchable = clock.millis();
    return times;
}

// Records per millisecond in the last tenth against the first tenth of them.
double lastTenthSlowdown(const json& pages, double records)
{
    const auto timeAt = [&](double part) {
        double beforeTime = 0;
        double before = 0;
        for (const auto& page : pages) {
            const double time = page[0];
            const double count = page[1];
            if (count >= part * records && count > before)
                return beforeTime + (time - beforeTime) * (part * records - before) / (count - before);
            beforeTime = time;
            before = count;
        }
        return beforeTime;
    };
    const double first = timeAt(0.1);
    return first > 0 ? (timeAt(1.0) - timeAt(0.9)) / first : 0;
}

} // namespace

int firstSyncChild(const std::string& folder, const std::string& server)
{
    auto device = BenchDevice::signedIn(folder, server, World::kSupervisor, World::passwordOf(World::kSupervisor));
    const Stopwatch clock;
    const auto times = device.sync();
    device.catchUpSearch();
    const double searchable = clock.millis();
    std::cout << json{{"durable_ms", times.millis},
                      {"searchable_ms", searchable},
                      {"device_ms", times.inStore},
                      {"longest_take_ms", times.longestTake},
                      {"pages", times.pages},
                      {"pulled", times.summary.pulled},
                      {"requests", times.summary.requests},
                      {"bytes_up", times.summary.bytesUp},
                      {"bytes_down", times.summary.bytesDown},
                      {"peak_mib", peakMemory()}}
                     .dump()
              << "\n";
    return 0;
}

void firstSync(Bench& bench)
{
    auto& world = bench.world();
    const auto texts = searchTexts(world.samples(), world.accounts());
    std::vector<double> durable;
    std::vector<double> searchable;
    std::vector<double> floorDurable;
    std::vector<double> floorSearchable;
    json last;
    resetPeakMemory(world.server().processId());
    for (int i = 0; i < bench.size.repeat; ++i) {
        last = syncInChild(world);
        durable.push_back(last["durable_ms"]);
        searchable.push_back(last["searchable_ms"]);
        const auto floor = floorOfFirstSync(world, last["bytes_down"], texts);
        floorDurable.push_back(floor.durable);
        floorSearchable.push_back(floor.searchable);
    }
    const auto records = bench.size.records();
    if (last["pulled"].get<std::size_t>() < records)
        throw std::runtime_error("the first sync brought too little");
    bench.report.ratio("first_sync", quantile(durable, 0.5), quantile(floorDurable, 0.5), 3,
                       {{"records", records}, {"requests", last["requests"]}, {"device_ms", last["device_ms"]}});
    bench.report.ratio("first_sync_searchable", quantile(searchable, 0.5), quantile(floorSearchable, 0.5), 3,
                       {{"records", records}});
    bench.report.ceiling("first_sync_last_tenth", lastTenthSlowdown(last["pages"], static_cast<double>(records)), 1.5,
                         "times the first tenth");
    bench.report.ceiling("first_sync_longest_wait", last["longest_take_ms"], 50, "ms that a save waits at most");
    const double raw = static_cast<double>(rawJsonBytes(world.samples()));
    bench.report.ceiling("first_sync_wire", last["bytes_down"].get<double>() / raw, 0.35, "of raw JSON",
                         {{"bytes_down", last["bytes_down"]}, {"raw_json_bytes", raw}});
    bench.report.ceiling("first_sync_memory_device", last["peak_mib"], 120, "MiB");
    bench.report.ceiling("first_sync_memory_server", peakMemory(world.server().processId()), 120, "MiB");
}

} // namespace roadbook::bench
