// SPDX-License-Identifier: GPL-3.0-or-later
//
// RecordingKeeper: keeps in the store what a voice note has by now, while it is still being recorded (law 1). One piece on
// its way at a time, so that a slow disk neither holds anybody up nor gathers a queue; the recorder ends the note at its
// full length, and with it what is kept. GUI thread.
#pragma once

#include "files/chosen_file.h"
#include "pages/services.h"
#include "pages/voice_recording.h"
#include "store/kept_recording.h"

namespace roadbook {

// So much of a note a killed app may lose.
inline constexpr auto kKeptEvery = std::chrono::seconds(3);

class RecordingKeeper : public QObject {
    Q_OBJECT

public:
    RecordingKeeper(Services& services, const VoiceRecording& voice, QObject* parent = nullptr);

    // A note begins, of what hangs there. Answers with the id of the file that it becomes.
    Id begin(const HangsOn& place);
    const Id& id() const { return m_recording.id; } // of the note that began last

private:
    void look();
    void kept(const Status& status, std::size_t bytes);

    Services& m_services;
    const VoiceRecording& m_voice;
    KeptRecording m_recording;
    int m_pieces = 0;
    std::size_t m_bytes = 0;           // of it, in the store
    std::chrono::milliseconds m_due{}; // as soon as so much has been heard
    bool m_saving = false;
    bool m_complained = false; // the store does not take it; said once a note
};

} // namespace roadbook
