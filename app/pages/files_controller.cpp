// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/files_controller.h"

#include "files/original.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/file_rows.h"
#include "pages/rows.h"
#include "picture/thumbnail.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <algorithm>
#include <utility>

namespace roadbook {

FilesController::FilesController(Services& services, QObject* parent)
    : PageController(services, touchedType(type::kAttachment) | touchedType(type::kVisit), parent),
      m_voice(services.words), m_recordingKeeper(services, m_voice), m_photo(services.words), m_intake(services.store)
{
    connectSound();
    connectCamera();
    connect(&m_intake, &FileIntake::waitingChanged, this, &FilesController::takingChanged);
    BlobLane& lane = services.sync.attachments();
    connect(&lane, &BlobLane::moved, this, &FilesController::show);
    connect(&lane, &BlobLane::missed, this, &FilesController::missed);
}

void FilesController::open(Shelf shelf)
{
    close();
    m_shelf = std::move(shelf);
    emit changed();
    if (isActive())
        refresh();
    if (canKeepAgain())
        keepAgain();
    rescueRecordings();
}

// What is on its way in gets there all the same: a person who chose a file and went on need not wait.
void FilesController::close()
{
    left();
    ++m_shelves;
    m_shelf = {};
    m_facts.clear();
    m_files.setRows({});
    endView();
    setProblem({});
    emit changed();
}

void FilesController::refresh()
{
    if (!m_shelf.question)
        return;
    read(m_shelf.question(), [this](std::vector<FileFacts> facts) {
        m_facts = std::move(facts);
        if (!m_viewed.isNull() && !find(textOf(m_viewed))) // taken away, by a person or with the whole account
            endView();
        if (!m_playing.isNull() && !find(textOf(m_playing)))
            setPlaying({});
        show();
    });
}

void FilesController::clear()
{
    close();
    rescue(m_intake.forget());
    rescue(std::exchange(m_unkept, {}));
    m_recordings.clear(); // by then they are in, or have to be rescued
}

void FilesController::show()
{
    const BlobLane& lane = services().sync.attachments();
    QHash<QString, QString> pictures; // those that are shown stay as they are: this follows every piece that moves
    for (const FileRow& row : m_files.rows())
        pictures.insert(row.fileId, row.picture);
    QList<FileRow> rows;
    for (const FileFacts& facts : m_facts) {
        FileMotion motion{lane.isWanted(facts.sha256), {}};
        if (lane.moving() && lane.moving()->sha256 == facts.sha256)
            motion.moving = lane.moving();
        rows.append(fileRow(facts, motion, m_shelf.canAdd, pictures.value(textOf(facts.id)), words()));
        if (facts.id == m_viewed && facts.here && !m_viewedText.isEmpty() && !m_opening)
            showOriginal(facts.id, facts.sha256); // it has come while somebody looks at the small one
    }
    m_files.setRows(std::move(rows));
}

const FileFacts* FilesController::find(const QString& fileId) const
{
    const auto found = std::ranges::find(m_facts, idOf(fileId), &FileFacts::id);
    return found != m_facts.end() ? &*found : nullptr;
}

void FilesController::setProblem(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem)
        emit problemChanged();
}

void FilesController::add(const QList<QUrl>& files)
{
    if (!m_shelf.canAdd)
        return;
    setProblem({});
    for (const QUrl& chosen : files)
        m_intake.take(chosen.toLocalFile(), m_shelf.stamp, toShelf());
}

FileIntake::Taken FilesController::toShelf(std::optional<FileIntake::Made> made)
{
    return [this, shelf = m_shelves, place = m_shelf.place, keepWith = m_shelf.keep,
            made = std::move(made)](const QString& path, const Result<FileIntake::File>& file) {
        const bool leftMeanwhile = shelf != m_shelves;
        QString why;
        if (!file)
            why = fileRefusal(file.error(), QFileInfo(path).fileName(), words());
        else if (keepWith && !leftMeanwhile)
            keepWith(**file, made ? made->id : Id{});
        else if (const auto saved = services().store.save({attachmentEdit(made ? made->id : Id{}, place, **file)});
                 !saved)
            why = words().refusal(saved.error());
        if (!why.isEmpty() && made)
            m_unkept.push_back(*made);
        else if (made)
            settle(*made);
        if (why.isEmpty())
            refresh();
        else if (!leftMeanwhile)
            setProblem(m_problem.isEmpty() ? why : m_problem + QLatin1Char('\n') + why);
        else
            services().notices.say(why, Tone::Danger);
    };
}

void FilesController::remove(const QString& fileId)
{
    const FileFacts* found = find(fileId);
    if (!found || !m_shelf.canAdd)
        return;
    if (m_shelf.drop && m_shelf.drop(found->id))
        return refresh();
    const auto edit = [this, id = found->id](OpKind kind) {
        const auto saved = services().store.save({{kind, type::kAttachment, id, {}}});
        if (!saved)
            services().notices.say(words().refusal(saved.error()), Tone::Danger);
        return saved.has_value();
    };
    const QString name = Words::text(found->name);
    if (edit(OpKind::Delete))
        services().notices.say(tr("“%1”已拿掉").arg(name), Tone::Neutral, [edit] { edit(OpKind::Undelete); });
}

void FilesController::fetch(const QString& fileId)
{
    if (const FileFacts* found = find(fileId); found && !found->here)
        services().sync.attachments().want(found->sha256);
}

void FilesController::missed(const std::string& sha256, const Error& why)
{
    const auto found = std::ranges::find(m_facts, sha256, &FileFacts::sha256);
    if (found == m_facts.end())
        return;
    setProblem(why.code == ErrorCode::NotFound
                   ? tr("“%1”还没有传到服务器，等添加它的那台设备联网后再取。").arg(Words::text(found->name))
                   : fileRefusal(why, Words::text(found->name), words()));
}

// First the small one, at once; the large one follows when it is here.
void FilesController::view(const QString& fileId)
{
    const FileFacts* found = find(fileId);
    if (!found)
        return;
    if (isPlayable(*found))
        return play(*found);
    m_viewed = found->id;
    m_viewedName = Words::text(found->name);
    m_viewedPicture = dataAddress("image/jpeg", found->thumbnail);
    m_viewedText = found->here ? tr("正在打开") : tr("原图还没有取到本机，联网后自动取回");
    emit viewedChanged();
    if (found->here)
        showOriginal(found->id, found->sha256);
    else
        fetch(fileId);
}

void FilesController::showOriginal(const Id& file, const std::string& sha256)
{
    m_opening = true;
    services().store.run([sha256](Replica& replica) { return readOriginal(replica.attachments(), sha256); }, this,
                         [this, file](Result<std::string> bytes) {
                             m_opening = false;
                             if (!bytes || file != m_viewed)
                                 return;
                             m_intake.aside(
                                 [bytes = std::move(*bytes)] { return screenCopyOf(bytes).value_or(std::string{}); },
                                 [this, file](const std::string& copy) {
                                     if (file != m_viewed)
                                         return;
                                     if (!copy.empty())
                                         m_viewedPicture = dataAddress("image/jpeg", copy);
                                     m_viewedText =
                                         copy.empty() ? tr("这种照片在这里只能看缩略图，可以存一份再打开") : QString();
                                     emit viewedChanged();
                                 });
                         });
}

void FilesController::endView()
{
    m_viewed = {};
    m_viewedName.clear();
    m_viewedPicture.clear();
    m_viewedText.clear();
    emit viewedChanged();
}

void FilesController::saveCopy(const QString& fileId, const QUrl& to)
{
    const FileFacts* found = find(fileId);
    const QString path = to.toLocalFile();
    if (!found || path.isEmpty())
        return;
    services().store.run(
        [sha256 = found->sha256, path](Replica& replica) -> Status {
            return writeOriginal(replica.attachments(), sha256, path);
        },
        this,
        [this, path](const Status& written) {
            if (written)
                services().notices.say(tr("已存一份：%1。它没有加密，用完请删掉。").arg(QDir::toNativeSeparators(path)),
                                       Tone::Good);
            else
                services().notices.say(words().refusal(written.error()), Tone::Danger);
        });
}

} // namespace roadbook
