// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/device.h"

#include "bench/must.h"
#include "net/calls.h"

#include <QEventLoop>
#include <QRandomGenerator>
#include <chrono>
#include <fstream>
#include <optional>

namespace roadbook::bench {
namespace {

template <typename Answer, typename Start>
Answer waitFor(Start&& start)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    start([&](Answer given) {
        answer = std::move(given);
        loop.quit();
    });
    while (!answer)
        loop.exec();
    return *std::move(answer);
}

constexpr int kIndexAtOnce = 2000;

} // namespace

Environment environment()
{
    return {[] {
                using namespace std::chrono;
                return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
            },
            [](std::span<std::uint8_t> out) {
                for (auto& byte : out)
                    byte = static_cast<std::uint8_t>(QRandomGenerator::global()->bounded(256));
            }};
}

BenchDevice::BenchDevice(Replica replica, const Identity& identity)
    : m_replica(std::move(replica)), m_staff(identity.staff), m_http(std::make_unique<HttpClient>())
{
    if (!identity.server.empty())
        must(m_http->setServer(identity.server));
    m_http->setToken(identity.token);
}

BenchDevice BenchDevice::signedIn(const std::string& folder, const std::string& server, const std::string& user,
                                  const std::string& password)
{
    const auto env = environment();
    const auto device = makeId(env.clock(), env.random);
    HttpClient http;
    must(http.setServer(server));
    const auto reply = must(waitFor<Result<SignInReply>>(
        [&](auto done) { signIn(http, {user, password, device, "bench"}, std::move(done)); }));
    std::filesystem::create_directories(folder);
    auto replica =
        must(Replica::open(folder, must(KeyFile(folder).create({server, user, reply.display}, password, env)), env));
    const Identity identity{device,        "bench", reply.staff, must(roleNamed(reply.role)),
                            reply.display, user,    server,      reply.token};
    must(replica.setIdentity(identity));
    return {std::move(replica), identity};
}

BenchDevice BenchDevice::known(const std::string& folder, const Identity& identity)
{
    std::filesystem::create_directories(folder);
    auto replica = must(Replica::open(folder, StoreKey(32, 'k'), environment()));
    must(replica.setIdentity(identity));
    return {std::move(replica), identity};
}

BenchDevice BenchDevice::alone(const std::string& folder)
{
    const auto env = environment();
    std::filesystem::create_directories(folder);
    auto replica = must(Replica::open(folder, must(KeyFile(folder).create({"", "nobody", ""}, "bench", env)), env));
    const Identity identity{
        makeId(env.clock(), env.random), "bench", makeId(env.clock(), env.random), Role::Rep, "", "nobody", "", ""};
    must(replica.setIdentity(identity));
    return {std::move(replica), identity};
}

BenchDevice BenchDevice::reopened(const std::string& folder, const std::string& password)
{
    const auto env = environment();
    auto replica = must(Replica::open(folder, must(KeyFile(folder).unlock(password, env)), env));
    const auto identity = must(replica.identity());
    return {std::move(replica), identity};
}

SyncTimes BenchDevice::sync()
{
    SyncTimes times;
    const Stopwatch whole;
    SyncConversation conversation(m_replica);
    for (;;) {
        const Stopwatch asking;
        const auto request = must(conversation.next());
        times.inStore += asking.millis();
        if (!request)
            break;
        auto answer =
            waitFor<HttpAnswer>([&](auto done) { m_http->post(request->path, request->body, std::move(done)); });
        conversation.countBytes(answer.bytesUp, answer.bytesDown);
        const auto body = must(std::move(answer.body));
        const Stopwatch taking;
        must(conversation.take(body));
        times.inStore += taking.millis();
        times.longestTake = std::max(times.longestTake, taking.millis());
        times.pages.emplace_back(whole.millis(), conversation.summary().pulled);
    }
    times.millis = whole.millis();
    times.summary = conversation.summary();
    if (times.summary.quarantined > 0)
        throw std::runtime_error("the server refused " + std::to_string(times.summary.quarantined) + " saves");
    return times;
}

void BenchDevice::create(std::span<const Sample> records)
{
    std::vector<Edit> edits;
    edits.reserve(records.size());
    for (const auto& record : records)
        edits.push_back({OpKind::Create, record.type, record.id, record.fields});
    must(m_replica.save(edits));
}

void BenchDevice::catchUpSearch()
{
    while (must(m_replica.catchUpSearch(kIndexAtOnce)) > 0) {
    }
}

double peakMemory(long process)
{
    std::ifstream status("/proc/" + (process == 0 ? std::string("self") : std::to_string(process)) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

void resetPeakMemory(long process)
{
    std::ofstream("/proc/" + std::to_string(process) + "/clear_refs") << "5";
}

} // namespace roadbook::bench
