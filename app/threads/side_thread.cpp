// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads/side_thread.h"

#include <utility>

namespace roadbook {

SideThread::~SideThread()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void SideThread::start(std::function<void()> work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_wake.notify_one();
}

void SideThread::run(const std::stop_token& stop)
{
    while (true) {
        std::function<void()> work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_work.empty(); });
            if (stop.stop_requested())
                return;
            work = std::move(m_work.front());
            m_work.pop_front();
        }
        work();
    }
}

} // namespace roadbook
