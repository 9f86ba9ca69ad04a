// SPDX-License-Identifier: GPL-3.0-or-later
//
// Photographs of a visit, from a camera of the real GStreamer into a real store: what is kept is what the camera showed,
// stamped when the pack says so, never in the clear on the disk; without a camera it says so; whoever locks the app or
// leaves the page gives the camera back.
#include "files/original.h"
#include "kept_files.h"
#include "replica/attachments.h"
#include "support/test_camera.h"

#include <QDirIterator>
#include <QImage>
#include <QRegularExpression>
#include <fstream>

using namespace roadbook;
using namespace roadbook::test;

namespace {

constexpr int kPatience = 20'000; // the first camera of a process is slow
const QColor kPlant(30, 140, 90);

bool isAbout(QRgb is, const QColor& color)
{
    return qAbs(qRed(is) - color.red()) < 10 && qAbs(qGreen(is) - color.green()) < 10 &&
           qAbs(qBlue(is) - color.blue()) < 10;
}

} // namespace

class TestPhoto : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        m_cameras = std::make_unique<TestCamera>();
        QVERIFY(makeSampleStore(m_folder->path() + "/store", "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path() + "/store");
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_account = m_app->session.accounts()->results()->rows().first().accountId;
        visit().start(m_account);
        QTRY_VERIFY(!visit().readOnly());
    }
    void cleanup()
    {
        m_app.reset();
        m_cameras.reset();
        m_folder.reset();
        QCOMPARE(TestCamera::inUse(), 0);
    }

    void law5_aPhotographGoesIntoTheVisitsOneSave()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant), "video/x-raw,width=1280,height=720");
        take();
        QTRY_COMPARE(TestCamera::inUse(), 0); // nobody aims while one thinks
        QVERIFY(isAbout(photo().picture().value<QImage>().pixel(9, 9), kPlant));
        QCOMPARE(int(files().size()), 0); // not before somebody wants it
        photo().keep();
        QVERIFY(!photo().isShown());
        QTRY_COMPARE(int(files().size()), 1);
        const FileRow row = files().first();
        QVERIFY2(QRegularExpression("^照片 \\d\\d:\\d\\d\\.jpg$").match(row.name).hasMatch(), qPrintable(row.name));
        QCOMPARE(row.detail.left(2), QString("照片"));
        QCOMPARE(row.place, int(FileModel::Chosen));
        QVERIFY(row.picture.startsWith("data:image/jpeg;base64,"));
        const QString id = visit().visitId();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        const auto pending = m_app->store.ask([](Replica& replica) { return replica.pendingSaves(10); });
        QCOMPARE(int(pending->back().records.size()), 2);
        const Record saved = onlyAttachment();
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), id.toStdString());
        QCOMPARE(saved.text(field::attachment::kMediaType), std::string_view("image/jpeg"));
        QVERIFY(qAbs(saved.integer(field::attachment::kTakenAt) - QDateTime::currentMSecsSinceEpoch()) < 600'000);
        const QImage kept = imageOf(saved);
        QCOMPARE(kept.size(), QSize(1280, 720));
        for (const QPoint at :
             {QPoint(0, 0), QPoint(1279, 0), QPoint(640, 360), QPoint(9, 719)}) // no stamp was asked for
            QVERIFY(isAbout(kept.pixel(at), kPlant));
        QCOMPARE(shelf().problem(), QString());
    }

    void aPhotographOfTheArchiveIsSavedByItself()
    {
        AccountController& account = *m_app->session.account();
        account.open(m_account);
        m_app->settle();
        FilesController& papers = *account.files();
        const int before = papers.files()->count();
        const auto aimThere = [&papers] {
            papers.photograph();
            QTRY_VERIFY_WITH_TIMEOUT(papers.photo()->isReady(), kPatience);
        };
        TestCamera::plugIn(TestCamera::solid(kPlant), "video/x-raw,width=1280,height=720");
        aimThere();
        QVERIFY(!photo().isShown()); // the visit's is another one
        papers.photo()->take();
        QCOMPARE(papers.files()->count(), before); // not before somebody wants it
        papers.photo()->keep();
        QTRY_COMPARE(papers.files()->count(), before + 1);
        const Record saved = onlyAttachment();
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), m_account.toStdString());
        QCOMPARE(saved.ref(field::attachment::kAccount), saved.ref(field::attachment::kRecord));
        QVERIFY(isAbout(imageOf(saved).pixel(9, 9), kPlant));
        QCOMPARE(papers.problem(), QString());
        m_app->session.look("account");
        aimThere();
        m_app->session.look("today"); // leaving gives the camera back
        QVERIFY(!papers.photo()->isShown());
        QTRY_COMPARE(TestCamera::inUse(), 0);
        QCOMPARE(papers.files()->count(), before + 1);
    }

    void againAndBackKeepNothing()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant));
        take();
        photo().again();
        QVERIFY(!photo().isTaken());
        QVERIFY(!photo().isReady());
        QTRY_VERIFY_WITH_TIMEOUT(photo().isReady(), kPatience);
        photo().take();
        QVERIFY(photo().isTaken());
        photo().back();
        QVERIFY(photo().isShown());
        QVERIFY(!photo().isTaken());
        photo().back();
        QVERIFY(!photo().isShown());
        QTRY_COMPARE(TestCamera::inUse(), 0);
        m_app->settle();
        QCOMPARE(int(files().size()), 0);
    }

    void theOtherCameraIsRemembered()
    {
        TestCamera::plugIn(TestCamera::solid(Qt::red));
        aim();
        QVERIFY(!photo().canSwitch());
        photo().back();
        TestCamera::plugIn(TestCamera::solid(Qt::blue));
        aim();
        QTRY_VERIFY(photo().canSwitch());
        QVERIFY(isAbout(photo().picture().value<QImage>().pixel(9, 9), Qt::red));
        photo().another();
        QVERIFY(!photo().isReady());
        QTRY_VERIFY_WITH_TIMEOUT(photo().isReady(), kPatience);
        QVERIFY(isAbout(photo().picture().value<QImage>().pixel(9, 9), Qt::blue));
        photo().back();
        take();
        QVERIFY(isAbout(photo().picture().value<QImage>().pixel(9, 9), Qt::blue));
    }

    void withoutACameraItSaysSoAndAFileIsTakenAllTheSame()
    {
        shelf().photograph();
        QVERIFY(photo().isShown());
        QTRY_VERIFY2(shelf().problem().contains("没有找到摄像头"), qPrintable(shelf().problem()));
        QVERIFY(!photo().isShown());
        QVERIFY(!shelf().canKeepAgain());
        const QString file = QString::fromStdString(m_folder->path()) + "/elsewhere.jpg";
        QImage picture(64, 48, QImage::Format_RGB32);
        picture.fill(kPlant);
        QVERIFY(picture.save(file));
        shelf().add({QUrl::fromLocalFile(file)});
        QTRY_COMPARE(int(files().size()), 1);
        QCOMPARE(shelf().problem(), QString());
    }

    void whyThereIsNoPicture_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("busy") << "被别的程序占用";
        QTest::newRow("forbidden") << "没有使用摄像头的权限";
        QTest::newRow("pulled out") << "断开了";
    }
    void whyThereIsNoPicture()
    {
        QFETCH(const QString, words);
        if (words.contains("占用"))
            TestCamera::plugInBusy();
        else if (words.contains("权限"))
            TestCamera::plugInForbidden();
        else
            TestCamera::plugIn("videotestsrc is-live=true num-buffers=20");
        shelf().photograph();
        QTRY_VERIFY2_WITH_TIMEOUT(shelf().problem().contains(words), qPrintable(shelf().problem()), kPatience);
        QVERIFY(!photo().isShown());
    }

    // Otherwise one that does not work would stand before the others for ever.
    void anotherTryIsAnotherCamera()
    {
        TestCamera::plugInBusy();
        TestCamera::plugIn(TestCamera::solid(kPlant));
        shelf().photograph();
        QTRY_VERIFY_WITH_TIMEOUT(shelf().problem().contains("占用"), kPatience);
        take();
        QCOMPARE(shelf().problem(), QString());
        QVERIFY(isAbout(photo().picture().value<QImage>().pixel(9, 9), kPlant));
    }

    void leavingThePageGivesTheCameraBack()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant));
        m_app->session.look("visit");
        aim();
        QCOMPARE(TestCamera::inUse(), 1);
        m_app->session.look("today");
        QVERIFY(!photo().isShown());
        QTRY_COMPARE(TestCamera::inUse(), 0);
        QCOMPARE(shelf().taking(), 0);
    }

    void lockingGivesTheCameraBack()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant));
        aim();
        m_app->session.lock();
        QVERIFY(!photo().isShown());
        QVERIFY(!photo().picture().isValid());
        QTRY_COMPARE(TestCamera::inUse(), 0);
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(int(attachments().size()), 0);
    }

    // It was taken, and nobody has said a word about it yet.
    void law1_lockingKeepsWhatWasTaken()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant));
        const QString id = visit().visitId();
        take();
        m_app->session.lock();
        QVERIFY(!photo().picture().isValid());
        QVERIFY(m_app->unlock());
        m_app->settle();
        const Record saved = onlyAttachment();
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), id.toStdString());
        QVERIFY(isAbout(imageOf(saved).pixel(9, 9), kPlant));
    }

    void aPhotographThatTheStoreDoesNotTakeIsKeptForAnotherTry()
    {
        TestCamera::plugIn(TestCamera::solid(kPlant));
        take();
        m_app->store.close(); // as when the disk refuses
        photo().keep();
        QTRY_VERIFY(shelf().canKeepAgain());
        m_app->store.unlock(m_app->directory, kSamplePassword, &m_app->session,
                            [](const Status& open) { QVERIFY(open); });
        QTRY_VERIFY(m_app->store.isOpen());
        m_app->services.due = std::make_shared<DueKeeper>(); // as the session does for another store
        shelf().keepAgain();
        QTRY_COMPARE(int(files().size()), 1);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QVERIFY(isAbout(imageOf(onlyAttachment()).pixel(9, 9), kPlant));
    }

    void law11_nothingOfItIsOnTheDiskInTheClear()
    {
        qputenv("TMPDIR", m_folder->path().c_str());
        const auto back = qScopeGuard([] { qunsetenv("TMPDIR"); });
        TestCamera::plugIn(TestCamera::solidJpeg(kPlant), "image/jpeg,width=1280,height=720");
        take();
        QCOMPARE(pictureInTheClear(), QString());
        photo().keep();
        QTRY_COMPARE(int(files().size()), 1);
        QCOMPARE(pictureInTheClear(), QString());
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QVERIFY(isAbout(imageOf(onlyAttachment()).pixel(9, 9), kPlant));
        m_app->session.lock();
        QCOMPARE(pictureInTheClear(), QString());
        QImage picture(8, 8, QImage::Format_RGB32); // what is looked for would be found
        picture.fill(kPlant);
        QVERIFY(picture.save(QString::fromStdString(m_folder->path()) + "/store/any", "JPEG"));
        QVERIFY(pictureInTheClear().endsWith("/any"));
    }

    void someoneElsesVisitTakesNoPhotograph()
    {
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        m_app->services.me.staff = sampleStaffId("zhou");
        visit().open(visit().visitId());
        m_app->settle();
        TestCamera::plugIn(TestCamera::solid(kPlant));
        shelf().photograph();
        QVERIFY(!photo().isShown());
        QCOMPARE(TestCamera::inUse(), 0);
    }

    void thePackSaysWhetherItIsStampedAndItIsSent()
    {
        ServerProcess server;
        server.start();
        addSmallCompany(server);
        const std::string file = m_folder->path() + "/stamped.json";
        std::ofstream(file) << packWithStamp();
        const Ran activated = server.admin({"pack", "activate", QString::fromStdString(file)});
        QVERIFY2(activated.exit == 0, activated.err.constData());
        TestApp rep(m_folder->path() + "/rep");
        QVERIFY(signIn(server, rep, "lin"));
        QCOMPARE(rep.session.accounts()->create("华星橡胶制品有限公司"), QString());
        rep.session.visit()->start(rep.session.accounts()->createdId());
        QTRY_VERIFY(!rep.session.visit()->readOnly());
        FilesController& mine = *rep.session.visit()->files();
        TestCamera::plugIn(TestCamera::solid(kPlant), "video/x-raw,width=1280,height=720");
        mine.photograph();
        QTRY_VERIFY_WITH_TIMEOUT(mine.photo()->isReady(), kPatience);
        mine.photo()->take();
        mine.photo()->keep();
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->count(), 1, kPatience);
        QCOMPARE(rep.session.visit()->finish(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->rows().first().stateText, QString("已存本机，已上传"), 30'000);
        const QString copy = QString::fromStdString(m_folder->path()) + "/copy.jpg";
        mine.saveCopy(mine.files()->rows().first().fileId, QUrl::fromLocalFile(copy));
        rep.settle();
        const QImage is(copy);
        QCOMPARE(is.size(), QSize(1280, 720));
        QVERIFY(isAbout(is.pixel(10, 10), kPlant));
        QVERIFY(qGray(kPlant.rgb()) - qGray(is.pixel(1270, 716)) > 40); // the ground of the stamp
        int white = 0;
        for (int x = 0; x < 640; ++x)
            for (int y = 600; y < 720; ++y)
                white += qGray(is.pixel(x, y)) > 220 ? 1 : 0;
        QVERIFY(white > 200); // and its letters
    }

private:
    VisitController& visit() { return *m_app->session.visit(); }
    FilesController& shelf() { return *visit().files(); }
    PhotoTaking& photo() { return *shelf().photo(); }
    QList<FileRow> files() { return shelf().files()->rows(); }
    void aim()
    {
        shelf().photograph();
        QVERIFY(photo().isShown());
        QTRY_VERIFY_WITH_TIMEOUT(photo().isReady(), kPatience);
    }
    void take()
    {
        aim();
        photo().take();
        QVERIFY(photo().isTaken());
    }
    // The first file that has one; "" = none.
    QString pictureInTheClear() const
    {
        static const QByteArray kJpeg("\xff\xd8\xff\xe0\x00\x10JFIF", 10);
        QDirIterator all(QString::fromStdString(m_folder->path()), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(kJpeg))
                return file.fileName();
        }
        return {};
    }
    std::vector<View> attachments() { return attachmentsIn(*m_app); }
    Record onlyAttachment()
    {
        const auto found = attachments();
        return found.size() == 1 ? found.front().record : Record{};
    }
    QImage imageOf(const Record& attachment)
    {
        const std::string sha256(attachment.text(field::attachment::kSha256));
        const auto file =
            m_app->store.ask([&](Replica& replica) { return readOriginal(replica.attachments(), sha256); });
        return file ? QImage::fromData(QByteArray::fromStdString(*file)) : QImage();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestCamera> m_cameras;
    std::unique_ptr<TestApp> m_app;
    QString m_account;
};

QTEST_MAIN(TestPhoto)
#include "tst_photo.moc"
