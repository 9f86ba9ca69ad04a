// SPDX-License-Identifier: GPL-3.0-or-later
//
// SoundRecorder: what the microphone hears, into memory, as a WAV file of kVoice. A thread of its own listens; nothing
// here waits for it. Nothing of it is on the disk; who wants to keep it while it goes on asks for its samples.
//
//     recorder.start();                           // ended() comes when it cannot, or can no longer
//     const std::string wav = recorder.stop();    // "" when nothing was heard
//
// GUI thread.
#pragma once

#include "sound/sound_device.h"
#include "threads/mailbox.h"

#include <QtCore/QObject>

#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace roadbook {

// Longer than anybody listens to; 10 MB, a fifth of what an attachment may have.
inline constexpr auto kRecordingMost = std::chrono::minutes(5);

class SoundRecorder : public QObject {
    Q_OBJECT

public:
    explicit SoundRecorder(QObject* parent = nullptr);
    ~SoundRecorder() override; // what is being heard is forgotten

    void start();
    // What has been heard until now; it may have ended by itself.
    std::string stop();
    bool isRunning() const { return m_take != nullptr; }
    std::chrono::milliseconds length() const;
    // What has been heard until now, from that byte on, so many at most; without a header.
    std::string samples(std::size_t from, std::size_t most) const;
    int loudness() const; // 0 to 100, of the last moment

signals:
    // By itself: at its full length when there is no trouble. What was heard waits for stop().
    void ended(std::optional<roadbook::SoundTrouble> trouble);

private:
    struct Take; // one recording, shared with the thread that listens

    std::shared_ptr<Take> m_take;
    Mailbox m_mailbox;     // from the thread
    std::jthread m_thread; // last: it uses the rest
};

} // namespace roadbook
