// SPDX-License-Identifier: GPL-3.0-or-later
//
// WriterThread: the only thread that writes. It takes whatever is waiting, runs it in one transaction, and calls `done`
// after the commit is durable. A job that fails or throws has no effect and disturbs nobody: the batch is rolled back
// and its jobs run again one by one, so `work` must start afresh each time it is called.
#pragma once

#include "hub/batch.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>

namespace roadbook {

class Metrics;

struct WriteJob {
    std::function<Status(Batch&)> work;
    std::function<void(Status)> done; // on the writer's thread: hand on, do not work
    std::size_t weight = 1;           // change groups in it
};

// Who hears of commits, on the writer's thread and after `done`: hand on, do not work.
struct CommitListener {
    std::function<void(std::uint64_t head, Released)> committed;
    std::function<void(std::uint64_t head)> committedElsewhere; // by another process
};

class WriterThread {
public:
    static Result<std::unique_ptr<WriterThread>> start(Storage& storage, Clock clock, CommitListener listener,
                                                       Metrics& metrics);
    ~WriterThread();

    bool post(WriteJob job); // false: too much is waiting, or we are stopping
    std::size_t queued() const;
    void stop(); // finishes what is queued

private:
    WriterThread(std::unique_ptr<Connection> connection, Clock clock, CommitListener listener, Metrics& metrics)
        : m_connection(std::move(connection)), m_clock(std::move(clock)), m_listener(std::move(listener)),
          m_metrics(metrics)
    {}
    void run();
    void lookElsewhere();
    void runTogether(std::vector<WriteJob>& jobs);
    struct Commit {
        std::uint64_t head = 0;
        Released released;
    };
    // All of them in one transaction, or an error and nothing.
    Result<Commit> attempt(std::span<WriteJob> jobs);
    bool runThese(std::span<WriteJob> jobs, bool lastAttempt);

    std::unique_ptr<Connection> m_connection;
    Clock m_clock;
    CommitListener m_listener;
    Metrics& m_metrics;
    std::int64_t m_dataVersion = 0;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<WriteJob> m_queue;
    std::size_t m_waiting = 0; // weight of the queue
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace roadbook
