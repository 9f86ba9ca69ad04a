// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bad road: passes TCP connections on to a server, and cuts some of them. Works in a thread of its own; every method
// may be called from any thread.
#pragma once

#include <atomic>
#include <thread>
#include <vector>

namespace roadbook::test {

class CutProxy {
public:
    explicit CutProxy(int serverPort);
    ~CutProxy();

    int port() const { return m_port; }

    // The next `times` answers are lost after `bytes` of them: the server has done the work, the device does not know.
    void loseAnswers(int times, int bytes = 0);
    // The next `times` requests are cut after that many bytes.
    void cutRequests(int times, int bytes);
    int cutsLeft() const { return m_cuts; }
    // Every answer takes that much longer.
    void delayAnswers(int millis) { m_delay = millis; }

private:
    struct Pair;
    void loop();
    void acceptOne();
    bool passOn(Pair& pair, bool fromClient);

    int m_serverPort;
    int m_port = 0;
    int m_listener = -1;
    std::atomic<int> m_cuts{0};
    std::atomic<int> m_cutAfter{0};
    std::atomic<bool> m_cutsRequests{false};
    std::atomic<int> m_delay{0};
    std::atomic<bool> m_ending{false};
    std::vector<Pair> m_pairs; // the thread's own
    std::thread m_thread;      // last: it uses all of the above
};

} // namespace roadbook::test
