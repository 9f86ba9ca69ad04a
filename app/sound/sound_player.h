// SPDX-License-Identifier: GPL-3.0-or-later
//
// SoundPlayer: plays a WAV file from memory, so that what is decrypted is never put into a file for another program. A
// thread of its own; nothing here waits for it. GUI thread.
#pragma once

#include "sound/sound_device.h"
#include "threads/mailbox.h"

#include <QtCore/QObject>

#include <optional>
#include <string>
#include <thread>

namespace roadbook {

class SoundPlayer : public QObject {
    Q_OBJECT

public:
    explicit SoundPlayer(QObject* parent = nullptr);
    ~SoundPlayer() override;

    // In the place of what is being played. BadValue: no file that is played here.
    Status play(std::string wav);
    void stop();

signals:
    void ended(std::optional<roadbook::SoundTrouble> trouble); // by itself

private:
    std::uint64_t m_run = 0; // of which ended() is said
    Mailbox m_mailbox;       // from the thread
    std::jthread m_thread;   // last: it uses the rest
};

} // namespace roadbook
