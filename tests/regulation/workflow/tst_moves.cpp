// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may move what, under the default preset: every state, move and person has exactly one outcome, and each rule that
// a move stands for is met once kept and once broken.
#include "model/fields.h"
#include "regulation/workflow/complete.h"
#include "regulation/workflow/sheet.h"
#include "small_company.h"

#include <QTest>
#include <set>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::regulation::test;

namespace {

namespace fw = field::week_plan;
namespace fi = field::plan_item;
namespace fr = field::request;

const Id kPlan = idOf(20), kItem = idOf(21), kRequest = idOf(22), kAccount = idOf(23), kOther = idOf(24);

std::string text(const char* words)
{
    return words;
}

Record plan(const char* state)
{
    return recordOf("week_plan", kPlan, {{fw::kRep, kRep}, {fw::kWeek, text("2026-11-30")}, {fw::kState, text(state)}});
}

Record item(const FieldValues& more = {})
{
    FieldValues fields{{fi::kRep, kRep}, {fi::kPlan, kPlan}, {fi::kAccount, kAccount}, {fi::kDay, text("2026-12-01")}};
    fields.insert(fields.end(), more.begin(), more.end());
    return recordOf("plan_item", kItem, fields);
}

Record request(const char* kind, const char* state, std::int64_t step = 0)
{
    return recordOf("request", kRequest,
                    {{fr::kAuthor, kRep},
                     {fr::kKind, text(kind)},
                     {fr::kWhat, text("礼品")},
                     {fr::kState, text(state)},
                     {fr::kStep, step}});
}

} // namespace

class MovesTest : public QObject {
    Q_OBJECT

private slots:
    void everyStateMoveAndPersonHasOneOutcome();
    void ruleV08_aPlanIsSubmittedApprovedReturned();
    void ruleW06_aPlanIsReturnedWithGuidanceAndComesBack();
    void ruleW06_whatIsSubmittedIsClosed();
    void ruleW07_beginningWithoutApprovalIsMarked();
    void ruleV05_aGiftWithoutApprovalBlocksThePlan_data();
    void ruleV05_aGiftWithoutApprovalBlocksThePlan();
    void ruleV05_aGiftWithoutApprovalBlocksTheVisit();
    void ruleV04_anExpenseIsAppliedForBeforehand();
    void ruleV12_anItineraryChangeNeedsTheHoursStayed();
    void ruleV10_aReviewGivesGuidance();
    void ruleV11_aMonthIsForwarded();
    void twoPeopleWhoDidNotKnowOfEachOtherBothMove();
    void whatTheProgramWritesNobodyForges();
    void ruleV08_lateIsMarkedAndNeverRefused();
};

// For every type of the pack: from each state, to each state, by each person: allowed, or refused with a reason, a next
// step and a source; and never both a move and its twin.
void MovesTest::everyStateMoveAndPersonHasOneOutcome()
{
    int asked = 0;
    int done = 0;
    for (const auto& rules : defaultPack().workflow.types) {
        if (rules.state == 0)
            continue;
        const auto* state = rules.type->field(rules.state);
        for (const auto& from : state->choices)
            for (const auto& to : state->choices)
                for (const Id& by : {kRep, kColleague, kLead, kOtherLead, kManager}) {
                    SmallCompany world;
                    FieldValues fields{{rules.state, std::string(from.value)}};
                    if (rules.author != 0)
                        fields.emplace_back(rules.author, kRep);
                    if (rules.type->scopeField != 0 && rules.type->scopeField != rules.author)
                        fields.emplace_back(rules.type->scopeField, kColleague);
                    world.put(recordOf(rules.type->name, kPlan, fields));
                    const auto answer = world.edit(rulebook(), by, kPlan, {{rules.state, std::string(to.value)}});
                    const std::string what =
                        std::string(rules.type->name) + ": " + std::string(from.value) + " → " + std::string(to.value);
                    QVERIFY2(answer.has_value(), what.c_str());
                    ++asked;
                    const auto fits = std::count_if(rules.moves.begin(), rules.moves.end(), [&](const Move& move) {
                        return move.to == to.value &&
                               std::find(move.from.begin(), move.from.end(), from.value) != move.from.end();
                    });
                    QVERIFY2(fits <= 1, what.c_str());
                    if (!*answer) {
                        ++done;
                        QVERIFY2(fits == 1 || from.value == to.value || rules.otherMoves, what.c_str());
                        continue;
                    }
                    QVERIFY2(!(*answer)->reason.zh.empty() && !(*answer)->reason.en.empty(), what.c_str());
                    QVERIFY2(!(*answer)->next.zh.empty() && !(*answer)->source.article.empty(), what.c_str());
                    QVERIFY2(!(*answer)->error().message.empty(), what.c_str());
                }
    }
    QVERIFY2(asked > 1000, qPrintable(QString::number(asked)));
    QVERIFY(done > 100 && done < asked);
}

void MovesTest::ruleV08_aPlanIsSubmittedApprovedReturned()
{
    SmallCompany world;
    world.put(plan("draft"));
    // No visit in it: nothing to submit (V-02).
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}})), ErrorCode::BadValue);
    world.put(item());
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kPlan, {{fw::kState, text("submitted")}})), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}})));

    const auto own = world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("approved")}});
    QCOMPARE(codeOf(own), ErrorCode::Forbidden);
    QCOMPARE((*own)->source.article, std::string("第36条第1款"));
    QVERIFY((*own)->error().message.find("直接主管") != std::string::npos);
    QCOMPARE(codeOf(world.edit(rulebook(), kOtherLead, kPlan, {{fw::kState, text("approved")}})), ErrorCode::Forbidden);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kPlan, {{fw::kState, text("approved")}})));
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kPlan, {{fw::kState, text("draft")}})), ErrorCode::BadValue);
}

void MovesTest::ruleW06_aPlanIsReturnedWithGuidanceAndComesBack()
{
    SmallCompany world;
    world.put(plan("submitted"));
    world.put(item());
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kPlan, {{fw::kState, text("returned")}})), ErrorCode::BadValue);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kPlan,
                               {{fw::kState, text("returned")}, {fw::kGuidance, text("周三太满，挪一家到周四")}})));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kPlan, {{fw::kNote, text("已调整")}})));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}})));
    QVERIFY(allowed(world.edit(rulebook(), kManager, kPlan, {{fw::kState, text("approved")}})));
}

void MovesTest::ruleW06_whatIsSubmittedIsClosed()
{
    SmallCompany world;
    world.put(plan("submitted"));
    world.put(item());
    const auto closedPlan = world.edit(rulebook(), kRep, kPlan, {{fw::kNote, text("x")}});
    QCOMPARE(codeOf(closedPlan), ErrorCode::Frozen);
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kItem, {{fi::kDay, text("2026-12-02")}})), ErrorCode::Frozen);
    QVERIFY(allowed(world.edit(rulebook(), kRep, kItem, {{fi::kRemarks, TextSet{"x"}}}))); // remarks are for ever
    // A new item does not slip in either.
    Record late = item();
    late.id = kOther;
    QCOMPARE(codeOf(world.create(rulebook(), kRep, late)), ErrorCode::Frozen);
    // Submitting and the last correction in one save: what the plan was before decides.
    world.put(plan("draft"));
    world.is[kPlan] = plan("submitted");
    QVERIFY(allowed(world.edit(rulebook(), kRep, kItem, {{fi::kDay, text("2026-12-02")}})));
}

void MovesTest::ruleW07_beginningWithoutApprovalIsMarked()
{
    SmallCompany world;
    world.put(plan("submitted"));
    world.put(item());
    FieldValues fields{{fw::kState, text("executed")}};
    const Record before = plan("submitted");
    addWhatTheMoveSets(rulebook(), {findType("week_plan"), &before, kRep, "S0@1"}, fields);
    const auto marked =
        std::find_if(fields.begin(), fields.end(), [](const auto& f) { return f.first == fw::kUnapproved; });
    QVERIFY(marked != fields.end() && marked->second == Value{true});
    QVERIFY(allowed(world.edit(rulebook(), kRep, kPlan, fields)));
}

void MovesTest::ruleV05_aGiftWithoutApprovalBlocksThePlan_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("state"); // of the request; "" = none
    QTest::addColumn<bool>("passes");
    QTest::newRow("V-05 §24.7 calendar under the standing approval") << "calendar" << "" << true;
    QTest::newRow("V-05 §24.7 card under the standing approval") << "card" << "" << true;
    QTest::newRow("V-05 other gift without a request") << "other" << "" << false;
    QTest::newRow("V-05 other gift, request a draft") << "other" << "draft" << false;
    QTest::newRow("V-05 other gift, request submitted") << "other" << "submitted" << false;
    QTest::newRow("V-05 other gift, request rejected") << "other" << "rejected" << false;
    QTest::newRow("V-05 other gift, request approved") << "other" << "approved" << true;
}

void MovesTest::ruleV05_aGiftWithoutApprovalBlocksThePlan()
{
    QFETCH(QString, kind);
    QFETCH(QString, state);
    QFETCH(bool, passes);
    SmallCompany world;
    world.put(plan("draft"));
    FieldValues gift{{fi::kGift, text("一盒茶叶")}, {fi::kGiftKind, kind.toStdString()}};
    if (!state.isEmpty()) {
        world.put(request("gift", state.toStdString().c_str()));
        gift.emplace_back(fi::kGiftRequest, kRequest);
    }
    world.put(item(gift));
    const auto answer = world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}});
    QCOMPARE(allowed(answer), passes);
    if (!passes)
        QCOMPARE((*answer)->field, std::string("gift_request"));
}

void MovesTest::ruleV05_aGiftWithoutApprovalBlocksTheVisit()
{
    namespace fv = field::visit;
    SmallCompany world;
    const auto visit = [&](const Id& approved) {
        return recordOf("visit", kOther,
                        {{fv::kAccount, kAccount},
                         {fv::kRep, kRep},
                         {fv::kState, text("done")},
                         {fv::kGift, text("样机")},
                         {fv::kGiftKind, text("sample")},
                         {fv::kGiftRequest, approved}},
                        kAccount);
    };
    world.put(visit({}));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{fv::kState, text("submitted")}})), ErrorCode::BadValue);
    // Somebody else's approval is none.
    Record others = request("gift", "approved");
    others.set(fr::kAuthor, kColleague, 0);
    world.put(others);
    world.put(visit(kRequest));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{fv::kState, text("submitted")}})), ErrorCode::BadValue);
    world.put(request("gift", "approved"));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{fv::kState, text("submitted")}})));
    // Everything else about a visit is free.
    world.put(visit({}));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{fv::kState, text("in_progress")}})));
}

void MovesTest::ruleV04_anExpenseIsAppliedForBeforehand()
{
    SmallCompany world;
    world.put(plan("draft"));
    world.put(item({{fi::kExpense, std::int64_t{20000}}}));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}})), ErrorCode::BadValue);
    world.put(request("visit_expense", "submitted"));
    world.put(item({{fi::kExpense, std::int64_t{20000}}, {fi::kExpenseRequest, kRequest}}));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kPlan, {{fw::kState, text("submitted")}})));
}

void MovesTest::ruleV12_anItineraryChangeNeedsTheHoursStayed()
{
    namespace fc = field::itinerary_change;
    SmallCompany world;
    const auto change = [&](const FieldValues& more) {
        FieldValues fields{{fc::kRep, kRep}, {fc::kItem, kItem}, {fc::kState, text("draft")}};
        fields.insert(fields.end(), more.begin(), more.end());
        return recordOf("itinerary_change", kOther, fields);
    };
    world.put(change({{fc::kReason, text("客户改期")}}));
    const auto refused = world.edit(rulebook(), kRep, kOther, {{fc::kState, text("submitted")}}); // §24.5
    QCOMPARE(codeOf(refused), ErrorCode::BadValue);
    QCOMPARE((*refused)->field, std::string("stay_minutes"));
    QVERIFY((*refused)->error().message.find("停留时数") != std::string::npos);
    world.put(change({{fc::kStayMinutes, std::int64_t{45}}}));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{fc::kState, text("submitted")}}))->field, std::string("reason"));
    // Zero is an answer: nobody stayed.
    world.put(change({{fc::kReason, text("客户改期")}, {fc::kStayMinutes, std::int64_t{0}}}));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{fc::kState, text("submitted")}})));
    QVERIFY(allowed(world.edit(rulebook(), kLead, kOther, {{fc::kState, text("acknowledged")}})));
}

void MovesTest::ruleV10_aReviewGivesGuidance()
{
    namespace f = field::week_record;
    SmallCompany world;
    Sheet sheet{.rep = kRep,
                .period = parseDay("2026-11-30").value(),
                .previous = {},
                .pack = {},
                .rows = {},
                .missingWeeks = {},
                .seal = {}};
    const auto record = [&](const std::string& table, const char* state) {
        return recordOf(
            "week_record", kOther,
            {{f::kRep, kRep}, {f::kWeek, text("2026-11-30")}, {f::kState, text(state)}, {f::kSheet, table}});
    };
    world.put(record("", "draft"));
    QCOMPARE((*world.edit(rulebook(), kRep, kOther, {{f::kState, text("submitted")}}))->field, std::string("sheet"));
    // A difference without its reason holds it back, and is named (V-12).
    SheetRow row;
    row.accountName = "恒信物流";
    row.day = parseDay("2026-12-01").value();
    row.differences = {"skipped"};
    row.missing = "skipped";
    sheet.rows.push_back(row);
    world.put(record(sealed(sheet), "draft"));
    const auto open = world.edit(rulebook(), kRep, kOther, {{f::kState, text("submitted")}});
    QVERIFY((*open)->error().message.find("恒信物流") != std::string::npos);
    sheet.rows.front().missing.clear();
    sheet.rows.front().reason = "客户停电";
    const std::string whole = sealed(sheet);
    world.put(record(whole, "draft"));
    QVERIFY(allowed(world.edit(rulebook(), kRep, kOther, {{f::kState, text("submitted")}})));
    // A row that was changed after the seal is no record.
    std::string forged = whole;
    forged.replace(forged.find("客户停电"), text("客户停电").size(), "客户不在");
    world.put(record(forged, "draft"));
    QVERIFY(!allowed(world.edit(rulebook(), kRep, kOther, {{f::kState, text("submitted")}})));

    world.put(record(whole, "submitted"));
    QCOMPARE((*world.edit(rulebook(), kLead, kOther, {{f::kState, text("reviewed")}}))->field, std::string("guidance"));
    QVERIFY(allowed(
        world.edit(rulebook(), kLead, kOther, {{f::kState, text("reviewed")}, {f::kGuidance, text("下周先去恒信")}})));
}

void MovesTest::ruleV11_aMonthIsForwarded()
{
    namespace f = field::month_record;
    SmallCompany world;
    world.put(recordOf("month_record", kOther,
                       {{f::kRep, kRep}, {f::kMonth, text("2026-11-01")}, {f::kState, text("reviewed")}}));
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kOther, {{f::kState, text("forwarded")}})), ErrorCode::Forbidden);
    QCOMPARE(codeOf(world.edit(rulebook(), kLead, kOther, {{f::kState, text("forwarded")}})), ErrorCode::BadValue);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kOther,
                               {{f::kState, text("forwarded")}, {f::kForwardedTo, text("大客户管理部")}})));
}

void MovesTest::twoPeopleWhoDidNotKnowOfEachOtherBothMove()
{
    SmallCompany world;
    world.put(plan("approved")); // by the supervisor, while the manager, offline, still sees it submitted
    world.put(item());
    const Moving back{findType("week_plan"),
                      kPlan,
                      kRep,
                      Moving::Kind::Edit,
                      {{fw::kState, text("submitted"), text("returned")}, {fw::kGuidance, {}, text("x")}}};
    world.is[kPlan].set(fw::kGuidance, text("x"), 0);
    QVERIFY(allowed(mayMove(rulebook(), back, moverOf(kManager), world)));
    // Settling what came of it is for those who could have brought it about.
    const Moving settle{
        findType("week_plan"), kPlan, kRep, Moving::Kind::Settle, {{fw::kState, text("returned"), text("approved")}}};
    QCOMPARE(codeOf(mayMove(rulebook(), settle, moverOf(kRep), world)), ErrorCode::Forbidden);
    QVERIFY(allowed(mayMove(rulebook(), settle, moverOf(kLead), world)));
}

void MovesTest::whatTheProgramWritesNobodyForges()
{
    SmallCompany world;
    world.put(plan("submitted"));
    world.put(item());
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kPlan, {{fw::kDecidedBy, kLead}})), ErrorCode::Frozen);
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kPlan, {{fw::kLate, false}})), ErrorCode::Frozen);
    QCOMPARE(codeOf(world.edit(rulebook(), kRep, kPlan, {{fw::kGuidance, text("写得好")}})), ErrorCode::Frozen);
    QVERIFY(allowed(world.edit(rulebook(), kLead, kPlan, {{fw::kGuidance, text("注意时间")}})));
    world.put(request("gift", "submitted"));
    QCOMPARE(
        codeOf(world.edit(rulebook(), kRep, kRequest, {{fr::kStep, std::int64_t{1}}, {fr::kState, text("approved")}})),
        ErrorCode::Forbidden);
    // Nothing is born approved.
    QCOMPARE(codeOf(world.create(rulebook(), kRep,
                                 [] {
                                     auto r = request("gift", "approved", 1);
                                     r.id = kOther;
                                     return r;
                                 }())),
             ErrorCode::BadValue);
}

void MovesTest::ruleV08_lateIsMarkedAndNeverRefused()
{
    const auto lateAt = [&](const char* moment) {
        FieldValues fields{{fw::kState, text("submitted")}};
        const Record before = plan("draft");
        addWhatTheMoveSets(rulebook(parseTimestamp(moment).value()), {findType("week_plan"), &before, kRep, "S0@1"},
                           fields);
        for (const auto& [field, value] : fields)
            if (field == fw::kLate)
                return value == Value{true};
        return false;
    };
    // §24.4: the plan for the week of Monday 30 November is due on Saturday the 28th, 18:00.
    QVERIFY(!lateAt("2026-11-28T17:59:00+08:00"));
    QVERIFY(lateAt("2026-11-28T18:01:00+08:00"));
    for (const auto* clock : {"1970-01-02T00:00:00Z", "2026-11-29T00:00:00Z", "2099-01-01T00:00:00Z"}) {
        SmallCompany world;
        world.put(plan("draft"));
        world.put(item());
        QVERIFY2(allowed(world.edit(rulebook(parseTimestamp(clock).value()), kRep, kPlan,
                                    {{fw::kState, text("submitted")}})),
                 clock);
    }
}

QTEST_GUILESS_MAIN(MovesTest)
#include "tst_moves.moc"
