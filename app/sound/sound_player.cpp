// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/sound_player.h"

namespace roadbook {
namespace {

std::optional<SoundTrouble> say(const Wav& wav, const std::stop_token& stop)
{
    auto loudspeaker = SoundDevice::open(SoundDevice::Way::Out, wav.format);
    if (!loudspeaker)
        return loudspeaker.error();
    const std::size_t piece = bytesPerSecond(wav.format) / 20 / 4 * 4; // whole frames
    for (std::string_view rest = wav.samples; !rest.empty() && !stop.stop_requested();) {
        const auto said = loudspeaker->write(rest.substr(0, piece));
        if (!said)
            return said.error();
        rest.remove_prefix(*said);
    }
    if (!stop.stop_requested())
        loudspeaker->finish();
    return std::nullopt;
}

} // namespace

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent) {}

SoundPlayer::~SoundPlayer() = default;

Status SoundPlayer::play(std::string wav)
{
    RB_TRY(readWav(wav));
    stop();
    m_thread = std::jthread(
        [this, run = m_run, wav = std::move(wav), before = std::move(m_thread)](const std::stop_token& stop) mutable {
            before = {}; // it gives the device back first
            const auto trouble = say(*readWav(wav), stop);
            m_mailbox.post([this, run, trouble] {
                if (run == m_run)
                    emit ended(trouble);
            });
        });
    return {};
}

void SoundPlayer::stop()
{
    ++m_run;
    m_thread.request_stop();
}

} // namespace roadbook
