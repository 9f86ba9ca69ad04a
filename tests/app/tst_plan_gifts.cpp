// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gifts and expenses of a planned visit, offline: what needs approval beforehand is asked for in the same save, and
// withdrawn when it is not wanted any more (V-04, V-05).
#include "device.h"
#include "model/fields.h"

#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace pf = field::plan_item;

const QDate kMonday(2026, 11, 23);

} // namespace

class TestPlanGifts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_now = QDateTime(kMonday.addDays(2), QTime(10, 0)).toMSecsSinceEpoch();
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([this] { return m_now; });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", m_now, env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void aGiftIsAskedForWithTheItem()
    {
        namespace rf = field::request;
        const QString item = planned();
        QVERIFY(plan().openItem(item));
        PlanItemEditor& editor = *plan().editor();
        QVERIFY2(editor.approvalText().contains("第35条"), qPrintable(editor.approvalText()));
        QVERIFY(!editor.save("", "", "", "两百").isEmpty());
        editor.giftKinds()->choose("card"); // under the standing approval
        QCOMPARE(editor.save("", "", "", ""), QString());
        m_app->settle();
        QVERIFY(plan().openItem(item));
        editor.giftKinds()->choose("sample");
        QCOMPARE(editor.save("", "", "NBR-70 试样", ""), QString());
        m_app->settle();
        const Record request = only(type::kRequest).record;
        QVERIFY(request.text(rf::kKind) == "gift");
        QVERIFY(request.text(rf::kWhat) == "NBR-70 试样");
        QVERIFY(request.text(rf::kState) == "submitted");
        QVERIFY(request.ref(rf::kPlanItem) == Id::parse(item.toStdString()).value());
        QVERIFY(only(type::kPlanItem).record.ref(pf::kGiftRequest) == request.id);
        QVERIFY(plan().openItem(item));
        QCOMPARE(editor.giftText(), QString("NBR-70 试样"));
        QCOMPARE(editor.requestText(), QString("礼品审批：审批中"));
        plan().submit(); // nobody has approved it yet
        m_app->settle();
        QVERIFY2(plan().refusal().contains("礼品"), qPrintable(plan().refusal()));
        QVERIFY(plan().openItem(item));
        QCOMPARE(editor.save("", "谈年度框架", "NBR-70 试样", ""), QString()); // asked for already
        m_app->settle();
        QVERIFY(only(type::kRequest).record.text(rf::kState) == "submitted");
        QVERIFY(plan().openItem(item));
        editor.giftKinds()->toggle(2); // a second time: none
        QCOMPARE(editor.save("", "", "", ""), QString());
        m_app->settle();
        QVERIFY(only(type::kRequest).record.text(rf::kState) == "withdrawn");
        QVERIFY(only(type::kPlanItem).record.ref(pf::kGiftRequest).isNull());
        plan().submit();
        m_app->settle();
        QCOMPARE(plan().refusal(), QString());
    }

    void anExpenseIsAppliedForBeforehand()
    {
        namespace rf = field::request;
        const QString item = planned();
        QVERIFY(plan().openItem(item));
        QCOMPARE(plan().editor()->save("", "", "", "200.50"), QString());
        m_app->settle();
        QVERIFY(only(type::kRequest).record.integer(rf::kAmount) == 20050);
        QVERIFY(only(type::kRequest).record.text(rf::kKind) == "visit_expense");
        QVERIFY(plan().openItem(item));
        QCOMPARE(plan().editor()->expenseText(), QString("200.5"));
        plan().submit();
        m_app->settle();
        QCOMPARE(plan().refusal(), QString()); // it was applied for; that is what the regulation wants
    }

private:
    WeekPlanController& plan() { return *m_app->session.weekPlan(); }
    // The first customer that is due, planned on Monday; the id of the item.
    QString planned()
    {
        plan().plan(plan().suggestions()->rows().first().accountId, Words::isoDay(kMonday));
        m_app->settle();
        return plan().days()->rows().first().items->rows().first().itemId;
    }
    View only(TypeId type)
    {
        std::vector<View> views;
        (void)m_app->store.ask([&](Replica& replica) {
            return replica.list({.type = type}, [&views](const View& view) {
                views.push_back(view);
                return true;
            });
        });
        return views.size() == 1 ? views.front() : View{};
    }

    Timestamp m_now = 0;
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestPlanGifts)
#include "tst_plan_gifts.moc"
