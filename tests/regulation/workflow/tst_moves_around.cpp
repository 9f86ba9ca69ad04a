// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may move what, under the default preset, of the records around the week: spot checks, archives opened and
// borrowed, prospects, complaints, handovers.
#include "model/fields.h"
#include "regulation/workflow/complete.h"
#include "small_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::regulation::test;

namespace {

namespace fq = field::access_query;

const Id kAccount = idOf(23), kOther = idOf(24), kPlan = idOf(20);

std::string text(const char* words)
{
    return words;
}

Record plan(const char* state)
{
    namespace fw = field::week_plan;
    return recordOf("week_plan", kPlan, {{fw::kRep, kRep}, {fw::kWeek, text("2026-11-30")}, {fw::kState, text(state)}});
}

} // namespace

class MovesAroundTest : public QObject {
    Q_OBJECT

private slots:
    void ruleK06_theCheckedPersonExplainsAndNobodyElse();
    void ruleS09_theChainSignsInOrder();
    void ruleS16_anApprovedArchiveClosesAfterItsDays();
    void ruleS03_originalsAreLentByTheManager();
    void ruleP01_aProspectGoesStepByStep();
    void ruleP08_aCreditProblemStopsIt();
    void ruleX02_aComplaintIsFollowedToItsEnd();
    void ruleX07_aComplaintIsNeverDeleted();
    void ruleH01_theReceiverAccepts();
};

void MovesAroundTest::ruleK06_theCheckedPersonExplainsAndNobodyElse()
{
    namespace f = field::spot_check;
    SmallCompany world;
    world.put(recordOf(
        "spot_check", kOther,
        {{f::kRep, kRep}, {f::kChecker, kLead}, {f::kWeek, text("2026-11-30")}, {f::kState, text("planned")}}));
    QCOMPARE((*world.edit(rulebook(), kLead, kOther, {{f::kState, text("done")}}))->field, std::string("outcome"));
    QVERIFY(
        allowed(world.edit(rulebook(), kLead, kOther,
                           {{f::kState, text("done")}, {f::kOutcome, text("not_seen")}, {f::kMethod, text("phone")}})));
    const FieldValues explain{{f::kState, text("explained")}, {f::kExplanation, text("客户换了接待人")}};
    for (const Id& by : {kLead, kManager, kColleague})
        QCOMPARE(codeOf(world.edit(rulebook(), by, kOther, explain)), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, explain)));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("closed")}})), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kOther, {{f::kState, text("closed")}})));
}

void MovesAroundTest::ruleS09_theChainSignsInOrder()
{
    SmallCompany world;
    const auto query = [&](std::int64_t step) {
        return recordOf("access_query", kOther,
                        {{fq::kAuthor, kRep},
                         {fq::kAccount, kAccount},
                         {fq::kLevel, text("company")},
                         {fq::kReason, text("投标参考")},
                         {fq::kState, text("submitted")},
                         {fq::kStep, step}});
    };
    world.put(query(0));
    // 部门经理 first, then 总经理 (§24.10).
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{fq::kStep, std::int64_t{1}}})), ErrorCode::Forbidden);
    QCOMPARE(codeOf(world.edit(rulebook(), kOtherLead, kOther, {{fq::kStep, std::int64_t{1}}})), ErrorCode::Forbidden);
    QCOMPARE(codeOf(world.edit(rulebook(), kManager, kOther, {{fq::kStep, std::int64_t{2}}})), ErrorCode::BadValue);
    const auto early = world.edit(rulebook(), kManager, kOther, {{fq::kState, text("approved")}});
    QCOMPARE((*early)->field, std::string("step"));
    QVERIFY((*early)->error().message.find("部门经理") != std::string::npos);
    const auto mayGive = [&](const Id& who) {
        return *possibleSignature(rulebook(), world.is.at(kOther), moverOf(who), world);
    };
    QCOMPARE(mayGive(kRep)->refusal->code, ErrorCode::Forbidden); // nobody signs their own
    QVERIFY(!mayGive(kLead)->refusal);
    QCOMPARE(mayGive(kLead)->step->who, std::string("dept_manager"));
    QVERIFY(allowed(world.edit(rulebook(), kLead, kOther, {{fq::kStep, std::int64_t{1}}})));
    QCOMPARE(mayGive(kLead)->refusal->code, ErrorCode::Forbidden);
    QVERIFY(!mayGive(kManager)->refusal); // the approval that comes with it has the signature it needs
    QCOMPARE(mayGive(kManager)->chain->steps.size(), 2U);
    const FieldValues last{{fq::kState, text("approved")}, {fq::kStep, std::int64_t{2}}};
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kOther, last)), ErrorCode::Forbidden);
    QVERIFY(nextSignature(defaultPack().workflow, world.is.at(kOther)) ==
            (FieldValues{{fq::kStep, std::int64_t{2}}, {fq::kState, text("approved")}}));
    QVERIFY(allowed(world.edit(rulebook(), kManager, kOther, last)));
    QVERIFY(nextSignature(defaultPack().workflow, world.is.at(kOther)).empty());
    QVERIFY(!mayGive(kManager));
}

void MovesAroundTest::ruleS16_anApprovedArchiveClosesAfterItsDays()
{
    constexpr Timestamp kNow = 1'795'000'000'000;
    constexpr Timestamp kDay = 24LL * 3600 * 1000;
    const auto until = [&](const char* level, std::int64_t days) {
        FieldValues fields{{fq::kState, text("approved")}};
        Record before = recordOf("access_query", kOther,
                                 {{fq::kAuthor, kRep},
                                  {fq::kLevel, text(level)},
                                  {fq::kState, text("submitted")},
                                  {fq::kStep, std::int64_t{1}}});
        if (days != 0)
            before.set(fq::kDays, days, 0);
        addWhatTheMoveSets(rulebook(kNow), {findType("access_query"), &before, kManager, "S0@1"}, fields);
        for (const auto& [field, value] : fields)
            if (field == fq::kUntil)
                return std::get<std::int64_t>(value);
        return std::int64_t{0};
    };
    QCOMPARE(until("company", 0), kNow + 7 * kDay);
    QCOMPARE(until("department", 3), kNow + 3 * kDay);
    QCOMPARE(until("personal", 400), kNow + 30 * kDay);
}

void MovesAroundTest::ruleS03_originalsAreLentByTheManager()
{
    namespace f = field::borrowing;
    SmallCompany world;
    world.put(recordOf("borrowing", kOther,
                       {{f::kBorrower, kRep}, {f::kWhat, text("合同原件")}, {f::kState, text("requested")}}));
    const FieldValues lend{{f::kState, text("lent")}, {f::kDue, text("2026-12-05")}};
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, lend)), ErrorCode::Forbidden);
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kOther, lend)), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kManager, kOther, lend)));
    QCOMPARE((*world.edit(rulebook(), kManager, kOther, {{f::kState, text("returned")}}))->field,
             std::string("condition"));
}

void MovesAroundTest::ruleP01_aProspectGoesStepByStep()
{
    namespace f = field::prospect;
    SmallCompany world;
    world.put(recordOf("prospect", kOther, {{f::kAccount, kAccount}, {f::kOwner, kRep}, {f::kState, text("lead")}},
                       kAccount));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("applied")}})), ErrorCode::BadValue);
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther,
                               {{f::kState, text("surveyed")}, {f::kProfile, text("x")}, {f::kHeadTalk, text("x")}})));
    QVERIFY(allowed(world.edit(
        rulebook(), kRep, kOther,
        {{f::kState, text("field_surveyed")}, {f::kFieldSurvey, text("x")}, {f::kFieldSurveyors, TextSet{"x"}}})));
    const auto incomplete =
        world.edit(rulebook(), kRep, kOther, {{f::kState, text("applied")}, {f::kReasons, text("x")}}); // P-02
    QCOMPARE((*incomplete)->field, std::string("trading_policy"));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther,
                               {{f::kState, text("applied")},
                                {f::kReasons, text("x")},
                                {f::kTradingPolicy, text("x")},
                                {f::kCatalogue, text("x")},
                                {f::kAmount, std::int64_t{1}}})));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("recognised")}})), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kManager, kOther, {{f::kState, text("recognised")}})));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{f::kState, text("contracted")}}))->field,
             std::string("contract_kind")); // P-03
}

void MovesAroundTest::ruleP08_aCreditProblemStopsIt()
{
    namespace f = field::prospect;
    SmallCompany world;
    world.put(recordOf("prospect", kOther,
                       {{f::kAccount, kAccount}, {f::kOwner, kRep}, {f::kState, text("field_surveyed")}}, kAccount));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{f::kState, text("suspended_credit")}}))->field,
             std::string("credit_problem"));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther,
                               {{f::kState, text("suspended_credit")}, {f::kCreditProblem, text("拖欠")}})));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("surveyed")}})), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kManager, kOther, {{f::kState, text("surveyed")}})));
}

void MovesAroundTest::ruleX02_aComplaintIsFollowedToItsEnd()
{
    namespace f = field::complaint;
    SmallCompany world;
    world.put(recordOf(
        "complaint", kOther,
        {{f::kAccount, kAccount}, {f::kTakenBy, kRep}, {f::kContent, text("x")}, {f::kState, text("accepted")}},
        kAccount));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{f::kState, text("assigned")}}))->field, std::string("category"));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther,
                               {{f::kState, text("assigned")},
                                {f::kCategory, text("quality")},
                                {f::kResponsible, text("技术中心")},
                                {f::kTimeLimit, text("2026-12-10")}})));
    QCOMPARE((*world.edit(rulebook(), kColleague, kOther, {{f::kState, text("handled")}}))->field,
             std::string("cause"));
    QVERIFY(allowed(world.edit(rulebook(), kColleague, kOther,
                               {{f::kState, text("handled")}, {f::kCause, text("x")}, {f::kCorrection, text("x")}})));
    // Not satisfied: it goes on.
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{f::kState, text("assigned")}})));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{f::kState, text("handled")}})));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{f::kState, text("confirmed")}}))->field,
             std::string("confirmation"));
    QVERIFY(allowed(
        world.edit(rulebook(), kRep, kOther, {{f::kState, text("confirmed")}, {f::kConfirmation, text("满意")}})));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("closed")}, {f::kEffect, text("x")}})),
             ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kOther, {{f::kState, text("closed")}, {f::kEffect, text("x")}})));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kContent, text("y")}})), ErrorCode::Frozen);
}

void MovesAroundTest::ruleX07_aComplaintIsNeverDeleted()
{
    namespace f = field::complaint;
    for (const auto* state : {"accepted", "assigned", "handled", "confirmed", "closed"}) {
        SmallCompany world;
        world.put(recordOf("complaint", kOther,
                           {{f::kAccount, kAccount}, {f::kTakenBy, kRep}, {f::kState, text(state)}}, kAccount));
        const Moving removal{findType("complaint"), kOther, kAccount, Moving::Kind::Delete, {}};
        QCOMPARE(codeOf(mayMove(rulebook(), removal, moverOf(kRep), world)), ErrorCode::Frozen);
        QCOMPARE(codeOf(mayMove(rulebook(), removal, moverOf(kManager), world)), ErrorCode::Frozen);
    }
    SmallCompany world;
    world.put(plan("draft"));
    QVERIFY(allowed(
        mayMove(rulebook(), {findType("week_plan"), kPlan, kRep, Moving::Kind::Delete, {}}, moverOf(kRep), world)));
    world.put(plan("approved"));
    QCOMPARE(codeOf(mayMove(rulebook(), {findType("week_plan"), kPlan, kRep, Moving::Kind::Delete, {}}, moverOf(kRep),
                            world)),
             ErrorCode::Frozen);
}

void MovesAroundTest::ruleH01_theReceiverAccepts()
{
    namespace f = field::handover;
    SmallCompany world;
    world.put(
        recordOf("handover", kOther,
                 {{f::kReceiver, kColleague}, {f::kHandedBy, kLead}, {f::kLeaver, kRep}, {f::kState, text("open")}},
                 kColleague));
    const FieldValues accept{{f::kState, text("accepted")},
                             {f::kAcceptedWith, text("supervisor")},
                             {f::kChecklist, TextSet{"archives", "promises"}}};
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kOther, accept)), ErrorCode::Forbidden);
    QCOMPARE((*world.edit(rulebook(), kColleague, kOther, {{f::kState, text("accepted")}}))->field,
             std::string("accepted_with")); // H-03
    QVERIFY(allowed(world.edit(rulebook(), kColleague, kOther, accept)));
    QCOMPARE((*world.edit(rulebook(), kManager, kOther, {{f::kState, text("closed")}}))->field,
             std::string("wiped_at"));
}

QTEST_GUILESS_MAIN(MovesAroundTest)
#include "tst_moves_around.moc"
