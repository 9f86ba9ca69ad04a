// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page of the device: what lies on it, and that it is right, without the server and beside it.
#include "device.h"
#include "model/fields.h"
#include "models/tone.h"
#include "support/server_process.h"

using namespace roadbook;
using namespace roadbook::test;

class TestDevice : public QObject {
    Q_OBJECT

private slots:
    void whatLiesHereIsSaidByKind()
    {
        const TempFolder folder;
        QVERIFY(makeSampleStore(folder.path(), "lin", midnightToday(), deviceEnvironment()));
        TestApp app(folder.path());
        QVERIFY(app.unlock());
        app.settle();
        DeviceController& device = *app.session.device();
        QCOMPARE(device.kinds()->count(), 0); // nothing is read before somebody looks
        device.look();
        QTRY_COMPARE(device.kinds()->count(), 5);
        double shares = 0;
        for (const MeasureRow& row : device.kinds()->rows()) {
            QVERIFY(!row.shareText.isEmpty());
            shares += row.share;
        }
        QVERIFY2(shares > 0.9 && shares < 1.1, qPrintable(QString::number(shares)));
        QVERIFY(device.kinds()->rows().first().share > 0); // records
        const auto status = app.store.ask([](Replica& replica) { return replica.status(); });
        QVERIFY(device.recordsText().startsWith(QString::number(status->records)));
        QVERIFY(!device.freeText().isEmpty());
        QVERIFY(!device.deviceName().isEmpty());
        QCOMPARE(device.incidents().size(), 0);

        app.session.lock();
        QCOMPARE(device.kinds()->count(), 0);
    }

    void law2_withoutTheServerTheStoreIsCheckedAllTheSame()
    {
        const TempFolder folder;
        QVERIFY(makeSampleStore(folder.path(), "lin", midnightToday(), deviceEnvironment()));
        TestApp app(folder.path());
        QVERIFY(app.unlock());
        app.settle();
        DeviceController& device = *app.session.device();
        device.check();
        QVERIFY(device.checking());
        QTRY_VERIFY_WITH_TIMEOUT(!device.checking(), 30'000);
        QVERIFY2(device.checkText().contains("核对无误") && device.checkText().contains("连不上"),
                 qPrintable(device.checkText()));
        QCOMPARE(device.checkTone(), int(Tone::Warning));
    }

    void law12_theDigestIsComparedWithTheServers()
    {
        ServerProcess server;
        server.start();
        addSmallCompany(server);
        const TempFolder folder;
        TestApp app(folder.path());
        app.session.signIn()->setServer(server.url());
        app.session.signIn()->setUser("lin");
        app.session.signIn()->setDevice("林晓的平板");
        app.session.signIn()->signIn(ServerProcess::passwordOf("lin"));
        QTRY_COMPARE_WITH_TIMEOUT(app.session.stage(), AppSession::Ready, 15'000);
        QCOMPARE(app.session.accounts()->create("华星橡胶制品有限公司"), QString());
        DeviceController& device = *app.session.device();
        QCOMPARE(device.deviceName(), QString("林晓的平板"));
        QVERIFY2(!device.sinceText().isEmpty(), "the device's id says when it was made");
        device.check();
        QTRY_VERIFY_WITH_TIMEOUT(!device.checking(), 30'000);
        QVERIFY2(device.checkText().contains("数字摘要一致"), qPrintable(device.checkText()));
        QCOMPARE(device.checkTone(), int(Tone::Good));
        QTRY_VERIFY(device.contactText().startsWith("今天"));
        QVERIFY(!device.clockIsWrong());
    }
};

QTEST_MAIN(TestDevice)
#include "tst_device.moc"
