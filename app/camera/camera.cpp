// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera/camera.h"

#include <mutex>
#include <utility>

namespace roadbook {

struct Camera::Look {
    std::mutex mutex;
    QImage newest;     // under mutex
    bool told = false; // under mutex: the owner has not looked at the one before yet

    // True: the owner does not know yet.
    bool show(QImage picture)
    {
        const std::scoped_lock lock(mutex);
        newest = std::move(picture);
        return !std::exchange(told, true);
    }
    void heard()
    {
        const std::scoped_lock lock(mutex);
        told = false;
    }
};

Camera::Camera(QObject* parent) : QObject(parent) {}

Camera::~Camera() = default;

void Camera::start(std::size_t which)
{
    if (m_look)
        return;
    m_look = std::make_shared<Look>();
    m_thread =
        std::jthread([this, which, look = m_look, before = std::move(m_thread)](const std::stop_token& stop) mutable {
            before = {}; // it gives the device back first
            const auto end = [&](CameraTrouble trouble) {
                m_mailbox.post([this, look, trouble] {
                    if (look != m_look) // it was stopped meanwhile
                        return;
                    m_look = nullptr;
                    emit ended(trouble);
                });
            };
            if (stop.stop_requested())
                return;
            auto device = CameraDevice::open(which);
            if (!device)
                return end(device.error());
            while (!stop.stop_requested()) {
                auto picture = device->picture();
                if (!picture)
                    return end(picture.error());
                if (picture->isNull())
                    continue;
                if (look->show(std::move(*picture)))
                    m_mailbox.post([this, look, cameras = device->cameras()] {
                        look->heard();
                        if (look != m_look)
                            return;
                        m_cameras = cameras;
                        emit seen();
                    });
                std::this_thread::sleep_for(kCameraRest);
            }
        });
}

void Camera::stop()
{
    if (std::exchange(m_look, nullptr))
        m_thread.request_stop();
}

QImage Camera::picture() const
{
    if (!m_look)
        return {};
    const std::scoped_lock lock(m_look->mutex);
    return m_look->newest;
}

} // namespace roadbook
