// SPDX-License-Identifier: GPL-3.0-or-later
//
// CameraDevice: one camera of this machine, delivering pictures through GStreamer. No call waits longer than kCameraWait
// for a picture, so that whoever uses it can stop at any time; opening takes as long as the camera does. One thread at a
// time, never the GUI's.
//
//     auto camera = CameraDevice::open(0);
//     const auto picture = camera->picture();            // null: none yet
#pragma once

#include <QtGui/QImage>

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <optional>

struct _GstElement; // NOLINT(bugprone-reserved-identifier): GStreamer's own names
struct _GstBus;     // NOLINT(bugprone-reserved-identifier)

namespace roadbook {

enum class CameraTrouble : std::uint8_t {
    NoCamera,     // there is none
    Busy,         // another program has it
    NotAllowed,   // this user may not use it
    NotInstalled, // GStreamer, or a part of it
    Broken,       // it was unplugged, or shows nothing any more
};

template <typename T>
using CameraResult = std::expected<T, CameraTrouble>;

inline constexpr auto kCameraWait = std::chrono::milliseconds(100);
// A camera that shows nothing for so long has gone; some take seconds until their first picture.
inline constexpr auto kCameraSilence = std::chrono::seconds(10);

class CameraDevice {
public:
    // `which` counts on past the last one, so that one more is always another one.
    static CameraResult<CameraDevice> open(std::size_t which);

    std::size_t cameras() const { return m_cameras; } // that this machine had when it was opened
    // What it shows now; null: nothing new yet.
    CameraResult<QImage> picture();

private:
    struct Stop {
        void operator()(_GstElement* pipeline) const; // gives the camera back
    };
    struct Unref {
        void operator()(void* object) const;
    };
    CameraDevice() = default;
    std::optional<CameraTrouble> trouble();

    std::size_t m_cameras = 0;
    std::unique_ptr<_GstElement, Unref> m_sink;
    std::unique_ptr<_GstBus, Unref> m_bus;
    std::unique_ptr<_GstElement, Stop> m_pipeline; // the first to go
    std::chrono::milliseconds m_dark{0};           // nothing was seen for so long
};

} // namespace roadbook
