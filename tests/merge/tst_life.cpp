// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deleting against editing: the record stays alive with the edit in it, and a person decides, in
// whichever order the two arrive (laws 3, 4).
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

Value text(const char* value)
{
    return std::string(value);
}

struct Scene {
    TinyHub hub{accountType()};
    TinyDevice a{accountType(), 1};
    TinyDevice b{accountType(), 2};
    TinyDevice c{accountType(), 3};

    Scene()
    {
        TinyDevice office(accountType(), 9);
        static_cast<void>(hub.take(office.create({{fa::kName, text("base")}, {fa::kPhone, text("100")}}, -1000)));
        pullAll();
    }
    void pullAll()
    {
        for (auto* device : {&a, &b, &c})
            device->pull(hub);
    }
};

bool lifeIsOpen(const TinyHub& hub)
{
    return openRivals(hub, kLifeField) == std::set<Value>{false, true};
}

} // namespace

class LifeTest : public QObject {
    Q_OBJECT

private slots:
    void deleteAndUndeleteOfWhatWasSeen();
    void law4_deleteAgainstEditInBothOrders_data();
    void law4_deleteAgainstEditInBothOrders();
    void settledEitherWay();
    void editAfterTheDecisionOpensItAgain();
    void settlingForDeletingSparesAnUnseenEdit();
    void secondDeletionSparesAnUnseenEdit();
    void unseenRivalCountsAsAnEdit();
    void settlementThatHadNotSeenTheDeletion();
    void everybodyDeletesInTheEnd();
    void everyVoiceAboutDeletingCounts();
    void twoDeletionsAreNoConflict();
    void editOfADeletedRecordIsRefused();
    void twoSettlementsOfLifeKeepTheRecordVisible();
    void everyOrderOfEditsAndDeletions();
};

void LifeTest::deleteAndUndeleteOfWhatWasSeen()
{
    Scene s;
    QCOMPARE(s.hub.take(s.a.remove(1))->verdict, Verdict::Applied);
    QVERIFY(s.hub.record().deleted);
    s.b.pull(s.hub);
    QCOMPARE(s.hub.take(s.b.undelete(0))->verdict, Verdict::Applied);
    QVERIFY(!s.hub.record().deleted);
    QVERIFY(s.hub.conflicts().empty());
    QVERIFY(s.hub.shown(fa::kPhone) == text("100"));
    // To and fro on one device, before anything is sent.
    s.pullAll();
    for (const auto& sent : {s.c.remove(1), s.c.undelete(2), s.c.edit(fa::kPhone, text("1"), 3), s.c.remove(4)})
        QCOMPARE(s.hub.take(sent)->verdict, Verdict::Applied);
    QVERIFY(s.hub.record().deleted);
}

void LifeTest::law4_deleteAgainstEditInBothOrders_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("rank");
    for (const int rank : {1, 9}) {
        QTest::addRow("latest %d", rank) << int{fa::kPhone} << rank;
        QTest::addRow("review %d", rank) << int{fa::kName} << rank;
        QTest::addRow("remark %d", rank) << int{fa::kRemarks} << rank;
        QTest::addRow("never given %d", rank) << int{fa::kGrade} << rank;
    }
}

void LifeTest::law4_deleteAgainstEditInBothOrders()
{
    QFETCH(int, field);
    QFETCH(int, rank);
    Scene s;
    const auto fieldId = static_cast<FieldId>(field);
    const bool remark = fieldId == fa::kRemarks;
    const Value value = remark ? Value{TextSet{"x"}} : text("x");
    const auto edit = remark ? s.a.editSet(fieldId, value, {}, 5) : s.a.edit(fieldId, value, 5);
    const auto removal = s.b.remove(rank);
    const std::vector<Write> writes{{fieldId, value, edit.writer.device, 1, edit.writer.rank}};
    inEveryOrder(s.hub, {{edit}, {removal}}, [&](const TinyHub& end) {
        QVERIFY(!end.record().deleted);
        QVERIFY(end.shown(fieldId) == value);
        QVERIFY(lifeIsOpen(end));
        QCOMPARE(end.conflicts().size(), 1U);
        QCOMPARE(end.conflicts()[0].id, conflictId(kTheRecord, kLifeField, 0));
        QCOMPARE(QString::fromStdString(anythingWrong(end, writes)), QString());
    });
}

void LifeTest::settledEitherWay()
{
    for (const bool editFirst : {true, false})
        for (const bool remove : {true, false}) {
            Scene s;
            const auto edit = s.a.edit(fa::kPhone, text("x"), 1);
            const auto removal = s.b.remove(2);
            for (const auto& sent : {editFirst ? edit : removal, editFirst ? removal : edit})
                QVERIFY(s.hub.take(sent));
            s.c.pull(s.hub);
            QVERIFY(s.hub.take(s.c.settle(kLifeField, remove, 0)));
            QCOMPARE(s.hub.record().deleted, remove);
            QVERIFY(s.hub.openConflicts().empty());
            QVERIFY(s.hub.shown(fa::kPhone) == text("x"));
        }
}

void LifeTest::editAfterTheDecisionOpensItAgain()
{
    Scene s;
    const auto late = s.c.edit(fa::kFax, text("late"), 0);
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.remove(2)));
    s.a.pull(s.hub);
    QVERIFY(s.hub.take(s.a.settle(kLifeField, true, 3)));
    QVERIFY(s.hub.record().deleted);
    QVERIFY(s.hub.take(late));
    QVERIFY(!s.hub.record().deleted);
    QVERIFY(s.hub.shown(fa::kFax) == text("late"));
    QVERIFY(lifeIsOpen(s.hub));
    QCOMPARE(s.hub.conflicts().size(), 1U);
}

void LifeTest::settlingForDeletingSparesAnUnseenEdit()
{
    Scene s;
    const auto unseen = s.c.edit(fa::kFax, text("late"), 0);
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.remove(2)));
    s.a.pull(s.hub);
    const auto decision = s.a.settle(kLifeField, true, 3);
    inEveryOrder(s.hub, {{unseen}, {decision}}, [&](const TinyHub& end) {
        QVERIFY(!end.record().deleted);
        QVERIFY(end.shown(fa::kFax) == text("late"));
        QVERIFY(lifeIsOpen(end));
    });
}

void LifeTest::secondDeletionSparesAnUnseenEdit()
{
    // A's edit and B's deletion are in conflict; then C edits; then A, who does not know of C,
    // deletes as well. C's edit is still there.
    Scene s;
    const auto again = [&] {
        s.a.pull(s.hub);
        return s.a.remove(4);
    };
    const auto unseen = s.c.edit(fa::kFax, text("late"), 3);
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.remove(2)));
    const auto second = again();
    QVERIFY(s.hub.take(unseen));
    QVERIFY(s.hub.take(second));
    QVERIFY(!s.hub.record().deleted);
    QVERIFY(lifeIsOpen(s.hub));
}

void LifeTest::unseenRivalCountsAsAnEdit()
{
    // B's name is only a rival, shown nowhere; A deletes without knowing of it.
    Scene s;
    QVERIFY(s.hub.take(s.c.edit(fa::kName, text("c"), 9)));
    s.a.pull(s.hub);
    QVERIFY(s.hub.take(s.b.edit(fa::kName, text("b"), 1)));
    QVERIFY(s.hub.shown(fa::kName) == text("c"));
    QVERIFY(s.hub.take(s.a.remove(10)));
    QVERIFY(!s.hub.record().deleted);
    QVERIFY(lifeIsOpen(s.hub));
}

void LifeTest::everybodyDeletesInTheEnd()
{
    Scene s;
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.remove(2)));
    s.a.pull(s.hub);
    QVERIFY(s.hub.take(s.a.remove(3))); // the one who kept it wants it gone too
    QVERIFY(s.hub.record().deleted);
    QVERIFY(s.hub.openConflicts().empty());
}

void LifeTest::settlementThatHadNotSeenTheDeletion()
{
    Scene s;
    QVERIFY(s.hub.take(s.a.edit(fa::kName, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.edit(fa::kName, text("y"), 2)));
    s.pullAll();
    const auto settlement = s.c.settle(fa::kName, text("x"), 3);
    QVERIFY(s.hub.take(s.a.remove(4))); // knew both rivals
    QVERIFY(s.hub.record().deleted);
    QVERIFY(s.hub.take(settlement));
    QVERIFY(!s.hub.record().deleted);
    QVERIFY(s.hub.shown(fa::kName) == text("x"));
    QVERIFY(lifeIsOpen(s.hub));
}

void LifeTest::everyVoiceAboutDeletingCounts()
{
    // A and B edited, C deletes, B deletes, A deletes, none knowing of the others: nobody is left
    // who would keep it.
    Scene s;
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.edit(fa::kFax, text("y"), 2)));
    QVERIFY(s.hub.take(s.c.remove(3)));
    QVERIFY(s.hub.take(s.b.remove(4)));
    QVERIFY(lifeIsOpen(s.hub)); // A has not said so yet
    QVERIFY(s.hub.take(s.a.remove(5)));
    QVERIFY(s.hub.record().deleted);
    QVERIFY(s.hub.openConflicts().empty());
}

void LifeTest::twoDeletionsAreNoConflict()
{
    Scene s;
    const auto one = s.a.remove(1);
    const auto other = s.b.remove(2);
    inEveryOrder(s.hub, {{one}, {other}}, [&](const TinyHub& end) {
        QVERIFY(end.record().deleted);
        QVERIFY(end.conflicts().empty());
    });
}

void LifeTest::editOfADeletedRecordIsRefused()
{
    Scene s;
    QVERIFY(s.hub.take(s.a.remove(1)));
    s.b.pull(s.hub);
    const auto merged = s.hub.take(s.b.edit(fa::kPhone, text("x"), 2));
    QVERIFY(!merged);
    QCOMPARE(merged.error().code, ErrorCode::Deleted);
    QVERIFY(!s.b.predicted()); // the device said so at once
    const auto own = s.hub.take(s.a.edit(fa::kPhone, text("x"), 2));
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::Deleted);
    TinyHub empty(accountType());
    TinyDevice stranger(accountType(), 8);
    for (const auto& sent : {stranger.edit(fa::kPhone, text("x"), 1), stranger.remove(2), stranger.undelete(3)}) {
        const auto missing = empty.take(sent);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }
}

void LifeTest::twoSettlementsOfLifeKeepTheRecordVisible()
{
    Scene s;
    QVERIFY(s.hub.take(s.a.edit(fa::kPhone, text("x"), 1)));
    QVERIFY(s.hub.take(s.b.remove(2)));
    s.pullAll();
    const auto gone = s.b.settle(kLifeField, true, 3);
    const auto kept = s.c.settle(kLifeField, false, 4);
    inEveryOrder(s.hub, {{gone}, {kept}}, [&](const TinyHub& end) {
        QVERIFY(!end.record().deleted);
        QVERIFY(lifeIsOpen(end));
        QCOMPARE(end.conflicts().size(), 1U);
        TinyHub after = end;
        TinyDevice judge(accountType(), 7);
        judge.pull(after);
        QVERIFY(after.take(judge.settle(kLifeField, true, 5)));
        QVERIFY(after.record().deleted);
    });
}

// Three people who start from the same base, each edits (e), deletes (d), undeletes (u) a field of
// their own: when anybody edited and did not delete, the record is there with the edit in it.
void LifeTest::everyOrderOfEditsAndDeletions()
{
    const std::vector<std::string> scripts{"e", "d", "ed", "ee", "du", "due"};
    const std::vector<FieldId> fields{fa::kPhone, fa::kFax, fa::kName};
    std::size_t ends = 0;
    const auto play = [&](const std::vector<std::string>& chosen) {
        Scene s;
        std::vector<TinyDevice*> people{&s.a, &s.b, &s.c};
        std::vector<std::vector<Sent>> queues(people.size());
        std::vector<Write> writes;
        for (std::size_t i = 0; i < people.size(); ++i)
            for (const char step : chosen[i]) {
                const int rank = static_cast<int>(i);
                const Value value = std::string(1, static_cast<char>('a' + i)) + std::to_string(queues[i].size());
                queues[i].push_back(step == 'd'   ? people[i]->remove(rank)
                                    : step == 'u' ? people[i]->undelete(rank)
                                                  : people[i]->edit(fields[i], value, rank));
                const auto& sent = queues[i].back().writer;
                if (step == 'e')
                    writes.push_back({fields[i], value, sent.device, sent.seq, sent.rank});
            }
        ends += inEveryOrder(s.hub, queues, [&](const TinyHub& end) {
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(QString::fromStdString(anythingWrong(end, writes)), QString());
            const auto ended = [&](char step) {
                return std::any_of(chosen.begin(), chosen.end(),
                                   [&](const auto& script) { return script.back() == step; });
            };
            QVERIFY2(!ended('e') || !end.record().deleted, describe(end).c_str());
            QVERIFY2(ended('d') || ended('u') || !end.record().deleted, describe(end).c_str());
            for (std::size_t i = 0; i < chosen.size(); ++i)
                if (chosen[i].back() == 'e')
                    QVERIFY2(end.shown(fields[i]) == queues[i].back().operation.changes[0].after,
                             describe(end).c_str());
        });
    };
    for (const auto& one : scripts)
        for (const auto& other : scripts)
            for (const auto& third : scripts)
                play({one, other, third});
    qInfo("%zu end states", ends);
}

QTEST_GUILESS_MAIN(LifeTest)
#include "tst_life.moc"
