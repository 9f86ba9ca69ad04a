// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grade an archive carries beside what the regulation makes of it: facts of an account, verdicts, proposals, and when
// a regrade may take effect.
#include "model/fields.h"
#include "preset_scheme.h"
#include "regulation/grading/facts_of_account.h"
#include "regulation/grading/standing.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

namespace f = field::account;
using Verdict = GradeComparison::Verdict;

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

Record account(std::vector<std::pair<FieldId, Value>> values)
{
    Record record;
    record.type = type::kAccount;
    record.id = idOf(7);
    record.rev = 1;
    record.stamps.push_back({});
    for (auto& [field, value] : values)
        record.set(field, std::move(value), 0);
    return record;
}

const Day kToday = dayOf(2026, 11, 27); // a Friday

GradeComparison compared(const Record& record)
{
    return compareGrade(standingOf(record), grade(presetScheme("S0"), factsOfAccount(record, kToday)), kToday);
}

Record byHand(const std::string& until)
{
    return account({{f::kGrade, std::string("A1")},
                    {f::kAnnualUsage, std::int64_t{70'000}},
                    {f::kGradeOverride, true},
                    {f::kGradeOverrideReason, std::string("战略意义")},
                    {f::kGradeApprover, idOf(9)},
                    {f::kGradeOverrideUntil, until}});
}

} // namespace

class GradeStandingTest : public QObject {
    Q_OBJECT

private slots:
    void everyFactIsNamedLikeAFieldOrDerived();
    void factsComeFromTheFields();
    void ruleG10MonthsAreCountedByTheCalendar();
    void sameGradeNoProposal();
    void ruleG01ADifferentGradeIsProposedWithItsReason();
    void whatHasNoGradeIsProposedToThePersonWhoDecides();
    void everyRegradeOfAListIsProposed();
    void aProposalIsAppliedWithWhatItRestsOn();
    void aGradeByHandHoldsThroughItsLastDay();
    void anExpiredOneFallsBackToAProposal();
    void oneWithoutApproverCountsForNothing();
    void neverInsideAnOpenWeek_data();
    void neverInsideAnOpenWeek();
};

void GradeStandingTest::everyFactIsNamedLikeAFieldOrDerived()
{
    for (const auto& fact : allFactNames()) {
        const auto* field = findType(type::kAccount)->field(fact.name);
        if (field == nullptr) {
            QVERIFY2(fact.name == "months_since_order" || fact.name == "months_active", fact.name.data());
            continue;
        }
        const int places = field->kind == Kind::Usage ? 4 : field->kind == Kind::Money ? 2 : 0;
        QVERIFY2(fact.places == places, fact.name.data());
        const bool number = places > 0 || field->kind == Kind::Integer;
        QVERIFY2((fact.kind == FactKind::Number) == number, fact.name.data());
        QVERIFY2((fact.kind == FactKind::Set) == (field->kind == Kind::Set), fact.name.data());
    }
}

void GradeStandingTest::factsComeFromTheFields()
{
    const auto bag = factsOfAccount(account({{f::kAnnualUsage, std::int64_t{400'000}},
                                             {f::kPaymentCredit, std::string("good")},
                                             {f::kLastOrderOn, std::string("2025-11-27")}}),
                                    kToday);
    QCOMPARE(bag.number("annual_usage").value(), std::int64_t(400'000)); // 40 万元
    QCOMPARE(bag.text("payment_credit"), std::string_view("good"));
    QCOMPARE(bag.number("months_since_order").value(), std::int64_t(12));
    QVERIFY(!bag.knows("months_active"));
    QCOMPARE(bag.id, idOf(7).text());
}

void GradeStandingTest::ruleG10MonthsAreCountedByTheCalendar()
{
    QCOMPARE(wholeMonths(dayOf(2025, 11, 28), kToday), 11);
    QCOMPARE(wholeMonths(dayOf(2025, 11, 27), kToday), 12);
    QCOMPARE(wholeMonths(dayOf(2026, 1, 31), dayOf(2026, 2, 28)), 1);
    QCOMPARE(wholeMonths(dayOf(2026, 12, 1), kToday), 0);
}

void GradeStandingTest::sameGradeNoProposal()
{
    const auto one = compared(account({{f::kGrade, std::string("B1")}, {f::kAnnualUsage, std::int64_t{70'000}}}));
    QCOMPARE(one.verdict, Verdict::Same);
    QVERIFY(!propose(one, "S0@1", kToday));
}

void GradeStandingTest::ruleG01ADifferentGradeIsProposedWithItsReason()
{
    const auto one = compared(account({{f::kGrade, std::string("B1")}, {f::kAnnualUsage, std::int64_t{250'000}}}));
    QCOMPARE(one.verdict, Verdict::Differs);
    const auto proposal = propose(one, "S0@1", kToday);
    QVERIFY(proposal.has_value());
    QCOMPARE(proposal->from, std::string("B1"));
    QCOMPARE(proposal->to, std::string("A2"));
    QCOMPARE(proposal->pack, std::string("S0@1"));
    QCOMPARE(proposal->inputs, std::string("年用量=25万元"));
    QVERIFY(proposal->reason.find("制度 第3条") != std::string::npos);
}

void GradeStandingTest::whatHasNoGradeIsProposedToThePersonWhoDecides()
{
    const auto one = compared(account({{f::kGrade, std::string("A2")}, {f::kAnnualUsage, std::int64_t{400'000}}}));
    QCOMPARE(one.verdict, Verdict::Differs);
    QCOMPARE(propose(one, "S0@1", kToday)->to, std::string());
    QVERIFY(one.why.zh.find("待定级") != std::string::npos);
}

void GradeStandingTest::everyRegradeOfAListIsProposed()
{
    const auto numbered = [](std::uint8_t number, Record record) {
        record.id = idOf(number);
        return record;
    };
    const auto usage = [](const char* grade, std::int64_t amount) {
        return account({{f::kGrade, std::string(grade)}, {f::kAnnualUsage, amount}});
    };
    Record deleted = numbered(5, usage("B1", 250'000));
    deleted.deleted = true;
    Record merged = numbered(6, usage("B1", 250'000));
    merged.set(f::kMergedInto, idOf(1), 0);
    const std::vector<Record> accounts{numbered(3, usage("A2", 400'000)), // the regulation gives none
                                       numbered(2, usage("B1", 250'000)),
                                       numbered(1, usage("B1", 70'000)),
                                       numbered(4, byHand("2026-12-31")),
                                       deleted,
                                       merged};
    const auto proposals = proposeGrades(presetScheme("S0"), "S0@1", accounts, kToday);
    QCOMPARE(proposals.size(), std::size_t{2});
    QVERIFY(proposals[0].account == idOf(2) && proposals[1].account == idOf(3));
    QCOMPARE(proposals[0].to, std::string("A2"));
    QCOMPARE(proposals[0].source.article, std::string("第3条"));
    QVERIFY(proposals[0].reasonEn.find("Regulation, Art. 3") != std::string::npos);
    QCOMPARE(proposals[1].to, std::string());
    QVERIFY(proposals[1].source.assumption); // the gap is our reading
    QCOMPARE(proposeGrades(presetScheme("S0"), "S0@1", accounts, dayOf(2027, 1, 1)).size(), std::size_t{3});
}

void GradeStandingTest::aProposalIsAppliedWithWhatItRestsOn()
{
    Record record = byHand("2026-01-31");
    record.set(f::kAnnualUsage, std::int64_t{250'000}, 0);
    const auto proposal = propose(compared(record), "S0@1", kToday);
    QVERIFY(proposal.has_value());
    for (const auto& [field, value] : regradeFields(*proposal))
        record.set(field, value, 0);
    const GradeStanding standing = standingOf(record);
    QCOMPARE(standing.grade, std::string("A2"));
    QCOMPARE(standing.scheme, std::string("S0"));
    QCOMPARE(standing.pack, std::string("S0@1"));
    QCOMPARE(standing.reason, proposal->reason);
    QVERIFY(!standing.byHand && standing.handReason.empty() && standing.approver.isNull() && standing.until == 0);
    QVERIFY(!propose(compared(record), "S0@1", kToday)); // nothing is left to do
}

void GradeStandingTest::aGradeByHandHoldsThroughItsLastDay()
{
    const auto one = compared(byHand("2026-11-27"));
    QCOMPARE(one.verdict, Verdict::HeldByHand);
    QVERIFY(!propose(one, "S0@1", kToday));
    QVERIFY(one.why.zh.find("战略意义") != std::string::npos);
}

void GradeStandingTest::anExpiredOneFallsBackToAProposal()
{
    const auto one = compared(byHand("2026-11-26"));
    QCOMPARE(one.verdict, Verdict::HandExpired);
    QCOMPARE(propose(one, "S0@1", kToday)->to, std::string("B1"));
}

void GradeStandingTest::oneWithoutApproverCountsForNothing()
{
    auto record = byHand("2026-12-31");
    record.set(f::kGradeApprover, Value{}, 0);
    QCOMPARE(compared(record).verdict, Verdict::HandExpired);
}

void GradeStandingTest::neverInsideAnOpenWeek_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<bool>("openWeek");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the week of the decision") << "2026-11-29" << false << false;
    QTest::newRow("the Monday after") << "2026-11-30" << false << true;
    QTest::newRow("the Monday after, last week not closed") << "2026-11-30" << true << false;
    QTest::newRow("later") << "2026-12-03" << false << true;
}

void GradeStandingTest::neverInsideAnOpenWeek()
{
    QFETCH(QString, today);
    QFETCH(bool, openWeek);
    QFETCH(bool, expected);
    QCOMPARE(mayApply(kToday, parseDay(today.toStdString()).value(), Weekday::Monday, openWeek), expected);
}

QTEST_GUILESS_MAIN(GradeStandingTest)
#include "tst_grade_standing.moc"
