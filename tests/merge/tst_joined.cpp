// SPDX-License-Identifier: GPL-3.0-or-later
//
// The policies that make one value of two without asking anybody: text, max, min, sum.
#include "merge/every_policy.h"
#include "merge/oracle.h"
#include "merge/tiny_device.h"
#include "model/limits.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::tiny;
namespace fe = roadbook::tiny::field_of_every_policy;

namespace {

Value text(const char* value)
{
    return std::string(value);
}

Value number(std::int64_t value)
{
    return value;
}

struct People {
    explicit People(const std::vector<std::pair<FieldId, Value>>& values)
    {
        static_cast<void>(hub.take(office.create(values, -1000)));
        a.pull(hub);
        b.pull(hub);
        c.pull(hub);
    }

    TinyHub hub{everyPolicy()};
    TinyDevice office{everyPolicy(), 9};
    TinyDevice a{everyPolicy(), 1};
    TinyDevice b{everyPolicy(), 2};
    TinyDevice c{everyPolicy(), 3};
};

int times(const TinyHub& hub, const Value& value, PastReason reason)
{
    return static_cast<int>(std::count_if(hub.past().begin(), hub.past().end(), [&](const PastValue& past) {
        return past.value == value && past.reason == reason;
    }));
}

Verdict verdictOf(const Result<Merged>& taken)
{
    return taken.value().verdict;
}

} // namespace

class JoinedTest : public QObject {
    Q_OBJECT

private slots:
    void law3_textsInDifferentPlaces();
    void textsThatTouchAreForAPerson();
    void law9_secondEditBuildsOnTheFirst();
    void whoHasSeenTheJoinedTextReplacesIt();
    void law3_deletingSparesAnUnseenSentence();
    void deletingWhatOneHasSeenAsksNobody();
    void theSameWordsAgainAreNoSurprise();
    void aSubmittedTextIsNotJoined();
    void joinedNamesAreAlikeEverywhere();
    void largerAndEarlier();
    void emptyNeverWins();
    void everybodysStepIsAdded();
    void sumsHaveAnEnd();
};

void JoinedTest::law3_textsInDifferentPlaces()
{
    People p({{fe::kText, text("甲。乙。丙。")}});
    const Sent one = p.a.edit(fe::kText, text("甲一。乙。丙。"), 1);
    const Sent other = p.b.edit(fe::kText, text("甲。乙。丙二。"), 2);
    QCOMPARE(verdictOf(p.hub.take(one)), Verdict::Applied);
    QCOMPARE(verdictOf(p.hub.take(other)), Verdict::Merged);
    QCOMPARE(p.hub.shown(fe::kText), text("甲一。乙。丙二。"));
    QVERIFY(p.hub.conflicts().empty());
    QCOMPARE(times(p.hub, text("甲一。乙。丙。"), PastReason::Merged), 1);
    QCOMPARE(times(p.hub, text("甲。乙。丙二。"), PastReason::Merged), 1);
    QVERIFY(p.hub.record().stampOf(fe::kText)->device.isNull());
    QCOMPARE(p.hub.record().stampOf(fe::kText)->rank, other.writer.rank);
}

void JoinedTest::textsThatTouchAreForAPerson()
{
    People p({{fe::kText, text("甲。乙。")}});
    const Sent one = p.a.edit(fe::kText, text("甲一。乙。"), 1);
    const Sent other = p.b.edit(fe::kText, text("甲二。乙。"), 2);
    static_cast<void>(p.hub.take(one));
    QCOMPARE(verdictOf(p.hub.take(other)), Verdict::Conflicted);
    QCOMPARE(openRivals(p.hub, fe::kText), (std::set<Value>{text("甲一。乙。"), text("甲二。乙。")}));
    // While it is open it is as `review`: an edit elsewhere is another rival.
    static_cast<void>(p.hub.take(p.c.edit(fe::kText, text("甲。乙三。"), 3)));
    QCOMPARE(openRivals(p.hub, fe::kText).size(), std::size_t{3});
    p.a.pull(p.hub);
    static_cast<void>(p.hub.take(p.a.settle(fe::kText, text("甲一二。乙三。"), 4)));
    QVERIFY(p.hub.openConflicts().empty());
    QCOMPARE(p.hub.shown(fe::kText), text("甲一二。乙三。"));
}

// Two edits on the road, somebody else's work between: the second does not take that back.
void JoinedTest::law9_secondEditBuildsOnTheFirst()
{
    for (const bool between : {false, true}) {
        People p({{fe::kText, text("甲。乙。丙。")}});
        const Sent first = p.a.edit(fe::kText, text("甲一。乙。丙。"), 1);
        const Sent second = p.a.edit(fe::kText, text("甲一二。乙。丙。"), 2);
        const Sent other = p.b.edit(fe::kText, text("甲。乙。丙三。"), 3);
        if (between)
            static_cast<void>(p.hub.take(first));
        static_cast<void>(p.hub.take(other));
        if (!between)
            static_cast<void>(p.hub.take(first));
        static_cast<void>(p.hub.take(second));
        QCOMPARE(p.hub.shown(fe::kText), text("甲一二。乙。丙三。"));
        QVERIFY(p.hub.conflicts().empty());
        QCOMPARE(countedTwice(p.hub), std::string());
    }
}

void JoinedTest::whoHasSeenTheJoinedTextReplacesIt()
{
    People p({{fe::kText, text("甲。乙。")}});
    const Sent mine = p.a.edit(fe::kText, text("甲一。乙。"), 1);
    static_cast<void>(p.hub.take(p.b.edit(fe::kText, text("甲。乙二。"), 2)));
    p.a.pull(p.hub); // before its own edit has arrived: the join is only predicted
    QCOMPARE(p.a.view().value(fe::kText), text("甲一。乙二。"));
    const Sent next = p.a.edit(fe::kText, text("全部重写"), 3);
    static_cast<void>(p.hub.take(mine));
    QCOMPARE(verdictOf(p.hub.take(next)), Verdict::Applied);
    QCOMPARE(p.hub.shown(fe::kText), text("全部重写"));
    QCOMPARE(times(p.hub, text("甲一。乙二。"), PastReason::Replaced), 1);
}

// B's own edit was joined with A's, of which B knew nothing: B deletes, A's sentence keeps it visible.
void JoinedTest::law3_deletingSparesAnUnseenSentence()
{
    People p({{fe::kText, text("甲。乙。")}});
    const Sent edit = p.b.edit(fe::kText, text("甲。乙二。"), 2);
    const Sent gone = p.b.remove(3);
    static_cast<void>(p.hub.take(p.a.edit(fe::kText, text("甲一。乙。"), 1)));
    static_cast<void>(p.hub.take(edit));
    QCOMPARE(verdictOf(p.hub.take(gone)), Verdict::Conflicted);
    QVERIFY(!p.hub.record().deleted);
    // More of that, after somebody has spoken for keeping it, keeps it too.
    static_cast<void>(p.hub.take(p.c.edit(fe::kMost, number(1), 4)));
    QCOMPARE(unsoundConflict(p.hub), std::string());
}

void JoinedTest::deletingWhatOneHasSeenAsksNobody()
{
    People p({{fe::kText, text("甲。乙。")}});
    static_cast<void>(p.hub.take(p.a.edit(fe::kText, text("甲一。乙。"), 1)));
    static_cast<void>(p.hub.take(p.b.edit(fe::kText, text("甲。乙二。"), 2)));
    p.b.pull(p.hub);
    QCOMPARE(verdictOf(p.hub.take(p.b.remove(3))), Verdict::Applied);
    QVERIFY(p.hub.record().deleted);
}

void JoinedTest::theSameWordsAgainAreNoSurprise()
{
    People p({{fe::kText, text("甲。")}});
    const Sent late = p.b.edit(fe::kText, text("甲二。"), 9);
    static_cast<void>(p.hub.take(p.a.edit(fe::kText, text("甲一。"), 1)));
    static_cast<void>(p.hub.take(p.a.edit(fe::kText, text("甲。"), 2)));
    QCOMPARE(verdictOf(p.hub.take(late)), Verdict::Applied);
    QCOMPARE(p.hub.shown(fe::kText), text("甲二。"));
    QVERIFY(p.hub.conflicts().empty());
}

void JoinedTest::aSubmittedTextIsNotJoined()
{
    People p({{fe::kText, text("甲。乙。")}, {fe::kState, text("done")}});
    const Sent late = p.b.edit(fe::kText, text("甲。乙二。"), 9);
    static_cast<void>(p.hub.take(p.a.edit(fe::kText, text("甲一。乙。"), 1)));
    static_cast<void>(p.hub.take(p.a.edit(fe::kState, text("submitted"), 2)));
    QCOMPARE(verdictOf(p.hub.take(late)), Verdict::Conflicted);
    QCOMPARE(p.hub.shown(fe::kText), text("甲一。乙。"));
}

void JoinedTest::joinedNamesAreAlikeEverywhere()
{
    People p({{fe::kText, text("甲。乙。")}});
    const Sent one = p.a.edit(fe::kText, text("甲一。乙。"), 1);
    const Sent other = p.b.edit(fe::kText, text("甲。乙二。"), 2);
    static_cast<void>(p.hub.take(one));
    p.b.pull(p.hub);
    const Stamp predicted = *p.b.view().stampOf(fe::kText);
    static_cast<void>(p.hub.take(other));
    QCOMPARE(p.hub.record().stampOf(fe::kText)->seq, predicted.seq);
    QVERIFY(predicted.seq != 0);
}

void JoinedTest::largerAndEarlier()
{
    People p({{fe::kMost, number(10)}, {fe::kLeast, text("2026-03-01")}});
    const Sent more = p.a.edit(fe::kMost, number(30), 1);
    const Sent less = p.b.edit(fe::kMost, number(20), 2);
    QCOMPARE(verdictOf(p.hub.take(more)), Verdict::Applied);
    QCOMPARE(verdictOf(p.hub.take(less)), Verdict::Merged);
    QCOMPARE(p.hub.shown(fe::kMost), number(30));
    QCOMPARE(times(p.hub, number(20), PastReason::Overtaken), 1);
    QCOMPARE(times(p.hub, number(10), PastReason::Replaced), 1);
    const Sent later = p.a.edit(fe::kLeast, text("2026-04-01"), 3);
    const Sent earlier = p.b.edit(fe::kLeast, text("2026-02-01"), 3);
    static_cast<void>(p.hub.take(earlier));
    static_cast<void>(p.hub.take(later));
    QCOMPARE(p.hub.shown(fe::kLeast), text("2026-02-01"));
    QCOMPARE(times(p.hub, text("2026-04-01"), PastReason::Overtaken), 1);
}

void JoinedTest::emptyNeverWins()
{
    People p({{fe::kMost, number(-5)}, {fe::kLeast, text("2026-03-01")}});
    static_cast<void>(p.hub.take(p.a.edit(fe::kMost, {}, 1)));
    static_cast<void>(p.hub.take(p.a.edit(fe::kLeast, {}, 2)));
    QCOMPARE(p.hub.shown(fe::kMost), number(-5));
    QCOMPARE(p.hub.shown(fe::kLeast), text("2026-03-01"));
}

void JoinedTest::everybodysStepIsAdded()
{
    People p({{fe::kSum, number(100)}});
    const Sent plus = p.a.edit(fe::kSum, number(130), 1);
    const Sent minus = p.b.edit(fe::kSum, number(90), 2);
    const Sent more = p.a.edit(fe::kSum, number(135), 3);
    QCOMPARE(verdictOf(p.hub.take(plus)), Verdict::Applied);
    QCOMPARE(verdictOf(p.hub.take(minus)), Verdict::Merged);
    QCOMPARE(verdictOf(p.hub.take(more)), Verdict::Merged);
    QCOMPARE(p.hub.shown(fe::kSum), number(125));
    for (const std::int64_t original : {130, 90, 135}) // what they wrote is found, too
        QCOMPARE(times(p.hub, number(original), PastReason::Merged), 1);
    QCOMPARE(countedTwice(p.hub), std::string());
}

void JoinedTest::sumsHaveAnEnd()
{
    People p({{fe::kSum, number(limits::kMostScaled - 1)}});
    const Sent one = p.a.edit(fe::kSum, number(limits::kMostScaled), 1);
    const Sent other = p.b.edit(fe::kSum, number(limits::kMostScaled), 2);
    static_cast<void>(p.hub.take(one));
    const auto refused = p.hub.take(other);
    QVERIFY(!refused && refused.error().code == ErrorCode::BadValue);
    QCOMPARE(refused.error().field, std::string("sum"));
    Sent forged = p.c.edit(fe::kSum, number(std::numeric_limits<std::int64_t>::max()), 3);
    forged.operation.changes[0].before = number(-5);
    QVERIFY(p.hub.take(forged).error().code == ErrorCode::BadValue);
}

QTEST_GUILESS_MAIN(JoinedTest)
#include "tst_joined.moc"
