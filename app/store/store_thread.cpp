// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_thread.h"

#include <utility>

namespace roadbook {
namespace {

// One step of the idle work: a few milliseconds, so that a save that arrives meanwhile hardly waits.
constexpr int kCatchUpStep = 50;

Touched touchedBy(std::span<const Edit> edits)
{
    Touched touched = 0;
    for (const Edit& edit : edits)
        touched |= touchedType(edit.type) | touchedType(type::kConflict);
    return touched;
}

} // namespace

StoreThread::StoreThread(Environment env, QObject* parent)
    : QObject(parent), m_env(std::move(env)), m_thread([this](const std::stop_token& stop) { work(stop); })
{}

StoreThread::~StoreThread()
{
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void StoreThread::create(std::filesystem::path directory, StoreOwner owner, std::string password, QObject* context,
                         std::function<void(Status)> done)
{
    adopt(
        [this, directory = std::move(directory), owner = std::move(owner),
         password = std::move(password)]() -> Result<Replica> {
            RB_ASSIGN(const StoreKey key, KeyFile(directory).create(owner, password, m_env));
            return Replica::open(directory, key, m_env);
        },
        context, std::move(done));
}

void StoreThread::unlock(std::filesystem::path directory, std::string password, QObject* context,
                         std::function<void(Status)> done)
{
    adopt(
        [this, directory = std::move(directory), password = std::move(password)]() -> Result<Replica> {
            RB_ASSIGN(const StoreKey key, KeyFile(directory).unlock(password, m_env));
            return Replica::open(directory, key, m_env);
        },
        context, std::move(done));
}

void StoreThread::adopt(std::function<Result<Replica>()> make, QObject* context, std::function<void(Status)> done)
{
    post(
        [this, make = std::move(make), context = QPointer<QObject>(context),
         done = std::move(done)](std::optional<Replica>& replica) {
            Status status;
            try {
                replica.reset();
                auto made = make();
                if (made)
                    replica.emplace(std::move(*made));
                else
                    status = fail(std::move(made).error());
            } catch (const std::exception& broken) {
                status = fail(ErrorCode::Internal, broken.what());
            }
            m_catchUp = replica.has_value();
            answerOnGui([this, status = std::move(status), context, done]() {
                setOpen(status.has_value());
                if (context)
                    done(status);
            });
        },
        Place::Back);
}

void StoreThread::close()
{
    post([](std::optional<Replica>& replica) { replica.reset(); }, Place::Back);
    setOpen(false);
}

void StoreThread::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    emit openChanged();
}

Result<std::vector<View>> StoreThread::save(std::vector<Edit> edits)
{
    const Touched touched = touchedBy(edits);
    auto result = ask([&edits](Replica& replica) { return replica.save(edits); });
    if (result)
        announce(touched, true);
    return result;
}

void StoreThread::save(std::vector<Edit> edits, QObject* context, std::function<void(Result<std::vector<View>>)> done)
{
    const Touched touched = touchedBy(edits);
    run([edits = std::move(edits)](Replica& replica) { return replica.save(edits); }, this,
        [this, touched, context = QPointer<QObject>(context),
         done = std::move(done)](Result<std::vector<View>> result) {
            if (result)
                announce(touched, true);
            if (context)
                done(std::move(result));
        });
}

void StoreThread::announce(Touched touched, bool isSave)
{
    post([this](std::optional<Replica>&) { m_catchUp = true; }, Place::Back);
    emit changed(touched);
    if (isSave)
        emit saved();
}

void StoreThread::post(Job job, Place place)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (place == Place::Front)
            m_jobs.push_front(std::move(job));
        else
            m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void StoreThread::answerOnGui(std::function<void()> answer)
{
    m_mailbox.post(std::move(answer));
}

void StoreThread::work(const std::stop_token& stop)
{
    std::optional<Replica> replica;
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_catchUp)
                m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); });
            if (!m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            } else if (stop.stop_requested()) {
                return;
            }
        }
        if (job)
            job(replica);
        else
            m_catchUp = catchUp(replica);
    }
}

// True while there is more to do.
bool StoreThread::catchUp(std::optional<Replica>& replica)
{
    if (!replica)
        return false;
    try {
        const auto remaining = replica->catchUpSearch(kCatchUpStep);
        return remaining && *remaining > 0;
    } catch (const std::exception&) { // search stays behind until the next save; nothing is lost
        return false;
    }
}

} // namespace roadbook
