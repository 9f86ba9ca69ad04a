// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/run.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace roadbook::sim {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTwiceEvery = 20; // seeds
constexpr std::uint64_t kClocksEvery = 6;
constexpr std::uint64_t kBigEvery = 25;

// Where a process is, seen by its parent even when it dies.
struct Progress {
    std::uint64_t seed;
};

[[noreturn]] void work(std::uint64_t from, std::uint64_t count, std::uint64_t stride, const fs::path& folder,
                       Progress* progress, int pipe)
{
    Report report;
    for (std::uint64_t i = 0; i < count; i += stride) {
        progress->seed = from + i;
        report.add(from + i, playSeed(from + i, folder));
    }
    const std::string text = report.json().dump();
    for (std::size_t at = 0; at < text.size();) {
        const auto written = write(pipe, text.data() + at, text.size() - at);
        if (written <= 0)
            break;
        at += static_cast<std::size_t>(written);
    }
    close(pipe);
    fs::remove_all(folder);
    _exit(0);
}

std::string readAll(int pipe)
{
    std::string text;
    std::array<char, 65536> buffer{};
    for (ssize_t got = 0; (got = read(pipe, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(got));
    close(pipe);
    return text;
}

std::string firstOf(const std::set<std::string>& some, const std::set<std::string>& others)
{
    for (const auto& one : some)
        if (!others.contains(one))
            return one;
    return {};
}

// The same work under wrong clocks and under right ones: the same conflicts, the same values (I9).
void compareClocks(const Schedule& calm, const fs::path& folder, Played& played)
{
    PlayOptions wrong;
    wrong.calm = true;
    PlayOptions right = wrong;
    right.rightClocks = true;
    const Played one = playOnce(calm, folder, wrong);
    const Played other = playOnce(calm, folder, right);
    played.broken = one.broken ? one.broken : other.broken;
    ++played.checks["I9 other clocks, the same conflicts"];
    if (played.broken || (one.conflicts == other.conflicts && one.values == other.values))
        return;
    std::string words = "with wrong clocks there is";
    for (const auto& [some, others, who] : {std::tuple{&one.conflicts, &other.conflicts, " conflict "},
                                            std::tuple{&one.values, &other.values, " value "}})
        words += who + firstOf(*some, *others) + ", with right ones" + who + firstOf(*others, *some) + ";";
    played.broken = Broken{"I9 clock independence", words, 0};
}

} // namespace

std::filesystem::path newFolder()
{
    const char* base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : nullptr;
    std::string pattern = (base != nullptr ? fs::path(base) : fs::temp_directory_path()) / "roadbook-sim-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("cannot make a folder for the world");
    return pattern;
}

Played playOnce(const Schedule& schedule, const fs::path& folder, PlayOptions options)
{
    options.folder = folder / "world";
    options.big = schedule.seed % kBigEvery == 0;
    fs::remove_all(options.folder);
    fs::create_directories(options.folder);
    Played played = World(schedule, options).play();
    fs::remove_all(options.folder);
    return played;
}

Played playSeed(std::uint64_t seed, const fs::path& folder)
{
    const Schedule schedule = generate(seed);
    Played played = playOnce(schedule, folder);
    if (!played.broken && seed % kTwiceEvery == 0) {
        ++played.checks["I12 the same seed, the same run"];
        if (playOnce(schedule, folder).hash != played.hash)
            played.broken = Broken{"I12 determinism", "the same seed went another way", 0};
    }
    if (!played.broken && seed % kClocksEvery == 0)
        compareClocks(calmed(schedule), folder, played);
    return played;
}

void Report::add(std::uint64_t seed, const Played& played)
{
    ++seeds;
    steps += played.steps;
    const auto sum = [](auto& into, const auto& from) {
        for (const auto& [name, number] : from)
            if (name.starts_with("most_"))
                into[name] = std::max(into[name], number);
            else
                into[name] += number;
    };
    sum(faults, played.faults);
    sum(checks, played.checks);
    sum(counts, played.counts);
    hash += played.hash;
    if (played.broken)
        failures.push_back({seed, played.broken->invariant, played.broken->words, played.broken->step});
}

void Report::add(const Report& other)
{
    Played sums;
    sums.steps = other.steps;
    sums.faults = other.faults;
    sums.checks = other.checks;
    sums.counts = other.counts;
    sums.hash = other.hash;
    const auto before = seeds;
    add(0, sums);
    seeds = before + other.seeds;
    failures.insert(failures.end(), other.failures.begin(), other.failures.end());
}

nlohmann::json Report::json() const
{
    auto list = nlohmann::json::array();
    for (const auto& f : failures)
        list.push_back({{"seed", f.seed}, {"invariant", f.invariant}, {"words", f.words}, {"step", f.step}});
    return {{"seeds", seeds},   {"steps", steps},   {"failures", list}, {"faults", faults},
            {"checks", checks}, {"counts", counts}, {"hash", hash}};
}

Report Report::from(const nlohmann::json& json)
{
    Report report;
    report.seeds = json.at("seeds");
    report.steps = json.at("steps");
    report.faults = json.at("faults").get<decltype(report.faults)>();
    report.checks = json.at("checks").get<decltype(report.checks)>();
    report.counts = json.at("counts").get<decltype(report.counts)>();
    report.hash = json.at("hash");
    for (const auto& f : json.at("failures"))
        report.failures.push_back({f.at("seed"), f.at("invariant"), f.at("words"), f.at("step")});
    return report;
}

Report runAll(std::uint64_t from, std::uint64_t count, int jobs, const fs::path& folder)
{
    const auto processes = static_cast<std::uint64_t>(std::max(jobs, 1));
    auto* progress = static_cast<Progress*>(
        mmap(nullptr, sizeof(Progress) * processes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    if (progress == MAP_FAILED)
        throw std::runtime_error("no shared memory");
    struct Worker {
        pid_t pid;
        int pipe;
    };
    std::vector<Worker> workers;
    for (std::uint64_t w = 0; w < processes; ++w) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            throw std::runtime_error("no pipe");
        const auto own = folder / ("process" + std::to_string(w));
        fs::create_directories(own);
        const pid_t pid = fork();
        if (pid == 0) {
            close(ends[0]);
            work(from + w, count > w ? count - w : 0, processes, own, progress + w, ends[1]);
        }
        close(ends[1]);
        workers.push_back({pid, ends[0]});
    }
    Report all;
    for (std::uint64_t w = 0; w < processes; ++w) {
        const std::string text = readAll(workers[w].pipe);
        int status = 0;
        waitpid(workers[w].pid, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            all.add(Report::from(nlohmann::json::parse(text)));
        else
            all.failures.push_back({progress[w].seed, "no crash",
                                    "the process died, signal " + std::to_string(WTERMSIG(status)) +
                                        "; the seeds behind it were not played",
                                    0});
    }
    munmap(progress, sizeof(Progress) * processes);
    return all;
}

} // namespace roadbook::sim
