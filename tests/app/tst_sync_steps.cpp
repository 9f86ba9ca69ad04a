// SPDX-License-Identifier: GPL-3.0-or-later
//
// The three steps of my work on the sync page: on this device, on the server, seen by whoever leads; with their counts.
#include "device.h"
#include "handed_in.h"
#include "store/unseen_facts.h"

using namespace roadbook;
using namespace roadbook::test;

class TestSyncSteps : public QObject {
    Q_OBJECT

private slots:
    void init() { openAs("lin"); }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void howFarMyWorkHasComeIsCounted()
    {
        const auto steps = [this] { return m_app->session.sync()->steps()->rows(); };
        const auto unseen = [this] {
            return m_app->store.ask([](Replica& replica) { return handedInUnseen(replica, sampleStaffId("lin")); })
                .value();
        };
        m_app->settle();
        QCOMPARE(steps().size(), 3);
        QCOMPARE(steps()[0].countText, QString("%1 条").arg(m_app->session.sync()->recordCount()));
        QVERIFY(steps()[0].reached);
        const int before = unseen();
        const Record handedIn = weekRecordOf("lin", {.week = "2020-01-06", .rows = 1}, midnightToday());
        QVERIFY(m_app->store.ask([&](Replica& replica) { return arrive(replica, {handedIn}, replica.now()); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
        QCOMPARE(unseen(), before + 1);
        QCOMPARE(steps()[2].label, QString("主管已收"));
        QCOMPARE(steps()[2].countText, QString("还差 %1 份").arg(before + 1));
        QVERIFY(!steps()[2].reached);
        QCOMPARE(m_app->session.accounts()->create("还没上传的客户"), QString());
        m_app->settle();
        QVERIFY(!steps()[1].reached);

        openAs("wang");
        m_app->settle();
        QCOMPARE(steps()[2].label, QString("经理已收"));
        openAs("shen"); // nobody reads what a manager hands in
        m_app->settle();
        QCOMPARE(steps().size(), 2);
    }

private:
    void openAs(const std::string& login)
    {
        m_app.reset();
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestSyncSteps)
#include "tst_sync_steps.moc"
