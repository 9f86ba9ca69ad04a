// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/file_intake.h"

#include <QtCore/QPointer>

#include <utility>

namespace roadbook {

FileIntake::FileIntake(StoreThread& store, QObject* parent) : QObject(parent), m_store(store) {}

void FileIntake::take(const QString& path, PhotoStamp stamp, Taken taken)
{
    begin({path, std::move(stamp), std::move(taken)});
}

void FileIntake::takeMade(Made made, Taken taken)
{
    const QString name = made.name;
    begin({name, {}, std::move(taken), std::move(made)});
}

Result<ChosenFile> FileIntake::lookAt(const Made& made)
{
    return lookAtMade(made.name.toStdString(), made.bytes(), made.at, made.stamp);
}

void FileIntake::begin(Job job)
{
    m_waiting.push_back(std::move(job));
    emit waitingChanged();
    if (m_waiting.size() == 1)
        next();
}

std::vector<FileIntake::Made> FileIntake::forget()
{
    std::vector<Made> made;
    ++m_run;
    if (m_waiting.empty())
        return made;
    for (const Job& job : m_waiting)
        if (job.made)
            made.push_back(*job.made);
    m_waiting.clear();
    emit waitingChanged();
    return made;
}

void FileIntake::next()
{
    if (m_waiting.empty())
        return;
    const Job& job = m_waiting.front();
    m_aside.start([this, run = m_run, path = job.path, stamp = job.stamp, made = job.made] {
        auto looked = std::make_shared<Result<ChosenFile>>(made ? lookAt(*made) : roadbook::lookAt(path, stamp));
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
