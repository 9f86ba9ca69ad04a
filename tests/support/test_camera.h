// SPDX-License-Identifier: GPL-3.0-or-later
//
// TestCamera: the cameras of a test, through the real GStreamer, which asks a device provider of the test's own and no
// other: without it a test would see the room. Each camera is a source that GStreamer has itself. One at a time. Test
// thread.
//
//     TestCamera cameras;                                        // no camera at all
//     cameras.plugIn("videotestsrc pattern=smpte");
//     cameras.plugIn(TestCamera::solid(Qt::red));                // a second one
#pragma once

#include <QColor>
#include <QString>
#include <string>

namespace roadbook::test {

class TestCamera {
public:
    TestCamera();
    TestCamera(const TestCamera&) = delete;
    TestCamera& operator=(const TestCamera&) = delete;
    ~TestCamera();

    // What it makes, as gst-launch takes it, and in which forms.
    static void plugIn(const std::string& source, const std::string& forms = "video/x-raw,width=640,height=480");
    static void unplugAll();
    // It answers as one does that another program has, or that this user may not open.
    static void plugInBusy();
    static void plugInForbidden();

    // Nothing reads JPEG any more, as where half of GStreamer is installed; for the rest of the process.
    static void forgetJpeg();

    // That somebody has and has not given back.
    static int inUse();

    static std::string solid(const QColor& color);
    // Pictures sent as JPEG, like the large ones of most cameras.
    static std::string solidJpeg(const QColor& color)
    {
        return solid(color) + " ! video/x-raw,format=RGB ! videoconvert ! video/x-raw,format=I420,colorimetry=1:4:0:0 "
                              "! jpegenc quality=95";
    }
};

} // namespace roadbook::test
