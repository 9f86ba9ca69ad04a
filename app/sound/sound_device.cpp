// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/sound_device.h"

#include <alsa/asoundlib.h>

#include <cerrno>

namespace roadbook {
namespace {

// Held by the device: long enough for a busy tablet, short enough to stop at once.
constexpr auto kBuffer = std::chrono::microseconds(200'000);
constexpr int kResample = 1; // no device runs at 16 kHz by itself

void sayNothing(const char*, int, const char*, int, const char*, ...) {}

SoundTrouble troubleOf(int error)
{
    switch (-error) {
    case ENOENT:
    case ENODEV:
    case ENXIO:
        return SoundTrouble::NoDevice;
    case EBUSY:
    case EAGAIN: // of opening: somebody has it
        return SoundTrouble::Busy;
    case EACCES:
    case EPERM:
        return SoundTrouble::NotAllowed;
    default:
        return SoundTrouble::Broken;
    }
}

} // namespace

void SoundDevice::Close::operator()(_snd_pcm* pcm) const
{
    snd_pcm_close(pcm);
}

SoundResult<SoundDevice> SoundDevice::open(Way way, SoundFormat format)
{
    static const int quiet = snd_lib_error_set_handler(sayNothing); // of the whole process
    (void)quiet;
    const auto stream = way == Way::In ? SND_PCM_STREAM_CAPTURE : SND_PCM_STREAM_PLAYBACK;
    _snd_pcm* pcm = nullptr;
    if (const int error = snd_pcm_open(&pcm, "default", stream, SND_PCM_NONBLOCK); error < 0)
        return std::unexpected(troubleOf(error));
    SoundDevice device(pcm);
    device.m_frameBytes = static_cast<std::size_t>(format.channels) * kSampleBytes;
    device.m_in = way == Way::In;
    int error = snd_pcm_set_params(pcm, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED,
                                   static_cast<unsigned>(format.channels), static_cast<unsigned>(format.rate),
                                   kResample, static_cast<unsigned>(kBuffer.count()));
    if (error >= 0 && device.m_in)
        error = snd_pcm_start(pcm); // a small read does not start it
    if (error < 0)
        return std::unexpected(troubleOf(error));
    return device;
}

// False: not yet. What ran over or was suspended is set going again: a gap in a note is better than none of it.
SoundResult<bool> SoundDevice::ready()
{
    const int error = snd_pcm_wait(m_pcm.get(), static_cast<int>(kSoundWait.count()));
    if (error > 0)
        return true;
    if (error == 0) {
        m_quiet += kSoundWait;
        if (m_quiet >= kSoundSilence)
            return std::unexpected(SoundTrouble::Broken);
        return false;
    }
    if (const auto again = moved(error); !again)
        return std::unexpected(again.error());
    return false;
}

SoundResult<std::size_t> SoundDevice::moved(long frames)
{
    if (frames > 0) {
        m_quiet = {};
        return static_cast<std::size_t>(frames) * m_frameBytes;
    }
    if (frames == 0 || frames == -EAGAIN)
        return 0;
    m_quiet += kSoundWait; // one that has to be set going for ever has gone
    if (m_quiet >= kSoundSilence || snd_pcm_recover(m_pcm.get(), static_cast<int>(frames), 1) < 0)
        return std::unexpected(SoundTrouble::Broken);
    if (m_in && snd_pcm_state(m_pcm.get()) == SND_PCM_STATE_PREPARED && snd_pcm_start(m_pcm.get()) < 0)
        return std::unexpected(SoundTrouble::Broken);
    return 0;
}

SoundResult<std::size_t> SoundDevice::read(std::span<char> bytes)
{
    const auto can = ready();
    if (!can)
        return std::unexpected(can.error());
    if (!*can)
        return 0;
    return moved(snd_pcm_readi(m_pcm.get(), bytes.data(), bytes.size() / m_frameBytes));
}

SoundResult<std::size_t> SoundDevice::write(std::string_view bytes)
{
    const auto can = ready();
    if (!can)
        return std::unexpected(can.error());
    if (!*can)
        return 0;
    return moved(snd_pcm_writei(m_pcm.get(), bytes.data(), bytes.size() / m_frameBytes));
}

void SoundDevice::finish()
{
    if (snd_pcm_nonblock(m_pcm.get(), 0) >= 0)
        snd_pcm_drain(m_pcm.get());
}

} // namespace roadbook
