// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regrades with a manager's real store: the proposals are those of the command line; each is approved or refused by a
// person, with a record of it; and none takes effect inside a week that its owner works on.
#include "replica/grade_review.h"
#include "saturday.h"

#include <QAbstractItemModelTester>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace af = field::account;
namespace g = field::grade_proposal;

} // namespace

class TestRegrade : public SaturdayTest {
    Q_OBJECT

private slots:
    void init() { openAs("shen"); }
    void cleanup() { close(); }

    void theProposalsAreThoseOfTheCommandLine()
    {
        QAbstractItemModelTester tester(m_regrade->regrades(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto proposals = m_app->store.ask([](Replica& replica) { return gradeProposals(replica); });
        QVERIFY(proposals && proposals->size() > 5);
        QCOMPARE(m_regrade->regrades()->count(), static_cast<int>(proposals->size()));
        for (const auto& proposal : *proposals) {
            const RegradeRow row = rowOf(proposal.account);
            QCOMPARE(row.fromGrade, Words::text(proposal.from));
            QCOMPARE(row.toGrade, Words::text(proposal.to));
            QCOMPARE(row.reasonText, Words::text(proposal.reason));
            QVERIFY2(row.articleText.contains(Words::text(proposal.source.article)), qPrintable(row.articleText));
            QCOMPARE(row.decidable, !proposal.to.empty());
            QCOMPARE(row.refusable, row.decidable);
            QCOMPARE(row.approveText, row.decidable ? QString("批准") : QString());
        }
        QCOMPARE(allOf(type::kGradeProposal).size(), 0U); // by looking nothing is proposed
    }

    void ruleG03_whatIsApprovedIsAppliedAndSaysByWhom()
    {
        const RegradeRow row = firstClean();
        QVERIFY(!row.accountId.isEmpty());
        m_regrade->approve(row.accountId);
        wait();
        const Record account = recordOf(row.accountId);
        QCOMPARE(Words::text(account.text(af::kGrade)), row.toGrade);
        QCOMPARE(Words::text(account.text(af::kGradeReason)), row.reasonText);
        const auto decided = allOf(type::kGradeProposal);
        QCOMPARE(decided.size(), 1U);
        QCOMPARE(decided.front().text(g::kState), std::string_view("approved"));
        QCOMPARE(decided.front().ref(g::kDecidedBy), sampleStaffId("shen"));
        QCOMPARE(decided.front().ref(g::kAccount), account.id);
        QVERIFY(rowOf(account.id).accountId.isEmpty()); // it is as the regulation has it now
    }

    void aRefusalNeedsItsReason()
    {
        const RegradeRow row = firstClean();
        QVERIFY(!row.accountId.isEmpty());
        const int open = m_regrade->cleanCount();
        QVERIFY(!m_regrade->refuse(row.accountId, "  ").isEmpty());
        QCOMPARE(allOf(type::kGradeProposal).size(), 0U);
        QCOMPARE(m_regrade->refuse(row.accountId, "一次性的补库"), QString());
        m_app->settle();
        QCOMPARE(Words::text(recordOf(row.accountId).text(af::kGrade)), row.fromGrade);
        const auto decided = allOf(type::kGradeProposal);
        QCOMPARE(decided.size(), 1U);
        QCOMPARE(decided.front().text(g::kState), std::string_view("rejected"));
        QCOMPARE(decided.front().text(g::kGuidance), std::string_view("一次性的补库"));
        const RegradeRow after = rowOf(decided.front().ref(g::kAccount));
        QCOMPARE(after.section, QString("refused"));
        QCOMPARE(after.sectionText, QString("已否决"));
        QVERIFY(!after.refusable && after.approveText.isEmpty());
        QVERIFY(after.stateText.contains("一次性的补库") && after.stateText.contains("沈立"));
        QCOMPARE(m_regrade->cleanCount(), open - 1);
    }

    void anOpenWeekHoldsItBackUntilItsRecordIsHandedIn()
    {
        openTheWeekOf("zhou");
        const RegradeRow row = firstCleanOf("周航");
        QVERIFY(!row.accountId.isEmpty());
        m_regrade->approve(row.accountId);
        wait();
        QCOMPARE(Words::text(recordOf(row.accountId).text(af::kGrade)), row.fromGrade);
        RegradeRow held = rowOf(idOf(row.accountId));
        QCOMPARE(held.section, QString("approved"));
        QVERIFY2(held.refusalText.contains("11月16日") && held.refusalText.contains("周拜访记录表"),
                 qPrintable(held.refusalText));
        QCOMPARE(m_regrade->approvedCount(), 1);
        m_app->settings.setLanguage("en");
        m_app->settle();
        held = rowOf(idOf(row.accountId));
        QVERIFY2(held.refusalText.contains("16 Nov"), qPrintable(held.refusalText));
        m_app->settings.setLanguage("zh");
        m_app->settle();

        // On the archive the same is refused in the same words.
        m_app->session.account()->open(row.accountId);
        m_app->settle();
        const QString refused = m_app->session.account()->edit("grade", row.toGrade);
        QVERIFY2(refused.contains("11月16日"), qPrintable(refused));

        m_regrade->applyApproved(); // still not
        wait();
        QCOMPARE(Words::text(recordOf(row.accountId).text(af::kGrade)), row.fromGrade);
        QCOMPARE(allOf(type::kGradeProposal).size(), 1U); // and it is not decided a second time

        bring({weekRecordOf("zhou", {.week = kWeek, .rows = 4}, theTime)});
        m_regrade->applyApproved();
        wait();
        QCOMPARE(Words::text(recordOf(row.accountId).text(af::kGrade)), row.toGrade);
        QCOMPARE(m_regrade->approvedCount(), 0);
    }

    void theCleanOnesGoTogether()
    {
        openTheWeekOf("zhou");
        const auto before = m_regrade->regrades()->rows();
        QVERIFY(m_regrade->cleanCount() > 2);
        m_regrade->approveClean();
        wait();
        for (const RegradeRow& row : before) {
            const QString now = Words::text(recordOf(row.accountId).text(af::kGrade));
            const bool applied = row.clean && row.ownerName != "周航";
            QCOMPARE(now, applied ? row.toGrade : row.fromGrade);
            if (row.clean && row.ownerName == "周航" && !row.fromGrade.isEmpty())
                QCOMPARE(rowOf(idOf(row.accountId)).section, QString("approved"));
            if (!row.clean)
                QCOMPARE(rowOf(idOf(row.accountId)).section, QString("open"));
        }
        QCOMPARE(m_regrade->cleanCount(), 0);
    }

    void whoIsNoManagerDecidesNothing()
    {
        openAs("wang");
        const RegradeRow row = firstClean();
        QVERIFY(!row.accountId.isEmpty());
        QSignalSpy said(&m_app->session, &AppSession::notice);
        m_regrade->approve(row.accountId);
        wait();
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().at(1).toInt(), 4);
        QCOMPARE(Words::text(recordOf(row.accountId).text(af::kGrade)), row.fromGrade);
        for (const Record& record : allOf(type::kGradeProposal))
            QCOMPARE(record.text(g::kState), std::string_view("proposed"));
    }

    void nothingIsLeftWhenTheStoreIsLocked()
    {
        m_app->session.lock();
        QCOMPARE(m_regrade->regrades()->count(), 0);
        QCOMPARE(m_regrade->cleanCount(), 0);
    }

private:
    void openAs(const std::string& login)
    {
        SaturdayTest::openAs(login);
        m_regrade = m_app->session.regrade();
        QCOMPARE(m_regrade->regrades()->count(), 0); // not before it is opened
        m_regrade->open();
        m_app->settle();
    }
    void wait()
    {
        QTRY_VERIFY(!m_regrade->isBusy());
        m_app->settle();
    }
    // The plan of this week is approved, and its record is not handed in.
    void openTheWeekOf(const std::string& login)
    {
        namespace wp = field::week_plan;
        bring({recordOfRep(type::kWeekPlan, login,
                           {{wp::kWeek, std::string(kWeek)}, {wp::kState, std::string("approved")}}, theTime)});
    }
    RegradeRow rowOf(const Id& account) const
    {
        for (const RegradeRow& row : m_regrade->regrades()->rows())
            if (idOf(row.accountId) == account)
                return row;
        return {};
    }
    RegradeRow firstClean() const { return firstCleanOf({}); }
    // With a grade already: a first one is given at any time.
    RegradeRow firstCleanOf(const QString& owner) const
    {
        for (const RegradeRow& row : m_regrade->regrades()->rows())
            if (row.clean && !row.fromGrade.isEmpty() && (owner.isEmpty() || row.ownerName == owner))
                return row;
        return {};
    }
    using SaturdayTest::recordOf;
    Record recordOf(const QString& account) { return recordOf(idOf(account)); }

    RegradeController* m_regrade = nullptr;
};

QTEST_MAIN(TestRegrade)
#include "tst_regrade_page.moc"
