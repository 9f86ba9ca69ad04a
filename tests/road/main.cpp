// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-road [--scenarios N] [--from S] [--seed S] [--jobs J] [--seconds T] [--trace]
//
// Schedules over real processes and sockets: README.md. The last line of standard output is one JSON object; everything
// for people goes to standard error. Exit status 1 when something was wrong.
#include "road/scenario.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>
#include <unistd.h>

using namespace roadbook::road;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kTellEvery = 25;

struct Options {
    std::uint64_t scenarios = 12;
    std::uint64_t from = 1;
    std::optional<std::uint64_t> seed;
    int jobs = 1;
    long seconds = 0; // then no further scenario begins; 0 = no limit
    bool trace = false;
    bool canMount = false;
    fs::path folder; // for worlds, and for what is kept of failures
};

struct Report {
    std::mutex mutex; // guards the rest
    std::uint64_t scenarios = 0;
    std::vector<std::uint64_t> failures;
    std::map<std::string, int> faults;
    long saves = 0;

    void add(const std::map<std::string, int>& more)
    {
        for (const auto& [name, times] : more)
            if (times > 0)
                faults[name] += times;
    }
};

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += "  " + line + "\n";
    return text;
}

void playOne(World& world, std::uint64_t seed, const Options& options, Report& report)
{
    Scenario scenario(world, seed);
    std::vector<std::string> problems;
    try {
        problems = scenario.play();
    } catch (const std::exception& error) {
        problems = {error.what()};
    }
    const std::lock_guard lock(report.mutex);
    ++report.scenarios;
    report.saves += scenario.saves();
    report.add(scenario.happened());
    if (options.trace)
        std::fprintf(stderr, "seed %llu\n%s", static_cast<unsigned long long>(seed), joined(scenario.trace()).c_str());
    if (report.scenarios % kTellEvery == 0)
        std::fprintf(stderr, "%llu played\n", static_cast<unsigned long long>(report.scenarios));
    if (problems.empty())
        return;
    report.failures.push_back(seed);
    const auto where = options.folder / ("failed-" + std::to_string(seed));
    world.office().kill();
    world.keep(where);
    std::ofstream(where / "steps.txt") << joined(scenario.trace()) << "problems:\n"
                                       << joined(problems) << world.office().said();
    std::fprintf(stderr, "seed %llu fails:\n%s  replay: roadbook-road --seed %llu --trace   kept: %s\n",
                 static_cast<unsigned long long>(seed), joined(problems).c_str(), static_cast<unsigned long long>(seed),
                 where.c_str());
}

void work(int job, std::atomic<std::uint64_t>& next, std::uint64_t end, const Options& options, Report& report)
{
    const auto start = std::chrono::steady_clock::now();
    const auto late = [&] {
        return options.seconds > 0 && std::chrono::steady_clock::now() - start > std::chrono::seconds(options.seconds);
    };
    try {
        World world(options.folder / ("world-" + std::to_string(job)), options.canMount);
        for (auto seed = next++; seed < end && !late(); seed = next++)
            playOne(world, seed, options, report);
        const std::lock_guard lock(report.mutex);
        report.add(world.happened());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "no world: %s\n", error.what());
        const std::lock_guard lock(report.mutex);
        report.failures.push_back(0);
    }
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"The simulated world's schedules over real processes, sockets and disks"};
    Options options;
    app.add_option("--scenarios", options.scenarios, "How many to play")->capture_default_str();
    app.add_option("--from", options.from, "The first seed")->capture_default_str();
    app.add_option("--seed", options.seed, "Only this one");
    app.add_option("--jobs", options.jobs, "How many at a time")->capture_default_str();
    app.add_option("--seconds", options.seconds, "After that time no further one begins");
    app.add_flag("--trace", options.trace, "Print every step");
    CLI11_PARSE(app, argc, argv);
    if (options.seed) {
        options.from = *options.seed;
        options.scenarios = 1;
    }
    std::signal(SIGPIPE, SIG_IGN);
    options.canMount = enterOwnMounts();
    const bool memory = access("/dev/shm", W_OK) == 0;
    options.folder =
        (memory ? fs::path("/dev/shm") : fs::temp_directory_path()) / ("roadbook-road-" + std::to_string(getpid()));
    fs::create_directories(options.folder);

    const auto start = std::chrono::steady_clock::now();
    Report report;
    std::atomic<std::uint64_t> next{options.from};
    std::vector<std::thread> workers;
    for (int job = 0; job < options.jobs; ++job)
        workers.emplace_back([&, job] { work(job, next, options.from + options.scenarios, options, report); });
    for (auto& worker : workers)
        worker.join();
    if (report.failures.empty())
        fs::remove_all(options.folder);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const nlohmann::json line{{"scenarios", report.scenarios},
                              {"failures", report.failures},
                              {"faults", report.faults},
                              {"saves", report.saves},
                              {"seconds", std::round(took.count() * 10) / 10}};
    std::printf("%s\n", line.dump().c_str());
    return report.failures.empty() ? 0 : 1;
}
