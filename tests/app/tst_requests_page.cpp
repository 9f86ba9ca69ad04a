// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests for approval (V-04, V-05) from the plan of a rep to the page of who leads, and back: filed by the plan's own
// sheet, signed or refused by the moves of the regulation in another store, and seen where it was asked for.
#include "device.h"
#include "handed_in.h"
#include "pages/rows.h"

#include <QAbstractItemModelTester>
#include <atomic>
#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace rf = field::request;

constexpr Timestamp kDay = 24LL * 60 * 60 * 1000;
const QDate kMonday(2026, 11, 23);

std::atomic<Timestamp> theTime{0};

Environment environment()
{
    return deviceEnvironment([] { return theTime.load(); });
}

// One person's device.
struct Device {
    explicit Device(const std::string& login)
    {
        if (!makeSampleStore(folder.path(), login, QDateTime(kMonday, QTime(0, 0)).toMSecsSinceEpoch(), environment()))
            return;
        app = std::make_unique<TestApp>(folder.path(), environment());
        QVERIFY(app->unlock());
        app->settle();
    }
    ~Device() { app.reset(); }

    std::vector<Record> all(TypeId type)
    {
        std::vector<Record> records;
        (void)app->store.ask([&](Replica& replica) {
            return replica.list({.type = type}, [&records](const View& view) {
                records.push_back(view.record);
                return true;
            });
        });
        return records;
    }
    Record one(const Id& id)
    {
        Record record;
        (void)app->store.ask([&](Replica& replica) -> Status {
            RB_ASSIGN(const auto view, replica.find(id));
            if (view)
                record = view->record;
            return {};
        });
        return record;
    }
    void bring(const std::vector<Record>& records)
    {
        const Status arrived =
            app->store.ask([&records](Replica& replica) { return arrive(replica, records, theTime); });
        QVERIFY2(arrived, arrived ? "" : arrived.error().message.c_str());
        app->store.announce(kTouchedAll);
        app->settle();
    }

    TempFolder folder;
    std::unique_ptr<TestApp> app;
};

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
        theTime = QDateTime(kMonday, QTime(10, 0)).toMSecsSinceEpoch();
        file();
        QCOMPARE(m_filed.size(), 4U);
    }
    void init()
    {
        theTime = QDateTime(kMonday.addDays(2), QTime(11, 0)).toMSecsSinceEpoch();
        m_desk = std::make_unique<Device>("wang");
        m_desk->bring(m_filed);
    }
    void cleanup() { m_desk.reset(); }

    void whatIsAskedStandsThereWithItsArticle()
    {
        QAbstractItemModelTester tester(page().requests(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(page().waitingCount(), 2);
        const RequestRow gift = rowOf("gift");
        QCOMPARE(gift.section, QString("mine"));
        QCOMPARE(gift.authorName, QString("林晓"));
        QCOMPARE(gift.kindText, QString("礼品 · 样品"));
        QCOMPARE(gift.whatText, QString("NBR-70 试样"));
        QVERIFY(!gift.accountName.isEmpty());
        QVERIFY2(gift.articleText.contains("第35条第2款"), qPrintable(gift.articleText));
        QVERIFY2(gift.detailText.contains("11月26日"), qPrintable(gift.detailText)); // the planned day
        QCOMPARE(gift.ageText, QString("等了 2 天"));
        QCOMPARE(gift.signText, QString("批准"));
        QCOMPARE(rowOf("visit_expense").amountText, QString("200.50 元"));
    }

    void theWorkbenchHasThemByAge()
    {
        WorkbenchController& bench = *m_desk->app->session.workbench();
        bench.open();
        m_desk->app->settle();
        QList<WorkRow> rows;
        for (const WorkRow& row : bench.work()->rows())
            if (row.kindLabel == "审批申请")
                rows.append(row);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().deed, int(WorkModel::Request));
        QVERIFY(rows.first().head.contains("林晓"));
        QVERIFY(rows.first().detail.contains("第35条第2款"));
        page().look(rows.last().subjectId);
        m_desk->app->settle();
        QVERIFY(page().wantedRow() >= 0);
    }

    void ruleV05_whatIsApprovedLetsThePlanBeHandedIn()
    {
        const Id id = idOf("gift");
        page().approve(textOf(id));
        m_desk->app->settle();
        const Record decided = m_desk->one(id);
        QCOMPARE(decided.text(rf::kState), std::string_view("approved"));
        QCOMPARE(decided.ref(rf::kDecidedBy), sampleStaffId("wang"));
        QCOMPARE(decided.integer(rf::kDecidedAt), theTime.load());
        QCOMPARE(decided.integer(rf::kStep), 1);
        QCOMPARE(decided.set(rf::kDecisions).size(), 1U);
        QCOMPARE(page().waitingCount(), 1);
        const RequestRow row = rowOf("gift");
        QCOMPARE(row.section, QString("decided"));
        QVERIFY(row.signText.isEmpty());
        QVERIFY2(row.stateText.startsWith("已批准 · 王敏"), qPrintable(row.stateText));

        Device rep("lin");
        rep.bring(withDecided(decided));
        WeekPlanController& plan = *rep.app->session.weekPlan();
        QVERIFY(plan.openItem(m_item));
        QVERIFY2(plan.editor()->requestText().contains("礼品审批：已批准 · 王敏"),
                 qPrintable(plan.editor()->requestText()));
        plan.submit();
        rep.app->settle();
        QCOMPARE(plan.refusal(), QString());
    }

    void aRefusalNeedsItsReasonAndTheRepReadsIt()
    {
        const Id id = idOf("gift");
        QVERIFY(!page().refuse(textOf(id), "  ").isEmpty());
        QCOMPARE(m_desk->one(id).text(rf::kState), std::string_view("submitted"));
        QCOMPARE(page().refuse(textOf(id), "对方规定不收"), QString());
        m_desk->app->settle();
        const Record decided = m_desk->one(id);
        QCOMPARE(decided.text(rf::kState), std::string_view("rejected"));
        QCOMPARE(decided.text(rf::kGuidance), std::string_view("对方规定不收"));
        QVERIFY(rowOf("gift").stateText.contains("对方规定不收"));

        Device rep("lin");
        rep.bring(withDecided(decided));
        WeekPlanController& plan = *rep.app->session.weekPlan();
        QVERIFY(plan.openItem(m_item));
        QVERIFY2(plan.editor()->requestText().contains("已否决 · 王敏") &&
                     plan.editor()->requestText().contains("对方规定不收"),
                 qPrintable(plan.editor()->requestText()));
        QString mark;
        for (const WeekDayRow& day : plan.days()->rows())
            for (const PlanItemRow& item : day.items->rows())
                if (item.itemId == m_item)
                    mark = item.markText;
        QCOMPARE(mark, QString("申请被否决"));
        plan.submit(); // it is not approved
        rep.app->settle();
        QVERIFY2(plan.refusal().contains("礼品"), qPrintable(plan.refusal()));
    }

    void nobodyApprovesTheirOwn()
    {
        const auto saved = m_desk->app->store.save({asking("wang", "visit_expense", "陪同走访")});
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        m_desk->app->settle();
        const Id id = saved->front().record.id;
        QCOMPARE(page().waitingCount(), 2);
        QCOMPARE(rowOf(id).section, QString("own"));
        QVERIFY(rowOf(id).signText.isEmpty());
        page().approve(textOf(id)); // there is no button for it; the judge says so too
        m_desk->app->settle();
        QCOMPARE(m_desk->one(id).text(rf::kState), std::string_view("submitted"));
        QVERIFY2(rowOf(id).refusalText.contains("直接主管"), qPrintable(rowOf(id).refusalText));
        QVERIFY(!page().refuse(textOf(id), "不必").isEmpty());
        QCOMPARE(m_desk->one(id).text(rf::kState), std::string_view("submitted"));
    }

    void aChainIsSignedByWhoTheRegulationNames()
    {
        const std::vector<Record> bid{requestOf("lin", "bid", "投标文件制作")};
        m_desk->bring(bid);
        const Id id = bid.front().id;
        QCOMPARE(page().waitingCount(), 2);
        QCOMPARE(rowOf(id).section, QString("others"));
        QVERIFY2(rowOf(id).stateText.contains("大客户部经理"), qPrintable(rowOf(id).stateText));
        page().approve(textOf(id));
        m_desk->app->settle();
        QCOMPARE(m_desk->one(id).text(rf::kState), std::string_view("submitted"));

        Device manager("shen");
        manager.bring(bid);
        RequestsController& desk = *manager.app->session.requests();
        for (int step = 1; step <= 3; ++step) {
            const RequestRow row = desk.requests()->rows().first();
            QCOMPARE(row.signText, QString(step == 3 ? "批准" : "签批"));
            QVERIFY2(row.stateText.contains(QString("第 %1 级，共 3 级").arg(step)), qPrintable(row.stateText));
            desk.approve(row.requestId);
            manager.app->settle();
            QCOMPARE(manager.one(id).integer(rf::kStep), step);
        }
        QCOMPARE(manager.one(id).text(rf::kState), std::string_view("approved"));
        QCOMPARE(manager.one(id).set(rf::kDecisions).size(), 3U);
    }

    void whatCameBetweenIsSaid()
    {
        const Id id = idOf("gift");
        const auto rejected =
            m_desk->app->store.ask([id](Replica& replica) { return refuseRequest(replica, id, "已另行安排"); });
        QVERIFY(rejected);
        page().approve(textOf(id)); // of a list that is older
        m_desk->app->settle();
        QCOMPARE(m_desk->one(id).text(rf::kState), std::string_view("rejected"));
        QVERIFY2(rowOf(id).refusalText.contains("有人决定"), qPrintable(rowOf(id).refusalText));
    }

    void aRepHasNoneToSign()
    {
        Device rep("lin");
        rep.bring(m_filed);
        QCOMPARE(rep.app->session.requests()->requests()->count(), 0);
        QCOMPARE(rep.app->session.requests()->waitingCount(), 0);
    }

    void nothingIsLeftWhenTheStoreIsLocked()
    {
        QVERIFY(page().requests()->count() > 0);
        m_desk->app->session.lock();
        QCOMPARE(page().requests()->count(), 0);
        QCOMPARE(page().waitingCount(), 0);
        QCOMPARE(page().subtitle(), QString());
    }

private:
    RequestsController& page() { return *m_desk->app->session.requests(); }

    // A rep plans a visit and asks for its gift and its expense.
    void file()
    {
        Device rep("lin");
        WeekPlanController& plan = *rep.app->session.weekPlan();
        plan.plan(plan.suggestions()->rows().first().accountId, Words::isoDay(kMonday.addDays(3)));
        rep.app->settle();
        for (const WeekDayRow& day : plan.days()->rows())
            for (const PlanItemRow& item : day.items->rows())
                m_item = item.itemId;
        QVERIFY(plan.openItem(m_item));
        plan.editor()->giftKinds()->choose("sample");
        QCOMPARE(plan.editor()->save("", "", "NBR-70 试样", "200.50"), QString());
        rep.app->settle();
        for (const TypeId type : {type::kWeekPlan, type::kPlanItem, type::kRequest})
            for (const Record& record : rep.all(type))
                if (type != type::kWeekPlan ||
                    record.id == rep.one(roadbook::idOf(m_item)).ref(field::plan_item::kPlan))
                    m_filed.push_back(record);
    }
    // What was filed, with the gift's request as it was decided elsewhere.
    std::vector<Record> withDecided(const Record& decided) const
    {
        std::vector<Record> records = m_filed;
        for (Record& record : records)
            if (record.id == decided.id)
                record = decided;
        return records;
    }
    static Edit asking(const std::string& login, const std::string& kind, const std::string& what)
    {
        return {OpKind::Create,
                type::kRequest,
                {},
                {{rf::kAuthor, sampleStaffId(login)},
                 {rf::kKind, kind},
                 {rf::kWhat, what},
                 {rf::kState, std::string("submitted")}}};
    }
    static Record requestOf(const std::string& login, const std::string& kind, const std::string& what)
    {
        Edit edit = asking(login, kind, what);
        edit.fields.emplace_back(rf::kSubmittedAt, theTime - 4 * kDay);
        Record record = recordOfRep(type::kRequest, login, edit.fields, theTime - 4 * kDay);
        const std::string_view parts[]{"request", login, what};
        record.id = derivedId(parts);
        return record;
    }
    Id idOf(const char* kind) const
    {
        for (const Record& record : m_filed)
            if (record.type == type::kRequest && record.text(rf::kKind) == kind)
                return record.id;
        return {};
    }
    RequestRow rowOf(const Id& id)
    {
        for (const RequestRow& row : page().requests()->rows())
            if (row.requestId == textOf(id))
                return row;
        return {};
    }
    RequestRow rowOf(const char* kind) { return rowOf(idOf(kind)); }

    std::vector<Record> m_filed; // plan, item, the requests for its gift and its expense
    QString m_item;
    std::unique_ptr<Device> m_desk;
};

QTEST_MAIN(TestRequests)
#include "tst_requests_page.moc"
