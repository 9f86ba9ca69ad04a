// SPDX-License-Identifier: GPL-3.0-or-later
//
// Settling conflicts: by anybody, twice, late, without having seen everything. Exhaustive over the
// choices of two people who settle offline and the orders in which their work arrives (laws 3, 4).
#include "merge/oracle.h"
#include "merge/schedule.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

constexpr FieldId kField = field::account::kName;

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
}

Value text(const char* value)
{
    return std::string(value);
}

// "x" by device 1 against "y" by device 2; the others have seen it. Device 5 has not pulled since
// the base; so has device 6.
struct Dispute {
    TinyHub hub{accountType()};
    std::vector<TinyDevice> people;
    std::vector<Write> writes;

    Dispute()
    {
        TinyDevice office(accountType(), 9);
        static_cast<void>(hub.take(office.create({{kField, text("base")}}, -1000)));
        for (std::uint8_t number = 1; number <= 6; ++number) {
            people.emplace_back(accountType(), number);
            people.back().pull(hub);
        }
        send(note(people[0].edit(kField, text("x"), 1)));
        send(note(people[1].edit(kField, text("y"), 2)));
        for (std::size_t i = 0; i < 4; ++i)
            people[i].pull(hub);
    }
    TinyDevice& person(std::size_t number) { return people[number - 1]; }
    Sent note(const Sent& sent)
    {
        writes.push_back(
            {kField, sent.operation.changes[0].after, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    }
    Merged send(const Sent& sent) { return hub.take(sent).value(); }
    Conflict conflict() const { return hub.conflicts().at(0); }
};

bool has(const TinyHub& hub, PastReason reason, const Value& value)
{
    return std::any_of(hub.past().begin(), hub.past().end(),
                       [&](const PastValue& p) { return p.field == kField && p.reason == reason && p.value == value; });
}

} // namespace

class SettlingTest : public QObject {
    Q_OBJECT

private slots:
    void anybodySettlesForAnyValue();
    void settledIsSeenByEverybody();
    void law4_twoSettlementsInAnyOrder();
    void law3_unseenThirdRivalStaysOpen();
    void lateEditReopensTheSameConflict();
    void settlingASettledConflictAlikeIsNoNews();
    void differentSecondSettlementReopensTheSameConflict();
    void everySettlementOfEveryReopening();
    void refusals();
};

void SettlingTest::anybodySettlesForAnyValue()
{
    for (const std::size_t who : {1U, 2U, 3U})
        for (const char* choice : {"x", "y", "third", ""}) {
            Dispute d;
            const Value value = normalised(text(choice));
            const auto merged = d.send(d.note(d.person(who).settle(kField, value, 5)));
            QVERIFY(merged.verdict == Verdict::Applied);
            QVERIFY(!d.conflict().open);
            QVERIFY(d.conflict().settledValue == value);
            QCOMPARE(d.conflict().settledBy, d.person(who).user());
            QCOMPARE(d.conflict().settledAt, TinyDevice::rankAt(5));
            QVERIFY(d.hub.shown(kField) == value);
            QCOMPARE(QString::fromStdString(anythingWrong(d.hub, d.writes)), QString());
            for (const char* rival : {"x", "y"}) {
                // Who won is not among the rejected.
                QCOMPARE(has(d.hub, PastReason::Rejected, text(rival)), value != text(rival));
            }
        }
}

void SettlingTest::settledIsSeenByEverybody()
{
    Dispute d;
    d.send(d.note(d.person(3).settle(kField, text("x"), 5)));
    d.person(4).pull(d.hub);
    const auto merged = d.send(d.note(d.person(4).edit(kField, text("w"), 0)));
    QCOMPARE(merged.verdict, Verdict::Applied);
    QVERIFY(d.hub.openConflicts().empty());
    QVERIFY(d.hub.shown(kField) == text("w"));
}

void SettlingTest::law4_twoSettlementsInAnyOrder()
{
    for (const char* one : {"x", "y", "third"})
        for (const char* other : {"x", "y", "fourth"})
            for (const int rank : {4, 6}) {
                Dispute d;
                const auto first = d.note(d.person(3).settle(kField, text(one), 5));
                const auto second = d.note(d.person(4).settle(kField, text(other), rank));
                inEveryOrder(d.hub, {{first}, {second}}, [&](const TinyHub& end) {
                    QCOMPARE(QString::fromStdString(anythingWrong(end, d.writes)), QString());
                    if (text(one) == text(other)) {
                        QVERIFY(end.openConflicts().empty());
                        QVERIFY(end.shown(kField) == text(one));
                        return;
                    }
                    QVERIFY((openRivals(end, kField) == std::set<Value>{text(one), text(other)}));
                    QVERIFY(end.shown(kField) == (rank > 5 ? text(other) : text(one)));
                    QCOMPARE(end.conflicts().size(), 1U); // the same conflict again, not a second one
                });
            }
}

void SettlingTest::law3_unseenThirdRivalStaysOpen()
{
    for (const int rank : {0, 9}) {
        Dispute d;
        const auto third = d.note(d.person(5).edit(kField, text("z"), rank));
        const auto settlement = d.note(d.person(3).settle(kField, text("x"), 5));
        inEveryOrder(d.hub, {{third}, {settlement}}, [&](const TinyHub& end) {
            QVERIFY((openRivals(end, kField) == std::set<Value>{text("x"), text("z")}));
            QVERIFY(end.shown(kField) == (rank > 5 ? text("z") : text("x")));
            QCOMPARE(QString::fromStdString(anythingWrong(end, d.writes)), QString());
            QCOMPARE(end.conflicts().size(), 1U);
            QVERIFY(has(end, PastReason::Rejected, text("y")));
        });
    }
}

void SettlingTest::lateEditReopensTheSameConflict()
{
    Dispute d;
    const Id id = d.conflict().id;
    d.send(d.note(d.person(3).settle(kField, text("x"), 5)));
    const auto merged = d.send(d.note(d.person(5).edit(kField, text("late"), 0)));
    QCOMPARE(merged.verdict, Verdict::Conflicted);
    QCOMPARE(d.hub.conflicts().size(), 1U);
    QCOMPARE(d.conflict().id, id);
    QVERIFY(d.conflict().open);
    QVERIFY((openRivals(d.hub, kField) == std::set<Value>{text("x"), text("late")}));
    QVERIFY(d.hub.shown(kField) == text("x"));
    QCOMPARE(QString::fromStdString(anythingWrong(d.hub, d.writes)), QString());
    // A late edit that says what was decided is no news.
    Dispute e;
    e.send(e.person(3).settle(kField, text("x"), 5));
    e.send(e.person(5).edit(kField, text("x"), 0));
    QVERIFY(e.hub.openConflicts().empty());
}

void SettlingTest::settlingASettledConflictAlikeIsNoNews()
{
    Dispute d;
    const auto second = d.person(4).settle(kField, text("x"), 7);
    d.send(d.person(3).settle(kField, text("x"), 5));
    const auto merged = d.send(second);
    QVERIFY(!merged.record);
    QVERIFY(merged.conflicts.empty());
    QCOMPARE(d.conflict().settledBy, d.person(3).user());
}

void SettlingTest::differentSecondSettlementReopensTheSameConflict()
{
    Dispute d;
    const Id id = d.conflict().id;
    const auto second = d.person(4).settle(kField, text("y"), 7);
    d.send(d.person(3).settle(kField, text("x"), 5));
    // Somebody has gone on meanwhile: it is their value that meets the second settlement.
    d.person(1).pull(d.hub);
    d.send(d.person(1).edit(kField, text("x2"), 6));
    d.send(second);
    QCOMPARE(d.conflict().id, id);
    QVERIFY((openRivals(d.hub, kField) == std::set<Value>{text("x2"), text("y")}));
}

// Two people settle offline, one of the rivals' authors edits on, a stranger's old edit comes late;
// then somebody who sees all settles what is left, twice over. Nothing is ever lost.
void SettlingTest::everySettlementOfEveryReopening()
{
    std::size_t ends = 0;
    for (const char* one : {"x", "third"})
        for (const char* other : {"y", "third"})
            for (const char* late : {"x", "late"})
                for (const int shift : {0, -50}) {
                    Dispute d;
                    const std::vector<std::vector<Sent>> queues{
                        {d.note(d.person(3).settle(kField, text(one), 5))},
                        {d.note(d.person(4).settle(kField, text(other), 6 + shift))},
                        {d.note(d.person(1).edit(kField, text("x2"), 7 + shift))},
                        {d.note(d.person(5).edit(kField, text(late), 8))}};
                    ends += inEveryOrder(d.hub, queues, [&](const TinyHub& end) {
                        QCOMPARE(QString::fromStdString(anythingWrong(end, d.writes)), QString());
                        TinyHub after = end;
                        TinyDevice judge(accountType(), 7);
                        judge.pull(after);
                        if (!judge.seesOpenConflict(kField))
                            return;
                        QVERIFY(after.take(judge.settle(kField, text("judged"), 0)));
                        QVERIFY(after.openConflicts().empty());
                        QVERIFY(after.shown(kField) == text("judged"));
                        QCOMPARE(QString::fromStdString(anythingWrong(after, d.writes)), QString());
                    });
                }
    qInfo("%zu end states", ends);
}

void SettlingTest::refusals()
{
    Dispute d;
    Sent sent = d.person(3).settle(kField, text("x"), 5);
    const auto refuse = [&](auto change, ErrorCode code) {
        TinyHub hub = d.hub;
        Sent bad = sent;
        change(bad.operation);
        const auto merged = hub.take(bad);
        return !merged && merged.error().code == code;
    };
    QVERIFY(refuse([](Operation& op) { op.conflict = idOf(0x33); }, ErrorCode::Conflict));
    QVERIFY(refuse([](Operation& op) { op.changes[0].field = field::account::kGrade; }, ErrorCode::Conflict));
    QVERIFY(refuse([](Operation& op) { op.changes.clear(); }, ErrorCode::BadInput));
    QVERIFY(refuse([](Operation& op) { op.changes.push_back(op.changes[0]); }, ErrorCode::BadInput));
    // Hand-made, naming nothing: the choice stands, and so do the rivals nobody named.
    TinyHub hub = d.hub;
    sent.operation.rivals.clear();
    QVERIFY(hub.take(sent));
    QVERIFY((openRivals(hub, kField) == std::set<Value>{text("x"), text("y")}));
}

QTEST_GUILESS_MAIN(SettlingTest)
#include "tst_settling.moc"
