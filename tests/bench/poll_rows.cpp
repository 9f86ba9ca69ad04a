// SPDX-License-Identifier: GPL-3.0-or-later
//
// A working day of 2,000 devices: all of them hold a long poll while the reps save, and every save wakes the other device of
// its rep and both of the supervisor.
#include "bench/deliveries.h"
#include "bench/must.h"
#include "bench/rows.h"
#include "bench/together.h"

#include <algorithm>
#include <atomic>
#include <sys/resource.h>
#include <thread>

namespace roadbook::bench {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

struct Shape {
    std::size_t teams = 100;
    std::size_t peopleOfTeam = 10; // one of them the supervisor
    std::size_t pushers = 16;
    std::size_t groups = 2000;
    double perSecond = 200;
};
constexpr std::size_t kOtherFiles = 200;
constexpr std::size_t kBegunAtOnce = 100; // as spread as devices come, not all in one millisecond

void allowFiles(std::size_t count)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    if (limit.rlim_max < count || setrlimit(RLIMIT_NOFILE, &limit) != 0)
        throw std::runtime_error("this system allows too few open files");
}

std::vector<std::string> tokensOf(const std::vector<CrowdPerson>& crowd)
{
    std::vector<std::string> tokens;
    for (const auto& person : crowd)
        for (const auto& device : person.devices)
            tokens.push_back(device.token);
    return tokens;
}

// Each rep's saves go through one of them.
std::vector<std::unique_ptr<Pusher>> pushersFor(const std::vector<CrowdPerson>& crowd, int port, std::size_t count)
{
    std::vector<std::vector<std::size_t>> shares(count);
    std::size_t reps = 0;
    for (std::size_t place = 0; place < crowd.size(); ++place)
        if (crowd[place].role == Role::Rep)
            shares[reps++ % count].push_back(place);
    std::vector<std::unique_ptr<Pusher>> pushers;
    for (std::size_t i = 0; i < count; ++i)
        pushers.push_back(std::make_unique<Pusher>(port, crowd, shares[i], 60 + i));
    return pushers;
}

// All wait, and the server knows it.
void holdAll(Polls& polls, int port, std::uint64_t seq)
{
    PlainConnection asking(port);
    const auto held = [&]() -> std::size_t {
        constexpr std::string_view kName = "\nroadbook_held_polls ";
        const auto text = asking.ask(plainRequest("GET", "/metrics")).body;
        return std::stoul(text.substr(text.find(kName) + kName.size()));
    };
    for (std::size_t at = 0; at < polls.count(); at += kBegunAtOnce) {
        const auto end = std::min(polls.count(), at + kBegunAtOnce);
        for (std::size_t i = at; i < end; ++i)
            polls.begin(i, seq);
        polls.run([&] { return polls.errors() > 0 || held() >= end; });
    }
}

// At an even pace, whoever's answer is still under way; polls are answered and held again meanwhile.
std::vector<Push> pushAll(std::vector<std::unique_ptr<Pusher>>& pushers, Polls& polls, const Shape& shape)
{
    std::vector<std::vector<Push>> done(pushers.size());
    std::atomic<bool> finished = false;
    const auto start = Clock::now() + 100ms;
    const auto dueOf = [&](std::size_t number) {
        const std::chrono::duration<double> after(static_cast<double>(number) / shape.perSecond);
        return start + std::chrono::duration_cast<Clock::duration>(after);
    };
    std::jthread all([&] { // joined too when the polls throw
        together(pushers.size(), [&](std::size_t i, const Step&) {
            for (std::size_t number = i; number < shape.groups; number += pushers.size())
                done[i].push_back(pushers[i]->push(dueOf(number)));
        });
        finished = true;
    });
    polls.run([&] { return finished.load(); });
    all.join();
    std::vector<Push> pushes;
    for (auto& some : done)
        std::move(some.begin(), some.end(), std::back_inserter(pushes));
    return pushes;
}

double rateOf(const std::vector<Push>& pushes)
{
    const auto [first, last] = std::minmax_element(
        pushes.begin(), pushes.end(), [](const Push& one, const Push& other) { return one.sent < other.sent; });
    return static_cast<double>(pushes.size() - 1) / std::chrono::duration<double>(last->sent - first->sent).count();
}

} // namespace

void heldPolls(Bench& bench)
{
    const Shape shape = bench.size.repeat == 1 ? Shape{2, 5, 2, 40, 40} : Shape{};
    allowFiles(pollOf(shape.teams * shape.peopleOfTeam, 0) + kOtherFiles);
    test::ServerProcess server;
    const auto crowd = makeCrowd(server.folder(), shape.teams, shape.peopleOfTeam);
    server.start();
    auto pushers = pushersFor(crowd, server.port(), shape.pushers);
    together(pushers.size(), [&](std::size_t i, const Step&) { pushers[i]->begin(); });

    const auto storage = must(openSqliteStorage(server.folder(), ""));
    const auto connection = must(storage->connect());
    Polls polls(server.port(), tokensOf(crowd));
    holdAll(polls, server.port(), must(must(connection->read())->head()).seq);
    const auto pushes = pushAll(pushers, polls, shape);
    const auto told = deliveriesOf(pushes, crowd, polls, *must(connection->read()));

    std::size_t errors = polls.errors() + told.missing;
    std::string firstError = polls.firstError();
    std::vector<double> took;
    for (const auto& push : pushes) {
        took.push_back(push.millis);
        if (!push.error.empty() && errors++ == 0)
            firstError = push.error;
    }
    if (told.millis.empty())
        throw std::runtime_error("nobody was told of a push; " + firstError);
    nlohmann::json same{{"polls", polls.count()}, {"groups", pushes.size()}, {"errors", errors}};
    if (errors > 0) {
        same["ok"] = false;
        same["missing"] = told.missing;
        same["first_error"] = firstError;
    }
    nlohmann::json pushed = same;
    pushed.update({{"p50_ms", quantile(took, 0.5)}, {"groups_per_second", rateOf(pushes)}});
    bench.report.ceiling("held_polls_push", quantile(took, 0.99), 250, "ms, p99", pushed);
    nlohmann::json delivered = same;
    delivered.update({{"p50_ms", quantile(told.millis, 0.5)}, {"deliveries", told.millis.size()}});
    bench.report.ceiling("held_polls_delivery", quantile(told.millis, 0.95), 1000, "ms, p95", delivered);
}

} // namespace roadbook::bench
