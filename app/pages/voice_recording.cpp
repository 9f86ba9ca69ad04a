// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/voice_recording.h"

namespace roadbook {
namespace {

constexpr auto kTick = std::chrono::milliseconds(100); // so often its tile moves

} // namespace

VoiceRecording::VoiceRecording(Words& words, QObject* parent) : QObject(parent), m_words(words)
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &VoiceRecording::moved);
    connect(&m_recorder, &SoundRecorder::ended, this, &VoiceRecording::ended);
}

QString VoiceRecording::timeText() const
{
    return timeTextOf(heard());
}

QString VoiceRecording::timeTextOf(std::chrono::milliseconds length)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString VoiceRecording::name() const
{
    return tr("录音 %1").arg(Words::time(m_startedAt)) + QStringLiteral(".wav");
}

void VoiceRecording::start()
{
    if (running())
        return;
    m_startedAt = m_words.now();
    m_recorder.start();
    m_tick.start();
    emit runningChanged();
    emit moved();
}

void VoiceRecording::stop()
{
    if (running() && !finish())
        emit nothingHeard();
}

bool VoiceRecording::finish()
{
    auto wav = std::make_shared<const std::string>(m_recorder.stop());
    m_tick.stop();
    emit runningChanged();
    emit moved();
    if (wav->empty())
        return false;
    emit recorded(name(), wav);
    return true;
}

void VoiceRecording::ended(std::optional<SoundTrouble> trouble)
{
    const bool something = finish();
    if (trouble)
        emit failed(microphoneText(*trouble, something));
    else
        emit full();
}

QString VoiceRecording::microphoneText(SoundTrouble trouble, bool somethingWasHeard)
{
    if (somethingWasHeard)
        return tr("麦克风断开了，录音停在这里，已录的部分已经加上。接好麦克风后可以再录一段。");
    switch (trouble) {
    case SoundTrouble::NoDevice:
        return tr("这台设备上没有找到麦克风，没有录音。请接上麦克风再试；在别处录好的，可以从“照片或文件”加进来。");
    case SoundTrouble::Busy:
        return tr("麦克风正被别的程序占用，没有录音。请先关掉那个程序，再点“录音”。");
    case SoundTrouble::NotAllowed:
        return tr("没有使用麦克风的权限，没有录音。请找管理员开通；在别处录好的，可以从“照片或文件”加进来。");
    case SoundTrouble::Broken:
        return tr("麦克风没有声音进来，没有录音。请检查麦克风再试；在别处录好的，可以从“照片或文件”加进来。");
    }
    return {};
}

QString VoiceRecording::loudspeakerText(SoundTrouble trouble)
{
    switch (trouble) {
    case SoundTrouble::NoDevice:
        return tr("这台设备上没有找到扬声器，无法播放。请接上耳机或扬声器再试。");
    case SoundTrouble::Busy:
        return tr("扬声器正被别的程序占用，无法播放。请先关掉那个程序再试。");
    case SoundTrouble::NotAllowed:
        return tr("没有使用扬声器的权限，无法播放。请找管理员开通。");
    case SoundTrouble::Broken:
        return tr("扬声器断开了，没有放完。请接好再试。");
    }
    return {};
}

} // namespace roadbook
