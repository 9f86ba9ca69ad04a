// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/workers.h"

#include <spdlog/spdlog.h>

namespace roadbook {

Result<std::unique_ptr<Workers>> Workers::start(Storage& storage, std::string name, std::size_t threads,
                                                std::size_t longestQueue)
{
    std::unique_ptr<Workers> workers(new Workers(std::move(name), longestQueue));
    for (std::size_t i = 0; i < threads; ++i) {
        RB_ASSIGN(auto connection, storage.connect());
        workers->m_connections.push_back(std::move(connection));
    }
    for (const auto& connection : workers->m_connections)
        workers->m_threads.emplace_back([self = workers.get(), own = connection.get()] { self->run(*own); });
    return workers;
}

Workers::~Workers()
{
    stop();
}

bool Workers::post(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_longest)
            return false;
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

void Workers::postAlways(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
}

std::size_t Workers::queued() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

void Workers::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        if (thread.joinable())
            thread.join();
}

void Workers::run(Connection& connection)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [&] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        {
            const Task task = std::move(m_queue.front());
            m_queue.pop_front();
            lock.unlock();
            try {
                task(connection);
            } catch (const std::exception& problem) {
                spdlog::error("{} worker: {}", m_name, problem.what());
            }
        } // what the task held goes outside the lock
        lock.lock();
    }
}

} // namespace roadbook
