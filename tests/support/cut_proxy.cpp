// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cut_proxy.h"

#include "support/sockets.h"

#include <poll.h>

#include <algorithm>
#include <deque>
#include <string>
#include <sys/socket.h>
#include <utility>

namespace roadbook::test {
namespace {

constexpr std::size_t kMostHeld = 64UL * 1024; // what a modem keeps before it asks the sender to wait
constexpr std::size_t kPacket = 1250;
constexpr int kLongestWaitMillis = 50;

} // namespace

// One way of one connection.
struct CutProxy::Pipe {
    int from;
    int to;
    bool ended = false;                                            // nothing more comes in
    std::deque<std::pair<Clock::time_point, std::string>> under{}; // way, and when each arrives
    std::size_t held = 0;
};

struct CutProxy::Pair {
    std::array<Pipe, 2> pipes;
    Clock::time_point ready; // the connection has been shaken hands on
    int passed = 0;          // bytes that went on in the direction to be cut
    bool doomed = false;     // one of the cuts is its own
};

CutProxy::CutProxy(int serverPort) : m_serverPort(serverPort), m_listener(listenLocally(m_port))
{
    m_thread = std::thread([this] { loop(); });
}

CutProxy::~CutProxy()
{
    m_ending = true;
    m_thread.join();
    for (const auto& pair : m_pairs)
        for (const auto& pipe : pair.pipes)
            shut(pipe.from);
    shut(m_listener);
}

void CutProxy::loseAnswers(int times, int bytes)
{
    m_cutsRequests = false;
    m_cutAfter = bytes;
    m_cuts = times;
}

void CutProxy::cutRequests(int times, int bytes)
{
    m_cutsRequests = true;
    m_cutAfter = bytes;
    m_cuts = times;
}

void CutProxy::slow(const Pace& pace)
{
    m_delay[Up] = pace.upMillis;
    m_delay[Down] = pace.downMillis;
    m_bitsPerSecond = pace.bitsPerSecond;
}

void CutProxy::loop()
{
    while (!m_ending) {
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
        for (const auto& pair : m_pairs)
            for (const auto& pipe : pair.pipes)
                watched.push_back({pipe.ended || pipe.held >= kMostHeld ? -1 : pipe.from, POLLIN, 0});
        if (poll(watched.data(), watched.size(), waitMillis()) < 0)
            continue;
        std::vector<Pair> kept;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            auto& pair = m_pairs[i];
            for (const auto way : {Up, Down})
                if (watched[1 + i * 2 + way].revents != 0)
                    read(pair, way);
            if (!m_closed && deliver(pair, Up) && deliver(pair, Down)) {
                kept.push_back(std::move(pair));
                continue;
            }
            for (const auto& pipe : pair.pipes)
                cut(pipe.from);
        }
        m_pairs = std::move(kept);
        if (watched[0].revents != 0)
            acceptOne();
    }
}

// Until the next piece arrives.
int CutProxy::waitMillis() const
{
    const auto now = Clock::now();
    auto wait = std::chrono::milliseconds(kLongestWaitMillis);
    for (const auto& pair : m_pairs)
        for (const auto& pipe : pair.pipes)
            if (!pipe.under.empty())
                wait = std::min(wait, std::chrono::ceil<std::chrono::milliseconds>(pipe.under.front().first - now));
    return std::max(0, static_cast<int>(wait.count()));
}

void CutProxy::acceptOne()
{
    const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int server = m_closed ? -1 : connectLocally(m_serverPort);
    if (server < 0) {
        cut(client);
        return;
    }
    const auto ready = Clock::now() + std::chrono::milliseconds(m_delay[Up] + m_delay[Down]);
    m_pairs.push_back({{Pipe{client, server}, Pipe{server, client}}, ready});
}

void CutProxy::read(Pair& pair, Way way)
{
    auto& pipe = pair.pipes[way];
    std::array<char, 64UL * 1024> bytes{};
    const auto got = recv(pipe.from, bytes.data(), bytes.size(), 0);
    if (got <= 0) {
        pipe.ended = true;
        return;
    }
    const auto size = uncut(pair, way, static_cast<std::size_t>(got));
    pipe.ended = size < static_cast<std::size_t>(got);
    pace(pair, way, bytes.data(), size);
}

// How much of what has come goes on.
std::size_t CutProxy::uncut(Pair& pair, Way way, std::size_t size)
{
    if (m_cutsRequests != (way == Up))
        return size;
    if (!pair.doomed && m_cuts > 0) {
        pair.doomed = true;
        --m_cuts;
    }
    if (pair.doomed)
        size = static_cast<std::size_t>(std::clamp(m_cutAfter - pair.passed, 0, static_cast<int>(size)));
    pair.passed += static_cast<int>(size);
    return size;
}

void CutProxy::pace(Pair& pair, Way way, const char* data, std::size_t size)
{
    auto& pipe = pair.pipes[way];
    pipe.held += size;
    const auto now = std::max(Clock::now(), pair.ready);
    for (std::size_t at = 0; at < size; at += kPacket) {
        std::string packet(data + at, std::min(kPacket, size - at));
        auto leaves = now;
        if (const int bits = m_bitsPerSecond; bits > 0) {
            const std::chrono::duration<double> takes(static_cast<double>(packet.size() * 8) / bits);
            leaves = m_free[way] = std::max(now, m_free[way]) + std::chrono::duration_cast<Clock::duration>(takes);
        }
        pipe.under.emplace_back(leaves + std::chrono::milliseconds(m_delay[way]), std::move(packet));
    }
}

// What has arrived by now. False when the connection ends here.
bool CutProxy::deliver(Pair& pair, Way way)
{
    auto& pipe = pair.pipes[way];
    const auto now = Clock::now();
    while (!pipe.under.empty() && pipe.under.front().first <= now) {
        const auto& packet = pipe.under.front().second;
        if (!sendAll(pipe.to, packet.data(), packet.size()))
            return false;
        m_bytes[way] += static_cast<long>(packet.size());
        pipe.held -= packet.size();
        pipe.under.pop_front();
    }
    return !pipe.ended || !pipe.under.empty();
}

} // namespace roadbook::test
