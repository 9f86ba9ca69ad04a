// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the list of accounts says of when each was last seen, and what the page of one counts.
#include "device.h"
#include "model/fields.h"
#include "pages/rows.h"

#include <QTest>
#include <algorithm>
#include <future>

using namespace roadbook;
using namespace roadbook::test;

class TestAccountList : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void itSaysWhenACustomerWasLastSeen()
    {
        QCOMPARE(lastSeen("华星橡胶制品有限公司"), QString("上次联系 今天"));
        for (const AccountRow& row : list().results()->rows())
            QVERIFY2(!row.lastVisitText.isEmpty(), qPrintable(row.name));
        AccountController& account = open("青禾粮油集团");
        QCOMPARE(account.timeline()->count(), 0);
        QCOMPARE(account.edit("last_visit_on", "2025-03-04"), QString()); // as an imported ledger has it
        m_app->settle();
        QCOMPARE(lastSeen("青禾粮油集团"), QString("上次联系 2025年3月4日"));
        QCOMPARE(account.edit("last_visit_on", ""), QString());
        m_app->settle();
        QCOMPARE(lastSeen("青禾粮油集团"), QString("从未联系"));
    }

    void theAccountThatIsOpenIsFoundInIt()
    {
        const QSignalSpy found(&list(), &AccountsController::chosenFound);
        QCOMPARE(list().chosenIndex(), -1);
        const QString chosen = open("瑞丰五金商行").accountId();
        const auto row = [this] { return list().results()->rows().value(list().chosenIndex()).accountId; };
        QCOMPARE(row(), chosen);
        QCOMPARE(found.count(), 1);
        list().setQuery("华星");
        m_app->settle();
        QCOMPARE(list().chosenIndex(), -1);
        list().setQuery({});
        m_app->settle();
        QCOMPARE(row(), chosen);
        QCOMPARE(found.count(), 2); // it stands somewhere else now
        const int before = list().chosenIndex();
        QCOMPARE(list().create("阿莱机械"), QString());
        m_app->settle();
        QCOMPARE(list().chosenIndex(), before + 1);
        QCOMPARE(row(), chosen);
        QCOMPARE(found.count(), 2);             // whoever has scrolled on stays there
        m_app->session.account()->open(chosen); // once more, from somewhere else
        QCOMPARE(found.count(), 3);
        m_app->session.account()->open({});
        QCOMPARE(list().chosenIndex(), -1);
    }

    void theSchemeOfAGradeIsSaidInWords()
    {
        AccountController& account = open("华星橡胶制品有限公司");
        QVERIFY(m_app->store.save({{OpKind::Edit,
                                    type::kAccount,
                                    idOf(account.accountId()),
                                    {{field::account::kGradeScheme, std::string("S0")}}}}));
        m_app->settle();
        const auto& rows = account.fields()->rows();
        const auto scheme = std::ranges::find(rows, QString("grade_scheme"), &FieldRow::field);
        QVERIFY(scheme != rows.end());
        QCOMPARE(scheme->value, QString("年用量分级"));
    }

    // As whoever announces no more than visits: a save of one says conflicts too, which would read the list again as well.
    void aVisitShowsInItAtOnce()
    {
        const Timestamp at = m_app->services.words.now() - 60'000;
        const Id account = idOf(open("青禾粮油集团").accountId());
        QVERIFY(m_app->store.ask([&](Replica& replica) { return replica.save(std::vector{visitTo(account, at)}); }));
        m_app->store.announce(touchedType(type::kVisit));
        m_app->settle();
        QCOMPARE(lastSeen("青禾粮油集团"), seenAt(at));
    }

    void aSavedVisitReadsNothingElseOfTheListAgain()
    {
        QSignalSpy read(&list(), &AccountsController::busyChanged);
        QSignalSpy changed(list().results(), &QAbstractItemModel::dataChanged);
        const Timestamp at = m_app->services.words.now() - 60'000;
        QVERIFY(m_app->store.save({visitTo(accountNamed("青禾粮油集团"), at)}));
        m_app->settle();
        QCOMPARE(lastSeen("青禾粮油集团"), seenAt(at));
        QCOMPARE(changed.count(), 1); // of that row
        QCOMPARE(read.count(), 0);
        QVERIFY(m_app->store.save({visitTo(accountNamed("瑞丰五金商行"), at)})); // with an archive, all of it is
        QCOMPARE(list().create("阿莱机械"), QString());
        m_app->settle();
        QCOMPARE(read.count(), 2); // begun and ended
        QCOMPARE(lastSeen("瑞丰五金商行"), seenAt(at));
        QCOMPARE(lastSeen("阿莱机械"), QString("从未联系"));
    }

    // The visit is saved while the rows of a search are on their way: they may have been read before it.
    void aVisitDuringASearchIsInItsRows()
    {
        const Timestamp at = m_app->services.words.now() - 60'000;
        const Id account = accountNamed("青禾粮油集团");
        list().setQuery("华星");
        m_app->settle();
        std::promise<void> held;
        m_app->store.run([holding = held.get_future().share()](Replica&) -> Status {
            holding.wait();
            return {};
        });
        list().setQuery("青禾");
        QVERIFY(list().busy());
        m_app->store.run([edit = visitTo(account, at)](Replica& replica) { return replica.save(std::vector{edit}); });
        m_app->store.announce(touchedType(type::kVisit));
        QTest::qWait(20); // the list has heard of it
        held.set_value();
        m_app->settle();
        QVERIFY(!list().busy());
        QCOMPARE(lastSeen("青禾粮油集团"), seenAt(at));
    }

    void keptPromisesAreNotCountedAsOpen()
    {
        AccountController& account = open("瑞丰五金商行");
        const int before = account.openPromises();
        const int all = account.promises()->count();
        QVERIFY(before > 0);
        account.keepPromise(account.promises()->rows().first().promiseId);
        m_app->settle();
        QCOMPARE(account.openPromises(), before - 1);
        QCOMPARE(account.promises()->count(), all);
    }

private:
    AccountsController& list() { return *m_app->session.accounts(); }
    QString lastSeen(const char* name)
    {
        const auto& rows = list().results()->rows();
        const auto at = std::ranges::find(rows, QString(name), &AccountRow::name);
        return at == rows.end() ? QString("not in the list") : at->lastVisitText;
    }
    Id accountNamed(const char* name)
    {
        const auto& rows = list().results()->rows();
        const auto at = std::ranges::find(rows, QString(name), &AccountRow::name);
        return at == rows.end() ? Id{} : idOf(at->accountId);
    }
    QString seenAt(Timestamp at) { return QString("上次联系 %1").arg(m_app->services.words.nearDay(Words::dayOf(at))); }
    // A call that lasted a minute.
    Edit visitTo(const Id& account, Timestamp at)
    {
        namespace vf = field::visit;
        return {OpKind::Create,
                type::kVisit,
                {},
                {{vf::kAccount, account},
                 {vf::kRep, m_app->services.me.staff},
                 {vf::kKind, std::string("return_visit")},
                 {vf::kChannel, std::string("phone")},
                 {vf::kOutcome, std::string("achieved")},
                 {vf::kPurposes, TextSet{"relationship"}},
                 {vf::kStartedAt, at},
                 {vf::kEndedAt, at + 60'000},
                 {vf::kState, std::string("done")}}};
    }
    AccountController& open(const char* name)
    {
        const auto& rows = list().results()->rows();
        const auto at = std::ranges::find(rows, QString(name), &AccountRow::name);
        m_app->session.account()->open(at == rows.end() ? QString() : at->accountId);
        m_app->settle();
        return *m_app->session.account();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestAccountList)
#include "tst_account_list.moc"
