// SPDX-License-Identifier: GPL-3.0-or-later
//
// The visit, from start to saved, offline: prefilled, safe at every keystroke, one atomic save.
#include "device.h"
#include "model/fields.h"

using namespace roadbook;
using namespace roadbook::test;

class TestVisit : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
        const auto accounts = m_app->session.accounts()->results()->rows();
        QVERIFY(!accounts.isEmpty());
        m_account = accounts.first().accountId;
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void startsPrefilledWithTheClockRunning()
    {
        start();
        QCOMPARE(visit().accountId(), m_account);
        QVERIFY(!visit().startedText().isEmpty());
        QVERIFY(!visit().kinds()->chosenValue().isEmpty());
        QVERIFY(!visit().channels()->chosenValue().isEmpty());
        QVERIFY(!visit().purposes()->chosenValues().isEmpty());
        QCOMPARE(visit().outcomes()->chosenValue(), QString("achieved"));
        QVERIFY(!visit().readOnly());
        QCOMPARE(visit().refusal(), QString());
        QTRY_COMPARE(visit().draftState(), VisitController::Saved);
    }

    void law1_everyKeystrokeOfADraftSurvivesLocking()
    {
        start();
        for (const QChar& c : QString("四季度用量预计增加两成"))
            visit().setSummary(visit().summary() + c);
        m_app->session.lock();
        QVERIFY(m_app->unlock());
        m_app->settle();
        start();
        QCOMPARE(visit().summary(), QString("四季度用量预计增加两成"));
        QCOMPARE(visit().draftState(), VisitController::Saved);
    }

    void law5_finishSavesVisitPersonAndPromiseInOneGroup()
    {
        start();
        const int before = m_app->session.sync()->pendingCount();
        QCOMPARE(visit().addPerson("新来的人", "head"), QString());
        QCOMPARE(visit().addPromise("寄样册 20 份", Words::isoDay(QDate::currentDate().addDays(7))), QString());
        visit().setSummary("谈了样册");
        const QString id = visit().visitId();
        QCOMPARE(visit().finish(), QString());
        // Durable now, and whole.
        const auto saved =
            m_app->store.ask([&](Replica& replica) { return replica.get(type::kVisit, *Id::parse(id.toStdString())); });
        QVERIFY(saved);
        QCOMPARE(saved->record.text(field::visit::kState), std::string_view("done"));
        QCOMPARE(saved->record.text(field::visit::kSummary), std::string_view("谈了样册"));
        QVERIFY(saved->record.integer(field::visit::kEndedAt) >= saved->record.integer(field::visit::kStartedAt));
        const auto pending = m_app->store.ask([](Replica& replica) { return replica.pendingSaves(10); });
        QCOMPARE(int(pending->size()), before + 1);
        QCOMPARE(int(pending->back().records.size()), 3);
        m_app->settle();
        QCOMPARE(m_app->store.ask([](Replica& replica) { return replica.draftKeys(); })->size(), 0U);
        QVERIFY(visit().finished());
    }

    void aDraftWhoseVisitWasSavedIsForgotten() // killed between the save and dropping the draft
    {
        start();
        const QString id = visit().visitId();
        m_app->settle();
        const std::string key = "visit/" + id.toStdString();
        const auto draft = m_app->store.ask([&](Replica& replica) { return replica.draft(key); });
        QVERIFY(draft && *draft);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        m_app->store.ask([&](Replica& replica) { return replica.saveDraft(key, **draft); }).value();
        start();
        QVERIFY(visit().visitId() != id);
    }

    void aRunningVisitStandsOnToday()
    {
        start();
        m_app->settle();
        const auto rows = m_app->session.today()->visits()->rows();
        const auto running = std::ranges::find(rows, int(VisitModel::Running), &VisitRow::phase);
        QVERIFY(running != rows.end());
        QCOMPARE(running->accountId, m_account);
        visit().discard();
        m_app->settle();
        QCOMPARE(
            std::ranges::count(m_app->session.today()->visits()->rows(), int(VisitModel::Running), &VisitRow::phase),
            0);
    }

    void discardingCanBeUndone()
    {
        start();
        visit().setSummary("不要丢");
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        visit().discard();
        QCOMPARE(notices.count(), 1);
        m_app->session.undo(notices.at(0).at(2).toString());
        m_app->settle();
        start();
        QCOMPARE(visit().summary(), QString("不要丢"));
    }

    void plannedVisitStartsAndEnds()
    {
        m_app->settle();
        const auto rows = m_app->session.today()->visits()->rows();
        const auto planned = std::ranges::find(rows, int(VisitModel::Planned), &VisitRow::phase);
        QVERIFY(planned != rows.end());
        visit().startPlanned(planned->visitId);
        QTRY_VERIFY(!visit().readOnly());
        QVERIFY(!visit().plannedText().isEmpty());
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        const int row = m_app->session.today()->visits()->find(planned->visitId);
        QVERIFY(row >= 0);
        QCOMPARE(m_app->session.today()->visits()->rows().at(row).phase, int(VisitModel::Done));
    }

    void someoneElsesVisitIsForReading()
    {
        start();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QVERIFY(!visit().readOnly()); // mine, not submitted
        m_app->services.me.staff = sampleStaffId("zhou");
        visit().open(visit().visitId());
        m_app->settle();
        QVERIFY(visit().readOnly());
        QVERIFY(!visit().finish().isEmpty());
    }

private:
    VisitController& visit() { return *m_app->session.visit(); }
    void start()
    {
        visit().start(m_account);
        QTRY_VERIFY(!visit().readOnly());
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    QString m_account;
};

QTEST_MAIN(TestVisit)
#include "tst_visit.moc"
