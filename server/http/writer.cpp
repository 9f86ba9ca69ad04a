// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/writer.h"

#include "http/metrics.h"

#include <spdlog/spdlog.h>

namespace roadbook {
namespace {

// One transaction: long enough to share an fsync, short enough that nobody waits for others' bulk.
constexpr std::size_t kBatchWeight = 4000;
constexpr std::size_t kLongestQueue = 40'000; // groups; some seconds of work
// How often another process's commits (administration) are looked for.
constexpr auto kLookElsewhere = std::chrono::milliseconds(500);

} // namespace

Result<std::unique_ptr<WriterThread>> WriterThread::start(Storage& storage, Clock clock, CommitListener listener,
                                                          Metrics& metrics)
{
    RB_ASSIGN(auto connection, storage.connect());
    std::unique_ptr<WriterThread> writer(
        new WriterThread(std::move(connection), std::move(clock), std::move(listener), metrics));
    RB_ASSIGN(writer->m_dataVersion, writer->m_connection->dataVersion());
    writer->m_thread = std::thread([self = writer.get()] { self->run(); });
    return writer;
}

WriterThread::~WriterThread()
{
    stop();
}

bool WriterThread::post(WriteJob job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || m_waiting >= kLongestQueue)
            return false;
        m_waiting += job.weight;
        m_queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

std::size_t WriterThread::queued() const
{
    const std::scoped_lock lock(m_mutex);
    return m_queue.size();
}

void WriterThread::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void WriterThread::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait_for(lock, kLookElsewhere, [&] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty() && m_stopping)
            return;
        std::vector<WriteJob> jobs;
        for (std::size_t weight = 0; !m_queue.empty() && weight < kBatchWeight;) {
            weight += m_queue.front().weight;
            m_waiting -= m_queue.front().weight;
            jobs.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
        lock.unlock();
        try {
            lookElsewhere();
            if (!jobs.empty())
                runTogether(jobs);
        } catch (const std::exception& problem) {
            spdlog::error("writer: {}", problem.what());
        }
        jobs.clear();
        lock.lock();
    }
}

void WriterThread::lookElsewhere()
{
    const auto version = m_connection->dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    m_dataVersion = *version;
    const auto reading = m_connection->read();
    if (!reading)
        return;
    if (const auto head = (*reading)->head())
        m_listener.committedElsewhere(head->seq);
}

void WriterThread::runTogether(std::vector<WriteJob>& jobs)
{
    if (runThese(jobs, jobs.size() == 1))
        return;
    for (auto& job : jobs)
        runThese(std::span(&job, 1), true);
}

bool WriterThread::runThese(std::span<WriteJob> jobs, bool lastAttempt)
{
    auto done = attempt(jobs);
    if (!done && !lastAttempt)
        return false;
    for (auto& job : jobs)
        job.done(done ? Status{} : fail(done.error()));
    if (done)
        m_listener.committed(done->head, std::move(done->released));
    return true;
}

Result<WriterThread::Commit> WriterThread::attempt(std::span<WriteJob> jobs)
try {
    const auto began = std::chrono::steady_clock::now();
    RB_ASSIGN(auto writing, m_connection->write());
    Batch batch(*writing, m_clock());
    for (auto& job : jobs)
        RB_TRY(job.work(batch));
    Commit commit;
    RB_ASSIGN(commit.released, batch.finish());
    RB_ASSIGN(const Head head, writing->head());
    commit.head = head.seq;
    RB_TRY(writing->commit());
    m_metrics.commit(std::chrono::steady_clock::now() - began);
    return commit;
} catch (const std::exception& problem) {
    spdlog::error("a write was rolled back: {}", problem.what());
    return fail(ErrorCode::Internal, "the server could not do this; its log says why");
}

} // namespace roadbook
