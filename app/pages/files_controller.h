// SPDX-License-Identifier: GPL-3.0-or-later
//
// FilesController: the attachments of one visit or one account: looking at them and listening, adding, recording,
// photographing, taking away with undo, fetching an original that is not here, putting a copy where the person wants it.
// What it is about comes from the page's controller, as a Shelf. Nothing of an attachment is on the disk in the clear but
// the copy that a person asks for (law 11). Whoever leaves the page ends a recording, the camera and what is being played;
// what was recorded or photographed by then is kept. A recording that the app was killed in is among the files when its
// visit is opened again. GUI thread.
#pragma once

#include "models/file_model.h"
#include "pages/file_intake.h"
#include "pages/page_controller.h"
#include "pages/photo_taking.h"
#include "pages/recording_keeper.h"
#include "pages/voice_recording.h"
#include "sound/sound_player.h"
#include "store/file_facts.h"

#include <QtCore/QUrl>

#include <functional>
#include <set>

namespace roadbook {

class FilesController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::FileModel* files READ files CONSTANT)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(int taking READ taking NOTIFY takingChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool canKeepAgain READ canKeepAgain NOTIFY problemChanged)
    Q_PROPERTY(roadbook::VoiceRecording* voice READ voice CONSTANT)
    Q_PROPERTY(roadbook::PhotoTaking* photo READ photo CONSTANT)
    Q_PROPERTY(QString playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(QString viewedName READ viewedName NOTIFY viewedChanged)
    Q_PROPERTY(QString viewedPicture READ viewedPicture NOTIFY viewedChanged)
    Q_PROPERTY(QString viewedText READ viewedText NOTIFY viewedChanged)

public:
    using Question = std::function<Result<std::vector<FileFacts>>(Replica&)>;
    // Whose files these are.
    struct Shelf {
        std::function<Question()> question; // as of now
        HangsOn place = {};                 // where a file is saved by itself
        // With something that is saved later, in the store before what is queued next; empty: by itself. A file that has
        // an id already keeps it.
        std::function<void(const ChosenFile&, const Id& id)> keep = {};
        std::function<bool(const Id&)> drop = {}; // takes one back that is not saved yet; false: it is none
        PhotoStamp stamp = {};
        bool canAdd = false;
    };

    explicit FilesController(Services& services, QObject* parent = nullptr);

    FileModel* files() { return &m_files; }
    bool canAdd() const { return m_shelf.canAdd; }
    int taking() const { return static_cast<int>(m_intake.waiting()); } // files on their way in
    QString problem() const { return m_problem; }                       // why the last ones were not taken
    bool canKeepAgain() const { return !m_unkept.empty(); }             // made here, and the store did not take it
    VoiceRecording* voice() { return &m_voice; }
    PhotoTaking* photo() { return &m_photo; }
    QString playing() const;                            // the file that is heard; "" = none
    QString viewedName() const { return m_viewedName; } // of the picture that is shown large; "" = none
    QString viewedPicture() const { return m_viewedPicture; }
    QString viewedText() const { return m_viewedText; } // what is missing of it

    void open(Shelf shelf);
    void close();
    void look() { refreshSoon(); } // what is on the shelf has changed

    Q_INVOKABLE void add(const QList<QUrl>& files);
    Q_INVOKABLE void record();     // begins a voice note, or ends it and keeps it
    Q_INVOKABLE void photograph(); // opens the camera; the rest is with `photo`
    Q_INVOKABLE void keepAgain();
    Q_INVOKABLE void remove(const QString& fileId);
    Q_INVOKABLE void fetch(const QString& fileId);
    Q_INVOKABLE void view(const QString& fileId); // a recording is played, or stopped
    Q_INVOKABLE void endView();
    Q_INVOKABLE void saveCopy(const QString& fileId, const QUrl& to);

signals:
    void changed();
    void takingChanged();
    void problemChanged();
    void viewedChanged();
    void playingChanged();

protected:
    void refresh() override;
    void clear() override;
    void left() override;

private:
    const FileFacts* find(const QString& fileId) const;
    void show();
    void setProblem(const QString& problem);
    // What is on its way into the present shelf knows it, whatever is shown when it arrives.
    FileIntake::Taken toShelf(std::optional<FileIntake::Made> made = {});
    void connectSound();
    void connectCamera();
    void keep(const FileIntake::Made& made);
    void rescue(std::vector<FileIntake::Made> made);
    void rescueRecordings();
    void settle(const FileIntake::Made& made);
    void play(const FileFacts& file);
    void setPlaying(const Id& file);
    void showOriginal(const Id& file, const std::string& sha256);
    void missed(const std::string& sha256, const Error& why);

    Shelf m_shelf;
    std::uint64_t m_shelves = 0; // so many have been opened and closed
    std::vector<FileFacts> m_facts;
    FileModel m_files;
    QString m_problem;
    Id m_viewed;
    QString m_viewedName;
    QString m_viewedPicture;
    QString m_viewedText;
    bool m_opening = false; // the original is on its way to the screen
    Id m_playing;
    SoundPlayer m_player;
    VoiceRecording m_voice;
    RecordingKeeper m_recordingKeeper;
    std::set<Id> m_recordings; // begun or rescued here: they need no rescue
    PhotoTaking m_photo;
    std::vector<FileIntake::Made> m_unkept;
    FileIntake m_intake;
};

} // namespace roadbook
