// SPDX-License-Identifier: GPL-3.0-or-later
//
// SideThread: work that would hold up the GUI and needs no store, done one after another on a thread of its own, which is
// there from the first work on. Its owner reads results through a Mailbox. GUI thread.
//
// Not QThreadPool: the work changes hands under a lock that is ours, which ThreadSanitizer sees; Qt's it does not.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace roadbook {

class SideThread {
public:
    SideThread() = default;
    ~SideThread(); // waits for the work under way; what had not begun is not done
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;

    void start(std::function<void()> work);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::function<void()>> m_work; // under m_mutex
    std::jthread m_thread;                    // last: it uses everything above
};

} // namespace roadbook
