// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cameras: the pictures of the real GStreamer, whose sources are lent to it as cameras here; which form of them is asked
// for, why there are none, and that the device is given back.
#include "camera/camera.h"
#include "support/test_camera.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

// What comes from JPEG, or by way of a television's colours, is not the same to the last bit.
bool isAbout(QRgb is, const QColor& color)
{
    return qAbs(qRed(is) - color.red()) < 6 && qAbs(qGreen(is) - color.green()) < 6 &&
           qAbs(qBlue(is) - color.blue()) < 6;
}

// The libraries that a program loads when it starts.
QByteArray neededBy(const QString& program)
{
    QProcess readelf;
    readelf.start(QStringLiteral("readelf"), {QStringLiteral("--dynamic"), program});
    readelf.waitForFinished();
    return readelf.readAllStandardOutput();
}

} // namespace

class TestCameras : public QObject {
    Q_OBJECT

private slots:
    void init() { m_cameras = std::make_unique<TestCamera>(); }
    void cleanup() { m_cameras.reset(); }

    // The app must start as fast as it did before there were cameras.
    void theProgramIsNotLinkedToIt()
    {
        const QString program = qEnvironmentVariable("RB_BIN_DIR") + "/roadbook";
        QVERIFY2(QFile::exists(program), "build roadbook first");
        QVERIFY(neededBy(QCoreApplication::applicationFilePath()).contains("libgstreamer")); // as this test is
        QVERIFY(neededBy(program).contains("libQt6Quick"));
        QVERIFY(!neededBy(program).contains("libgst"));
    }

    void thePictureIsWhatTheCameraShows()
    {
        const QColor color(200, 40, 90);
        TestCamera::plugIn(TestCamera::solid(color));
        Camera camera;
        QSignalSpy seen(&camera, &Camera::seen);
        QVERIFY(camera.picture().isNull());
        camera.start(0);
        QVERIFY(camera.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!seen.empty(), 20'000);
        const QImage picture = camera.picture();
        QCOMPARE(picture.size(), QSize(640, 480));
        for (const QPoint at : {QPoint(0, 0), QPoint(639, 0), QPoint(320, 240), QPoint(0, 479), QPoint(639, 479)})
            QVERIFY2(isAbout(picture.pixel(at), color), qPrintable(QColor(picture.pixel(at)).name()));
        QCOMPARE(int(camera.cameras()), 1);
        QTRY_VERIFY(seen.count() > 3); // it goes on
        camera.stop();
        QVERIFY(!camera.isRunning());
        QVERIFY(camera.picture().isNull());
        QTRY_COMPARE(TestCamera::inUse(), 0);
    }

    // An odd width: lines may not lean.
    void everyLineBeginsWhereItShould()
    {
        TestCamera::plugIn("videotestsrc is-live=true pattern=checkers-8", "video/x-raw,width=323,height=241");
        Camera camera;
        camera.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!camera.picture().isNull(), 20'000);
        const QImage picture = camera.picture();
        QCOMPARE(picture.size(), QSize(323, 241));
        for (int y = 0; y < 240; ++y) // the squares stand upright
            QCOMPARE(picture.pixel(3, y) == picture.pixel(3, 3), y / 8 % 2 == 0);
    }

    // Large pictures come as JPEG from most cameras, and small ones as they are.
    void theLargePictureIsAskedFor()
    {
        const QColor color(20, 120, 220);
        TestCamera::plugIn(TestCamera::solidJpeg(color),
                           "image/jpeg,width=640,height=480; image/jpeg,width=3840,height=2160; "
                           "image/jpeg,width=1920,height=1080");
        Camera camera;
        camera.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!camera.picture().isNull(), 20'000);
        QCOMPARE(camera.picture().size(), QSize(1920, 1080));
        QVERIFY2(isAbout(camera.picture().pixel(1000, 500), color),
                 qPrintable(QColor(camera.picture().pixel(1000, 500)).name()));
    }

    void oneMoreIsAnotherCamera()
    {
        TestCamera::plugIn(TestCamera::solid(Qt::red));
        TestCamera::plugIn(TestCamera::solid(Qt::blue));
        Camera camera;
        for (std::size_t which = 0; which < 4; ++which) {
            camera.start(which);
            QTRY_VERIFY_WITH_TIMEOUT(!camera.picture().isNull(), 20'000);
            QVERIFY(isAbout(camera.picture().pixel(9, 9), which % 2 == 0 ? Qt::red : Qt::blue));
            QTRY_COMPARE(int(camera.cameras()), 2);
            camera.stop();
        }
        QTRY_COMPARE(TestCamera::inUse(), 0);
    }

    void whyThereIsNoPicture_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::newRow("none") << int(CameraTrouble::NoCamera);
        QTest::newRow("busy") << int(CameraTrouble::Busy);
        QTest::newRow("forbidden") << int(CameraTrouble::NotAllowed);
        QTest::newRow("unplugged") << int(CameraTrouble::Broken);
        QTest::newRow("a part is missing") << int(CameraTrouble::NotInstalled);
    }
    void whyThereIsNoPicture()
    {
        QFETCH(const int, trouble);
        switch (CameraTrouble(trouble)) {
        case CameraTrouble::NoCamera:
            break;
        case CameraTrouble::Busy:
            TestCamera::plugInBusy();
            break;
        case CameraTrouble::NotAllowed:
            TestCamera::plugInForbidden();
            break;
        case CameraTrouble::Broken:
            TestCamera::plugIn("videotestsrc num-buffers=2");
            break;
        case CameraTrouble::NotInstalled:
            TestCamera::plugIn(TestCamera::solidJpeg(Qt::red), "image/jpeg,width=640,height=480");
            TestCamera::forgetJpeg();
            break;
        }
        Camera camera;
        QList<int> ended;
        connect(&camera, &Camera::ended, this, [&ended](CameraTrouble why) { ended.append(int(why)); });
        camera.start(0);
        QTRY_COMPARE_WITH_TIMEOUT(int(ended.size()), 1, 20'000);
        QCOMPARE(ended.first(), trouble);
        QVERIFY(!camera.isRunning());
        QTRY_COMPARE(TestCamera::inUse(), 0);
    }

    // One that has been stopped says nothing any more.
    void stoppedBeforeTheFirstPicture()
    {
        TestCamera::plugIn(TestCamera::solid(Qt::green));
        Camera camera;
        QSignalSpy seen(&camera, &Camera::seen);
        QSignalSpy ended(&camera, &Camera::ended);
        for (int i = 0; i < 5; ++i) {
            camera.start(0);
            camera.stop();
        }
        QTRY_COMPARE(TestCamera::inUse(), 0);
        QTest::qWait(50);
        QCOMPARE(seen.count(), 0);
        QCOMPARE(ended.count(), 0);
        camera.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(!camera.picture().isNull(), 20'000);
    }

private:
    std::unique_ptr<TestCamera> m_cameras;
};

QTEST_GUILESS_MAIN(TestCameras)
#include "tst_camera.moc"
