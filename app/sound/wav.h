// SPDX-License-Identifier: GPL-3.0-or-later
//
// WAV files, as far as voices need them: 16-bit samples behind a header. Pure; any thread.
//
//     std::string file = wavHeader(kVoice, samples.size()) + samples;
//     RB_ASSIGN(const Wav wav, readWav(file));
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace roadbook {

struct SoundFormat {
    int rate = 16'000; // frames per second
    int channels = 1;

    bool operator==(const SoundFormat&) const = default;
};

// What is recorded here: speech has nothing above 8 kHz that helps to understand it. 2 MB a minute.
inline constexpr SoundFormat kVoice{};
inline constexpr std::size_t kSampleBytes = 2;
inline constexpr std::size_t kWavHeaderBytes = 44;

constexpr std::size_t bytesPerSecond(SoundFormat format)
{
    return static_cast<std::size_t>(format.rate) * static_cast<std::size_t>(format.channels) * kSampleBytes;
}

// The kWavHeaderBytes that stand before so many bytes of samples.
std::string wavHeader(SoundFormat format, std::size_t sampleBytes);

struct Wav {
    SoundFormat format;
    std::string_view samples; // into the file; whole frames
};

// BadValue when it is no WAV file, or one of another kind: only 16-bit PCM, one or two channels. A file that was cut
// short is read as far as it goes.
Result<Wav> readWav(std::string_view file);

// How loud the loudest of these samples is: 0 is silence (50 dB below all there is), 100 all there is.
int loudnessOf(std::string_view samples);

} // namespace roadbook
