// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-sim [--seeds N] [--from S] [--seed S] [--jobs J] [--trace] [--shrink]
//
// The simulated world: tests/sim/README.md. The last line of standard output is one JSON object;
// everything for people goes to standard error. Exit status 1 when a law was broken.
#include "sim/run.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

using namespace roadbook::sim;

namespace {

void show(const Failure& failure)
{
    std::fprintf(stderr,
                 "seed %llu breaks %s: %s (step %d)\n  replay: ./dev sim --seed %llu --trace   small: ./dev sim --seed "
                 "%llu --shrink\n",
                 static_cast<unsigned long long>(failure.seed), failure.invariant.c_str(), failure.words.c_str(),
                 failure.step, static_cast<unsigned long long>(failure.seed),
                 static_cast<unsigned long long>(failure.seed));
}

Report one(std::uint64_t seed, bool trace, bool small, const std::string& clocks, const std::filesystem::path& folder)
{
    PlayOptions loud;
    loud.trace = true;
    loud.calm = !clocks.empty();
    loud.rightClocks = clocks == "right";
    trace = trace || loud.calm;
    const Schedule schedule = loud.calm ? calmed(generate(seed)) : generate(seed);
    Played played = trace && !small ? playOnce(schedule, folder, loud) : playSeed(seed, folder);
    if (played.broken && small) {
        const Schedule least = shrink(schedule, *played.broken, folder);
        played = playOnce(least, folder, loud);
        std::fprintf(stderr, "%zu of %zu steps are enough\n", least.steps.size(), schedule.steps.size());
    }
    Report report;
    report.add(seed, played);
    return report;
}

// Seeds from a file: the first word of a line, when it is a number.
Report listed(const std::string& file, const std::filesystem::path& folder)
{
    Report report;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (std::uint64_t seed = 0; std::istringstream(line) >> seed)
            report.add(seed, playSeed(seed, folder));
    return report;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"The simulated world: real replicas and the real hub, every fault, from one seed"};
    std::uint64_t seeds = 300;
    std::uint64_t from = 1;
    std::optional<std::uint64_t> seed;
    int jobs = 2;
    bool trace = false;
    bool small = false;
    std::string clocks;
    std::string list;
    app.add_option("--seeds", seeds, "How many seeds to play")->capture_default_str();
    app.add_option("--from", from, "The first of them")->capture_default_str();
    app.add_option("--seed", seed, "Play only this one");
    app.add_option("--jobs", jobs, "Processes")->capture_default_str();
    app.add_option("--list", list, "Play the seeds that a file lists")->check(CLI::ExistingFile);
    app.add_flag("--trace", trace, "With --seed: say what happens, step by step");
    app.add_flag("--shrink", small, "With --seed: find the fewest steps that still fail");
    app.add_option("--clocks", clocks,
                   "With --seed: the quiet variant that I9 compares, with \"wrong\" or \"right\" clocks");
    CLI11_PARSE(app, argc, argv);

    const auto begin = std::chrono::steady_clock::now();
    const auto folder = newFolder();
    const Report report = seed            ? one(*seed, trace, small, clocks, folder)
                          : !list.empty() ? listed(list, folder)
                                          : runAll(from, seeds, jobs, folder);
    std::filesystem::remove_all(folder);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();

    for (const auto& failure : report.failures)
        show(failure);
    auto json = report.json();
    for (const auto& [name, number] : report.counts)
        json[name] = number;
    json.erase("counts");
    json["seconds"] = seconds;
    json["steps_per_second"] = static_cast<double>(report.steps) / seconds;
    std::printf("%s\n", json.dump().c_str());
    return report.failures.empty() ? 0 : 1;
}
