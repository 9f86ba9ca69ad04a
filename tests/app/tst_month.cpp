// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rep's month, offline: made from its weeks, what is missing of it, handed in, returned, supplemented, printed.
#include "device.h"
#include "handed_in.h"
#include "store/month_facts.h"
#include "store/week_facts.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace mf = field::month_record;
constexpr Timestamp kHour = 60 * 60 * 1000;

Timestamp at(const QDate& day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute)).toMSecsSinceEpoch();
}

// As many as the badges say: "开发 · 上门 3 次".
int summed(const BadgeModel& badges)
{
    int sum = 0;
    for (const BadgeRow& row : badges.rows())
        sum += row.text.section(QLatin1Char(' '), -2, -2).toInt();
    return sum;
}

} // namespace

class TestMonth : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_now = at(QDate(2026, 12, 2), 10);
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([this] { return m_now; });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", at(QDate(2026, 12, 2), 0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void withoutWeeklyRecordsEveryWeekIsAGap()
    {
        QAbstractItemModelTester tester(month().weeks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(month().monthTitle(), QString("2026年11月"));
        QCOMPARE(month().monthHint(), QString("上个月"));
        QCOMPARE(month().weeks()->count(), 6); // 1 November is a Sunday
        QCOMPARE(weeks().first().titleText, QString("11月1日"));
        QCOMPARE(weeks().last().titleText, QString("11月30日"));
        QCOMPARE(month().missingCount(), 5); // the last of them is not over
        QVERIFY(!weeks().last().missing);
        QVERIFY2(weeks().last().detailText.startsWith("这一周还没有过完"), qPrintable(weeks().last().detailText));
        QVERIFY2(weeks().at(3).detailText.contains("次拜访还没有进月记录"), qPrintable(weeks().at(3).detailText));
        QCOMPARE(weeks().at(3).actionText, QString("去交周记录"));
        QVERIFY2(month().gapText().startsWith("还缺 5 周的记录"), qPrintable(month().gapText()));
        QVERIFY(month().gapText().contains("第36条第2款"));
        QCOMPARE(month().summaryText(), QString("拜访 0 次 · 客户 0 家"));
        QCOMPARE(month().stateDetail().section(" · ", 0, 0), QString("12月5日 24:00 前提交"));
        QVERIFY2(month().stateDetail().contains("制度 第36条第2款"), qPrintable(month().stateDetail()));
    }

    void aWeekThatIsHandedInFillsItsPartOfTheMonth()
    {
        record().showWeek("2026-11-18"); // any day of it
        m_app->settle();
        QCOMPARE(record().weekTitle(), QString("11月16日 – 11月21日"));
        const int visits = record().lines()->count();
        QVERIFY(visits > 0);
        handInTheWeek();
        const MonthWeekRow& week = weeks().at(3);
        QCOMPARE(week.stateText, QString("已提交"));
        QCOMPARE(week.actionText, QString());
        QVERIFY(!week.missing);
        QCOMPARE(week.detailText, QString("%1 次拜访").arg(visits));
        QCOMPARE(week.lines->count(), visits);
        QCOMPARE(month().missingCount(), 4);
        const RecordLineRow& line = week.lines->rows().first();
        QVERIFY2(line.dayText.contains("日 周"), qPrintable(line.dayText));
        QVERIFY(line.differenceText.startsWith("计划外"));
        QVERIFY(!line.reason.isEmpty());
        QVERIFY(!line.explainable);
        QVERIFY(!line.channelIcon.isEmpty() && !line.channelLabel.isEmpty());
        QVERIFY(!line.accountId.isEmpty());
        QVERIFY2(month().summaryText().startsWith(QString("拜访 %1 次").arg(visits)),
                 qPrintable(month().summaryText()));
        QCOMPARE(summed(*month().grades()), visits);
        for (const BadgeRow& row : month().grades()->rows()) { // drawn as grades are everywhere
            QVERIFY(row.graded && row.count > 0);
            QCOMPARE(row.text, QString("%1 次").arg(row.count));
            QVERIFY(!row.tender || row.grade.isEmpty());
        }
        QVERIFY(!month().grades()->rows().first().grade.isEmpty());
        QCOMPARE(summed(*month().kinds()), visits);
        QVERIFY(month().badges()->rows().first().text.startsWith("计划外"));
        QVERIFY(month().badges()->rows().last().text.startsWith("平均停留"));
    }

    void aMonthIsHandedInOnceAndTheNextOneComes()
    {
        arrived({handedIn("2026-10-26"), handedIn("2026-11-02"), handedIn("2026-11-09"), handedIn("2026-11-16"),
                 handedIn("2026-11-23"), handedIn("2026-11-30")});
        QCOMPARE(month().missingCount(), 0);
        QCOMPARE(month().gapText(), QString());
        month().setRemarks("本月以年度框架为主");
        month().submit();
        m_app->settle();
        QCOMPARE(month().refusal(), QString());
        QCOMPARE(month().monthHint(), QString("上个月")); // it stays, to be looked at
        month().usualMonth();
        m_app->settle();
        QCOMPARE(month().monthHint(), QString("本月")); // nobody asks for November any more
        QVERIFY2(month().gapText().startsWith("这个月还没有过完"), qPrintable(month().gapText()));
        month().previousMonth();
        m_app->settle();
        QCOMPARE(month().stateText(), QString("已提交"));
        QVERIFY(month().stateDetail().contains("等主管审阅"));
        QVERIFY(!month().stateDetail().contains("逾期"));
        QVERIFY2(month().sealText().startsWith("第 1 版"), qPrintable(month().sealText()));
        QCOMPARE(month().remarks(), QString("本月以年度框架为主"));
        QVERIFY(!month().editable());
        QCOMPARE(month().submitText(), QString());
        QCOMPARE(month().supplementText(), QString());
        month().submit(); // a second tap does nothing
        m_app->settle();
        QVERIFY(month().sealText().startsWith("第 1 版"));
    }

    void whatIsMissedIsLate()
    {
        m_now = at(QDate(2026, 12, 5), 23, 59);
        month().usualMonth();
        m_app->settle();
        QVERIFY2(month().stateDetail().startsWith("12月5日 24:00 前提交"), qPrintable(month().stateDetail()));
        m_now = at(QDate(2026, 12, 6), 0);
        month().usualMonth();
        m_app->settle();
        QCOMPARE(month().monthHint(), QString("上个月")); // it is still owed
        QVERIFY2(month().stateDetail().startsWith("12月5日 24:00 已过"), qPrintable(month().stateDetail()));
        month().submit();
        m_app->settle();
        QVERIFY2(month().stateDetail().contains("逾期提交"), qPrintable(month().stateDetail()));
        QVERIFY2(month().gapText().startsWith("提交时还缺"), qPrintable(month().gapText()));
    }

    void whatComesLaterMakesANewVersion()
    {
        arrived({handedIn("2026-11-02")});
        month().showMonth("2026-11-15");
        m_app->settle();
        month().submit();
        m_app->settle();
        QCOMPARE(weeks().at(1).lines->count(), 3);
        QCOMPARE(month().supplementText(), QString());
        arrived({handedIn("2026-11-09")});
        QVERIFY2(month().supplementText().endsWith("3 条"), qPrintable(month().supplementText()));
        QCOMPARE(weeks().at(2).lines->count(), 0); // what was sealed stands
        month().supplement();
        m_app->settle();
        QCOMPARE(month().refusal(), QString());
        QVERIFY2(month().sealText().startsWith("第 2 版"), qPrintable(month().sealText()));
        QCOMPARE(weeks().at(2).lines->count(), 3);
        QCOMPARE(month().supplementText(), QString());
    }

    void aReturnedMonthShowsWhatTheSupervisorSaidAndIsHandedInAgain()
    {
        regulation::Sheet sheet;
        sheet.monthly = true;
        sheet.rep = sampleStaffId("lin");
        sheet.period = *regulation::parseDay("2026-11-01");
        sheet.sealedAt = m_now - kHour;
        sheet.pack = "S0@1";
        Record returned = sealedRecord("lin", sheet, m_now - kHour);
        returned.set(mf::kState, std::string("returned"), returned.life);
        returned.set(mf::kGuidance, std::string("补上第三周的记录"), returned.life);
        returned.set(mf::kDecidedBy, sampleStaffId("wang"), returned.life);
        returned.set(mf::kDecidedAt, m_now, returned.life);
        arrived({returned, handedIn("2026-11-16")});
        QCOMPARE(month().stateText(), QString("已退回"));
        QCOMPARE(month().guidance(), QString("补上第三周的记录"));
        QCOMPARE(month().guidanceTone(), 4);
        QVERIFY(month().stateDetail().contains("王敏"));
        QVERIFY(month().editable());
        QCOMPARE(weeks().at(3).lines->count(), 3); // made anew
        month().showMonth("2026-11-01");
        m_app->settle();
        month().submit();
        m_app->settle();
        QCOMPARE(month().stateText(), QString("已提交"));
        QVERIFY2(month().sealText().startsWith("第 2 版"), qPrintable(month().sealText()));
    }

    void aMonthIsExportedAsPdfAndWorkbook()
    {
        QVERIFY(!month().exportable()); // there is none yet
        m_app->services.papers = m_folder->path() + "/papers";
        month().showMonth("2026-11-01");
        m_app->settle();
        month().submit();
        m_app->settle();
        QVERIFY(month().exportable());
        month().exportPaper();
        m_app->settle();
        const QDir papers(QString::fromStdString(m_app->services.papers.string()));
        const QStringList files = papers.entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 2);
        QVERIFY2(files.at(0).startsWith("月度客户拜访记录表 林晓"), qPrintable(files.at(0)));
        QVERIFY(QFileInfo(papers.filePath(files.at(1))).size() > 1000);
    }

    void theDueListLeadsToIt()
    {
        m_now = at(QDate(2027, 1, 4), 9); // nothing is owed of the time before the person was there
        m_app->session.today()->setActive(false);
        m_app->session.today()->setActive(true);
        m_app->settle();
        m_app->session.today()->showMoreDue(); // much else is late by then
        const auto& due = m_app->session.today()->due()->rows();
        QVERIFY(std::ranges::any_of(due, [](const DueRow& row) {
            return row.deed == DueModel::File && row.subjectId == QString("month_record/2026-12-01");
        }));
    }

    void law1_everyKeystrokeOfTheSummarySurvivesLocking()
    {
        for (const QChar& c : QString("竞争对手降价"))
            month().setRemarks(month().remarks() + c);
        month().previousMonth(); // while the disk is busy
        m_app->settle();
        QCOMPARE(month().monthTitle(), QString("2026年10月"));
        QCOMPARE(month().remarks(), QString());
        month().usualMonth();
        m_app->settle();
        QCOMPARE(month().remarks(), QString("竞争对手降价"));
        month().setRemarks("竞争对手降价 3%");
        m_app->session.lock();
        QCOMPARE(month().weeks()->count(), 0); // nothing is left to be seen
        QCOMPARE(month().monthTitle(), QString());
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(month().remarks(), QString("竞争对手降价 3%"));
    }

private:
    MonthRecordController& month() { return *m_app->session.monthRecord(); }
    WeekRecordController& record() { return *m_app->session.weekRecord(); }
    const QList<MonthWeekRow>& weeks() { return month().weeks()->rows(); }

    // Three planned visits, the last of which nobody made.
    Record handedIn(const char* week) { return weekRecordOf("lin", {week, 3, 1, false}, m_now - kHour); }
    void arrived(const std::vector<Record>& records)
    {
        QVERIFY(m_app->store.ask([&](Replica& replica) { return arrive(replica, records, m_now); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }
    void handInTheWeek()
    {
        for (const RecordLineRow& line : record().lines()->rows()) {
            if (!line.missing)
                continue;
            QVERIFY(record().explain(line.lineKey));
            QCOMPARE(record().reason()->save("客户来电要求", "20"), QString());
        }
        m_app->settle();
        record().submit();
        m_app->settle();
        QCOMPARE(record().refusal(), QString());
    }

    Timestamp m_now = 0;
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestMonth)
#include "tst_month.moc"
