// SPDX-License-Identifier: GPL-3.0-or-later
//
// The three steps of my work on the sync page: on this device, on the server, seen by whoever leads; with their counts.
#include "handed_in.h"
#include "sample_test.h"
#include "store/unseen_facts.h"

using namespace roadbook;
using namespace roadbook::test;

class TestSyncSteps : public SampleTest {
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
};

QTEST_MAIN(TestSyncSteps)
#include "tst_sync_steps.moc"
