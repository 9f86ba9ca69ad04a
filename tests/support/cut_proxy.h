// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bad road: passes TCP connections on to a server, cuts some of them, and takes its time. It knows nothing of HTTP;
// road/bad_road.h does. Works in a thread of its own; every method may be called from any thread.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace roadbook::test {

// Of the whole road, however many connections share it. 0: at once, without a limit.
struct Pace {
    int upMillis = 0;      // what leaves the device arrives that much later
    int downMillis = 0;    // and what leaves the server; a new connection waits for one of both first
    int bitsPerSecond = 0; // each way
};

class CutProxy {
public:
    explicit CutProxy(int serverPort);
    ~CutProxy();
    CutProxy(const CutProxy&) = delete;
    CutProxy& operator=(const CutProxy&) = delete;

    int port() const { return m_port; }

    // The next `times` answers are lost after `bytes` of them: the server has done the work, the device does not know.
    void loseAnswers(int times, int bytes = 0);
    // The next `times` requests are cut after that many bytes.
    void cutRequests(int times, int bytes);
    int cutsLeft() const { return m_cuts; }
    // No signal: every connection ends, and none is taken, until it is opened again.
    void close() { m_closed = true; }
    void open() { m_closed = false; }
    // From now on.
    void slow(const Pace& pace);
    // How much has gone each way since the beginning, with everything that HTTP adds.
    long bytesUp() const { return m_bytes[0]; }
    long bytesDown() const { return m_bytes[1]; }

private:
    using Clock = std::chrono::steady_clock;
    enum Way { Up, Down };
    struct Pipe;
    struct Pair;

    void loop();
    void acceptOne();
    void read(Pair& pair, Way way);
    std::size_t uncut(Pair& pair, Way way, std::size_t size);
    void pace(Pair& pair, Way way, const char* data, std::size_t size);
    bool deliver(Pair& pair, Way way);
    int waitMillis() const;

    int m_serverPort;
    int m_port = 0;
    int m_listener = -1;
    std::atomic<int> m_cuts{0};
    std::atomic<int> m_cutAfter{0};
    std::atomic<bool> m_cutsRequests{false};
    std::array<std::atomic<int>, 2> m_delay{};
    std::atomic<int> m_bitsPerSecond{0};
    std::array<std::atomic<long>, 2> m_bytes{};
    std::atomic<bool> m_closed{false};
    std::atomic<bool> m_ending{false};
    std::vector<Pair> m_pairs;                 // the thread's own
    std::array<Clock::time_point, 2> m_free{}; // the thread's own: when the road has room again
    std::thread m_thread;                      // last: it uses all of the above
};

} // namespace roadbook::test
