// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/sound_recorder.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace roadbook {
namespace {

constexpr std::size_t kMostBytes = bytesPerSecond(kVoice) * std::chrono::seconds(kRecordingMost).count();
constexpr std::size_t kPieceBytes = bytesPerSecond(kVoice) / 20;

} // namespace

struct SoundRecorder::Take {
    std::mutex mutex;
    std::string wav = std::string(kWavHeaderBytes, '\0'); // under mutex; its header comes last
    std::atomic<std::size_t> heard = 0;
    std::atomic<int> loudness = 0;

    std::optional<SoundTrouble> listen(const std::stop_token& stop);
    // False: it is full, or nobody wants it any more.
    bool add(std::string_view samples, const std::stop_token& stop);
};

bool SoundRecorder::Take::add(std::string_view samples, const std::stop_token& stop)
{
    const std::scoped_lock lock(mutex);
    if (stop.stop_requested())
        return false;
    wav += samples.substr(0, kMostBytes - heard);
    heard = wav.size() - kWavHeaderBytes;
    loudness = loudnessOf(samples);
    return heard < kMostBytes;
}

std::optional<SoundTrouble> SoundRecorder::Take::listen(const std::stop_token& stop)
{
    auto microphone = SoundDevice::open(SoundDevice::Way::In, kVoice);
    if (!microphone)
        return microphone.error();
    std::array<char, kPieceBytes> piece{};
    for (;;) {
        const auto heardNow = microphone->read(piece);
        if (!heardNow)
            return heardNow.error();
        if (!add({piece.data(), *heardNow}, stop))
            return std::nullopt;
    }
}

SoundRecorder::SoundRecorder(QObject* parent) : QObject(parent) {}

SoundRecorder::~SoundRecorder() = default;

void SoundRecorder::start()
{
    if (m_take)
        return;
    m_take = std::make_shared<Take>();
    m_thread = std::jthread([this, take = m_take, before = std::move(m_thread)](const std::stop_token& stop) mutable {
        before = {}; // it gives the device back first
        const auto trouble = take->listen(stop);
        m_mailbox.post([this, take, trouble] {
            if (take == m_take) // otherwise it was stopped meanwhile
                emit ended(trouble);
        });
    });
}

std::string SoundRecorder::stop()
{
    const auto take = std::exchange(m_take, nullptr);
    if (!take)
        return {};
    m_thread.request_stop();
    const std::scoped_lock lock(take->mutex);
    std::string wav = std::move(take->wav);
    if (wav.size() <= kWavHeaderBytes)
        return {};
    return wav.replace(0, kWavHeaderBytes, wavHeader(kVoice, wav.size() - kWavHeaderBytes));
}

std::chrono::milliseconds SoundRecorder::length() const
{
    return std::chrono::milliseconds(m_take ? m_take->heard * 1000 / bytesPerSecond(kVoice) : 0);
}

std::string SoundRecorder::samples(std::size_t from, std::size_t most) const
{
    if (!m_take)
        return {};
    const std::scoped_lock lock(m_take->mutex);
    const std::string_view heard = std::string_view(m_take->wav).substr(kWavHeaderBytes);
    return std::string(heard.substr(std::min(from, heard.size()), most));
}

int SoundRecorder::loudness() const
{
    return m_take ? m_take->loudness.load() : 0;
}

} // namespace roadbook
