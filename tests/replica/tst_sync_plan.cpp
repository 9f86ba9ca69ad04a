// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/limits.h"
#include "replica/sync_plan.h"

#include <QTest>

using namespace roadbook;
using namespace std::chrono_literals;

namespace {

using State = SyncPlan::State;
using Reason = SyncPlan::Reason;

const Error kCut{ErrorCode::NoConnection, "cut", {}};

} // namespace

class TestSyncPlan : public QObject {
    Q_OBJECT

private slots:
    void growsToACeiling()
    {
        QCOMPARE(retryWait(1, 0), std::chrono::milliseconds(limits::kRetryFirst));
        QCOMPARE(retryWait(2, 0), 2000ms);
        QCOMPARE(retryWait(4, 0), 8000ms);
        QCOMPARE(retryWait(1000, 0), std::chrono::milliseconds(limits::kRetryMost));
    }
    void jitterSpreads()
    {
        QCOMPARE(retryWait(3, 0.5), 3000ms);
        QVERIFY(retryWait(3, 0.99) < retryWait(3, 0.01));
        QVERIFY(retryWait(1, 0.999) > 0ms);
    }
    void neverEarlierThanAsked() { QVERIFY(retryWait(1, 0.7, 30s) >= 30s); }

    // Whatever happens in whatever order: who is not stopped and not signed out will wake, for a reason.
    void law2_everyWaitingStateHasAWakeUp()
    {
        std::function<void(SyncPlan, int, SyncPlan::Moment)> play = [&](SyncPlan plan, int steps,
                                                                        SyncPlan::Moment now) {
            const bool waits = plan.state() != State::Stopped && plan.state() != State::SignedOut;
            QCOMPARE(plan.wake().has_value(), waits);
            if (waits) {
                QVERIFY(plan.wake()->at <= now + limits::kRetryMost);
                QVERIFY(!nameOf(plan.wake()->why).empty());
                QVERIFY(plan.state() != State::Waiting || plan.trouble());
            }
            if (steps == 0)
                return;
            for (int event = 0; event < 8; ++event) {
                SyncPlan next = plan;
                switch (event) {
                case 0:
                    next.begin(now);
                    break;
                case 1:
                    next.move(now);
                    break;
                case 2:
                    next.saved(now);
                    break;
                case 3:
                    next.succeed(now);
                    break;
                case 4:
                    next.fail(now, kCut, 0.5);
                    break;
                case 5:
                    next.fail(now, {ErrorCode::NotSignedIn, "who?", {}}, 0.5);
                    break;
                case 6:
                    next.pollAgain(now);
                    break;
                default:
                    next.stop();
                }
                play(next, steps - 1, now + 7s);
            }
        };
        play(SyncPlan(), 5, 0ms);
    }

    void aSaveTravelsSoon()
    {
        SyncPlan plan;
        plan.begin(0ms);
        QVERIFY(!plan.succeed(1s));
        QCOMPARE(plan.state(), State::Live);
        plan.saved(2s);
        QCOMPARE(plan.state(), State::Soon);
        QVERIFY(plan.wake()->at < 3s);
        QCOMPARE(plan.wake()->why, Reason::Saved);
    }

    void whatIsSavedDuringASyncIsNotForgotten()
    {
        SyncPlan plan;
        plan.begin(0ms);
        plan.saved(1s);
        QCOMPARE(plan.state(), State::Syncing);
        QVERIFY(plan.succeed(2s));
        QCOMPARE(plan.state(), State::Syncing);
        QVERIFY(!plan.succeed(3s));
    }

    void aSaveShortensALongWait()
    {
        SyncPlan plan;
        for (int i = 0; i < 20; ++i) {
            plan.begin(0ms);
            plan.fail(0ms, kCut, 0);
        }
        QCOMPARE(plan.wake()->at, SyncPlan::Moment(limits::kRetryMost));
        plan.saved(1s);
        QCOMPARE(plan.wake()->at, SyncPlan::Moment(4s));
        QCOMPARE(plan.wake()->why, Reason::Retry);
    }

    // A try of which nothing has come says nothing new: who was offline still is.
    void troubleLastsUntilAnAnswerComes()
    {
        SyncPlan plan;
        plan.begin(0ms);
        plan.fail(1s, kCut, 0);
        plan.begin(2s);
        QCOMPARE(plan.state(), State::Syncing);
        QVERIFY(plan.trouble());
        plan.move(3s);
        QCOMPARE(plan.state(), State::Syncing);
        QVERIFY(!plan.trouble());
        plan.fail(4s, kCut, 0);
        QCOMPARE(plan.wake()->at, SyncPlan::Moment(6s)); // the second in a row
    }

    void whoAsksByHandStartsAfresh()
    {
        SyncPlan plan;
        for (int i = 0; i < 20; ++i) {
            plan.begin(0ms);
            plan.fail(0ms, kCut, 0);
        }
        plan.begin(0ms, true);
        plan.fail(0ms, kCut, 0);
        QCOMPARE(plan.wake()->at, SyncPlan::Moment(limits::kRetryFirst));
    }
};

QTEST_GUILESS_MAIN(TestSyncPlan)
#include "tst_sync_plan.moc"
