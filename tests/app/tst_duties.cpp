// SPDX-License-Identifier: GPL-3.0-or-later
//
// Duties that are about no account, on Today with a real store: ticked off with one tap, taken back, done on another
// device, and due again at their next occasion.
#include "saturday.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace df = field::duty_record;
constexpr Timestamp kDay = 24 * kHour;

} // namespace

class TestDuties : public SaturdayTest {
    Q_OBJECT

private slots:
    void init()
    {
        openAs("wang");
        QVERIFY(!rowOf("survey_second_half")); // too early
        goTo(saturday() + 31 * kDay);          // 22 December: the report is due on 10 January
    }
    void cleanup() { close(); }

    void ruleX12_aReportIsTickedOffWithOneTapAndTakenBack()
    {
        const auto row = rowOf("survey_second_half");
        QVERIFY(row);
        QCOMPARE(row->deed, int(DueModel::Tick));
        QCOMPARE(row->doIcon, QString("check"));
        QVERIFY(row->doText.startsWith("已办"));
        QCOMPARE(row->accountId, QString());
        QCOMPARE(row->subjectId, QString("survey_second_half/2027-01-10"));
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        m_today->tickOff(row->accountId, row->subjectId);
        m_app->settle();
        QVERIFY(!rowOf("survey_second_half"));
        const auto done = allOf(type::kDutyRecord);
        QCOMPARE(done.size(), std::size_t{1});
        const Record& record = done.front();
        QVERIFY(record.ref(df::kPerson) == sampleStaffId("wang"));
        QVERIFY(record.ref(df::kDoneBy) == sampleStaffId("wang"));
        QCOMPARE(record.text(df::kOccasion), std::string_view("2027-01-10"));
        QCOMPARE(record.text(df::kDoneOn), std::string_view("2026-12-22"));
        QVERIFY(record.text(df::kJudgedBy).starts_with("S0@"));

        m_app->session.undo(notices.at(0).at(2).toString());
        m_app->settle();
        QVERIFY(rowOf("survey_second_half") == row);
        QVERIFY(recordOf(record.id).deleted);

        m_today->tickOff({}, row->subjectId); // and after all
        m_app->settle();
        QVERIFY(!rowOf("survey_second_half"));
        QVERIFY(!recordOf(record.id).deleted);
        QCOMPARE(allOf(type::kDutyRecord).size(), std::size_t{1});
    }

    void aResultAndANoteAreKeptWithIt()
    {
        const auto row = rowOf("survey_second_half");
        QVERIFY(row);
        QCOMPARE(m_today->reportDuty(row->subjectId, " 满意率 96% ", "两家没有回"), QString());
        m_app->settle();
        const Record record = allOf(type::kDutyRecord).at(0);
        QCOMPARE(record.text(df::kResult), std::string_view("满意率 96%"));
        QCOMPARE(record.set(df::kRemarks).size(), std::size_t{1});
        QVERIFY(record.set(df::kRemarks).front().contains("两家没有回"));
        QVERIFY(!m_today->reportDuty("not a duty", {}, {}).isEmpty());
    }

    void whatAnotherDeviceHasTickedOffIsNotTakenBackHere()
    {
        const auto row = rowOf("survey_second_half");
        QVERIFY(row);
        const Record theirs = recordOfRep(type::kDutyRecord, "wang",
                                          {{df::kDuty, std::string("survey_second_half")},
                                           {df::kOccasion, std::string("2027-01-10")},
                                           {df::kDoneOn, std::string("2026-12-21")}},
                                          theTime - kDay);
        bring({theirs});
        QVERIFY(!rowOf("survey_second_half"));
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        m_today->tickOff({}, row->subjectId); // the finger was faster than the list
        m_app->settle();
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.at(0).at(2).toString(), QString()); // nothing to undo
        QCOMPARE(recordOf(theirs.id).text(df::kDoneOn), std::string_view("2026-12-21"));
        QCOMPARE(m_today->reportDuty(row->subjectId, {}, "报告在共享盘"), QString()); // a note is added all the same
        QCOMPARE(recordOf(theirs.id).set(df::kRemarks).size(), std::size_t{1});
        QVERIFY(!recordOf(theirs.id).deleted);
    }

    void theNextOccasionSaysWhenItWasLastDone()
    {
        m_today->tickOff({}, rowOf("survey_second_half")->subjectId);
        goTo(saturday() + 396 * kDay);
        const auto next = rowOf("survey_second_half");
        QVERIFY(next);
        QCOMPARE(next->subjectId, QString("survey_second_half/2028-01-10"));
        QVERIFY2(next->why.contains("上次 2026年12月22日"), qPrintable(next->why));
    }

private:
    std::optional<DueRow> rowOf(const QString& duty)
    {
        m_today = m_app->session.today();
        for (const DueRow& row : m_today->due()->rows())
            if (row.dueKey.startsWith(duty + '/'))
                return row;
        return {};
    }
    void goTo(Timestamp moment)
    {
        theTime = moment + 2 * kHour;
        m_app->store.announce(kTouchedAll);
        m_app->settle();
        while (m_today->moreDue() > 0)
            m_today->showMoreDue();
    }

    TodayController* m_today = nullptr;
};

QTEST_MAIN(TestDuties)
#include "tst_duties.moc"
