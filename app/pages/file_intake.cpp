// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_intake.h"

#include <QtCore/QPointer>

#include <utility>

namespace roadbook {

FileIntake::FileIntake(StoreThread& store, QObject* parent) : QObject(parent), m_store(store) {}

void FileIntake::take(const QString& path, PhotoStamp stamp, Taken taken)
{
    m_waiting.push_back({path, std::move(stamp), std::move(taken)});
    emit waitingChanged();
    if (m_waiting.size() == 1)
        next();
}

void FileIntake::forget()
{
    ++m_run;
    if (m_waiting.empty())
        return;
    m_waiting.clear();
    emit waitingChanged();
}

void FileIntake::next()
{
    if (m_waiting.empty())
        return;
    m_aside.start([this, run = m_run, path = m_waiting.front().path, stamp = m_waiting.front().stamp] {
        auto looked = std::make_shared<Result<ChosenFile>>(lookAt(path, stamp));
        m_mailbox.post([this, run, looked] {
            if (run != m_run)
                return;
            if (*looked)
                putIn(std::make_shared<const ChosenFile>(std::move(**looked)));
            else
                finish(std::unexpected(looked->error()));
        });
    });
}

void FileIntake::putIn(const File& file)
{
    m_store.run([file](Replica& replica) { return takeInPiece(replica.attachments(), *file); }, this,
                [this, run = m_run, file](const Result<bool>& all) {
                    if (run != m_run)
                        return;
                    if (!all)
                        finish(std::unexpected(all.error()));
                    else if (*all)
                        finish(file);
                    else
                        putIn(file);
                });
}

void FileIntake::finish(Result<File> file)
{
    const Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    emit waitingChanged();
    job.taken(job.path, std::move(file));
    next();
}

void FileIntake::aside(std::function<std::string()> work, std::function<void(std::string)> done)
{
    m_aside.start([this, work = std::move(work), done = std::move(done)] {
        m_mailbox.post([done, made = work()] { done(made); });
    });
}

} // namespace roadbook
