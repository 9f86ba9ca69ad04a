// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is made here among the files, recordings and photographs: there is nothing of it but in memory, so it is kept
// whatever happens next. And the camera.
#include "models/tone.h"
#include "pages/files_controller.h"
#include "picture/thumbnail.h"

#include <utility>

namespace roadbook {
namespace {

// What was not in the store yet when everything was locked. Store thread.
Status keepByItself(Replica& replica, const FileIntake::Made& made)
{
    RB_ASSIGN(const auto file, FileIntake::lookAt(made));
    RB_TRY(takeIn(replica.attachments(), file));
    RB_TRY(replica.save(std::vector{attachmentEdit(made.id, made.place, file)}));
    return made.id.isNull() ? Status{} : settleRecording(replica, made.place.record, made.id);
}

} // namespace

void FilesController::keep(const FileIntake::Made& made)
{
    m_intake.takeMade(made, toShelf(made));
}

void FilesController::keepAgain()
{
    const auto again = std::exchange(m_unkept, {});
    setProblem({});
    for (const FileIntake::Made& made : again)
        keep(made);
}

// The store closes after what is queued, so this gets in.
void FilesController::rescue(std::vector<FileIntake::Made> made)
{
    for (FileIntake::Made& one : made)
        services().store.run([made = std::move(one)](Replica& replica) { return keepByItself(replica, made); }, this,
                             [this](const Status& kept) {
                                 if (!kept)
                                     services().notices.say(words().refusal(kept.error()), Tone::Danger);
                             });
}

void FilesController::left()
{
    m_voice.stop();
    m_photo.leave();
    setPlaying({});
}

void FilesController::connectCamera()
{
    connect(&m_photo, &PhotoTaking::failed, this, &FilesController::setProblem);
    connect(&m_photo, &PhotoTaking::photographed, this,
            [this](const QString& name, const QImage& photo, Timestamp takenAt) {
                keep({.name = name,
                      .bytes = [photo] { return jpegOf(photo); },
                      .place = m_shelf.place,
                      .at = takenAt,
                      .stamp = m_shelf.stamp});
            });
}

void FilesController::photograph()
{
    if (!m_shelf.canAdd)
        return;
    setProblem({});
    m_photo.open();
}

} // namespace roadbook
