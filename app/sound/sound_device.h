// SPDX-License-Identifier: GPL-3.0-or-later
//
// SoundDevice: the microphone or the loudspeaker that ALSA calls "default", opened for 16-bit samples. Neither call waits
// longer than kSoundWait, so that whoever uses it can stop at any time. One thread at a time; what ALSA would print about
// its configuration is not printed, in the whole process.
//
//     auto microphone = SoundDevice::open(SoundDevice::Way::In, kVoice);
//     const auto heard = microphone->read(buffer);            // bytes; 0: nothing yet
#pragma once

#include "sound/wav.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <span>
#include <string_view>

struct _snd_pcm; // NOLINT(bugprone-reserved-identifier): ALSA's own name

namespace roadbook {

enum class SoundTrouble : std::uint8_t {
    NoDevice,   // there is none
    Busy,       // another program has it
    NotAllowed, // this user may not use it
    Broken,     // it was unplugged, or says nothing any more
};

template <typename T>
using SoundResult = std::expected<T, SoundTrouble>;

inline constexpr auto kSoundWait = std::chrono::milliseconds(100);
// A device that moves nothing for so long has gone.
inline constexpr auto kSoundSilence = std::chrono::seconds(5);

class SoundDevice {
public:
    enum class Way : std::uint8_t { In, Out };

    static SoundResult<SoundDevice> open(Way way, SoundFormat format);

    // What has been heard by now, whole frames; 0: nothing yet.
    SoundResult<std::size_t> read(std::span<char> bytes);
    // How much of it was taken; 0: nothing yet.
    SoundResult<std::size_t> write(std::string_view bytes);
    // Waits until everything written has been heard, a fifth of a second at most.
    void finish();

private:
    struct Close {
        void operator()(_snd_pcm* pcm) const;
    };
    explicit SoundDevice(_snd_pcm* pcm) : m_pcm(pcm) {}
    SoundResult<bool> ready();
    SoundResult<std::size_t> moved(long frames);

    std::unique_ptr<_snd_pcm, Close> m_pcm;
    std::chrono::milliseconds m_quiet{0}; // nothing has moved for so long
    std::size_t m_frameBytes = kSampleBytes;
    bool m_in = true;
};

} // namespace roadbook
