// SPDX-License-Identifier: GPL-3.0-or-later
//
// Submitted visits: who has seen the submission changes nothing any more; who had not, is kept as a
// rival of what was submitted. Remarks always append. Sets, fixed and derived fields.
#include "merge/oracle.h"
#include "merge/schedule.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

namespace fv = field::visit;

const TypeInfo& visitType()
{
    return *findType(type::kVisit);
}

Value text(const char* value)
{
    return std::string(value);
}

struct Scene {
    TinyHub hub{visitType()};
    TinyDevice a{visitType(), 1};
    TinyDevice b{visitType(), 2};
    TinyDevice c{visitType(), 3};

    Scene()
    {
        TinyDevice office(visitType(), 9);
        static_cast<void>(hub.take(office.create({{fv::kAccount, idOf(0x77)},
                                                  {fv::kSummary, text("base")},
                                                  {fv::kState, text("done")},
                                                  {fv::kPurposes, TextSet{"base", "other"}}},
                                                 -1000)));
        pullAll();
    }
    void pullAll()
    {
        for (auto* device : {&a, &b, &c})
            device->pull(hub);
    }
    Sent submit(TinyDevice& device, int rank) { return device.edit(fv::kState, text("submitted"), rank); }
};

ErrorCode refusal(const Result<Merged>& merged)
{
    return merged ? ErrorCode::Internal : merged.error().code;
}

} // namespace

class FrozenTest : public QObject {
    Q_OBJECT

private slots:
    void whoSawTheSubmissionIsRefused();
    void submittingAndCorrectingInOneSave();
    void law3_unseenEditBecomesARivalOfWhatWasSubmitted();
    void submittedStaysShownUntilRejected();
    void ownLaterEditDoesNotReplaceWhatWasSubmitted();
    void law3_setRivalsAsAWhole();
    void remarksAlwaysAppend();
    void submittedStateItselfConflicts();
    void setsMergeMemberByMember();
    void law3_setChangedWhilePeopleDisagreeAboutIt();
    void fixedAndDerivedFieldsRefuse();
};

void FrozenTest::whoSawTheSubmissionIsRefused()
{
    Scene s;
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    s.b.pull(s.hub);
    for (const FieldId field : {fv::kSummary, fv::kOutcome, fv::kState}) {
        const auto merged = s.hub.take(s.b.edit(field, text("x"), 2));
        QCOMPARE(refusal(merged), ErrorCode::Frozen);
        QCOMPARE(merged.error().field, std::string(visitType().field(field)->name));
        QVERIFY(!s.b.predicted());
    }
    QCOMPARE(refusal(s.hub.take(s.b.editSet(fv::kPurposes, TextSet{"x"}, {}, 3))), ErrorCode::Frozen);
    // Who submitted it knows, too.
    QCOMPARE(refusal(s.hub.take(s.a.edit(fv::kSummary, text("x"), 2))), ErrorCode::Frozen);
    QVERIFY(s.hub.conflicts().empty());
}

void FrozenTest::submittingAndCorrectingInOneSave()
{
    Scene s;
    Sent sent = s.submit(s.a, 1);
    sent.operation.changes.push_back({fv::kSummary, {1, 0}, text("base"), text("corrected")});
    QCOMPARE(s.hub.take(sent)->verdict, Verdict::Applied);
    QVERIFY(s.hub.shown(fv::kSummary) == text("corrected"));
}

void FrozenTest::law3_unseenEditBecomesARivalOfWhatWasSubmitted()
{
    for (const int rank : {0, 9}) {
        Scene s;
        const auto edit = s.b.edit(fv::kSummary, text("x"), rank);
        QVERIFY(s.hub.take(s.submit(s.a, 1)));
        QCOMPARE(s.hub.take(edit)->verdict, Verdict::Conflicted);
        QVERIFY((openRivals(s.hub, fv::kSummary) == std::set<Value>{text("base"), text("x")}));
        QVERIFY(s.hub.shown(fv::kSummary) == text("base")); // whatever the clocks say
        // Even of a field that was empty when it was submitted.
        const auto market = s.b.edit(fv::kMarket, text("m"), rank);
        QVERIFY(s.hub.take(market));
        QVERIFY((openRivals(s.hub, fv::kMarket) == std::set<Value>{Value{}, text("m")}));
        QVERIFY(isNull(s.hub.shown(fv::kMarket)));
        s.c.pull(s.hub);
        QVERIFY(s.hub.take(s.c.settle(fv::kSummary, text("x"), 2)));
        QVERIFY(s.hub.take(s.c.settle(fv::kMarket, Value{}, 3)));
        QVERIFY(s.hub.shown(fv::kSummary) == text("x"));
        QVERIFY(isNull(s.hub.shown(fv::kMarket)));
        QVERIFY(s.hub.openConflicts().empty());
        QVERIFY(accounted(s.hub, fv::kMarket).contains(text("m")));
        // That nobody had given it is no value, and not in the history.
        QVERIFY(std::none_of(s.hub.past().begin(), s.hub.past().end(),
                             [](const PastValue& p) { return p.stamp == Stamp{}; }));
    }
}

void FrozenTest::submittedStaysShownUntilRejected()
{
    Scene s;
    const auto second = s.c.edit(fv::kSummary, text("y"), 9);
    const auto edit = s.b.edit(fv::kSummary, text("x"), 8);
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    QVERIFY(s.hub.take(edit));
    s.a.pull(s.hub);
    QVERIFY(s.hub.take(second));
    QVERIFY(s.hub.shown(fv::kSummary) == text("base"));
    // A settles for x without having seen y: what was submitted has been rejected.
    QVERIFY(s.hub.take(s.a.settle(fv::kSummary, text("x"), 10)));
    QVERIFY((openRivals(s.hub, fv::kSummary) == std::set<Value>{text("x"), text("y")}));
    QVERIFY(s.hub.shown(fv::kSummary) == text("x"));
    QCOMPARE(QString::fromStdString(countedTwice(s.hub)), QString());
}

void FrozenTest::ownLaterEditDoesNotReplaceWhatWasSubmitted()
{
    // A wrote what B submitted; A, who does not know, writes twice more.
    Scene s;
    QVERIFY(s.hub.take(s.a.edit(fv::kSummary, text("mine"), 1)));
    s.pullAll();
    const auto again = s.a.edit(fv::kSummary, text("mine 2"), 3);
    const auto oncemore = s.a.edit(fv::kSummary, text("mine 3"), 4);
    QVERIFY(s.hub.take(s.submit(s.b, 2)));
    QVERIFY(s.hub.take(again));
    QVERIFY(s.hub.take(oncemore));
    QVERIFY(s.hub.shown(fv::kSummary) == text("mine"));
    QVERIFY((openRivals(s.hub, fv::kSummary) == std::set<Value>{text("mine"), text("mine 3")}));
}

void FrozenTest::law3_setRivalsAsAWhole()
{
    Scene s;
    const auto plus = s.b.editSet(fv::kPurposes, TextSet{"p"}, {}, 2);
    const auto minus = s.b.editSet(fv::kPurposes, TextSet{"q"}, TextSet{"other"}, 3);
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    QVERIFY(s.hub.take(plus));
    QVERIFY(s.hub.take(minus));
    // The second builds on the first.
    const Value submitted = TextSet{"base", "other"};
    const Value wanted = TextSet{"base", "p", "q"};
    QVERIFY((openRivals(s.hub, fv::kPurposes) == std::set<Value>{submitted, wanted}));
    QVERIFY(s.hub.shown(fv::kPurposes) == submitted);
}

void FrozenTest::remarksAlwaysAppend()
{
    Scene s;
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    const auto unseen = s.b.editSet(fv::kRemarks, TextSet{"unseen"}, {}, 2);
    s.c.pull(s.hub);
    const auto seen = s.c.editSet(fv::kRemarks, TextSet{"seen"}, {}, 0);
    inEveryOrder(s.hub, {{unseen}, {seen}}, [&](const TinyHub& end) {
        QVERIFY(end.conflicts().empty());
        QVERIFY((end.shown(fv::kRemarks) == Value{TextSet{"seen", "unseen"}}));
    });
    QCOMPARE(refusal(s.hub.take(s.a.editSet(fv::kRemarks, {}, TextSet{"seen"}, 3))), ErrorCode::Forbidden);
}

void FrozenTest::submittedStateItselfConflicts()
{
    Scene s;
    const auto reopen = s.b.edit(fv::kState, text("in_progress"), 5);
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    QVERIFY(s.hub.take(reopen));
    QVERIFY(s.hub.shown(fv::kState) == text("submitted"));
    s.c.pull(s.hub);
    QVERIFY(s.hub.take(s.c.settle(fv::kState, text("in_progress"), 6)));
    s.b.pull(s.hub);
    QCOMPARE(s.hub.take(s.b.edit(fv::kSummary, text("x"), 7))->verdict, Verdict::Applied); // open for work again
}

void FrozenTest::setsMergeMemberByMember()
{
    Scene s;
    const auto one = s.a.editSet(fv::kPurposes, TextSet{"p", "q"}, {}, 1);
    const auto other = s.b.editSet(fv::kPurposes, TextSet{"q", "r"}, TextSet{"other"}, 2);
    inEveryOrder(s.hub, {{one}, {other}}, [&](const TinyHub& end) {
        QVERIFY(end.conflicts().empty());
        QVERIFY((end.shown(fv::kPurposes) == Value{TextSet{"base", "p", "q", "r"}}));
        QCOMPARE(end.past().size(), 1U);
        QCOMPARE(end.past()[0].reason, PastReason::Removed);
        QVERIFY(end.past()[0].value == Value{TextSet{"other"}});
    });
    // Emptied to the last member: as if never filled, and all of it in the history.
    QVERIFY(s.hub.take(s.c.editSet(fv::kPurposes, {}, TextSet{"base", "other"}, 3)));
    QVERIFY(isNull(s.hub.shown(fv::kPurposes)));
    QVERIFY((s.hub.past()[0].value == Value{TextSet{"base", "other"}}));
}

void FrozenTest::law3_setChangedWhilePeopleDisagreeAboutIt()
{
    // A conflict about the purposes is left from when the visit was submitted; it is open for work
    // again, and somebody adds a purpose, seeing the shown ones. Settling must not lose it.
    Scene s;
    const auto reopen = s.b.edit(fv::kState, text("in_progress"), 5);
    const auto unseen = s.b.editSet(fv::kPurposes, TextSet{"p"}, {}, 6);
    QVERIFY(s.hub.take(s.submit(s.a, 1)));
    QVERIFY(s.hub.take(reopen));
    QVERIFY(s.hub.take(unseen));
    s.pullAll();
    const auto settlement = s.a.settle(fv::kPurposes, Value{TextSet{"base", "other", "p"}}, 9);
    QVERIFY(s.hub.take(s.c.settle(fv::kState, text("in_progress"), 7)));
    s.c.pull(s.hub);
    QVERIFY(s.hub.take(s.c.editSet(fv::kPurposes, TextSet{"new"}, {}, 8)));
    QVERIFY(s.hub.take(settlement));
    const std::vector<Write> writes{{fv::kPurposes, text("new"), s.c.device(), 2, 0},
                                    {fv::kPurposes, text("p"), s.b.device(), 2, 0}};
    QCOMPARE(QString::fromStdString(lost(s.hub, writes)), QString());
    QVERIFY(openRivals(s.hub, fv::kPurposes).size() == 2);
}

void FrozenTest::fixedAndDerivedFieldsRefuse()
{
    Scene s;
    const auto other = s.hub.take(s.a.edit(fv::kAccount, idOf(0x78), 1));
    QCOMPARE(refusal(other), ErrorCode::Forbidden);
    QCOMPARE(other.error().field, std::string("account"));
    QVERIFY(s.hub.take(s.b.edit(fv::kAccount, idOf(0x77), 2))); // says what is so already
    QVERIFY(s.hub.quarantine().size() == 1);
    const auto& conflictType = *findType(type::kConflict);
    TinyHub hub(conflictType);
    TinyDevice device(conflictType, 1);
    QCOMPARE(refusal(hub.take(device.create({{field::conflict::kState, text("settled")}}, 1))), ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(FrozenTest)
#include "tst_frozen.moc"
