// SPDX-License-Identifier: GPL-3.0-or-later
//
// Voice notes among the files: recorded here, kept whatever happens next, and played.
#include "files/original.h"
#include "models/tone.h"
#include "pages/file_rows.h"
#include "pages/files_controller.h"
#include "pages/rows.h"
#include "protocol/limits.h"

#include <utility>

namespace roadbook {
namespace {

static_assert(kWavHeaderBytes + bytesPerSecond(kVoice) * std::chrono::seconds(kRecordingMost).count() <=
              limits::kBlobBytes);

// A recording that was not in the store yet when everything was locked. Store thread.
Status keepByItself(Replica& replica, const FileIntake::Made& made)
{
    RB_ASSIGN(const auto file, lookAtMade(made.name.toStdString(), *made.bytes));
    RB_TRY(takeIn(replica.attachments(), file));
    RB_TRY(replica.save(std::vector{attachmentEdit({}, made.place, file)}));
    return {};
}

} // namespace

void FilesController::connectSound()
{
    connect(&m_voice, &VoiceRecording::recorded, this, &FilesController::keepRecording);
    connect(&m_voice, &VoiceRecording::failed, this, &FilesController::setProblem);
    connect(&m_voice, &VoiceRecording::full, this, [this] {
        services().notices.say(tr("一段录音最长 %1 分钟，已经停下并加上；可以再录一段").arg(kRecordingMost.count()),
                               Tone::Info);
    });
    connect(&m_voice, &VoiceRecording::nothingHeard, this,
            [this] { services().notices.say(tr("没有录到声音，没有加上"), Tone::Neutral); });
    connect(&m_player, &SoundPlayer::ended, this, [this](std::optional<SoundTrouble> trouble) {
        setPlaying({});
        if (trouble)
            setProblem(VoiceRecording::loudspeakerText(*trouble));
    });
}

void FilesController::record()
{
    if (m_voice.running())
        return m_voice.stop();
    if (!m_shelf.canAdd)
        return;
    setProblem({});
    setPlaying({}); // it would be heard in the note
    m_voice.start();
}

void FilesController::keepRecording(const QString& name, const FileIntake::Bytes& wav)
{
    m_intake.takeMade(name, wav, m_shelf.place, toShelf(FileIntake::Made{name, wav, m_shelf.place}));
}

void FilesController::keepAgain()
{
    const auto again = std::exchange(m_unkept, {});
    setProblem({});
    for (const FileIntake::Made& made : again)
        m_intake.takeMade(made.name, made.bytes, made.place, toShelf(made));
}

// The store closes after what is queued, so this gets in.
void FilesController::rescue(std::vector<FileIntake::Made> recordings)
{
    for (FileIntake::Made& made : recordings)
        services().store.run([made = std::move(made)](Replica& replica) { return keepByItself(replica, made); }, this,
                             [this](const Status& kept) {
                                 if (!kept)
                                     services().notices.say(words().refusal(kept.error()), Tone::Danger);
                             });
}

void FilesController::left()
{
    m_voice.stop();
    setPlaying({});
}

void FilesController::play(const FileFacts& file)
{
    if (m_playing == file.id)
        return setPlaying({});
    if (!file.here)
        return fetch(textOf(file.id));
    setProblem({});
    setPlaying(file.id);
    services().store.run(
        [sha256 = file.sha256](Replica& replica) { return readOriginal(replica.attachments(), sha256); }, this,
        [this, id = file.id, name = file.name](Result<std::string> wav) {
            if (id != m_playing)
                return;
            const Status begun = wav ? m_player.play(std::move(*wav)) : Status(fail(wav.error()));
            if (begun)
                return;
            setPlaying({});
            setProblem(wav ? tr("“%1”在这里放不了，可以在客户档案里存一份，用别的程序打开。").arg(Words::text(name))
                           : words().refusal(begun.error()));
        });
}

QString FilesController::playing() const
{
    return textOf(m_playing);
}

void FilesController::setPlaying(const Id& file)
{
    m_player.stop();
    if (std::exchange(m_playing, file) != file)
        emit playingChanged();
}

} // namespace roadbook
