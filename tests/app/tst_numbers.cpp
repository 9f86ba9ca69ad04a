// SPDX-License-Identifier: GPL-3.0-or-later
//
// My numbers and a team's: what a call, a kept promise and a week that was planned change in them.
#include "device.h"
#include "model/fields.h"

#include <QRegularExpression>
#include <array>

using namespace roadbook;
using namespace roadbook::test;

namespace {

MeasureRow measure(const MeasureModel& model, const QString& id)
{
    const auto row = std::ranges::find(model.rows(), id, &MeasureRow::measureId);
    return row != model.rows().end() ? *row : MeasureRow{};
}

// The second and the first figure of "应联系 12 项，按时 9 项".
std::pair<int, int> figures(const MeasureRow& row)
{
    static const QRegularExpression two(QStringLiteral("(\\d+)\\D+(\\d+)"));
    const auto match = two.match(row.detail);
    return {match.captured(2).toInt(), match.captured(1).toInt()};
}

} // namespace

class TestNumbers : public QObject {
    Q_OBJECT

private slots:
    void init() { openAs("lin"); }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void ruleN13_aCallMadeInTimeRaisesTheCoverage()
    {
        auto& numbers = open();
        QCOMPARE(numbers.title(), QString("我的数字"));
        QCOMPARE(numbers.people()->count(), 0); // a rep sees nobody else's
        const auto [kept, asked] = figures(measure(*numbers.measures(), "coverage"));
        QVERIFY(asked > 10 && kept > 0 && kept < asked);
        int sum = 0;
        for (const MeasureRow& grade : numbers.grades()->rows())
            sum += figures(grade).second;
        QCOMPARE(sum, asked); // the grades are all of it
        QStringList grades;
        for (const MeasureRow& grade : numbers.grades()->rows()) {
            grades.append(grade.label);
            QCOMPARE(grade.ofTenders, grade.label == "招投标");
        }
        QVERIFY2(grades.indexOf("招投标") > grades.indexOf("B1"), qPrintable(grades.join(' ')));
        QCOMPARE(grades.first(), QString("A1"));
        const auto& due = m_app->session.today()->due()->rows();
        const auto late =
            std::ranges::find_if(due, [](const DueRow& row) { return row.tone == 4 && row.deed == DueModel::Visit; });
        QVERIFY(late != due.end());
        VisitController& visit = *m_app->session.visit();
        visit.startFor(late->accountId, late->kind, late->channel);
        m_app->settle();
        QCOMPARE(visit.finish(), QString());
        m_app->settle();
        const auto after = figures(measure(*numbers.measures(), "coverage"));
        QCOMPARE(after.second, asked);
        QVERIFY(after.first > kept); // one contact may do for several obligations
    }

    void promisesThatFellDueCount()
    {
        auto& numbers = open();
        const auto before = figures(measure(*numbers.measures(), "promises"));
        const auto& due = m_app->session.today()->due()->rows();
        const auto late =
            std::ranges::find_if(due, [](const DueRow& row) { return row.tone == 4 && row.deed == DueModel::Keep; });
        QVERIFY(late != due.end());
        m_app->session.today()->keepPromise(late->subjectId);
        m_app->settle();
        const auto after = figures(measure(*numbers.measures(), "promises"));
        QCOMPARE(after, std::pair(before.first + 1, before.second));
    }

    void ruleN14_aPlannedWeekIsComparedWithWhatWasDone()
    {
        auto& numbers = open();
        QCOMPARE(measure(*numbers.measures(), "plan").shareText, QString("—")); // nothing was planned yet
        const QDate monday = QDate::currentDate().addDays(-6 - QDate::currentDate().dayOfWeek());
        const auto saved = m_app->store.ask([monday](Replica& replica) { return planWeek(replica, monday); });
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
        numbers.open();
        m_app->settle();
        const auto [went, planned] = figures(measure(*numbers.measures(), "plan"));
        QCOMPARE(planned, 1);
        QCOMPARE(went, 0);
        QCOMPARE(measure(*numbers.measures(), "plan").tone, 4);
        QCOMPARE(figures(measure(*numbers.measures(), "changed")), std::pair(1, 1)); // left out
    }

    void whoLeadsSeesEachOfTheTeam()
    {
        openAs("wang");
        auto& numbers = open();
        QCOMPARE(numbers.title(), QString("团队数字"));
        QVERIFY(numbers.people()->count() > 2);
        const auto all = figures(measure(*numbers.measures(), "coverage"));
        int sum = 0;
        for (const MeasureRow& person : numbers.persons()->rows())
            sum += figures(person).second;
        QCOMPARE(sum, all.second);
        numbers.people()->toggle(1);
        const auto one = figures(measure(*numbers.measures(), "coverage"));
        QVERIFY(one.second < all.second);
        QCOMPARE(one, figures(measure(*numbers.persons(), numbers.people()->chosenValue())));
    }

    void nothingIsLeftWhenTheStoreIsLocked()
    {
        auto& numbers = open();
        QVERIFY(numbers.measures()->count() > 0);
        m_app->session.lock();
        QCOMPARE(numbers.measures()->count(), 0);
        QCOMPARE(numbers.grades()->count(), 0);
    }

private:
    static Status planWeek(Replica& replica, const QDate& monday)
    {
        const Edit nobody{OpKind::Create, type::kAccount, {}, {{field::account::kName, std::string("从未去过")}}};
        RB_ASSIGN(const auto account, replica.save(std::array{nobody}));
        const std::string day = monday.addDays(1).toString(Qt::ISODate).toStdString();
        const Timestamp start = monday.addDays(1).startOfDay().addSecs(9 * 3600).toMSecsSinceEpoch();
        RB_ASSIGN(const Identity me, replica.identity());
        namespace wp = field::week_plan;
        namespace pi = field::plan_item;
        const Edit plan{OpKind::Create,
                        type::kWeekPlan,
                        {},
                        {{wp::kRep, me.staff}, {wp::kWeek, monday.toString(Qt::ISODate).toStdString()}}};
        RB_ASSIGN(const auto made, replica.save(std::array{plan}));
        const Id id = made.front().record.id;
        const Edit item{OpKind::Create,
                        type::kPlanItem,
                        {},
                        {{pi::kRep, me.staff},
                         {pi::kPlan, id},
                         {pi::kAccount, account.front().record.id},
                         {pi::kDay, day},
                         {pi::kPlannedStart, start},
                         {pi::kPlannedEnd, start + 3600'000},
                         {pi::kKind, std::string("return_visit")},
                         {pi::kChannel, std::string("on_site")}}};
        const Edit submitted{OpKind::Edit, type::kWeekPlan, id, {{wp::kState, std::string("submitted")}}};
        RB_TRY(replica.save(std::array{item, submitted}));
        return {};
    }
    void openAs(const std::string& login)
    {
        m_app.reset();
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    NumbersController& open()
    {
        m_app->session.numbers()->open();
        m_app->settle();
        return *m_app->session.numbers();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestNumbers)
#include "tst_numbers.moc"
