// SPDX-License-Identifier: GPL-3.0-or-later
//
// PhotoTaking: the camera as its page shows it: what it sees, the photograph that was taken and waits for a word, and why
// there is none. The camera runs only while somebody aims; a photograph is in memory until it is kept. FilesController
// opens it and keeps what comes of it. GUI thread.
#pragma once

#include "camera/camera.h"
#include "pages/words.h"

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class PhotoTaking : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool taken READ isTaken NOTIFY changed)
    Q_PROPERTY(bool canSwitch READ canSwitch NOTIFY changed)
    Q_PROPERTY(QVariant picture READ picture NOTIFY pictureChanged)

public:
    explicit PhotoTaking(Words& words, QObject* parent = nullptr);

    bool isShown() const { return m_shown; }
    bool isReady() const { return m_ready; }           // there is something to photograph
    bool isTaken() const { return !m_taken.isNull(); } // again, or keep it?
    bool canSwitch() const { return m_ready && m_camera.cameras() > 1; }
    QVariant picture() const; // a QImage: the photograph, or what the camera sees; nothing: neither yet

    void open();
    // Nobody looks any more: the camera is given back, and a photograph is kept.
    void leave();

    Q_INVOKABLE void take();
    Q_INVOKABLE void again();
    Q_INVOKABLE void keep();
    Q_INVOKABLE void another(); // camera, from now on
    Q_INVOKABLE void back();    // from the photograph to the camera, from there to the page

    // Why there is no picture, and what to do.
    static QString cameraText(CameraTrouble trouble, bool somethingWasSeen);

signals:
    void changed();
    void pictureChanged();
    void photographed(const QString& name, const QImage& photo, roadbook::Timestamp takenAt);
    void failed(const QString& reason);

private:
    void aim();
    void end(); // everything is forgotten
    void seen();
    void ended(CameraTrouble trouble);

    Words& m_words;
    bool m_shown = false;
    bool m_ready = false;
    std::size_t m_which = 0; // of the cameras; the one that worked is remembered while the app runs
    QImage m_taken;
    Timestamp m_takenAt = 0;
    Camera m_camera;
};

} // namespace roadbook
