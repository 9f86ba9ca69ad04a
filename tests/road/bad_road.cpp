// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/bad_road.h"

#include "road/child.h"
#include "road/http_bytes.h"
#include "sim/dice.h"
#include "support/sockets.h"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <sys/socket.h>

namespace roadbook::road {
namespace {

using std::chrono::milliseconds;
using test::connectLocally;
using test::cut;
using test::listenLocally;
using test::sendAll;
using test::shut;

constexpr long kOneWayMicros = 150'000;
constexpr std::size_t kPiece = 1250; // 10 ms of 1 Mbit/s
constexpr long kPieceMicros = 10'000;
constexpr milliseconds kLongestHold{10'000};
constexpr milliseconds kLongestAnswer{20'000};

Ending inTime(milliseconds time)
{
    return [end = std::chrono::steady_clock::now() + time] { return std::chrono::steady_clock::now() > end; };
}

std::size_t part(const std::string& bytes, double where)
{
    return std::min(bytes.size() - 1, static_cast<std::size_t>(where * static_cast<double>(bytes.size())));
}

} // namespace

BadRoad::BadRoad(int serverPort) : m_serverPort(serverPort), m_listener(listenLocally(m_port))
{
    m_loop = std::thread([this] { loop(); });
}

BadRoad::~BadRoad()
{
    calm();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_loop.join();
    shut(m_listener);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_connections == 0; });
}

void BadRoad::meet(Trouble trouble)
{
    const std::lock_guard lock(m_mutex);
    m_released = trouble.fault != Fault::HoldRequest && trouble.fault != Fault::HoldAnswer;
    m_trouble = std::move(trouble);
}

bool BadRoad::waitHeld(int millis)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, milliseconds(millis), [this] { return m_held > 0; });
}

void BadRoad::release()
{
    const std::lock_guard lock(m_mutex);
    m_released = true;
    m_changed.notify_all();
}

void BadRoad::replayLate()
{
    std::vector<std::string> late;
    {
        const std::lock_guard lock(m_mutex);
        late.swap(m_late);
    }
    std::string dropped;
    for (const auto& request : late)
        if (ask(request, dropped, {}, {}))
            count("late duplicate");
}

void BadRoad::calm()
{
    meet({});
    release();
    const std::lock_guard lock(m_mutex);
    m_late.clear();
}

std::map<std::string, int> BadRoad::happened() const
{
    const std::lock_guard lock(m_mutex);
    return m_happened;
}

void BadRoad::count(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    ++m_happened[name];
}

Trouble BadRoad::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_trouble.fault == Fault::None || m_trouble.times <= 0)
        return {};
    --m_trouble.times;
    ++m_trouble.seed;
    return m_trouble;
}

void BadRoad::hold()
{
    std::unique_lock lock(m_mutex);
    ++m_held;
    m_changed.notify_all();
    m_changed.wait_for(lock, kLongestHold, [this] { return m_released; });
    --m_held;
}

void BadRoad::loop()
{
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending)
                break;
        }
        pollfd watched{m_listener, POLLIN, 0};
        if (poll(&watched, 1, 50) <= 0)
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        const std::lock_guard lock(m_mutex);
        ++m_connections;
        std::thread([this, client] {
            serve(client);
            const std::lock_guard ended(m_mutex);
            --m_connections;
            m_changed.notify_all();
        }).detach();
    }
}

void BadRoad::serve(int client)
{
    const Ending ending = [this] {
        const std::lock_guard lock(m_mutex);
        return m_ending;
    };
    std::string rest;
    std::string request;
    while (readMessage(client, rest, request, ending)) {
        if (!exchange(client, request, take())) {
            cut(client);
            return;
        }
    }
    shut(client);
}

// False: the connection ends here.
bool BadRoad::exchange(int client, const std::string& request, const Trouble& trouble)
{
    std::string answer;
    switch (trouble.fault) {
    case Fault::CutRequest:
        count(trouble.name);
        if (const int server = connectLocally(m_serverPort); server >= 0) {
            sendAll(server, request.data(), part(request, trouble.where));
            cut(server);
        }
        return false;
    case Fault::CutAnswer:
        if (!ask(request, answer, trouble, {}))
            return false;
        count(trouble.name);
        sendAll(client, answer.data(), part(answer, trouble.where));
        return false;
    case Fault::Duplicate:
        if (!askTwice(request, answer, trouble.other))
            return false;
        count(trouble.name);
        return tell(client, answer, trouble);
    case Fault::Delay:
        sleepMicros(trouble.micros);
        count(trouble.name);
        break;
    case Fault::LateDuplicate: {
        const std::lock_guard lock(m_mutex);
        m_late.push_back(request);
        break;
    }
    case Fault::HoldRequest:
        hold();
        break;
    case Fault::Throttle:
        count(trouble.name);
        break;
    case Fault::Far: {
        count("300 ms");
        sleepMicros(kOneWayMicros);
        sim::Dice dice(trouble.seed);
        if (dice.oneIn(20)) {
            count("lost of 5 %");
            if (dice.oneIn(2))
                ask(request, answer, trouble, {});
            return false;
        }
        break;
    }
    default:
        break;
    }
    const auto strike = [&] {
        sleepMicros(trouble.micros);
        if (trouble.strike())
            count(trouble.name);
    };
    if (!ask(request, answer, trouble, trouble.fault == Fault::StrikeRequest ? strike : std::function<void()>{}))
        return false;
    if (trouble.fault == Fault::HoldAnswer)
        hold();
    if (trouble.fault == Fault::Far)
        sleepMicros(kOneWayMicros);
    if (trouble.fault == Fault::StrikeAnswer) {
        const auto first = part(answer, trouble.where);
        if (!sendAll(client, answer.data(), first))
            return false;
        strike();
        return sendAll(client, answer.data() + first, answer.size() - first);
    }
    return tell(client, answer, trouble);
}

bool BadRoad::tell(int socket, const std::string& bytes, const Trouble& trouble) const
{
    if (trouble.fault != Fault::Throttle)
        return sendAll(socket, bytes.data(), bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
        sleepMicros(kPieceMicros);
        if (!sendAll(socket, bytes.data() + at, std::min(kPiece, bytes.size() - at)))
            return false;
    }
    return true;
}

bool BadRoad::ask(const std::string& request, std::string& answer, const Trouble& trouble,
                  const std::function<void()>& sent)
{
    const int server = connectLocally(m_serverPort);
    if (server < 0)
        return false;
    std::string rest;
    bool good = tell(server, request, trouble);
    if (good && sent)
        sent();
    good = good && readMessage(server, rest, answer, inTime(kLongestAnswer));
    shut(server);
    return good;
}

bool BadRoad::askTwice(const std::string& request, std::string& answer, bool other)
{
    const int first = connectLocally(m_serverPort);
    const int second = connectLocally(m_serverPort);
    bool good = first >= 0 && second >= 0 && sendAll(first, request.data(), request.size()) &&
                sendAll(second, request.data(), request.size());
    std::string rest;
    std::string restOfSecond;
    std::string ofFirst;
    std::string ofSecond;
    good = good && readMessage(first, rest, ofFirst, inTime(kLongestAnswer)) &&
           readMessage(second, restOfSecond, ofSecond, inTime(kLongestAnswer));
    for (const int socket : {first, second})
        if (socket >= 0)
            shut(socket);
    answer = other ? ofSecond : ofFirst;
    return good;
}

} // namespace roadbook::road
