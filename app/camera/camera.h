// SPDX-License-Identifier: GPL-3.0-or-later
//
// Camera: what a camera shows, picture after picture, in memory. A thread of its own looks; nothing here waits for it, but
// the destructor. Nothing of it is on the disk.
//
//     camera.start(0);                            // seen() with each picture, ended() when it cannot, or can no longer
//     const QImage photo = camera.picture();
//     camera.stop();                              // the device is free a moment later
//
// GUI thread.
#pragma once

#include "camera/camera_device.h"
#include "threads/mailbox.h"

#include <QtCore/QObject>

#include <memory>
#include <thread>

namespace roadbook {

// Between two pictures: fluent enough to aim with, and a tablet has other things to do.
inline constexpr auto kCameraRest = std::chrono::milliseconds(40);

class Camera : public QObject {
    Q_OBJECT

public:
    explicit Camera(QObject* parent = nullptr);
    ~Camera() override; // waits until the device is free

    void start(std::size_t which); // CameraDevice::open()
    void stop();
    bool isRunning() const { return m_look != nullptr; }
    QImage picture() const;                           // the newest; null: none yet
    std::size_t cameras() const { return m_cameras; } // known with the first picture

signals:
    void seen(); // a new one; whoever is slow is told once
    void ended(roadbook::CameraTrouble trouble);

private:
    struct Look; // one running, shared with the thread that looks

    std::shared_ptr<Look> m_look;
    std::size_t m_cameras = 0;
    Mailbox m_mailbox;     // from the thread
    std::jthread m_thread; // last: it uses the rest
};

} // namespace roadbook
