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

} // namespace

void FilesController::connectSound()
{
    connect(
        &m_voice, &VoiceRecording::recorded, this,
        [this](const QString& name, const std::shared_ptr<const std::string>& wav) {
            keep({.name = name, .bytes = [wav] { return *wav; }, .place = m_shelf.place, .id = m_recordingKeeper.id()});
        });
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
    m_recordings.insert(m_recordingKeeper.begin(m_shelf.place));
    m_voice.start();
}

// What was being recorded here when the app was killed becomes a note at once.
void FilesController::rescueRecordings()
{
    if (!m_shelf.canAdd)
        return;
    services().store.run([record = m_shelf.place.record](Replica& replica) { return recordingsLeft(replica, record); },
                         this,
                         [this, shelf = m_shelves](Result<std::vector<KeptRecording>> left) {
                             if (!left)
                                 return services().notices.say(words().refusal(left.error()), Tone::Danger);
                             if (shelf != m_shelves) // it waits until this is opened again
                                 return;
                             for (KeptRecording& one : *left) {
                                 if (!m_recordings.insert(one.id).second)
                                     continue;
                                 const auto samples = std::make_shared<const std::string>(std::move(one.samples));
                                 const std::size_t milliseconds = samples->size() * 1000 / bytesPerSecond(kVoice);
                                 keep({.name = Words::text(one.name),
                                       .bytes = [samples] { return wavHeader(kVoice, samples->size()) + *samples; },
                                       .place = m_shelf.place,
                                       .id = one.id,
                                       .rescued = std::chrono::milliseconds(milliseconds)});
                             }
                         });
}

// It is among the files now.
void FilesController::settle(const FileIntake::Made& made)
{
    if (made.id.isNull())
        return;
    services().store.run(
        [record = made.place.record, id = made.id](Replica& replica) { return settleRecording(replica, record, id); });
    if (made.rescued.count() > 0)
        services().notices.say(tr("上次录音没有正常结束，已保留 %1").arg(VoiceRecording::timeTextOf(made.rescued)),
                               Tone::Info);
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
            setProblem(wav ? tr("“%1”在这里无法播放，可以在客户档案里存一份，用别的程序打开。").arg(Words::text(name))
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
