// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreThread: the one thread that owns the Replica. Everybody else hands it work:
//
//     store.run([id](Replica& replica) { return replica.get(type::kAccount, id); },   // store thread
//               this, [this](Result<View> view) { … });                             // GUI thread, later
//
// run() never blocks; its answer is dropped when the context object is gone. ask() and save() are for a person's save,
// which must be on the disk before the app says so: they go ahead of everything queued and wait for the answer, a
// few milliseconds. With no open store both answer Locked.
//
// Between jobs it brings the search index up to date, a little at a time. All methods: GUI thread.
#pragma once

#include "replica/replica.h"
#include "store/touched.h"
#include "threads/mailbox.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <future>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace roadbook {

class StoreThread : public QObject {
    Q_OBJECT

public:
    explicit StoreThread(Environment env, QObject* parent = nullptr);
    ~StoreThread() override; // finishes what is queued, closes the store

    // Makes the key file and an empty store; the key is locked with the password (Argon2id, about 0.1 s there).
    void create(std::filesystem::path directory, StoreOwner owner, std::string password, QObject* context,
                std::function<void(Status)> done);
    // Opens an existing one. Locked: the password is wrong; Throttled: wait first.
    void unlock(std::filesystem::path directory, std::string password, QObject* context,
                std::function<void(Status)> done);
    // After everything queued. The key is forgotten.
    void close();
    bool isOpen() const { return m_open; }

    template <typename Work, typename Done>
    void run(Work work, QObject* context, Done done);
    template <typename Work>
    void run(Work work);
    // The same for work that needs something long first: `prepare`, which answers Result<bool>, is asked again and again,
    // each time as a job of its own behind what is queued, until it says true or fails; then `work` runs.
    template <typename Prepare, typename Work, typename Done>
    void runAfter(Prepare prepare, Work work, QObject* context, Done done);
    template <typename Work>
    auto ask(Work work) -> std::invoke_result_t<Work, Replica&>;
    // One atomic save; says changed() and saved() when it is durable.
    Result<std::vector<View>> save(std::vector<Edit> edits);
    // The same without waiting; drops the answer when the context is gone.
    void save(std::vector<Edit> edits, QObject* context, std::function<void(Result<std::vector<View>>)> done);
    // For jobs that write by themselves (sync, settle, drafts).
    void announce(Touched touched, bool isSave = false);

    const Environment& environment() const { return m_env; }

signals:
    void changed(roadbook::Touched touched);
    void saved(); // something waits to be sent
    void openChanged();

private:
    using Job = std::function<void(std::optional<Replica>&)>;
    enum class Place : std::uint8_t { Front, Back };
    void post(Job job, Place place);
    void work(const std::stop_token& stop);
    bool catchUp(std::optional<Replica>& replica);
    void answerOnGui(std::function<void()> answer);
    void setOpen(bool open);
    void adopt(std::function<Result<Replica>()> make, QObject* context, std::function<void(Status)> done);

    template <typename Prepare, typename Work, typename Done>
    struct Patient {
        Prepare prepare;
        Work work;
        QPointer<QObject> context;
        Done done;
    };
    template <typename Prepare, typename Work, typename Done>
    void attempt(std::shared_ptr<Patient<Prepare, Work, Done>> job);
    template <typename Answer, typename Work>
    static Answer perform(Work& work, std::optional<Replica>& replica);

    Environment m_env;
    bool m_open = false;    // GUI thread
    bool m_catchUp = false; // store thread: search may be behind
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs; // under m_mutex
    Mailbox m_mailbox;      // for the GUI thread
    std::jthread m_thread;  // last: it uses everything above
};

template <typename Answer, typename Work>
Answer StoreThread::perform(Work& work, std::optional<Replica>& replica)
{
    if (!replica)
        return fail(ErrorCode::Locked, "The store is locked.");
    try {
        return work(*replica);
    } catch (const std::exception& broken) { // the edge of this thread: a broken invariant or no memory
        return fail(ErrorCode::Internal, broken.what());
    }
}

template <typename Work, typename Done>
void StoreThread::run(Work work, QObject* context, Done done)
{
    using Answer = std::invoke_result_t<Work, Replica&>;
    post(
        [this, work = std::move(work), context = QPointer<QObject>(context),
         done = std::move(done)](std::optional<Replica>& replica) mutable {
            auto outcome = std::make_shared<Answer>(perform<Answer>(work, replica));
            answerOnGui([context, outcome, done = std::move(done)]() mutable {
                if (context) // looked at on the GUI thread only, where contexts live and die
                    done(std::move(*outcome));
            });
        },
        Place::Back);
}

template <typename Prepare, typename Work, typename Done>
void StoreThread::runAfter(Prepare prepare, Work work, QObject* context, Done done)
{
    attempt(std::make_shared<Patient<Prepare, Work, Done>>(std::move(prepare), std::move(work), QPointer(context),
                                                           std::move(done)));
}

template <typename Prepare, typename Work, typename Done>
void StoreThread::attempt(std::shared_ptr<Patient<Prepare, Work, Done>> job)
{
    post(
        [this, job = std::move(job)](std::optional<Replica>& replica) mutable {
            const auto ready = perform<Result<bool>>(job->prepare, replica);
            if (ready && !*ready)
                return attempt(std::move(job));
            using Answer = std::invoke_result_t<Work, Replica&>;
            auto outcome = std::make_shared<Answer>(ready ? perform<Answer>(job->work, replica) : fail(ready.error()));
            answerOnGui([job, outcome] {
                if (job->context)
                    job->done(std::move(*outcome));
            });
        },
        Place::Back);
}

template <typename Work>
void StoreThread::run(Work work)
{
    using Answer = std::invoke_result_t<Work, Replica&>;
    post([work = std::move(work)](std::optional<Replica>& replica) mutable { (void)perform<Answer>(work, replica); },
         Place::Back);
}

template <typename Work>
auto StoreThread::ask(Work work) -> std::invoke_result_t<Work, Replica&>
{
    using Answer = std::invoke_result_t<Work, Replica&>;
    std::promise<Answer> promise;
    auto answer = promise.get_future();
    post([&promise, &work](std::optional<Replica>& replica) { promise.set_value(perform<Answer>(work, replica)); },
         Place::Front);
    return answer.get();
}

} // namespace roadbook
