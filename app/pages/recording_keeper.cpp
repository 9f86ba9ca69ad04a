// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recording_keeper.h"

#include "models/tone.h"
#include "protocol/limits.h"

#include <utility>

namespace roadbook {

RecordingKeeper::RecordingKeeper(Services& services, const VoiceRecording& voice, QObject* parent)
    : QObject(parent), m_services(services), m_voice(voice)
{
    connect(&voice, &VoiceRecording::moved, this, &RecordingKeeper::look);
}

Id RecordingKeeper::begin(const HangsOn& place)
{
    const Environment& env = m_services.store.environment();
    m_recording = {.id = makeId(env.clock(), env.random), .record = place.record, .account = place.account, .name = {}};
    m_pieces = 0;
    m_bytes = 0;
    m_due = kKeptEvery;
    m_complained = false;
    return m_recording.id;
}

void RecordingKeeper::look()
{
    if (m_saving || !m_voice.running() || m_voice.heard() < m_due)
        return;
    std::string samples = m_voice.samples(m_bytes, limits::kBlobPieceBytes);
    if (samples.empty())
        return;
    m_recording.name = m_voice.name().toStdString();
    m_saving = true;
    const std::size_t bytes = samples.size();
    m_services.store.run([recording = m_recording, piece = m_pieces, samples = std::move(samples)](
                             Replica& replica) { return keepPiece(replica, recording, piece, samples); },
                         this,
                         [this, id = m_recording.id, bytes](const Status& status) {
                             m_saving = false;
                             if (id == m_recording.id) // otherwise the next note has begun
                                 kept(status, bytes);
                         });
}

void RecordingKeeper::kept(const Status& status, std::size_t bytes)
{
    if (status) {
        ++m_pieces;
        m_bytes += bytes;
        m_due = std::chrono::milliseconds(m_bytes * 1000 / bytesPerSecond(kVoice)) + kKeptEvery;
        return;
    }
    m_due = m_voice.heard() + kKeptEvery; // not at every tick
    if (!std::exchange(m_complained, true))
        m_services.notices.say(m_services.words.refusal(status.error()), Tone::Danger);
}

} // namespace roadbook
