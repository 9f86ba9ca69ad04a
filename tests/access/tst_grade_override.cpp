// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may give a grade by hand, and with what (domain §4: override needs reason, approver, expiry).
#include "access/access.h"
#include "model/fields.h"

#include <QTest>

using namespace roadbook;

namespace {

namespace f = field::account;

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

const Actor kRep{idOf(1), Role::Rep, {}};
const Actor kHead{idOf(2), Role::Supervisor, {}};
const Actor kManager{idOf(3), Role::Manager, {}};

FieldChange change(FieldId field, Value after)
{
    return {field, {}, {}, std::move(after)};
}

std::vector<FieldChange> byHand(const Id& approver)
{
    return {change(f::kGrade, std::string("A1")), change(f::kGradeOverride, true),
            change(f::kGradeOverrideReason, std::string("战略意义")), change(f::kGradeApprover, approver),
            change(f::kGradeOverrideUntil, std::string("2027-01-31"))};
}

Status edit(const Actor& actor, std::vector<FieldChange> changes, const Record* current = nullptr)
{
    Operation op;
    op.kind = OpKind::Edit;
    op.type = type::kAccount;
    op.changes = std::move(changes);
    Record account;
    account.type = type::kAccount;
    account.rev = 1;
    account.stamps.push_back({});
    return mayWrite(actor, true, *findType(type::kAccount), current != nullptr ? current : &account, op);
}

bool refusedFor(const Status& status, std::string_view field)
{
    return !status && status.error().field == field;
}

} // namespace

class GradeOverrideTest : public QObject {
    Q_OBJECT

private slots:
    void supervisorsAndManagersGradeByHand();
    void aRepDoesNot();
    void reasonApproverAndExpiryAreAllNeeded();
    void nobodySignsForAnother();
    void whatIsGradedByHandIsKeptFromReps();
    void gradesWithoutOverrideAreAsBefore();
    void takingItBackNeedsNothing();
};

void GradeOverrideTest::supervisorsAndManagersGradeByHand()
{
    QVERIFY(edit(kHead, byHand(kHead.staff)));
    QVERIFY(edit(kManager, byHand(kManager.staff)));
}

void GradeOverrideTest::aRepDoesNot()
{
    QVERIFY(refusedFor(edit(kRep, byHand(kRep.staff)), "grade_override"));
}

void GradeOverrideTest::reasonApproverAndExpiryAreAllNeeded()
{
    for (const std::size_t left : {2U, 3U, 4U}) {
        auto changes = byHand(kHead.staff);
        const auto field = changes[left].field;
        changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(left));
        QVERIFY(refusedFor(edit(kHead, changes), findType(type::kAccount)->field(field)->name));
    }
}

void GradeOverrideTest::nobodySignsForAnother()
{
    QVERIFY(refusedFor(edit(kHead, byHand(kManager.staff)), "grade_approver"));
}

void GradeOverrideTest::whatIsGradedByHandIsKeptFromReps()
{
    Record account;
    account.type = type::kAccount;
    account.rev = 1;
    account.stamps.push_back({});
    for (const auto& one : byHand(kHead.staff))
        account.set(one.field, one.after, 0);
    QVERIFY(refusedFor(edit(kRep, {change(f::kGrade, std::string("B1"))}, &account), "grade_override"));
    QVERIFY(edit(kRep, {change(f::kPhone, std::string("1"))}, &account));
    QVERIFY(edit(kHead, {change(f::kGradeOverrideUntil, std::string("2027-02-28"))}, &account));
}

void GradeOverrideTest::gradesWithoutOverrideAreAsBefore()
{
    QVERIFY(edit(kRep, {change(f::kGrade, std::string("B1"))}));
}

void GradeOverrideTest::takingItBackNeedsNothing()
{
    QVERIFY(edit(kRep, {change(f::kGradeOverride, false), change(f::kGrade, std::string("B1"))}));
}

QTEST_GUILESS_MAIN(GradeOverrideTest)
#include "tst_grade_override.moc"
