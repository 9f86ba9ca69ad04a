// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the week's plan says of the day stands on Today, and a visit that is begun for it names its item.
#include "device.h"
#include "model/fields.h"

#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

constexpr Timestamp kHour = 60 * 60 * 1000;

const QDate kMonday(2026, 11, 23);

Timestamp at(int day, int hour)
{
    return QDateTime(kMonday.addDays(day), QTime(hour, 0)).toMSecsSinceEpoch();
}
QString iso(int day)
{
    return Words::isoDay(kMonday.addDays(day));
}

} // namespace

class TestPlannedToday : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_now = at(0, 8);
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([this] { return m_now; });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", at(0, 0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
        for (const SuggestionRow& row : plan().suggestions()->rows())
            if (m_idle.isEmpty() && placesOf(row.accountId).isEmpty())
                m_idle = row.accountId;
        QVERIFY(!m_idle.isEmpty());
        plan().plan(m_idle, iso(0));
        m_app->settle();
    }
    void cleanup()
    {
        m_idle.clear();
        m_app.reset();
        m_folder.reset();
    }

    void whatIsPlannedForTodayIsBegunThere()
    {
        QCOMPARE(placesOf(m_idle).size(), 1);
        QCOMPARE(placesOf(m_idle).first().phase, int(VisitModel::Planned));
        visit().startPlanned(placesOf(m_idle).first().visitId);
        m_app->settle();
        QCOMPARE(visit().accountId(), m_idle);
        QCOMPARE(placesOf(m_idle).size(), 1); // it is running now
        QCOMPARE(placesOf(m_idle).first().phase, int(VisitModel::Running));
        finish();
        QCOMPARE(placesOf(m_idle).size(), 1);
        QCOMPARE(placesOf(m_idle).first().phase, int(VisitModel::Done));
        QCOMPARE(itemOfVisit(placesOf(m_idle).first().visitId), item().itemId);
        QCOMPARE(item().markText, QString("已访"));
    }

    void theItemIsFoundFromAnywhere()
    {
        visit().start(m_idle);
        m_app->settle();
        finish();
        QCOMPARE(itemOfVisit(placesOf(m_idle).first().visitId), item().itemId);
        visit().start(m_idle); // a second one is for nothing that was planned
        m_app->settle();
        finish();
        QCOMPARE(placesOf(m_idle).size(), 2);
        QCOMPARE(itemOfVisit(placesOf(m_idle).last().visitId), QString());
    }

    void aReportedChangeMovesIt()
    {
        plan().submit();
        m_app->settle();
        QVERIFY(plan().openItem(item().itemId));
        plan().editor()->days()->choose(iso(3));
        QCOMPARE(plan().editor()->report("客户停电", "40"), QString());
        m_app->settle();
        QCOMPARE(placesOf(m_idle).size(), 0);
        m_now = at(3, 8);
        m_app->session.lock(); // the next morning but two
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(placesOf(m_idle).size(), 1);
        QCOMPARE(placesOf(m_idle).first().timeText, QString()); // at any hour
        visit().startPlanned(placesOf(m_idle).first().visitId);
        m_app->settle();
        finish();
        QCOMPARE(item().markText, QString("已访 · 改期"));
    }

private:
    WeekPlanController& plan() { return *m_app->session.weekPlan(); }
    VisitController& visit() { return *m_app->session.visit(); }
    QList<VisitRow> placesOf(const QString& account)
    {
        QList<VisitRow> rows = m_app->session.today()->visits()->rows();
        erase_if(rows, [&account](const VisitRow& row) { return row.accountId != account; });
        return rows;
    }
    PlanItemRow item() { return plan().days()->rows().at(0).items->rows().first(); }
    void finish()
    {
        m_now += kHour;
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
    }
    // That a saved visit names; "" = none.
    QString itemOfVisit(const QString& visitId)
    {
        const auto saved = m_app->store.ask(
            [id = *Id::parse(visitId.toStdString())](Replica& replica) { return replica.get(type::kVisit, id); });
        const Id named = saved ? saved->record.ref(field::visit::kPlanItem) : Id{};
        return named.isNull() ? QString() : QString::fromStdString(named.text());
    }

    Timestamp m_now = 0;
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    QString m_idle; // one whom nobody visits today
};

QTEST_MAIN(TestPlannedToday)
#include "tst_planned_today.moc"
