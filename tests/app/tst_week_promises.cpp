// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was promised, in the plan of a week: said in words, and late when its day comes after the day it was promised for.
#include "device.h"
#include "models/tone.h"

#include <QTest>
#include <algorithm>
#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

const QDate kWednesday(2026, 11, 25);

Timestamp onWednesday(int hour)
{
    return QDateTime(kWednesday, QTime(hour, 0)).toMSecsSinceEpoch();
}

} // namespace

class TestWeekPromises : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([] { return onWednesday(10); });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", onWednesday(0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void aPromiseSaysWhatWasPromisedAndLooksLateBehindItsDay()
    {
        const auto sampleBook = [this] { return suggestion("瑞丰五金商行"); };
        QVERIFY2(sampleBook().why.contains(" · 承诺：寄样册 20 份 · 另有 1 项"), qPrintable(sampleBook().why));
        plan().planOn(sampleBook().accountId, 2); // until today, Wednesday
        m_app->settle();
        QCOMPARE(sampleBook().plannedText, QString("已排 周三"));
        QCOMPARE(sampleBook().plannedTone, int(Tone::Good));
        QCOMPARE(itemsOn(2).first().lateText, QString());
        plan().shift(itemsOn(2).first().itemId, 2);
        m_app->settle();
        QCOMPARE(sampleBook().plannedText, QString("已排 周五 · 晚 2 天"));
        QCOMPARE(sampleBook().plannedTone, int(Tone::Danger));
        QCOMPARE(itemsOn(4).first().lateText, QString("承诺 11月25日 到期，晚 2 天"));
        const QString quote = suggestion("华北仪表厂").why;
        QVERIFY2(quote.contains("承诺：发最新报价单"), qPrintable(quote));
    }

    void whatIsDueIsSaidOfTheWeekThatIsPlanned()
    {
        QCOMPARE(plan().suggestions()->rows().first().section, QString("逾期和本周到期"));
        plan().nextWeek();
        m_app->settle();
        QCOMPARE(plan().suggestions()->rows().first().section, QString("逾期和下周到期"));
        plan().nextWeek();
        m_app->settle();
        QCOMPARE(plan().suggestions()->rows().first().section, QString("逾期和该周到期"));
    }

private:
    WeekPlanController& plan() { return *m_app->session.weekPlan(); }
    QList<PlanItemRow> itemsOn(int day) { return plan().days()->rows().at(day).items->rows(); }
    SuggestionRow suggestion(const char* account)
    {
        const auto& rows = plan().suggestions()->rows();
        const auto at = std::ranges::find(rows, QString(account), &SuggestionRow::accountName);
        return at == rows.end() ? SuggestionRow() : *at;
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestWeekPromises)
#include "tst_week_promises.moc"
