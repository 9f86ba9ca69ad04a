// SPDX-License-Identifier: GPL-3.0-or-later
//
// The overview with real stores: a manager sees every team, a supervisor the own one; every number is the sum of those
// below it, and leads to the accounts that make it.
#include "saturday.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

using namespace roadbook;
using namespace roadbook::test;

namespace {

// The figures of "应联系 12 项，按时 9 项".
std::pair<int, int> figures(const QString& text)
{
    static const QRegularExpression two(QStringLiteral("(\\d+)\\D+(\\d+)"));
    const auto match = two.match(text);
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

} // namespace

class TestOverview : public SaturdayTest {
    Q_OBJECT

private slots:
    void init() { openAs("shen"); }
    void cleanup() { close(); }

    void ruleN13_everyNumberIsTheSumOfThoseBelowIt()
    {
        QAbstractItemModelTester tester(m_overview->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(m_overview->title(), QString("部门总览"));
        QVERIFY(m_overview->table()->count() >= 3); // all and the teams, folded
        for (const MatrixRow& row : m_overview->table()->rows())
            QVERIFY(row.level < 2);
        unfoldAll();
        const int columns = static_cast<int>(m_overview->grades().size());
        QCOMPARE(m_overview->grades().last(), QString("全部"));
        const auto all = rowsAt(0);
        QCOMPARE(all.size(), 1);
        for (int column = 0; column < columns; ++column) {
            for (const int level : {1, 2}) {
                std::pair<int, int> sum{0, 0};
                for (const MatrixRow& row : rowsAt(level)) {
                    const auto [asked, kept] = figures(row.cells->rows().at(column).detail);
                    sum = {sum.first + asked, sum.second + kept};
                }
                QCOMPARE(sum, figures(all.first().cells->rows().at(column).detail));
            }
        }
        QVERIFY(figures(all.first().cells->rows().last().detail).first > 50);
    }

    void aNumberLeadsToItsAccounts()
    {
        unfoldAll();
        for (const MatrixRow& row : rowsAt(2)) {
            const int last = static_cast<int>(row.cells->rows().size()) - 1;
            m_overview->look(row.rowId, last);
            m_app->settle();
            QVERIFY(m_overview->accountsTitle().contains(row.label));
            std::pair<int, int> sum{0, 0};
            for (const CoveredRow& one : m_overview->accounts()->rows()) {
                QCOMPARE(one.personName, row.label);
                const auto [asked, kept] = figures(one.countText);
                QCOMPARE(one.tone == 4, kept < asked);
                sum = {sum.first + asked, sum.second + kept};
            }
            QCOMPARE(sum, figures(row.cells->rows().last().detail));
        }
        // An account of several people stands once for each, and is counted once.
        m_overview->look({}, static_cast<int>(m_overview->grades().indexOf("A1")));
        m_app->settle();
        QSet<QString> customers;
        for (const CoveredRow& one : m_overview->accounts()->rows())
            customers.insert(one.accountId);
        QVERIFY(customers.size() < m_overview->accounts()->count());
        QCOMPARE(m_overview->accountsHint(), QString("%1 家客户，逾期在前").arg(customers.size()));
        const QString grade = m_overview->grades().first();
        m_overview->look({}, 0);
        m_app->settle();
        QVERIFY(m_overview->accounts()->count() > 0);
        for (const CoveredRow& one : m_overview->accounts()->rows())
            QCOMPARE(one.grade, grade);
        m_overview->lookAway();
        QCOMPARE(m_overview->accounts()->count(), 0);
        QCOMPARE(m_overview->accountsHint(), QString());
    }

    void ruleD03_tenderCustomersStandInAColumnOfTheirOwn()
    {
        const QStringList grades = m_overview->grades();
        const auto column = static_cast<int>(grades.indexOf("招投标"));
        QVERIFY2(column > grades.indexOf("B1"), qPrintable(grades.join(' ')));
        QVERIFY(!grades.contains("待定级") || grades.indexOf("待定级") > column);
        m_overview->look({}, column);
        m_app->settle();
        QVERIFY(m_overview->accounts()->count() > 0);
        for (const CoveredRow& one : m_overview->accounts()->rows())
            QVERIFY(one.tender);
    }

    void lateFilingsConflictsAndComplaintsAreCountedWhereTheyBelong()
    {
        for (const MatrixRow& row : m_overview->table()->rows())
            QVERIFY(row.missing == 0 && row.handedInLate == 0 && row.complaints == 0);
        theTime = saturday() + 12 * kHour; // 20:00 in the office
        namespace c = field::complaint;
        const Status saved = m_app->store.ask([](Replica& replica) -> Status {
            Id account;
            RB_TRY(replica.list({.type = type::kAccount,
                                 .where = {{field::account::kOwner, ListQuery::Where::Is::Equal, sampleStaffId("he")}}},
                                [&account](const View& view) {
                                    account = view.record.id;
                                    return false;
                                }));
            const Edit edit[]{{OpKind::Create,
                               type::kComplaint,
                               {},
                               {{c::kAccount, account}, {c::kContent, std::string("到货短少")}}}};
            RB_TRY(replica.save(edit));
            return {};
        });
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        bring({weekRecordOf("he", {.week = "2026-11-16", .rows = 5, .late = true}, theTime)});
        unfoldAll();
        const MatrixRow he = person("何川");
        QCOMPARE(he.missing, 1); // the plan of next week; the record came, late
        QCOMPARE(he.handedInLate, 1);
        QCOMPARE(he.complaints, 1);
        QCOMPARE(person("吴迪").missing, 2);
        QCOMPARE(person("吴迪").complaints, 0);
        int sum = 0;
        for (const MatrixRow& row : rowsAt(2))
            sum += row.missing;
        QCOMPARE(rowsAt(0).first().missing, sum);
    }

    void twelveWeeksOfTheChosenRow()
    {
        QCOMPARE(m_overview->weeks()->count(), kOverviewWeeks);
        double all = 0;
        double before = -1;
        for (const ChartRow& row : m_overview->weeks()->rows()) {
            all += row.second;
            QCOMPARE(row.shareBefore, before);
            before = row.share;
            QVERIFY(std::max(row.first, row.second) <= m_overview->weeks()->axisEnd());
        }
        QVERIFY(all > 50); // of two months
        unfoldAll();
        double sum = 0;
        for (const MatrixRow& row : rowsAt(2)) {
            m_overview->choose(row.rowId);
            QCOMPARE(m_overview->chartTitle(), row.label);
            for (const ChartRow& week : m_overview->weeks()->rows())
                sum += week.second;
        }
        QCOMPARE(sum, all);
    }

    void anAxisGoesUpInRoundSteps()
    {
        using Ticks = QList<int>;
        QCOMPARE(ticksUpTo(0), (Ticks{0, 1}));
        QCOMPARE(ticksUpTo(1), (Ticks{0, 1}));
        QCOMPARE(ticksUpTo(3), (Ticks{0, 1, 2, 3}));
        QCOMPARE(ticksUpTo(5), (Ticks{0, 1, 2, 3, 4, 5}));
        QCOMPARE(ticksUpTo(6), (Ticks{0, 2, 4, 6}));
        QCOMPARE(ticksUpTo(11), (Ticks{0, 5, 10, 15}));
        QCOMPARE(ticksUpTo(244), (Ticks{0, 50, 100, 150, 200, 250}));
        QCOMPARE(ticksUpTo(251), (Ticks{0, 100, 200, 300}));
        QCOMPARE(ticksUpTo(1000), (Ticks{0, 200, 400, 600, 800, 1000}));
        ChartModel chart;
        QCOMPARE(chart.ticks(), (QStringList{"0", "1"})); // before anything is known
        chart.setRows({{.pointId = "a", .label = "11/2", .detail = {}, .first = 7, .second = 3, .shareText = {}},
                       {.pointId = "b", .label = "11/16", .detail = {}, .first = 2, .second = 9.5, .shareText = {}}});
        QCOMPARE(chart.ticks(), (QStringList{"0", "2", "4", "6", "8", "10"}));
        QCOMPARE(chart.axisEnd(), 10);
        QCOMPARE(chart.longestLabel(), QString("11/16"));
    }

    void aSupervisorSeesTheOwnTeamAlone()
    {
        openAs("wang");
        QCOMPARE(m_overview->title(), QString("团队总览"));
        QCOMPARE(rowsAt(0).size(), 0); // one team is all there is
        QCOMPARE(rowsAt(1).size(), 1);
        QCOMPARE(rowsAt(1).first().label, QString("华东一组"));
        for (const MatrixRow& row : rowsAt(2))
            QVERIFY2(QStringList({"王敏", "林晓", "周航", "陈露"}).contains(row.label), qPrintable(row.label));
        QVERIFY(rowsAt(2).size() >= 3);
    }

    void nothingIsLeftWhenTheStoreIsLocked()
    {
        m_overview->look({}, 0);
        m_app->settle();
        m_app->session.lock();
        QCOMPARE(m_overview->table()->count(), 0);
        QCOMPARE(m_overview->weeks()->count(), 0);
        QCOMPARE(m_overview->accounts()->count(), 0);
        QCOMPARE(m_overview->accountsTitle(), QString());
    }

private:
    void openAs(const std::string& login)
    {
        SaturdayTest::openAs(login);
        m_overview = m_app->session.overview();
        QCOMPARE(m_overview->table()->count(), 0); // not before it is opened
        m_overview->open();
        for (int i = 0; i < 6; ++i)
            m_app->settle(); // a job a week
    }
    void unfoldAll()
    {
        const auto rows = m_overview->table()->rows();
        for (const MatrixRow& row : rows)
            if (row.folded)
                m_overview->choose(row.rowId);
    }
    QList<MatrixRow> rowsAt(int level) const
    {
        QList<MatrixRow> rows;
        for (const MatrixRow& row : m_overview->table()->rows())
            if (row.level == level)
                rows.append(row);
        return rows;
    }
    MatrixRow person(const QString& name) const
    {
        for (const MatrixRow& row : rowsAt(2))
            if (row.label == name)
                return row;
        return {};
    }

    OverviewController* m_overview = nullptr;
};

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
