// SPDX-License-Identifier: GPL-3.0-or-later
//
// VoiceRecording: the voice note that is being recorded, as its tile shows it, and why it cannot be. FilesController begins
// and ends it. GUI thread.
#pragma once

#include "pages/words.h"
#include "sound/sound_recorder.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class VoiceRecording : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool running READ running NOTIFY runningChanged)
    Q_PROPERTY(QString timeText READ timeText NOTIFY moved)
    Q_PROPERTY(int loudness READ loudness NOTIFY moved)

public:
    explicit VoiceRecording(Words& words, QObject* parent = nullptr);

    bool running() const { return m_recorder.isRunning(); }
    QString timeText() const; // "1:04"
    QString name() const;     // of the file that it becomes
    std::chrono::milliseconds heard() const { return m_recorder.length(); }
    std::string samples(std::size_t from, std::size_t most) const { return m_recorder.samples(from, most); }
    int loudness() const { return m_recorder.loudness(); } // 0 to 100

    void start();
    void stop(); // says recorded() when there is anything

    static QString timeTextOf(std::chrono::milliseconds length); // "1:04"
    // Why nothing is recorded or played any more, and what to do.
    static QString microphoneText(SoundTrouble trouble, bool somethingWasHeard);
    static QString loudspeakerText(SoundTrouble trouble);

signals:
    void runningChanged();
    void moved();
    void recorded(const QString& name, const std::shared_ptr<const std::string>& wav);
    void full();                        // it ended because it may not be longer; after recorded()
    void failed(const QString& reason); // likewise
    void nothingHeard();

private:
    void ended(std::optional<SoundTrouble> trouble);
    bool finish(); // true: there was something

    Words& m_words;
    Timestamp m_startedAt = 0;
    SoundRecorder m_recorder;
    QTimer m_tick;
};

} // namespace roadbook
