// SPDX-License-Identifier: GPL-3.0-or-later
//
// The judge on changes of grade (domain §4): which weeks are open, in every state of plan and record, and who may end a
// grade by hand. With real devices and a server: tests/sync/tst_regrade.cpp.
#include "judge/judge.h"
#include "model/defaults.h"
#include "model/fields.h"

#include <QTest>
#include <map>

using namespace roadbook;

namespace {

namespace af = field::account;

Id id(std::uint8_t number)
{
    Id made;
    made.bytes[15] = number;
    return made;
}

const Id kRep = id(1);
const Id kHead = id(2);
const Id kAccount = id(20);
constexpr const char* kWeek = "2026-11-23";

Timestamp at(const std::string& text)
{
    return *parseTimestamp(text + ":00+08:00");
}

Record record(TypeId type, const Id& named)
{
    Record made;
    made.type = type;
    made.id = named;
    made.addStamp({.rev = 1, .device = {}, .author = kRep, .seq = 1, .at = 1, .rank = 1});
    return made;
}

class Books final : public regulation::MoveWorld {
public:
    std::map<Id, Record> was;
    std::map<Id, Record> is;

    Result<std::optional<Record>> before(const Id& wanted) override { return in(was, wanted); }
    Result<std::optional<Record>> after(const Id& wanted) override { return in(is, wanted); }
    Result<std::vector<Record>> hanging(TypeId, FieldId, const Id&, const Id&) override
    {
        return std::vector<Record>{};
    }
    Result<bool> leads(const Id& lead, const Id& person) override { return lead == kHead && person == kRep; }

private:
    static std::optional<Record> in(const std::map<Id, Record>& records, const Id& wanted)
    {
        const auto known = records.find(wanted);
        return known != records.end() ? std::optional(known->second) : std::nullopt;
    }
};

// One account of the rep's, and a save that changes it.
class Scene {
public:
    Books books;
    std::string from = "B1";
    Timestamp madeAt = at("2026-11-25T10:00"); // Wednesday
    Timestamp now = at("2026-11-25T10:00");

    Scene()
    {
        Record account = record(type::kAccount, kAccount);
        account.set(af::kOwner, kRep, 0);
        account.set(af::kGrade, from, 0);
        books.was[kAccount] = account;
    }
    void give(FieldId field, Value value) { books.was[kAccount].set(field, std::move(value), 0); }
    void file(TypeId typeId, const char* state, const char* week = kWeek)
    {
        const TypeInfo& type = *findType(typeId);
        const FieldValues key{{type.scopeField, kRep}, {type.periodField, std::string(week)}};
        Record filed = record(typeId, naturalId(type, key));
        for (const auto& [field, value] : key)
            filed.set(field, value, 0);
        filed.set(type.field("state")->id, std::string(state), 0);
        books.was[filed.id] = books.is[filed.id] = filed;
    }
    Status judged(std::vector<std::pair<FieldId, Value>> changes, const Actor& actor = {kRep, Role::Rep, {}})
    {
        Operation op;
        op.kind = OpKind::Edit;
        op.type = type::kAccount;
        op.record = op.scope = kAccount;
        Record after = books.was.at(kAccount);
        for (auto& [field, value] : changes) {
            FieldChange change;
            change.field = field;
            change.before = after.value(field);
            change.after = value;
            after.set(field, std::move(value), 0);
            op.changes.push_back(std::move(change));
        }
        books.is[kAccount] = after;
        ChangeGroup group;
        group.seq = 1;
        group.at = madeAt;
        group.rank = madeAt;
        group.operations = {op};
        const auto pack = regulation::preset("S0");
        if (!concernsWorkflow(workflowOf(*pack), group))
            return {};
        return judge(*pack, now, group, actor, books);
    }
    Status regraded(const char* to = "A2") { return judged({{af::kGrade, std::string(to)}}); }
};

} // namespace

class TestJudgeRegrade : public QObject {
    Q_OBJECT

private slots:
    void aWeekIsOpenFromPlanToRecord_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("record");
        QTest::addColumn<bool>("open");
        QTest::newRow("nothing") << "" << "" << false;
        QTest::newRow("a plan that is not handed in") << "draft" << "" << false;
        QTest::newRow("a returned plan") << "returned" << "" << false;
        for (const char* plan : {"submitted", "approved", "executed"}) {
            QTest::addRow("%s, no record", plan) << plan << "" << true;
            QTest::addRow("%s, record begun", plan) << plan << "draft" << true;
            QTest::addRow("%s, record returned", plan) << plan << "returned" << true;
            QTest::addRow("%s, record handed in", plan) << plan << "submitted" << false;
            QTest::addRow("%s, record reviewed", plan) << plan << "reviewed" << false;
        }
    }
    void aWeekIsOpenFromPlanToRecord()
    {
        QFETCH(QString, plan);
        QFETCH(QString, record);
        QFETCH(bool, open);
        Scene scene;
        if (!plan.isEmpty())
            scene.file(type::kWeekPlan, plan.toUtf8().constData());
        if (!record.isEmpty())
            scene.file(type::kWeekRecord, record.toUtf8().constData());
        const Status judged = scene.regraded();
        QCOMPARE(judged.has_value(), !open);
        if (open)
            QCOMPARE(judged.error().code, ErrorCode::Frozen);
    }

    void itSaysWhyAndWhatToDo()
    {
        Scene scene;
        scene.file(type::kWeekPlan, "approved");
        const Error error = scene.regraded().error();
        QCOMPARE(error.field, std::string("grade"));
        for (const char* part : {"11月23日起的一周还在执行", "由B1调为A2", "周拜访记录表提交之后再调", "第3条"})
            QVERIFY2(error.message.find(part) != std::string::npos, error.message.c_str());
    }

    void onlyTheWeekOfTheSaveCounts()
    {
        Scene scene;
        scene.file(type::kWeekPlan, "approved", "2026-11-30");
        QVERIFY(scene.regraded());
        scene.madeAt = at("2026-11-29T23:59");
        scene.now = at("2026-12-01T08:00"); // it arrives when that week is open
        QVERIFY(scene.regraded());
        scene.madeAt = at("2026-11-30T00:00");
        QVERIFY(!scene.regraded());
        scene.madeAt = at("2031-01-01T00:00"); // a clock that runs ahead opens nothing
        QVERIFY(!scene.regraded());
    }

    void whatIsNoRegradeIsFree()
    {
        Scene scene;
        scene.file(type::kWeekPlan, "approved");
        QVERIFY(scene.judged({{af::kPhone, std::string("021-1")}}));
        QVERIFY(scene.regraded("B1")); // the same
        scene.give(af::kGrade, Value{});
        QVERIFY(scene.regraded()); // a first grade
        scene.give(af::kGrade, std::string("B1"));
        QVERIFY(!scene.judged({{af::kGrade, Value{}}})); // taking it away is one
        scene.give(af::kOwner, Value{});
        QVERIFY(scene.regraded()); // nobody's week
        scene.give(af::kOwner, kRep);
        QVERIFY(scene.judged({{af::kGrade, std::string("A1")}, {af::kGradeOverride, true}},
                             {kHead, Role::Supervisor, {}})); // by hand: access/grade_override.h asks for its terms
    }

    void aGradeByHandIsEndedByTimeOrByThoseWhoGiveIt()
    {
        Scene scene;
        scene.give(af::kGradeOverride, true);
        scene.give(af::kGradeOverrideReason, std::string("战略意义"));
        scene.give(af::kGradeApprover, kHead);
        scene.give(af::kGradeOverrideUntil, std::string("2026-11-25"));
        const std::vector<std::pair<FieldId, Value>> ended{{af::kGrade, std::string("A2")},
                                                           {af::kGradeOverride, false}};
        const Status held = scene.judged(ended);
        QVERIFY(!held);
        QCOMPARE(held.error().code, ErrorCode::Forbidden);
        QVERIFY2(held.error().message.find("有效至11月25日：战略意义") != std::string::npos,
                 held.error().message.c_str());
        QVERIFY(!scene.judged({{af::kGradeOverride, Value{}}})); // nor in two steps
        QVERIFY(scene.judged(ended, {kHead, Role::Supervisor, {}}));
        scene.madeAt = scene.now = at("2026-11-26T00:00"); // its last day is over
        QVERIFY(scene.judged(ended));
        scene.file(type::kWeekPlan, "approved");
        QVERIFY(!scene.judged(ended, {kHead, Role::Supervisor, {}})); // and the week is open for everybody
    }
};

QTEST_GUILESS_MAIN(TestJudgeRegrade)
#include "tst_judge_regrade.moc"
