// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rights as truth tables (law 10): who reads an account, who may do what to which record.
#include "access/access.h"
#include "model/fields.h"

#include <QTest>
#include <algorithm>
#include <array>

using namespace roadbook;

namespace {

namespace fa = field::account;
namespace fv = field::visit;

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

// North and South under Sales; each has a supervisor, so has Sales. North has two reps.
const Id kSales = idOf(1), kNorth = idOf(2), kSouth = idOf(3), kLost = idOf(4);
const Id kRep = idOf(10), kColleague = idOf(11), kSouthRep = idOf(12), kNorthHead = idOf(13), kSouthHead = idOf(14),
         kSalesHead = idOf(15), kManager = idOf(16), kIt = idOf(17), kGone = idOf(18), kGoneHead = idOf(19),
         kGoneManager = idOf(20);

std::vector<TeamNode> teams()
{
    return {{kSales, {}}, {kNorth, kSales}, {kSouth, kSales}};
}

std::vector<Member> staff()
{
    return {{kRep, Role::Rep, kNorth, true},
            {kColleague, Role::Rep, kNorth, true},
            {kSouthRep, Role::Rep, kSouth, true},
            {kNorthHead, Role::Supervisor, kNorth, true},
            {kSouthHead, Role::Supervisor, kSouth, true},
            {kSalesHead, Role::Supervisor, kSales, true},
            {kManager, Role::Manager, kSales, true},
            {kIt, Role::It, kNorth, true},
            {kGone, Role::Rep, kNorth, false},
            {kGoneHead, Role::Supervisor, kNorth, false},
            {kGoneManager, Role::Manager, {}, false}};
}

std::vector<Id> readers(const Id& owner, const Id& second = {})
{
    return readersOfAccount(owner, second, staff(), teams());
}

std::vector<Id> sorted(std::vector<Id> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

Operation operation(OpKind kind, std::vector<FieldChange> changes = {})
{
    Operation op;
    op.kind = kind;
    op.changes = std::move(changes);
    return op;
}

FieldChange change(FieldId field, Value after)
{
    return {field, {}, {}, std::move(after)};
}

const TypeInfo& typeOf(TypeId id)
{
    return *findType(id);
}

Record recordOf(TypeId type, FieldId field, const Id& person)
{
    Record record;
    record.type = type;
    record.rev = 1;
    record.stamps.push_back({});
    record.set(field, person, 0);
    return record;
}

bool refused(const Status& status, ErrorCode code)
{
    return !status && status.error().code == code;
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void roleNames();
    void law10_readersOfAnAccount();
    void law10_nobodyInactiveReads();
    void law10_brokenTeamTreesHarmNobody();
    void law10_whoMayWriteWhat_data();
    void law10_whoMayWriteWhat();
    void newAccountsNeedNoGrant();
    void visitsBelongToTheirAuthor();
    void whoReviewsAPlanMovesItAndWritesNoLineOfIt();
    void ownedFieldsBelongToAuthorOrOwner();
    void handingOverIsForSupervisors();
    void anybodyInTheScopeSettles();
};

void AccessTest::roleNames()
{
    for (const Role role : {Role::Rep, Role::Supervisor, Role::Manager, Role::It})
        QCOMPARE(roleNamed(roleName(role)).value(), role);
    QCOMPARE(roleNamed("boss").error().field, std::string("role"));
    QVERIFY(!roleNamed(""));
}

void AccessTest::law10_readersOfAnAccount()
{
    // A rep's account: the rep, the heads of the team and of the team above, every manager.
    QCOMPARE(readers(kRep), sorted({kRep, kNorthHead, kSalesHead, kManager}));
    // The second contact too, but not the second contact's own supervisor.
    QCOMPARE(readers(kRep, kSouthRep), sorted({kRep, kSouthRep, kNorthHead, kSalesHead, kManager}));
    QCOMPARE(readers(kRep, kRep), readers(kRep));
    QCOMPARE(readers(kSouthRep), sorted({kSouthRep, kSouthHead, kSalesHead, kManager}));
    // A supervisor's own accounts; the head of all sees no less.
    QCOMPARE(readers(kNorthHead), sorted({kNorthHead, kSalesHead, kManager}));
    QCOMPARE(readers(kSalesHead), sorted({kSalesHead, kManager}));
    // Nobody's account is the managers'.
    QCOMPARE(readers({}), sorted({kManager}));
    QCOMPARE(readers(idOf(99)), sorted({kManager}));
    // Role it sees no customer, not even as the owner by mistake.
    QCOMPARE(readers(kIt, kIt), sorted({kNorthHead, kSalesHead, kManager}));
}

void AccessTest::law10_nobodyInactiveReads()
{
    // Who has left sees nothing; the supervisors of the team go on seeing the accounts left behind.
    QCOMPARE(readers(kGone), sorted({kNorthHead, kSalesHead, kManager}));
    QCOMPARE(readers(kRep, kGone), readers(kRep));
}

void AccessTest::law10_brokenTeamTreesHarmNobody()
{
    const std::vector<TeamNode> circle{{kSales, kNorth}, {kNorth, kSales}, {kSouth, {}}};
    QCOMPARE(readersOfAccount(kRep, {}, staff(), circle), sorted({kRep, kNorthHead, kSalesHead, kManager}));
    // A team nobody knows: only what is certain.
    std::vector<Member> people = staff();
    people[0].team = kLost;
    QCOMPARE(readersOfAccount(kRep, {}, people, teams()), sorted({kRep, kManager}));
    people[0].team = {};
    people[3].team = {}; // a supervisor without a team leads nobody
    QCOMPARE(readersOfAccount(kRep, {}, people, teams()), sorted({kRep, kManager}));
}

void AccessTest::law10_whoMayWriteWhat_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("granted");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("error"); // of an edit; -1: allowed
    const auto row = [](Role role, bool granted, TypeId type, int error) {
        const std::string name =
            std::string(roleName(role)) + (granted ? " granted " : " not granted ") + std::string(findType(type)->name);
        QTest::newRow(name.c_str()) << static_cast<int>(role) << granted << static_cast<int>(type) << error;
    };
    const int forbidden = static_cast<int>(ErrorCode::Forbidden);
    const int notFound = static_cast<int>(ErrorCode::NotFound);
    for (const Role role : {Role::Rep, Role::Supervisor, Role::Manager, Role::It})
        for (const bool granted : {true, false}) {
            for (const TypeId type : {type::kStaff, type::kTeam, type::kPack, type::kConflict})
                row(role, granted, type, forbidden);
            for (const TypeId type : {type::kAccount, type::kContact, type::kPromise})
                row(role, granted, type, role == Role::It ? forbidden : granted ? -1 : notFound);
        }
}

void AccessTest::law10_whoMayWriteWhat()
{
    QFETCH(int, role);
    QFETCH(bool, granted);
    QFETCH(int, type);
    QFETCH(int, error);
    const auto& info = typeOf(static_cast<TypeId>(type));
    const Actor actor{kRep, static_cast<Role>(role)};
    const Record current = recordOf(info.id, fa::kOwner, kColleague);
    for (const OpKind kind : {OpKind::Edit, OpKind::Delete, OpKind::Undelete, OpKind::Settle}) {
        const auto status =
            mayWrite(actor, granted, info, &current, operation(kind, {change(fa::kPhone, std::string("1"))}));
        QCOMPARE(status ? -1 : static_cast<int>(status.error().code), error);
    }
    // Creating under an id that exists is editing it: no way around a missing grant.
    const auto status =
        mayWrite(actor, granted, info, &current, operation(OpKind::Create, {change(fa::kPhone, std::string("1"))}));
    QCOMPARE(status ? -1 : static_cast<int>(status.error().code), error);
}

void AccessTest::newAccountsNeedNoGrant()
{
    const auto create = operation(OpKind::Create, {change(fa::kName, std::string("new"))});
    for (const Role role : {Role::Rep, Role::Supervisor, Role::Manager})
        QVERIFY(mayWrite({kRep, role}, false, typeOf(type::kAccount), nullptr, create));
    QVERIFY(refused(mayWrite({kIt, Role::It}, false, typeOf(type::kAccount), nullptr, create), ErrorCode::Forbidden));
    for (const TypeId type : {type::kContact, type::kPromise})
        QVERIFY(refused(mayWrite({kRep, Role::Rep}, false, typeOf(type), nullptr, create), ErrorCode::NotFound));
    QVERIFY(refused(mayWrite({kRep, Role::Rep}, false, typeOf(type::kAccount), nullptr, operation(OpKind::Edit)),
                    ErrorCode::NotFound));
}

void AccessTest::visitsBelongToTheirAuthor()
{
    const auto& visit = typeOf(type::kVisit);
    const Actor rep{kRep, Role::Rep};
    QVERIFY(mayWrite(rep, true, visit, nullptr, operation(OpKind::Create, {change(fv::kRep, kRep)})));
    QVERIFY(refused(mayWrite(rep, true, visit, nullptr, operation(OpKind::Create, {change(fv::kRep, kColleague)})),
                    ErrorCode::Forbidden));
    QVERIFY(refused(mayWrite(rep, true, visit, nullptr, operation(OpKind::Create)), ErrorCode::Forbidden));

    const Record own = recordOf(type::kVisit, fv::kRep, kRep);
    const auto summary = change(fv::kSummary, std::string("x"));
    const auto remark = change(fv::kRemarks, TextSet{"x"});
    for (const OpKind kind : {OpKind::Edit, OpKind::Delete, OpKind::Undelete})
        QVERIFY(mayWrite(rep, true, visit, &own,
                         operation(kind, kind == OpKind::Edit ? std::vector{summary} : std::vector<FieldChange>{})));
    // Others add remarks and nothing else: they neither change, delete nor bring back, whatever their role.
    for (const Actor& other :
         {Actor{kColleague, Role::Rep}, Actor{kNorthHead, Role::Supervisor}, Actor{kManager, Role::Manager}}) {
        QVERIFY(mayWrite(other, true, visit, &own, operation(OpKind::Edit, {remark})));
        QVERIFY(refused(mayWrite(other, false, visit, &own, operation(OpKind::Edit, {remark})), ErrorCode::NotFound));
        const auto status = mayWrite(other, true, visit, &own, operation(OpKind::Edit, {remark, summary}));
        QVERIFY(refused(status, ErrorCode::Forbidden));
        QCOMPARE(status.error().field, std::string("rep"));
        QVERIFY(refused(mayWrite(other, true, visit, &own, operation(OpKind::Delete)), ErrorCode::Forbidden));
        QVERIFY(refused(mayWrite(other, true, visit, &own, operation(OpKind::Undelete)), ErrorCode::Forbidden));
        // Creating a visit that exists, as if it were their own.
        QVERIFY(refused(
            mayWrite(other, true, visit, &own, operation(OpKind::Create, {change(fv::kRep, other.staff), summary})),
            ErrorCode::Forbidden));
    }
}

void AccessTest::whoReviewsAPlanMovesItAndWritesNoLineOfIt()
{
    namespace fw = field::week_plan;
    const auto& plan = typeOf(type::kWeekPlan);
    const Record own = recordOf(type::kWeekPlan, fw::kRep, kRep);
    const Actor head{kNorthHead, Role::Supervisor};
    const auto approve = change(fw::kState, std::string("approved"));
    const auto note = change(fw::kNote, std::string("x"));
    QVERIFY(mayWrite(head, true, plan, &own, operation(OpKind::Edit, {approve, change(fw::kGuidance, Value{})})));
    QVERIFY(refused(mayWrite(head, true, plan, &own, operation(OpKind::Edit, {approve, note})), ErrorCode::Forbidden));
    QVERIFY(refused(mayWrite(head, true, plan, &own, operation(OpKind::Delete)), ErrorCode::Forbidden));
    QVERIFY(refused(mayWrite(head, false, plan, &own, operation(OpKind::Edit, {approve})), ErrorCode::NotFound));
    QVERIFY(refused(mayWrite(head, true, plan, nullptr, operation(OpKind::Create, {change(fw::kRep, kRep)})),
                    ErrorCode::Forbidden));
    QVERIFY(mayWrite({kRep, Role::Rep}, true, plan, &own, operation(OpKind::Edit, {note})));
}

void AccessTest::ownedFieldsBelongToAuthorOrOwner()
{
    constexpr std::array kFields{
        FieldInfo{1, "person", Kind::Ref, Policy::Fixed, Sensitivity::Working, {}, {}},
        FieldInfo{2, "own", Kind::Text, Policy::OwnerOnly, Sensitivity::Working, {}, {}},
        FieldInfo{field::account::kOwner, "owner", Kind::Ref, Policy::Review, Sensitivity::Working, {}, {}},
    };
    const TypeInfo hanging{90, "note", {}, {}, ScopeRule::AccountField, kFields, 0, {}, 0};
    TypeInfo authored = hanging;
    authored.authorField = 1;
    TypeInfo account = hanging;
    account.id = type::kAccount;
    const auto own = change(2, std::string("x"));
    const Actor rep{kRep, Role::Rep};
    const Actor manager{kManager, Role::Manager};
    const Record written = recordOf(90, 1, kRep);
    const Record owned = recordOf(type::kAccount, field::account::kOwner, kRep);
    for (const OpKind kind : {OpKind::Edit, OpKind::Settle}) {
        QVERIFY(mayWrite(rep, true, authored, &written, operation(kind, {own})));
        QVERIFY(mayWrite(rep, true, account, &owned, operation(kind, {own})));
        const auto refusal = mayWrite(manager, true, account, &owned, operation(kind, {own}));
        QVERIFY(refused(refusal, ErrorCode::Forbidden));
        QCOMPARE(refusal.error().field, std::string("own"));
        QVERIFY(refused(mayWrite(manager, true, authored, &written, operation(kind, {own})), ErrorCode::Forbidden));
        QVERIFY(refused(mayWrite(rep, true, hanging, &written, operation(kind, {own})), ErrorCode::Forbidden));
    }
    // At creation it is the one who is being named.
    const auto named = change(field::account::kOwner, kRep);
    QVERIFY(mayWrite(rep, false, account, nullptr, operation(OpKind::Create, {named, own})));
    QVERIFY(refused(mayWrite(manager, true, account, nullptr, operation(OpKind::Create, {named, own})),
                    ErrorCode::Forbidden));
}

void AccessTest::handingOverIsForSupervisors()
{
    const auto& account = typeOf(type::kAccount);
    const Record current = recordOf(type::kAccount, fa::kOwner, kRep);
    const auto give = change(fa::kOwner, kColleague);
    const auto keepOwner = change(fa::kOwner, kRep);
    for (const OpKind kind : {OpKind::Edit, OpKind::Settle, OpKind::Create}) {
        const auto status = mayWrite({kRep, Role::Rep}, true, account, &current, operation(kind, {give}));
        QVERIFY(refused(status, ErrorCode::Forbidden));
        QCOMPARE(status.error().field, std::string("owner"));
        QVERIFY(mayWrite({kRep, Role::Rep}, true, account, &current, operation(kind, {keepOwner})));
        QVERIFY(mayWrite({kNorthHead, Role::Supervisor}, true, account, &current, operation(kind, {give})));
        QVERIFY(mayWrite({kManager, Role::Manager}, true, account, &current, operation(kind, {give})));
    }
    // A new account starts with whomever its maker names; field 15 of other types is not an owner.
    QVERIFY(mayWrite({kRep, Role::Rep}, false, account, nullptr, operation(OpKind::Create, {give})));
    const Record contact = recordOf(type::kContact, field::contact::kAccount, kRep);
    QVERIFY(mayWrite({kRep, Role::Rep}, true, typeOf(type::kContact), &contact,
                     operation(OpKind::Edit, {change(15, std::string("x"))})));
}

void AccessTest::anybodyInTheScopeSettles()
{
    const Record own = recordOf(type::kVisit, fv::kRep, kRep);
    const auto settle = operation(OpKind::Settle, {change(fv::kSummary, std::string("x"))});
    QVERIFY(mayWrite({kNorthHead, Role::Supervisor}, true, typeOf(type::kVisit), &own, settle));
    QVERIFY(refused(mayWrite({kSouthHead, Role::Supervisor}, false, typeOf(type::kVisit), &own, settle),
                    ErrorCode::NotFound));
    QVERIFY(refused(mayWrite({kIt, Role::It}, true, typeOf(type::kVisit), &own, settle), ErrorCode::Forbidden));
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
