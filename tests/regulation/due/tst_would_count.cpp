// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What would count?": the answer before a visit is saved is the one that the clocks give afterwards.
#include "due_world.h"
#include "regulation/due/would_count.h"

#include <rapidcheck.h>

using namespace roadbook;
using namespace roadbook::test;

namespace {

VisitFact draft(const Was& was)
{
    VisitFact visit;
    visit.id = id(99, 5);
    visit.account = kAccount;
    visit.rep = was.rep;
    visit.kind = was.kind;
    visit.channel = was.channel;
    visit.outcome = was.outcome;
    visit.met = {was.met};
    visit.startedAt = at("2026-11-23T11:02");
    return visit;
}

std::vector<Verdict> ask(World& world, const VisitFact& visit)
{
    world.book.put(world.facts());
    return wouldCount(world.pack().due, world.pack().calendar, world.book.house(), *world.book.account(kAccount), visit,
                      day("2026-11-23"));
}

Verdict about(World& world, const VisitFact& visit, const std::string& rule)
{
    for (const Verdict& verdict : ask(world, visit))
        if (world.pack().due.obligations[verdict.obligation].id == rule)
            return verdict;
    throw BrokenInvariant("no verdict about " + rule);
}

using Answer = Verdict::Answer;

} // namespace

class TestWouldCount : public QObject {
    Q_OBJECT
private slots:
    void aReturnVisitOnSiteCountsForVisitAndCall()
    {
        World world("S0", "A2");
        const Verdict visit = about(world, draft({}), "a2_on_site");
        QVERIFY(visit.answer == Answer::Counts);
        QCOMPARE(formatDay(visit.next), "2026-12-23");
        QCOMPARE(visit.text.zh, "计入：A2 每 30 天上门 1 次，下次到期 12月23日");
        QCOMPARE(visit.text.en, "Counts: A2: a visit every 30 days, next due 23 Dec");
        QCOMPARE(formatDay(about(world, draft({}), "a2_phone").next), "2026-12-07");
    }
    void ruleC01_anOrdinaryVisitDoesNotAndSaysWhy()
    {
        World world("S0", "A2");
        const Verdict verdict = about(world, draft({.kind = "business"}), "a2_on_site");
        QVERIFY(verdict.answer == Answer::WrongKind);
        QCOMPARE(verdict.text.zh, "不计入：A2 每 30 天上门 1 次：只有专门的回访计入");
    }
    void eachReasonIsTold()
    {
        World world("S0", "A2");
        QVERIFY(about(world, draft({.channel = "phone"}), "a2_on_site").answer == Answer::WrongChannel);
        QVERIFY(about(world, draft({.outcome = "not_met"}), "a2_on_site").answer == Answer::NobodyMet);
        QVERIFY(about(world, draft({}), "a2_supervisor").answer == Answer::WrongPerson);
        const Verdict level = about(world, draft({.met = CounterpartLevel::DecisionMaker}), "a2_on_site");
        QVERIFY(level.answer == Answer::CountsWithWarning);
        QVERIFY(level.text.zh.find("但要求见经办、负责人") != std::string::npos);
    }
    void strictRulesRefuseTheWrongLevel()
    {
        World world("S0", "A2");
        DueSection strict = world.pack().due;
        for (Obligation& obligation : strict.obligations)
            obligation.contact.strict = true;
        DueBook book(strict, world.pack().calendar, office());
        book.put(world.facts());
        const auto verdicts = wouldCount(strict, world.pack().calendar, book.house(), *book.account(kAccount),
                                         draft({.met = CounterpartLevel::DecisionMaker}), day("2026-11-23"));
        QVERIFY(std::ranges::any_of(verdicts, [](const Verdict& one) { return one.answer == Answer::WrongLevel; }));
        QVERIFY(std::ranges::none_of(verdicts, [](const Verdict& one) { return doesCount(one); }));
    }
    void aMonthWithEnoughSaysSo()
    {
        World world("S0", "A1");
        world.visit("2026-11-03");
        QVERIFY(about(world, draft({}), "a1_on_site").answer == Answer::Counts); // one to two a month
        world.visit("2026-11-10");
        const Verdict third = about(world, draft({}), "a1_on_site");
        QVERIFY(third.answer == Answer::AlreadyMet);
        QCOMPARE(third.done, 3);
        QVERIFY(third.text.zh.find("本期已满") != std::string::npos);
    }
    void anEarlierVersionOfTheSameVisitIsNotCountedTwice()
    {
        World world("S0", "A1");
        world.visit("2026-11-03");
        VisitFact again = draft({});
        again.id = world.facts().visits.front().id;
        QCOMPARE(about(world, again, "a1_on_site").done, 1);
    }
    void whatItSaysIsWhatHappens()
    {
        QVERIFY(rc::check("saving the visit gives the deadline that was told", [] {
            World world("S0", *rc::gen::element("A1", "A2", "B1"));
            for (const int ago : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 200)))
                world.visit(formatDay(day("2026-11-23") - ago), {.kind = *rc::gen::element("return_visit", "business"),
                                                                 .channel = *rc::gen::element("on_site", "phone"),
                                                                 .rep = *rc::gen::element(kRep, kSupervisor)});
            VisitFact visit =
                draft({.kind = *rc::gen::element("return_visit", "business"),
                       .channel = *rc::gen::element("on_site", "phone", "mail"),
                       .met = *rc::gen::element(CounterpartLevel::Handler, CounterpartLevel::DecisionMaker),
                       .rep = *rc::gen::element(kRep, kSupervisor)});
            const auto verdicts = ask(world, visit);
            visit.state = "done";
            world.facts().visits.push_back(visit);
            for (const Verdict& verdict : verdicts) {
                const DueItem item = world.item(world.pack().due.obligations[verdict.obligation].id, "2026-11-23");
                RC_ASSERT(doesCount(verdict) == (item.last == visit.id));
                if (doesCount(verdict))
                    RC_ASSERT(item.deadline == verdict.next);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestWouldCount)
#include "tst_would_count.moc"
