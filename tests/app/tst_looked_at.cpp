// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page that nobody looks at reads only the number that the rail shows of it; when it is looked at, it shows what has come
// meanwhile. With real stores.
#include "device.h"
#include "handed_in.h"
#include "model/fields.h"
#include "support/sample_records.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

constexpr Timestamp kHour = 60LL * 60 * 1000;

QString isoMonday(int weeksAgo)
{
    const QDate today = QDate::currentDate();
    return today.addDays(1 - today.dayOfWeek() - 7 * weeksAgo).toString(Qt::ISODate);
}

} // namespace

class TestLookedAt : public QObject {
    Q_OBJECT

private slots:
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void theReviewDeskCountsUnseen()
    {
        openAs("wang", "team");
        QCOMPARE(session().review()->waitingCount(), 0);
        QVERIFY(bring({weekRecordOf("lin", {.week = isoMonday(1).toStdString(), .rows = 6}, now()),
                       weekRecordOf("zhou", {.week = isoMonday(1).toStdString(), .rows = 5}, now())}));
        QTRY_COMPARE(session().review()->waitingCount(), 2);
        QCOMPARE(session().review()->reviews()->count(), 0);

        session().look("review");
        const auto shown = [this] {
            return std::ranges::count(session().review()->reviews()->rows(), QString("waiting"), &ReviewRow::section);
        };
        QTRY_COMPARE(shown(), 2);
        QCOMPARE(session().review()->waitingCount(), 2);
        session().look("team");
        QVERIFY(bring({weekRecordOf("chen", {.week = isoMonday(1).toStdString(), .rows = 5}, now())}));
        QTRY_COMPARE(session().review()->waitingCount(), 3);
        QCOMPARE(shown(), 2); // as it was left
    }

    void theSpotChecksCountUnseen()
    {
        openAs("wang", "team");
        QTRY_VERIFY(session().spotCheck()->openCount() > 0);
        QCOMPARE(session().spotCheck()->visits()->count(), 0);
        const int open = session().spotCheck()->openCount();
        session().look("spot");
        QTRY_COMPARE(session().spotCheck()->visits()->count(), open);
        QCOMPARE(session().spotCheck()->openCount(), open);
    }

    void theTeamCountsWhatCameUnseen()
    {
        openAs("wang", "team");
        QTRY_VERIFY(session().teamVisits()->visits()->count() > 0);
        const int shown = session().teamVisits()->visits()->count();
        session().look("today");
        Edit visit = visitTo(anyAccount(), "lin");
        visit.id = sampleId("new visit", "1");
        const Stamp stamp{.rev = 1, .device = {}, .author = sampleStaffId("lin"), .seq = 1, .at = now(), .rank = now()};
        QVERIFY(bring({bornRecord(visit, stamp)}));
        QTRY_COMPARE(session().teamVisits()->newCount(), 1);
        QCOMPARE(session().teamVisits()->visits()->count(), shown);
        session().look("team");
        QTRY_COMPARE(session().teamVisits()->visits()->count(), shown + 1);
        QCOMPARE(session().teamVisits()->newCount(), 1);
    }

    void theWeekCountsWhatLacksItsReasonUnseen()
    {
        openAs("lin", "today");
        const int before = [this] {
            m_app->settle();
            QTest::qWait(600); // the count comes when nothing else happens
            m_app->settle();
            return session().weekRecord()->missingCount();
        }();
        QVERIFY(m_app->store.save({visitTo(anyAccount(), "lin")})); // there is no plan: it needs a reason
        QTRY_COMPARE(session().weekRecord()->missingCount(), before + 1);
        QCOMPARE(session().weekRecord()->lines()->count(), 0);
        QCOMPARE(session().weekPlan()->days()->count(), 0);
        session().look("week");
        QTRY_VERIFY(session().weekRecord()->lines()->count() > 0);
        QTRY_VERIFY(session().weekPlan()->days()->count() > 0);
        QCOMPARE(session().weekRecord()->missingCount(), before + 1);
    }

    void whatIsLookedAtIsUpToDateAtOnce()
    {
        openAs("lin", "today");
        const int accounts = session().accounts()->total();
        QCOMPARE(accounts, 0); // nobody has looked
        session().look("accounts");
        QTRY_VERIFY(session().accounts()->total() > 0);
        const int total = session().accounts()->total();
        QCOMPARE(session().accounts()->create("青山水泵厂"), QString());
        QTRY_COMPARE(session().accounts()->total(), total + 1);
        session().look("today");
        QCOMPARE(session().accounts()->create("白水阀门厂"), QString());
        m_app->settle();
        QCOMPARE(session().accounts()->total(), total + 1);
        session().look("pick");
        QTRY_COMPARE(session().accounts()->total(), total + 2);
    }

    void theDayDoesNotWaitForWhatIsDue()
    {
        openAs("lin", "today");
        QTRY_VERIFY(session().today()->visits()->count() > 0);
        QTRY_VERIFY(session().today()->dueKnown());
        QVERIFY(session().today()->due()->count() <= TodayController::kDueAtFirst);
        for (int i = 0; i < 30; ++i)
            QVERIFY(m_app->store.save({promiseTo(anyAccount(), i)}));
        QTRY_VERIFY(session().today()->moreDue() > 0);
        QCOMPARE(session().today()->due()->count(), int(TodayController::kDueAtFirst));
        const int all = session().today()->due()->count() + session().today()->moreDue();
        session().today()->showMoreDue();
        QCOMPARE(session().today()->due()->count() + session().today()->moreDue(), all);
        QVERIFY(session().today()->due()->count() > int(TodayController::kDueAtFirst));
        session().lock();
        QVERIFY(!session().today()->dueKnown());
    }

    void whatIsDueWaitsForWhoeverHasGoneOn()
    {
        openAs("lin", "today");
        TodayController& today = *session().today();
        QTRY_VERIFY(today.dueKnown());
        m_app->settle(); // nothing that was asked before is on its way
        m_app->settle();
        const auto rows = today.due()->rows();
        const auto of = std::ranges::find_if(rows, [](const DueRow& row) { return !row.accountId.isEmpty(); });
        QVERIFY(of != rows.end());
        const auto named = [&today] {
            return std::ranges::any_of(today.due()->rows(),
                                       [](const DueRow& row) { return row.head.contains("青山水泵厂"); });
        };
        QVERIFY(m_app->store.save({{OpKind::Edit,
                                    type::kAccount,
                                    *Id::parse(of->accountId.toStdString()),
                                    {{field::account::kName, "青山水泵厂"}}}}));
        m_app->store.run([](Replica&) -> Status {
            QThread::msleep(50);
            return {};
        });
        QTest::qWait(20); // it has asked, and waits for its turn
        session().look("accounts");
        m_app->settle();
        QTRY_VERIFY(session().accounts()->total() > 0); // which was asked later
        QVERIFY(!named());
        session().look("today");
        QTRY_VERIFY(named());
    }

    void aVeryLongListComesInParts()
    {
        openAs("lin", "accounts");
        QTRY_VERIFY(session().accounts()->total() > 0);
        constexpr int kSaves = 5;
        constexpr int kOfSave = 420;
        for (int save = 0; save < kSaves; ++save) {
            std::vector<Edit> edits;
            for (int i = 0; i < kOfSave; ++i) // every seventh name twice
                edits.push_back(
                    {OpKind::Create,
                     type::kAccount,
                     {},
                     {{field::account::kName, "云湖水泵 " + std::to_string(save * kOfSave + i - i % 7 / 6)}}});
            QVERIFY(m_app->store.save(std::move(edits)));
        }
        AccountsController& accounts = *session().accounts();
        QTRY_VERIFY(accounts.total() > kSaves * kOfSave);
        const int total = accounts.total();
        QVERIFY(accounts.results()->count() < total);
        QSet<QString> seen;
        while (accounts.results()->count() < total) {
            const int before = accounts.results()->count();
            QTRY_VERIFY(!accounts.busy());
            accounts.showMore();
            QTRY_VERIFY(accounts.results()->count() > before);
        }
        for (const AccountRow& row : accounts.results()->rows())
            seen.insert(row.accountId);
        QCOMPARE(seen.size(), total);
        QVERIFY(m_app->store.save({visitTo(anyAccount(), "lin")}));
        QCOMPARE(accounts.create("青山水泵厂"), QString());
        QTRY_COMPARE(accounts.total(), total + 1);
        QVERIFY(accounts.results()->count() >= total); // nobody is thrown back to the top
        accounts.showMore();
        accounts.setQuery("shuibeng");
        accounts.showMore();
        QTRY_VERIFY(!accounts.busy() && accounts.results()->count() <= 60);
    }

private:
    AppSession& session() { return m_app->session; }
    static Timestamp now() { return QDateTime::currentMSecsSinceEpoch(); }

    // As the window does it: the first page is known before anything is read.
    void openAs(const std::string& login, const QString& page)
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        session().look(page);
        QVERIFY(m_app->unlock());
    }
    bool bring(const std::vector<Record>& records)
    {
        const Status arrived = m_app->store.ask([&](Replica& replica) { return arrive(replica, records, now()); });
        m_app->store.announce(kTouchedAll);
        return arrived.has_value();
    }
    Id anyAccount()
    {
        Id found;
        (void)m_app->store.ask([&found](Replica& replica) {
            return replica.list({.type = type::kAccount}, [&found](const View& view) {
                found = view.record.id;
                return false;
            });
        });
        return found;
    }
    static Edit visitTo(const Id& account, const std::string& login)
    {
        namespace vf = field::visit;
        return {OpKind::Create,
                type::kVisit,
                {},
                {{vf::kAccount, account},
                 {vf::kRep, sampleStaffId(login)},
                 {vf::kKind, std::string("return_visit")},
                 {vf::kChannel, std::string("on_site")},
                 {vf::kStartedAt, now() - kHour / 2},
                 {vf::kEndedAt, now() - kHour / 4},
                 {vf::kOutcome, std::string("achieved")}}};
    }
    static Edit promiseTo(const Id& account, int number)
    {
        namespace pf = field::promise;
        return {OpKind::Create,
                type::kPromise,
                {},
                {{pf::kAccount, account},
                 {pf::kOwner, sampleStaffId("lin")},
                 {pf::kWhat, "寄样册 " + std::to_string(number)},
                 {pf::kState, std::string("open")}}};
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestLookedAt)
#include "tst_looked_at.moc"
