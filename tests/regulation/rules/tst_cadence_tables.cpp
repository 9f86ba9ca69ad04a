// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of cadences that have no rule id of their own: S2 §14 (§6.3 of the rulebook), S4/2 (§6.2), the yearly meeting
// (§6.5), and the daily report (V-16). What follows from them is tested in tests/regulation/due.
#include "regulation/pack/pack.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

using Unit = Window::Unit;

const Obligation& obligation(const Pack& pack, const QString& id)
{
    const auto at = std::find_if(pack.due.obligations.begin(), pack.due.obligations.end(),
                                 [&](const Obligation& one) { return one.id == id.toStdString(); });
    if (at == pack.due.obligations.end())
        throw BrokenInvariant("no such obligation");
    return *at;
}

} // namespace

class CadenceTablesTest : public QObject {
    Q_OBJECT

private slots:
    void cadence_data()
    {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("who");
        QTest::addColumn<QString>("grades");
        QTest::addColumn<int>("rolling"); // 0: the calendar's own period
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("minutes");
        const auto row = [](const char* name, const char* preset, const char* id, Holder who, const char* grades,
                            int rolling, Unit unit, int minutes) {
            QTest::newRow(name) << preset << id << static_cast<int>(who) << QString::fromUtf8(grades) << rolling
                                << static_cast<int>(unit) << minutes;
        };
        row("§6.3 salesperson, every day", "S2", "rep_daily", Holder::Rep, "战略 重点 一般", 0, Unit::Days, 0);
        row("§6.3 head calls key customers weekly", "S2", "head_key_phone", Holder::Supervisor, "战略 重点", 0,
            Unit::Weeks, 0);
        row("§6.3 head calls ordinary customers monthly", "S2", "head_general_phone", Holder::Supervisor, "一般", 0,
            Unit::Months, 0);
        row("§6.3 deputy calls strategic customers monthly", "S2", "deputy_strategic_phone", Holder::Manager, "战略", 0,
            Unit::Months, 0);
        row("§6.3 general manager, monthly", "S2", "gm_strategic_phone", Holder::Executive, "战略", 0, Unit::Months, 0);
        row("§6.2 high potential, 30 minutes", "S4/2", "prospect_high", Holder::Rep, "重潜", 2, Unit::Months, 180);
        row("§6.2 ordinary potential, 5 minutes", "S4/2", "prospect_ordinary", Holder::Rep, "普潜", 3, Unit::Months,
            20);
        row("§6.2 no potential, half-yearly", "S4/2", "prospect_none", Holder::Rep, "无潜", 6, Unit::Months, 0);
    }
    void cadence()
    {
        QFETCH(QString, preset);
        QFETCH(QString, id);
        QFETCH(int, who);
        QFETCH(QString, grades);
        QFETCH(int, rolling);
        QFETCH(int, unit);
        QFETCH(int, minutes);
        const auto pack = regulation::preset(preset.toStdString()).value();
        const auto& found = obligation(pack, id);
        QCOMPARE(static_cast<int>(found.who), who);
        QString all;
        for (const auto& grade : found.accounts.grades)
            all += (all.isEmpty() ? "" : " ") + QString::fromStdString(grade);
        QCOMPARE(all, grades);
        QCOMPARE(found.window.rolling ? found.window.every : 0, rolling);
        QCOMPARE(static_cast<int>(found.window.unit), unit);
        QCOMPARE(found.minutesPerYear, minutes);
        QVERIFY(!found.source.article.empty());
    }

    void meetings_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::newRow("§6.5 at least one order meeting a year") << 12 << 31;
    }
    void meetings()
    {
        QFETCH(int, month);
        QFETCH(int, day);
        const auto pack = preset("S2").value();
        const auto at = std::find_if(pack.due.dated.begin(), pack.due.dated.end(),
                                     [](const DatedDuty& duty) { return duty.id == "order_meeting"; });
        QVERIFY(at != pack.due.dated.end());
        QVERIFY(at->every == DatedDuty::Every::Year && at->month == month && at->day == day);
    }

    void ruleV16TheDayIsReportedOnTheDay()
    {
        const auto pack = preset("S0").value();
        const auto* found = pack.thresholds.find("daily_report");
        QVERIFY(found != nullptr);
        QVERIFY(found->holds(1) && !found->holds(2));
        QCOMPARE(found->source.article, std::string("第28条"));
    }
};

QTEST_APPLESS_MAIN(CadenceTablesTest)
#include "tst_cadence_tables.moc"
