// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/wav.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace roadbook {
namespace {

constexpr std::size_t kChunkHead = 8;    // a name of four letters, a length
constexpr std::size_t kFirstChunk = 12;  // after "RIFF", the length of it all, "WAVE"
constexpr std::size_t kFormatBytes = 16; // of the chunk "fmt "
constexpr std::uint32_t kPcm = 1;
constexpr double kSilenceDb = -50;

void put(std::string& out, std::size_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xffU);
}

std::uint32_t take(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return value;
}

std::unexpected<Error> notOurs(const char* why)
{
    return fail(ErrorCode::BadValue, std::string("only WAV files of 16-bit samples are played: ") + why);
}

Result<SoundFormat> formatOf(std::string_view chunk)
{
    if (chunk.size() < kFormatBytes)
        return notOurs("its format is cut short");
    const auto channels = take(chunk, 2, 2);
    const auto rate = take(chunk, 4, 4);
    if (take(chunk, 0, 2) != kPcm || take(chunk, 14, 2) != 8 * kSampleBytes)
        return notOurs("this one is packed in another way");
    if (channels < 1 || channels > 2 || rate < 4'000 || rate > 192'000)
        return notOurs("no device plays this one");
    return SoundFormat{static_cast<int>(rate), static_cast<int>(channels)};
}

} // namespace

std::string wavHeader(SoundFormat format, std::size_t sampleBytes)
{
    const auto frame = static_cast<std::size_t>(format.channels) * kSampleBytes;
    std::string out = "RIFF";
    put(out, kWavHeaderBytes - kChunkHead + sampleBytes, 4);
    out += "WAVEfmt ";
    put(out, kFormatBytes, 4);
    put(out, kPcm, 2);
    put(out, static_cast<std::size_t>(format.channels), 2);
    put(out, static_cast<std::size_t>(format.rate), 4);
    put(out, bytesPerSecond(format), 4);
    put(out, frame, 2);
    put(out, 8 * kSampleBytes, 2);
    out += "data";
    put(out, sampleBytes, 4);
    return out;
}

Result<Wav> readWav(std::string_view file)
{
    if (file.size() < kFirstChunk || !file.starts_with("RIFF") || file.substr(8, 4) != "WAVE")
        return notOurs("this is none");
    std::optional<SoundFormat> format;
    for (std::size_t at = kFirstChunk; at + kChunkHead <= file.size();) {
        const auto name = file.substr(at, 4);
        const std::size_t length = take(file, at + 4, 4);
        const auto content = file.substr(at + kChunkHead, length); // as far as there is any
        if (name == "fmt ") {
            RB_ASSIGN(format, formatOf(content));
        } else if (name == "data") {
            if (!format)
                return notOurs("its samples come before their format");
            const auto frame = static_cast<std::size_t>(format->channels) * kSampleBytes;
            return Wav{*format, content.substr(0, content.size() / frame * frame)};
        }
        at += kChunkHead + length + length % 2;
    }
    return notOurs("there is no sound in it");
}

int loudnessOf(std::string_view samples)
{
    int loudest = 0;
    for (std::size_t at = 0; at + kSampleBytes <= samples.size(); at += kSampleBytes)
        loudest = std::max(loudest, std::abs(int{static_cast<std::int16_t>(take(samples, at, kSampleBytes))}));
    if (loudest == 0)
        return 0;
    const double db = 20 * std::log10(loudest / 32768.0);
    return static_cast<int>(std::lround(std::clamp(1 - db / kSilenceDb, 0.0, 1.0) * 100));
}

} // namespace roadbook
