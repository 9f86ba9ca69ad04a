// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rep and supervisor talk about a plan: what one says the other reads and answers, whoever's turn it is; what is being
// written is about one record, and survives.
#include "saturday.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace wp = field::week_plan;

Record plan(const std::string& login, const std::string& week)
{
    return recordOfRep(type::kWeekPlan, login, {{wp::kWeek, week}, {wp::kState, std::string("submitted")}}, theTime);
}

} // namespace

class TestRemarks : public SaturdayTest {
    Q_OBJECT

private slots:
    void cleanup() { close(); }

    void whatOneSaysTheOtherReadsAndAnswers()
    {
        openAs("wang");
        const Record handedIn = plan("lin", "2026-11-23");
        bring({handedIn});
        Conversation& desk = *m_app->session.review()->talk();
        QVERIFY(desk.isOpen());
        QCOMPARE(desk.count(), 0);
        QVERIFY(!desk.send()); // nothing to say
        desk.setText("周三能不能提前？");
        QVERIFY(desk.isSendable());
        QVERIFY(desk.send());
        m_app->settle();
        QCOMPARE(desk.count(), 1);
        QVERIFY(desk.remarks()->rows().first().mine);
        QCOMPARE(desk.text(), QString());
        QCOMPARE(desk.latest(), QString()); // one's own word is no news
        const Record said = recordOf(handedIn.id);
        QCOMPARE(said.text(wp::kState), std::string_view("submitted"));
        QCOMPARE(m_app->session.review()->waitingCount(), 1); // talking decides nothing

        openAs("lin");
        theTime = saturday() + 3 * kHour;
        bring({said});
        m_app->session.weekPlan()->showWeek("2026-11-23");
        m_app->settle();
        QVERIFY(!m_app->session.weekPlan()->editable());
        Conversation& road = *m_app->session.weekPlan()->talk();
        QCOMPARE(road.count(), 1);
        QVERIFY(!road.remarks()->rows().first().mine);
        QVERIFY2(road.latest().startsWith("王敏") && road.latest().endsWith("：周三能不能提前？"),
                 qPrintable(road.latest()));
        road.setText("可以，改到上午");
        QVERIFY(road.send()); // though the plan is with the supervisor
        m_app->settle();
        QCOMPARE(road.count(), 2);
        QCOMPARE(road.latest(), QString());
        QCOMPARE(recordOf(handedIn.id).set(wp::kRemarks).size(), 2U);
    }

    void law1_whatIsBeingWrittenBelongsToItsRecordAndStays()
    {
        openAs("wang");
        const Record one = plan("lin", "2026-11-23");
        const Record other = plan("zhou", "2026-11-23");
        bring({one, other});
        ReviewController& review = *m_app->session.review();
        const auto select = [&](const Record& record) {
            review.setSelectedId(QString::fromStdString(record.id.text()));
            review.talk()->setText("太早了"); // the other document has not come yet
            m_app->settle();
        };
        select(one);
        QCOMPARE(review.talk()->text(), QString());
        review.talk()->setText("再想想周三");
        select(other);
        QCOMPARE(review.talk()->text(), QString());
        select(one);
        QCOMPARE(review.talk()->text(), QString("再想想周三"));
        m_app->settle();

        m_app.reset(); // and started again
        m_app = std::make_unique<TestApp>(m_folder->path(), environment());
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_app->session.review()->setSelectedId(QString::fromStdString(one.id.text()));
        m_app->settle();
        QCOMPARE(m_app->session.review()->talk()->text(), QString("再想想周三"));
    }

    void withoutARecordNothingCanBeSaid()
    {
        openAs("lin");
        WeekPlanController& week = *m_app->session.weekPlan();
        week.showWeek("2027-03-01");
        m_app->settle();
        QVERIFY(!week.talk()->isOpen());
        week.talk()->setText("谁来看");
        QCOMPARE(week.talk()->text(), QString());
        QVERIFY(!week.talk()->send());
    }
};

QTEST_MAIN(TestRemarks)
#include "tst_remarks.moc"
