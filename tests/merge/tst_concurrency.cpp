// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is a conflict and what is not; that clocks have no say in it (law 9); that no writer is
// overruled by somebody whom they had seen.
#include "merge/oracle.h"
#include "merge/schedule.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

namespace fa = field::account;

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
}

struct Scene {
    TinyHub hub{accountType()};
    TinyDevice a{accountType(), 1};
    TinyDevice b{accountType(), 2};
    TinyDevice c{accountType(), 3};

    Scene()
    {
        TinyDevice office(accountType(), 9);
        send(office.create({{fa::kName, text("base")}, {fa::kPhone, text("100")}}, -1000));
        for (auto* device : {&a, &b, &c})
            device->pull(hub);
    }
    static Value text(const char* value) { return std::string(value); }
    Merged send(const Sent& sent) { return hub.take(sent).value(); }
};

constexpr int kTenYears = 315'360'000; // in steps of kRankStep

} // namespace

class ConcurrencyTest : public QObject {
    Q_OBJECT

private slots:
    void equalValuesAreNoConflict();
    void differentFieldsAreNoConflict();
    void whoHasSeenMeetsNobody();
    void differentReviewValuesFromTheSameBaseAlwaysConflict();
    void neverGivenFieldConflictsToo();
    void nobodyConflictsWithThemselves();
    void knowingBothSidesSettles();
    void whatIsShownAgainIsStillTheSameValue();
    void conflictNamesEverything();
    void law9_clockInTheFutureIsClamped();
    void law9_whoHasSeenReplacesWhateverTheClocks_data();
    void law9_whoHasSeenReplacesWhateverTheClocks();
    void law9_replacedValueDoesNotComeBack();
    void law4_latestShowsTheHighestRankThoughSomebodyHadSeen();
    void law13_conflictOfANewerVersionBlocksNothing();
    void law13_fieldOfANewerVersionMergesAsLatest();
    void createdTwiceMeetsLikeTwoEdits();
};

void ConcurrencyTest::equalValuesAreNoConflict()
{
    for (const FieldId field : {fa::kName, fa::kPhone}) {
        Scene scene;
        scene.send(scene.a.edit(field, Scene::text("x"), 1));
        const auto merged = scene.send(scene.b.edit(field, Scene::text("x"), 2));
        QCOMPARE(merged.verdict, Verdict::Merged);
        QVERIFY(scene.hub.conflicts().empty());
        QVERIFY(scene.hub.shown(field) == Scene::text("x"));
        // An empty text is the same as none.
        Scene empty;
        empty.send(empty.a.edit(field, Value{}, 1));
        empty.send(empty.b.edit(field, Scene::text(""), 2));
        QVERIFY(empty.hub.conflicts().empty());
    }
}

void ConcurrencyTest::differentFieldsAreNoConflict()
{
    const std::vector<FieldId> fields{fa::kName, fa::kGrade, fa::kLegalRepresentative, fa::kPhone, fa::kAddress};
    for (const FieldId one : fields)
        for (const FieldId other : fields) {
            if (one == other)
                continue;
            Scene scene;
            const auto first = scene.a.edit(one, Scene::text("x"), 2);
            const auto second = scene.b.edit(other, Scene::text("y"), 1);
            inEveryOrder(scene.hub, {{first}, {second}}, [&](const TinyHub& end) {
                QVERIFY(end.conflicts().empty());
                QVERIFY(end.shown(one) == Scene::text("x"));
                QVERIFY(end.shown(other) == Scene::text("y"));
            });
        }
}

void ConcurrencyTest::whoHasSeenMeetsNobody()
{
    for (const FieldId field : {fa::kName, fa::kPhone}) {
        Scene scene;
        const std::vector<TinyDevice*> people{&scene.a, &scene.b, &scene.c, &scene.a, &scene.c};
        int step = 100; // clocks run backwards meanwhile
        for (auto* person : people) {
            person->pull(scene.hub);
            const Value value = std::string("v") + std::to_string(step);
            const auto merged = scene.send(person->edit(field, value, step--));
            QCOMPARE(merged.verdict, Verdict::Applied);
            QVERIFY(scene.hub.shown(field) == value);
            QCOMPARE(merged.past.size(), 1U);
            QCOMPARE(merged.past[0].reason, PastReason::Replaced);
        }
        QVERIFY(scene.hub.conflicts().empty());
    }
}

void ConcurrencyTest::differentReviewValuesFromTheSameBaseAlwaysConflict()
{
    for (const auto& field : accountType().fields) {
        if (field.policy != Policy::Review)
            continue;
        for (const int rank : {-5, 5}) {
            Scene scene;
            const Value x = field.kind == Kind::Ref ? Value{idOf(1)} : Scene::text("x");
            const Value y = field.kind == Kind::Ref ? Value{idOf(2)} : Scene::text("y");
            scene.send(scene.a.edit(field.id, x, 0));
            const auto merged = scene.send(scene.b.edit(field.id, y, rank));
            QCOMPARE(merged.verdict, Verdict::Conflicted);
            QVERIFY((openRivals(scene.hub, field.id) == std::set<Value>{x, y}));
            QVERIFY(scene.hub.shown(field.id) == (rank > 0 ? y : x));
        }
    }
}

void ConcurrencyTest::neverGivenFieldConflictsToo()
{
    Scene scene;
    scene.send(scene.a.edit(fa::kGrade, Scene::text("A1"), 1));
    scene.send(scene.b.edit(fa::kGrade, Scene::text("B2"), 2));
    QVERIFY((openRivals(scene.hub, fa::kGrade) == std::set<Value>{Scene::text("A1"), Scene::text("B2")}));
}

void ConcurrencyTest::nobodyConflictsWithThemselves()
{
    // B's value is shown, A's own is a rival; A, who sees both, types a third.
    Scene scene;
    scene.send(scene.a.edit(fa::kName, Scene::text("x"), 1));
    scene.send(scene.b.edit(fa::kName, Scene::text("y"), 2));
    scene.send(scene.c.edit(fa::kName, Scene::text("w"), 0));
    scene.a.pull(scene.hub);
    scene.send(scene.a.edit(fa::kName, Scene::text("z"), 3));
    QVERIFY((openRivals(scene.hub, fa::kName) == std::set<Value>{Scene::text("z"), Scene::text("w")}));
    QVERIFY(scene.hub.shown(fa::kName) == Scene::text("z"));
    QCOMPARE(QString::fromStdString(unsoundConflict(scene.hub)), QString());
}

void ConcurrencyTest::knowingBothSidesSettles()
{
    Scene scene;
    scene.send(scene.a.edit(fa::kName, Scene::text("x"), 1));
    scene.send(scene.b.edit(fa::kName, Scene::text("y"), 2));
    scene.a.pull(scene.hub);
    scene.send(scene.a.edit(fa::kName, Scene::text("z"), 3));
    QVERIFY(scene.hub.openConflicts().empty());
    QVERIFY(scene.hub.shown(fa::kName) == Scene::text("z"));
    QCOMPARE(scene.hub.conflicts().at(0).settledBy, scene.a.user());
    QVERIFY((accounted(scene.hub, fa::kName) ==
             std::set<Value>{Scene::text("base"), Scene::text("x"), Scene::text("y"), Scene::text("z")}));
}

void ConcurrencyTest::whatIsShownAgainIsStillTheSameValue()
{
    // B's name is shown, then C's. D, who sees C's and has a slow clock, replaces that one: B's is
    // shown again. Whoever sees it now and writes another replaces it.
    Scene scene;
    TinyDevice d(accountType(), 4);
    scene.send(scene.a.edit(fa::kName, Scene::text("a"), 1));
    scene.send(scene.b.edit(fa::kName, Scene::text("b"), 2));
    scene.send(scene.c.edit(fa::kName, Scene::text("c"), 3));
    d.pull(scene.hub);
    scene.send(d.edit(fa::kName, Scene::text("d"), 0));
    QVERIFY(scene.hub.shown(fa::kName) == Scene::text("b"));
    TinyDevice e(accountType(), 5);
    e.pull(scene.hub);
    scene.send(e.edit(fa::kName, Scene::text("e"), 9));
    QVERIFY(
        (openRivals(scene.hub, fa::kName) == std::set<Value>{Scene::text("a"), Scene::text("d"), Scene::text("e")}));
}

void ConcurrencyTest::conflictNamesEverything()
{
    Scene scene;
    scene.send(scene.a.edit(fa::kName, Scene::text("x"), 1));
    scene.hub.now += 5000;
    scene.send(scene.b.edit(fa::kName, Scene::text("y"), 2));
    const Conflict conflict = scene.hub.conflicts().at(0);
    QVERIFY(conflict.open);
    QCOMPARE(conflict.record, kTheRecord);
    QCOMPARE(conflict.recordType, type::kAccount);
    QCOMPARE(conflict.field, FieldId{fa::kName});
    QVERIFY(conflict.before == Scene::text("base"));
    QCOMPARE(conflict.rivals.size(), 2U);
    const Rival& second = conflict.rivals[1];
    QCOMPARE(second.stamp.author, scene.b.user());
    QCOMPARE(second.stamp.device, scene.b.device());
    QCOMPARE(second.stamp.at, TinyDevice::rankAt(2));
    QCOMPARE(second.arrived, scene.hub.now);
    QCOMPARE(second.deviceName, std::string("tablet 2"));
    QCOMPARE(conflict.rivals[0].deviceName, std::string("tablet 1"));
    QCOMPARE(scene.hub.conflictRecords()[0].scope, scene.hub.record().scope);
}

void ConcurrencyTest::law9_clockInTheFutureIsClamped()
{
    QCOMPARE(clampRank(kNow + 1, kNow), kNow + 1);
    QCOMPARE(clampRank(kNow + kRankToleranceMillis + 1, kNow), kNow + kRankToleranceMillis);
    QCOMPARE(clampRank(kNow - 1, kNow), kNow - 1);
    Scene scene;
    scene.send(scene.a.edit(fa::kPhone, Scene::text("2099"), kTenYears));
    QVERIFY(scene.hub.record().stampOf(fa::kPhone)->rank <= kNow + kRankToleranceMillis);
    // Ten minutes later the right clock of B wins, though B had not seen the value of 2099.
    scene.hub.now += 600'000;
    const int later = static_cast<int>((scene.hub.now - TinyDevice::rankAt(0)) / kRankStep);
    scene.send(scene.b.edit(fa::kPhone, Scene::text("200"), later));
    QVERIFY(scene.hub.shown(fa::kPhone) == Scene::text("200"));
    QVERIFY(accounted(scene.hub, fa::kPhone).contains(Scene::text("2099")));
}

void ConcurrencyTest::law9_whoHasSeenReplacesWhateverTheClocks_data()
{
    QTest::addColumn<int>("rank");
    for (const int rank : {-kTenYears, -1, 0, 1, kTenYears})
        QTest::newRow(std::to_string(rank).c_str()) << rank;
}

void ConcurrencyTest::law9_whoHasSeenReplacesWhateverTheClocks()
{
    QFETCH(int, rank);
    for (const FieldId field : {fa::kName, fa::kPhone}) {
        Scene scene;
        scene.send(scene.a.edit(field, Scene::text("seen"), kTenYears));
        scene.b.pull(scene.hub);
        scene.send(scene.b.edit(field, Scene::text("after"), rank));
        QVERIFY(scene.hub.shown(field) == Scene::text("after"));
        QVERIFY(scene.hub.conflicts().empty());
        // Their own unsent value counts as seen.
        scene.c.pull(scene.hub);
        const auto first = scene.c.edit(field, Scene::text("first"), rank);
        const auto second = scene.c.edit(field, Scene::text("second"), rank - 5);
        scene.send(first);
        scene.send(second);
        QVERIFY(scene.hub.shown(field) == Scene::text("second"));
        QVERIFY(scene.hub.conflicts().empty());
    }
}

void ConcurrencyTest::law9_replacedValueDoesNotComeBack()
{
    // A ranks 10. B, whose clock is slow, has seen it and replaces it. C, who ranks between, would
    // have lost against A: so C loses against B as well, whichever comes first.
    for (const bool cFirst : {false, true}) {
        Scene scene;
        const auto fromC = scene.c.edit(fa::kPhone, Scene::text("c"), 7);
        scene.send(scene.a.edit(fa::kPhone, Scene::text("a"), 10));
        if (cFirst)
            scene.send(fromC);
        scene.b.pull(scene.hub);
        scene.send(scene.b.edit(fa::kPhone, Scene::text("b"), 5));
        if (!cFirst)
            scene.send(fromC);
        QVERIFY(scene.hub.shown(fa::kPhone) == Scene::text("b"));
    }
}

void ConcurrencyTest::law4_latestShowsTheHighestRankThoughSomebodyHadSeen()
{
    // D (here: the office) has seen A's value; two others have not. Every order that keeps "seen".
    Scene scene;
    const auto fromB = scene.b.edit(fa::kPhone, Scene::text("b"), 3);
    const auto fromC = scene.c.edit(fa::kPhone, Scene::text("c"), 20);
    const auto fromA = scene.a.edit(fa::kPhone, Scene::text("a"), 10);
    TinyHub onlyA = scene.hub;
    QVERIFY(onlyA.take(fromA));
    TinyDevice d(accountType(), 4);
    d.pull(onlyA);
    const auto fromD = d.edit(fa::kPhone, Scene::text("d"), 1);
    inEveryOrder(onlyA, {{fromD}, {fromB}, {fromC}},
                 [&](const TinyHub& end) { QVERIFY(end.shown(fa::kPhone) == Scene::text("c")); });
    inEveryOrder(onlyA, {{fromD}, {fromB}},
                 [&](const TinyHub& end) { QVERIFY(end.shown(fa::kPhone) == Scene::text("d")); });
}

void ConcurrencyTest::law13_conflictOfANewerVersionBlocksNothing()
{
    Scene scene;
    scene.send(scene.a.edit(fa::kName, Scene::text("x"), 1));
    scene.send(scene.b.edit(fa::kName, Scene::text("y"), 2));
    Record foreign = scene.hub.conflictRecords()[0];
    foreign.set(field::conflict::kField, std::string("field_of_the_future"), 0);
    QVERIFY(!conflictFromRecord(foreign));
    const std::vector<Record> conflicts{foreign};
    scene.c.pull(scene.hub);
    const Sent sent = scene.c.edit(fa::kPhone, Scene::text("300"), 3);
    const auto merged = merge({&accountType(), &scene.hub.record(), conflicts, &sent.operation, sent.writer, {}});
    QVERIFY(merged);
    QVERIFY(merged->record->value(fa::kPhone) == Scene::text("300"));
    QVERIFY(merged->conflicts.empty());
}

void ConcurrencyTest::law13_fieldOfANewerVersionMergesAsLatest()
{
    constexpr FieldId kOfTheFuture = 900;
    Scene scene;
    const auto low = scene.a.edit(kOfTheFuture, Scene::text("x"), 1);
    const auto high = scene.b.edit(kOfTheFuture, Scene::text("y"), 2);
    inEveryOrder(scene.hub, {{low}, {high}}, [&](const TinyHub& end) {
        QVERIFY(end.shown(kOfTheFuture) == Scene::text("y"));
        QVERIFY((accounted(end, kOfTheFuture) == std::set<Value>{Scene::text("x"), Scene::text("y")}));
    });
}

void ConcurrencyTest::createdTwiceMeetsLikeTwoEdits()
{
    TinyHub hub(accountType());
    TinyDevice one(accountType(), 1);
    TinyDevice two(accountType(), 2);
    QVERIFY(hub.take(one.create(
        {{fa::kName, Scene::text("same")}, {fa::kGrade, Scene::text("A1")}, {fa::kPhone, Scene::text("1")}}, 2)));
    QVERIFY(hub.take(two.create(
        {{fa::kName, Scene::text("same")}, {fa::kGrade, Scene::text("B1")}, {fa::kFax, Scene::text("2")}}, 1)));
    QVERIFY(openRivals(hub, fa::kName).empty());
    QVERIFY((openRivals(hub, fa::kGrade) == std::set<Value>{Scene::text("A1"), Scene::text("B1")}));
    QVERIFY(hub.shown(fa::kPhone) == Scene::text("1"));
    QVERIFY(hub.shown(fa::kFax) == Scene::text("2"));
}

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "tst_concurrency.moc"
