// SPDX-License-Identifier: GPL-3.0-or-later
//
// The store thread: order, priority of a person's save, answers to the dead, a locked store.
#include "device.h"
#include "model/fields.h"
#include "store/store_thread.h"

using namespace roadbook;
using namespace roadbook::test;

class TestStoreThread : public QObject {
    Q_OBJECT

private slots:
    void lockedStoreAnswersLocked()
    {
        StoreThread store(deviceEnvironment());
        const auto answer = store.ask([](Replica& replica) { return replica.status(); });
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Locked);
    }

    void wrongPasswordOpensNothing()
    {
        const TempFolder folder;
        QVERIFY(makeSampleStore(folder.path(), "lin", midnightToday(), deviceEnvironment()));
        StoreThread store(deviceEnvironment());
        std::optional<Status> opened;
        store.unlock(folder.path(), "wrong", this, [&opened](Status status) { opened = std::move(status); });
        QVERIFY(QTest::qWaitFor([&] { return opened.has_value(); }));
        QCOMPARE(opened->error().code, ErrorCode::Locked);
        QVERIFY(!store.isOpen());
        opened.reset();
        store.unlock(folder.path(), kSamplePassword, this, [&opened](Status status) { opened = std::move(status); });
        QVERIFY(QTest::qWaitFor([&] { return opened.has_value(); }));
        QVERIFY(opened->has_value());
        QVERIFY(store.isOpen());
    }

    void saveGoesAheadOfWhatWaits()
    {
        const TempFolder folder;
        StoreThread store(deviceEnvironment());
        openSample(store, folder);
        std::atomic<int> done = 0;
        for (int i = 0; i < 50; ++i)
            store.run([&done](Replica&) -> Status {
                QThread::msleep(2);
                ++done;
                return {};
            });
        QSignalSpy saved(&store, &StoreThread::saved);
        QSignalSpy changed(&store, &StoreThread::changed);
        const auto result =
            store.save({{OpKind::Create, type::kAccount, {}, {{field::account::kName, std::string("插队的客户")}}}});
        QVERIFY(result);
        QVERIFY2(done < 10, qPrintable(QString::number(done)));
        QCOMPARE(saved.count(), 1);
        QVERIFY(changed.at(0).at(0).value<Touched>() & touchedType(type::kAccount));
        store.ask([](Replica&) -> Status { return {}; }).value();
        QVERIFY(QTest::qWaitFor([&] { return done == 50; }));
    }

    // Something long goes in steps: a save comes between two of them, other jobs too, and the work after the last.
    void whatComesInStepsLetsOthersGoBetween()
    {
        const TempFolder folder;
        StoreThread store(deviceEnvironment());
        openSample(store, folder);
        std::atomic<int> steps = 0;
        std::optional<Result<int>> answer;
        std::atomic<int> stepsAtOther = -1;
        store.runAfter(
            [&steps](Replica&) -> Result<bool> {
                QThread::msleep(2);
                return ++steps == 50;
            },
            [&steps](Replica&) -> Result<int> { return steps.load(); }, this,
            [&answer](Result<int> result) { answer = std::move(result); });
        store.run([&](Replica&) -> Status {
            stepsAtOther = steps.load();
            return {};
        });
        QVERIFY(
            store.save({{OpKind::Create, type::kAccount, {}, {{field::account::kName, std::string("插队的客户")}}}}));
        QVERIFY2(steps < 10, qPrintable(QString::number(steps)));
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }));
        QCOMPARE(**answer, 50);
        QVERIFY2(stepsAtOther >= 0 && stepsAtOther < 10, qPrintable(QString::number(stepsAtOther)));
        answer.reset();
        store.runAfter([](Replica&) -> Result<bool> { return fail(ErrorCode::Incompatible, "too new"); },
                       [](Replica&) -> Result<int> { return 1; }, this,
                       [&answer](Result<int> result) { answer = std::move(result); });
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }));
        QCOMPARE(answer->error().code, ErrorCode::Incompatible);
    }

    void answersToTheDeadAreDropped()
    {
        const TempFolder folder;
        StoreThread store(deviceEnvironment());
        openSample(store, folder);
        auto context = std::make_unique<QObject>();
        bool answered = false;
        store.run([](Replica& replica) { return replica.status(); }, context.get(),
                  [&answered](const Result<ReplicaStatus>&) { answered = true; });
        context.reset();
        QTest::qWait(50);
        QVERIFY(!answered);
    }

    void exceptionsBecomeErrors()
    {
        const TempFolder folder;
        StoreThread store(deviceEnvironment());
        openSample(store, folder);
        const auto answer = store.ask([](Replica&) -> Status { throw BrokenInvariant("on purpose"); });
        QCOMPARE(answer.error().code, ErrorCode::Internal);
        QVERIFY(store.ask([](Replica& replica) { return replica.status(); })); // it lives
    }

    void queuedWorkIsDoneBeforeTheEnd()
    {
        const TempFolder folder;
        {
            StoreThread store(deviceEnvironment());
            openSample(store, folder);
            store.run([](Replica& replica) { return replica.saveDraft("visit/last", "words"); });
        }
        StoreThread store(deviceEnvironment());
        openSample(store, folder, false);
        QCOMPARE(store.ask([](Replica& replica) { return replica.draft("visit/last"); }).value(),
                 std::optional<std::string>("words"));
    }

private:
    void openSample(StoreThread& store, const TempFolder& folder, bool make = true)
    {
        if (make)
            QVERIFY(makeSampleStore(folder.path(), "lin", midnightToday(), deviceEnvironment()));
        bool opened = false;
        store.unlock(folder.path(), kSamplePassword, this,
                     [&opened](const Status& status) { opened = status.has_value(); });
        QVERIFY(QTest::qWaitFor([&] { return opened; }));
    }
};

QTEST_GUILESS_MAIN(TestStoreThread)
#include "tst_store_thread.moc"
