// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is late or missing on the review desk, with a real store: the filings of the due list, named from the minute the
// regulation names; what comes in leaves them, what is returned comes back.
#include "saturday.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

Record weekRecord(const std::string& login, int rows, int skipped, bool late = false)
{
    return weekRecordOf(login, {.week = kWeek, .rows = rows, .skipped = skipped, .late = late}, theTime);
}

} // namespace

class TestMissingFilings : public SaturdayTest {
    Q_OBJECT

private slots:
    void init()
    {
        openAs("wang");
        m_review = m_app->session.review();
    }
    void cleanup() { close(); }

    // V-08, V-10: the same filings as in the due list, late from the minute the regulation names.
    void ruleV08_whoHasNotHandedInIsNamed()
    {
        QCOMPARE(m_review->missingCount(), 0);
        const auto announced = rowsIn("missing"); // it is Saturday: they are due today
        QVERIFY(!announced.isEmpty());
        for (const ReviewRow& row : announced) {
            QCOMPARE(row.markText, QString("未交"));
            QCOMPARE(row.ageText, QString());
            QVERIFY2(row.summaryText.contains("11月21日"), qPrintable(row.summaryText));
        }
        theTime = saturday() + 12 * kHour; // 20:00 in the office, two hours late
        again();
        const auto late = rowsIn("missing");
        QCOMPARE(late.size(), announced.size());
        QCOMPARE(m_review->missingCount(), static_cast<int>(late.size()));
        QVERIFY(m_review->summaryText().contains(QString("未交 %1").arg(late.size())));
        const ReviewRow* lin = rowOf(late, "林晓", "周记录");
        QVERIFY(lin != nullptr);
        QCOMPARE(lin->ageText, QString("逾期 2 小时"));
        QCOMPARE(lin->periodText, QString("11月16日 – 11月22日"));
        QVERIFY(rowOf(late, "林晓", "周计划") != nullptr);
        QVERIFY(rowOf(late, "王敏", "周计划") == nullptr); // nobody asks it of who leads

        m_review->setSelectedId(lin->reviewId);
        m_app->settle();
        QVERIFY(m_review->detail()->submittedText().contains("第36条"));
        QVERIFY(m_review->detail()->adviceText().contains("还没有提交"));
        QCOMPARE(m_review->detail()->onwardLabel(), QString());
        m_review->approve(); // there is nothing to decide about
        m_review->startReturn();
        QVERIFY(!m_review->isReturning());
        QCOMPARE(m_app->store.ask([](Replica& replica) { return replica.count({.type = type::kReview}); }).value(), 0);

        bring({weekRecord("lin", 8, 0, true)});
        QVERIFY(rowOf(rowsIn("missing"), "林晓", "周记录") == nullptr);
        const auto waiting = rowsIn("waiting");
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().lateText, QString("逾期提交"));
        m_review->setSelectedId(waiting.first().reviewId);
        m_app->settle();
        QVERIFY2(m_review->detail()->submittedText().contains("11月21日") &&
                     m_review->detail()->submittedText().contains("第36条"),
                 qPrintable(m_review->detail()->submittedText()));
    }

    void ruleV10_whatWasReturnedIsOwedAgain()
    {
        bring({weekRecord("lin", 8, 2)});
        QVERIFY(rowOf(rowsIn("missing"), "林晓", "周记录") == nullptr);
        m_review->startReturn();
        m_review->setGuidance("请补上停业的原因");
        m_review->confirmReturn();
        m_app->settle();
        const auto missing = rowsIn("missing");
        const ReviewRow* lin = rowOf(missing, "林晓", "周记录");
        QVERIFY(lin != nullptr);
        QCOMPARE(lin->markText, QString("待重交"));
    }

private:
    QList<ReviewRow> rowsIn(const QString& section) const
    {
        QList<ReviewRow> rows;
        for (const ReviewRow& row : m_review->reviews()->rows())
            if (row.section == section)
                rows.append(row);
        return rows;
    }
    static const ReviewRow* rowOf(const QList<ReviewRow>& rows, const QString& rep, const QString& kind)
    {
        const auto at = std::ranges::find_if(
            rows, [&](const ReviewRow& row) { return row.repName == rep && row.kindLabel == kind; });
        return at != rows.end() ? &*at : nullptr;
    }
    void again() // as after a minute
    {
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }

    ReviewController* m_review = nullptr;
};

QTEST_MAIN(TestMissingFilings)
#include "tst_missing_filings.moc"
