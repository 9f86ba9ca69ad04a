// SPDX-License-Identifier: GPL-3.0-or-later
//
// Workers: a few threads, each with a connection of its own, that do what must not happen on the listener's threads.
// Tasks run in the order they came; one that throws is logged, and its Responder answers 500 by being dropped.
#pragma once

#include "storage/storage.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace roadbook {

class Workers {
public:
    using Task = std::function<void(Connection&)>;

    // Opens the connections at once, so that a broken store is seen before anybody is let in.
    static Result<std::unique_ptr<Workers>> start(Storage& storage, std::string name, std::size_t threads,
                                                  std::size_t longestQueue);
    ~Workers();

    // False: the queue is full or we are stopping; the task was not taken.
    bool post(Task task);
    // For work that has been begun and must be finished: taken however long the queue is.
    void postAlways(Task task);
    std::size_t queued() const;
    void stop(); // finishes what is queued

private:
    Workers(std::string name, std::size_t longestQueue) : m_name(std::move(name)), m_longest(longestQueue) {}
    void run(Connection& connection);

    std::string m_name;
    std::size_t m_longest;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queue;
    bool m_stopping = false;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::vector<std::thread> m_threads;
};

} // namespace roadbook
