// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/limits.h"
#include "sync/backoff.h"

#include <QTest>

using namespace roadbook;
using namespace std::chrono_literals;

class TestBackoff : public QObject {
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
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
