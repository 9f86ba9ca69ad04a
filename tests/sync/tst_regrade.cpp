// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regrades (domain §4) on real devices with a real server: never inside a week that its owner is working on, never against
// a grade by hand that holds, with the same words on both sides.
#include "model/fields.h"
#include "replica/grade_review.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace af = field::account;
namespace pf = field::week_plan;
namespace rf = field::week_record;
constexpr Timestamp kDay = 86'400'000;
constexpr const char* kWeek = "2026-11-16"; // the world begins on Wednesday the 18th
constexpr const char* kSunday = "2026-11-22";

Id idOf(TypeId type, const Id& person, const std::string& period)
{
    const TypeInfo& info = *findType(type);
    return naturalId(info, {{info.scopeField, person}, {info.periodField, period}});
}

} // namespace

class TestRegrade : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<World> m_world;
    World::Device* m_rep = nullptr;
    World::Device* m_head = nullptr;
    Id m_account;

    std::string gradeAt(World::Device& device)
    {
        return std::string(device.replica->get(type::kAccount, m_account)->record.text(af::kGrade));
    }
    Result<View> regrade(World::Device& device, const char* grade)
    {
        return m_world->edit(device, type::kAccount, m_account, af::kGrade, std::string(grade));
    }
    void handInPlan(const std::string& week, const std::string& day)
    {
        const Id plan = idOf(type::kWeekPlan, m_rep->person.staff, week);
        const std::vector<Edit> edits{
            {OpKind::Create, type::kWeekPlan, plan, {{pf::kRep, m_rep->person.staff}, {pf::kWeek, week}}},
            {OpKind::Create,
             type::kPlanItem,
             {},
             {{field::plan_item::kPlan, plan}, {field::plan_item::kAccount, m_account}, {field::plan_item::kDay, day}}},
            {OpKind::Edit, type::kWeekPlan, plan, {{pf::kState, std::string("submitted")}}}};
        const auto saved = m_rep->replica->save(edits);
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
    }
    void handInRecord()
    {
        const Edit edit{
            OpKind::Create,
            type::kWeekRecord,
            idOf(type::kWeekRecord, m_rep->person.staff, kWeek),
            {{rf::kRep, m_rep->person.staff}, {rf::kWeek, std::string(kWeek)}, {rf::kState, std::string("submitted")}}};
        const auto saved = m_rep->replica->save(std::span(&edit, 1));
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
    }
    Result<std::vector<View>> gradeByHand(World::Device& device, const char* grade, const char* until)
    {
        return device.replica->save(std::vector<Edit>{{OpKind::Edit,
                                                       type::kAccount,
                                                       m_account,
                                                       {{af::kGrade, std::string(grade)},
                                                        {af::kGradeOverride, true},
                                                        {af::kGradeOverrideReason, std::string("战略意义")},
                                                        {af::kGradeApprover, device.person.staff},
                                                        {af::kGradeOverrideUntil, std::string(until)}}}});
    }

private slots:
    void init()
    {
        static int worlds = 0;
        m_world =
            std::make_unique<World>(std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++worlds), 5);
        m_rep = &m_world->addDevice(m_world->lin, "tablet");
        m_head = &m_world->addDevice(m_world->supervisor, "desktop");
        m_account = m_world->createAccount(*m_rep, "东岭机械");
        QVERIFY(m_world->edit(*m_rep, type::kAccount, m_account, af::kAnnualUsage, std::int64_t{264'000}));
        QVERIFY(regrade(*m_rep, "B1"));
        m_world->settle();
    }

    void aWeekThatNobodyPlannedIsNotOpen() { QVERIFY(regrade(*m_rep, "A2")); }

    void anOpenWeekRefusesItOnTheDeviceWithTheNextStep()
    {
        handInPlan(kWeek, kSunday);
        const auto refused = regrade(*m_rep, "A2");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Frozen);
        QCOMPARE(refused.error().field, std::string("grade"));
        for (const char* part : {"11月16日起的一周还在执行", "由B1调为A2", "周拜访记录表提交之后再调", "第3条"})
            QVERIFY2(refused.error().message.find(part) != std::string::npos, refused.error().message.c_str());
        QCOMPARE(gradeAt(*m_rep), std::string("B1"));
        QVERIFY(m_world->edit(*m_rep, type::kAccount, m_account, af::kPhone, std::string("021-1"))); // nothing else is
        m_world->settle();
        QCOMPARE(regrade(*m_head, "A2").error().message, refused.error().message); // whoever does it
    }

    void whenTheRecordIsHandedInItIsTaken()
    {
        handInPlan(kWeek, kSunday);
        QVERIFY(!regrade(*m_rep, "A2"));
        handInRecord();
        QVERIFY(regrade(*m_rep, "A2"));
        m_world->settle();
        QCOMPARE(gradeAt(*m_head), std::string("A2"));
        QVERIFY(m_rep->replica->quarantine()->empty());
    }

    void theServerRefusesWhatADeviceCouldNotKnow()
    {
        handInPlan(kWeek, kSunday);
        const auto words = regrade(*m_rep, "A2").error().message;
        QVERIFY(regrade(*m_head, "A2")); // has not heard of the plan
        m_world->sync(*m_rep);
        m_world->sync(*m_head);
        m_world->settle();
        QCOMPARE(gradeAt(*m_rep), std::string("B1"));
        QCOMPARE(gradeAt(*m_head), std::string("B1"));
        const auto refused = *m_head->replica->quarantine();
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused[0].reason.code, ErrorCode::Frozen);
        QCOMPARE(refused[0].reason.message, words);
    }

    void law9_itIsJudgedByWhenItWasMade()
    {
        m_world->now += 4 * kDay; // Sunday the 22nd
        QVERIFY(regrade(*m_head, "A2"));
        handInPlan("2026-11-23", "2026-11-29");
        m_world->now += kDay; // Monday: that week is open now
        m_world->sync(*m_rep);
        QVERIFY(!regrade(*m_rep, "A2"));
        m_world->settle();
        QVERIFY(m_head->replica->quarantine()->empty());
        QCOMPARE(gradeAt(*m_rep), std::string("A2"));
    }

    void aFirstGradeAndAGradeByHandAreAllowed()
    {
        handInPlan(kWeek, kSunday);
        m_world->settle();
        const Id other = m_world->createAccount(*m_rep, "瑞丰五金");
        QVERIFY(m_world->edit(*m_rep, type::kAccount, other, af::kGrade, std::string("A1")));
        QVERIFY(gradeByHand(*m_head, "A1", "2026-12-31"));
        m_world->settle();
        QCOMPARE(gradeAt(*m_rep), std::string("A1"));
        QVERIFY(m_rep->replica->quarantine()->empty() && m_head->replica->quarantine()->empty());
    }

    void aGradeByHandHoldsAgainstProposalsAndReps()
    {
        QVERIFY(gradeByHand(*m_head, "A1", "2026-12-31"));
        m_world->settle();
        QVERIFY(gradeProposals(*m_rep->replica)->empty());
        QCOMPARE(applyRegrade(*m_rep->replica, m_account).error().code, ErrorCode::NotFound);
        const std::vector<Edit> freed{
            {OpKind::Edit, type::kAccount, m_account, {{af::kGrade, std::string("A2")}, {af::kGradeOverride, false}}}};
        const auto refused = m_rep->replica->save(freed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        QVERIFY2(refused.error().message.find("有效至12月31日：战略意义") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY(!m_world->edit(*m_rep, type::kAccount, m_account, af::kGradeOverride, false)); // nor in two steps
        QVERIFY(m_head->replica->save(freed)); // whoever may give it may take it back
        m_world->settle();
        QCOMPARE(gradeAt(*m_rep), std::string("A2"));
    }

    void anExpiredOneIsProposedAndApplied()
    {
        QVERIFY(gradeByHand(*m_head, "A1", "2026-12-31"));
        m_world->settle();
        m_world->now += 60 * kDay;
        const auto proposals = *gradeProposals(*m_rep->replica);
        QCOMPARE(proposals.size(), std::size_t{1});
        QCOMPARE(proposals[0].to, std::string("A2"));
        QVERIFY(applyRegrade(*m_rep->replica, m_account));
        m_world->settle();
        const Record record = m_head->replica->get(type::kAccount, m_account)->record;
        QCOMPARE(std::string(record.text(af::kGrade)), std::string("A2"));
        QCOMPARE(std::string(record.text(af::kGradeScheme)), std::string("S0"));
        QCOMPARE(std::string(record.text(af::kGradePack)), std::string("S0@1"));
        QVERIFY(!record.text(af::kGradeReason).empty());
        QVERIFY(!record.boolean(af::kGradeOverride) && record.ref(af::kGradeApprover).isNull());
        QVERIFY(gradeProposals(*m_head->replica)->empty());
    }

    void whatTheRegulationLeavesOpenIsForAPerson()
    {
        QVERIFY(m_world->edit(*m_rep, type::kAccount, m_account, af::kAnnualUsage, std::int64_t{400'000}));
        const auto refused = applyRegrade(*m_rep->replica, m_account);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadValue);
        QVERIFY(refused.error().message.find("人工定级") != std::string::npos);
        QCOMPARE(gradeAt(*m_rep), std::string("B1"));
    }
};

QTEST_GUILESS_MAIN(TestRegrade)
#include "tst_regrade.moc"
