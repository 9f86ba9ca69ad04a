// SPDX-License-Identifier: GPL-3.0-or-later
//
// Today and the week's plan, offline: what is planned for the day begins with one tap as it was planned, is ticked off by
// the visit, and goes where a reported change sent it; a plan that nobody approved holds nobody up.
#include "device.h"
#include "handed_in.h"
#include "store/visit_draft.h"
#include "store/week_facts.h"

#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace pf = field::plan_item;
namespace cf = field::itinerary_change;
namespace vf = field::visit;
namespace wf = field::week_plan;

const QDate kMonday(2026, 11, 23);
const QDate kToday = kMonday.addDays(2);

Timestamp at(const QDate& day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute)).toMSecsSinceEpoch();
}
std::string iso(const QDate& day)
{
    return Words::isoDay(day).toStdString();
}

} // namespace

class TestDayPlan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_now = at(kToday, 8);
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([this] { return m_now; });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", at(kMonday.addDays(-1), 0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_accounts.clear();
        for (const SuggestionRow& row : m_app->session.weekPlan()->suggestions()->rows())
            m_accounts.push_back(idOf(row.accountId));
        QVERIFY(m_accounts.size() >= 3);
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void theDaysItemsStandInTheOrderOfThePlan()
    {
        QCOMPARE(rows().size(), 0);
        arrived({plan("approved"), item(0, kToday, 0), item(1, kToday, at(kToday, 14)), item(2, kMonday, 0)});
        QCOMPARE(rows().size(), 2);
        QCOMPARE(rows().at(0).timeText, QString("14:00"));
        QCOMPARE(rows().at(1).timeText, QString()); // any time of the day
        QVERIFY(rows().at(0).fromPlan);
        QCOMPARE(rows().at(0).phase, int(VisitModel::Planned));
        QCOMPARE(rows().at(0).accountId, textOf(m_accounts.at(1)));
        QCOMPARE(rows().at(0).purposeText, QString("竞争对手、新产品推广"));
        QCOMPARE(rows().at(0).summary, QString("谈年度框架"));
        QCOMPARE(today().summaryText(), QString("本周计划已批准 · 今天 2 家，已完成 0 家"));
        QCOMPARE(today().planNote(), QString());
    }

    void oneTapBeginsItAsItWasPlannedAndTheVisitTicksItOff()
    {
        arrived({plan("approved"), item(1, kToday, at(kToday, 14))});
        const QString planned = rows().first().visitId;
        visit().startItem(planned);
        m_app->settle();
        QCOMPARE(visit().accountId(), textOf(m_accounts.at(1)));
        QCOMPARE(visit().kinds()->chosenValue(), QString("business"));
        QCOMPARE(visit().channels()->chosenValue(), QString("phone"));
        QCOMPARE(visit().purposes()->chosenValues(), QStringList({"competitors", "new_product"}));
        QCOMPARE(visit().plannedText(), QString("14:00"));
        m_app->settle();
        QCOMPARE(rows().size(), 1); // one and the same
        QCOMPARE(rows().first().phase, int(VisitModel::Running));
        QVERIFY(rows().first().inPlan);
        m_now += 60 * 60 * 1000;
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().phase, int(VisitModel::Done));
        QVERIFY(rows().first().inPlan);
        QVERIFY(!rows().first().fromPlan);
        QCOMPARE(today().summaryText(), QString("本周计划已批准 · 今天 1 家，已完成 1 家"));
        const Record saved = read(idOf(rows().first().visitId));
        QVERIFY(saved.ref(vf::kPlanItem) == idOf(planned));
        QVERIFY(saved.integer(vf::kPlannedStart) == at(kToday, 14));
        QVERIFY(!saved.boolean(vf::kUnapproved));
    }

    void aVisitBegunAnyOtherWayTicksItOffToo()
    {
        arrived({plan("approved"), item(0, kToday, 0)});
        visit().start(textOf(m_accounts.at(0)));
        m_app->settle();
        m_now += 60 * 60 * 1000;
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().phase, int(VisitModel::Done));
        QVERIFY(rows().first().inPlan);
    }

    void aReportedChangeMovesItAndDropsIt()
    {
        arrived({plan("approved"), item(0, kToday, at(kToday, 9)), item(1, kToday, at(kToday, 11)),
                 item(2, kMonday, at(kMonday, 9)), change(0, "moved", kToday.addDays(2)), change(1, "dropped", kToday),
                 change(2, "moved", kToday)});
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().accountId, textOf(m_accounts.at(2)));
    }

    void aDraftOfAChangeChangesNothingYet()
    {
        Record draft = change(0, "dropped", kToday);
        draft.set(cf::kState, std::string("draft"), draft.life);
        arrived({plan("approved"), item(0, kToday, 0), draft});
        QCOMPARE(rows().size(), 1);
    }

    void whatWasAddedBeginsToo()
    {
        Record added = change(1, "added", kToday);
        std::erase_if(added.fields, [](const Field& field) { return field.id == cf::kItem; });
        added.set(cf::kAccount, m_accounts.at(1), added.life);
        arrived({plan("approved"), added});
        QCOMPARE(rows().size(), 1);
        visit().startItem(rows().first().visitId);
        m_app->settle();
        QCOMPARE(visit().accountId(), textOf(m_accounts.at(1)));
    }

    void whatWasDoneOnAnotherDayIsNotAskedAgain()
    {
        m_now = at(kMonday.addDays(1), 9);
        visit().start(textOf(m_accounts.at(0)));
        m_app->settle();
        m_now += 60 * 60 * 1000;
        QCOMPARE(visit().finish(), QString());
        m_now = at(kToday, 8);
        arrived({plan("approved"), item(0, kToday, at(kToday, 9))});
        QCOMPARE(rows().size(), 0);
    }

    void nobodyWaitsForAnApproval()
    {
        arrived({plan("submitted"), item(0, kToday, 0)});
        QVERIFY2(today().planNote().contains("未批先行") && today().planNote().contains("第35条"),
                 qPrintable(today().planNote()));
        QVERIFY(today().summaryText().startsWith("本周计划等主管批准"));
        visit().startItem(rows().first().visitId);
        m_app->settle();
        m_now += 60 * 60 * 1000;
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QVERIFY(read(idOf(rows().first().visitId)).boolean(vf::kUnapproved));
        QCOMPARE(today().planNote(), QString()); // nothing is left to begin
    }

    void law1_aDraftRemembersItsItem()
    {
        VisitDraft draft{.visit = m_accounts.at(0), .account = m_accounts.at(1), .planItem = m_accounts.at(2)};
        QVERIFY(decodeDraft(encodeDraft(draft)).value() == draft);
        draft.planItem = {};
        std::string older = encodeDraft(draft); // of a version that knew no plan
        older.erase(older.find("\"plan_item\":\"\","), 15);
        QVERIFY(decodeDraft(older).value() == draft);
    }

private:
    TodayController& today() { return *m_app->session.today(); }
    VisitController& visit() { return *m_app->session.visit(); }
    const QList<VisitRow>& rows() { return today().visits()->rows(); }

    static regulation::Day week() { return regulation::parseDay(iso(kMonday)).value(); }
    static Id planId() { return weekPlanId(sampleStaffId("lin"), week()); }
    static Id itemId(int n)
    {
        const std::string name = std::to_string(n);
        const std::string_view parts[]{"day plan", name};
        return derivedId(parts);
    }
    static Record plan(const char* state)
    {
        return recordOfRep(type::kWeekPlan, "lin",
                           {{wf::kWeek, iso(kMonday)},
                            {wf::kState, std::string(state)},
                            {wf::kSubmittedAt, at(kMonday.addDays(-2), 12)},
                            {wf::kDecidedAt, at(kMonday.addDays(-1), 12)}},
                           at(kMonday.addDays(-2), 12));
    }
    Record item(int account, const QDate& day, Timestamp start) const
    {
        FieldValues fields{{pf::kPlan, planId()},
                           {pf::kAccount, m_accounts.at(static_cast<std::size_t>(account))},
                           {pf::kDay, iso(day)},
                           {pf::kKind, std::string("business")},
                           {pf::kChannel, std::string("phone")},
                           {pf::kPurposes, TextSet{"competitors", "new_product"}},
                           {pf::kMatters, std::string("谈年度框架")}};
        if (start != 0)
            fields.emplace_back(pf::kPlannedStart, start);
        Record record = recordOfRep(type::kPlanItem, "lin", std::move(fields), at(kMonday.addDays(-2), 12));
        record.id = itemId(account);
        return record;
    }
    static Record change(int item, const char* kind, const QDate& day)
    {
        Record record = recordOfRep(type::kItineraryChange, "lin",
                                    {{cf::kPlan, planId()},
                                     {cf::kItem, itemId(item)},
                                     {cf::kChange, std::string(kind)},
                                     {cf::kDay, iso(day)},
                                     {cf::kStayMinutes, std::int64_t{0}},
                                     {cf::kReason, std::string("客户要求改期")},
                                     {cf::kState, std::string("submitted")}},
                                    at(kMonday, 8));
        const std::string name = std::to_string(item) + kind;
        const std::string_view parts[]{"day plan change", name};
        record.id = derivedId(parts);
        return record;
    }
    void arrived(const std::vector<Record>& records)
    {
        QVERIFY(m_app->store.ask([&](Replica& replica) { return arrive(replica, records, m_now); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }
    Record read(const Id& id)
    {
        auto view = m_app->store.ask([&](Replica& replica) { return replica.find(id); });
        return view && *view ? (*view)->record : Record{};
    }
    static Id idOf(const QString& text) { return Id::parse(text.toStdString()).value_or(Id{}); }
    static QString textOf(const Id& id) { return QString::fromStdString(id.text()); }

    Timestamp m_now = 0;
    std::vector<Id> m_accounts; // that are due, and that nobody saw today
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestDayPlan)
#include "tst_day_plan.moc"
