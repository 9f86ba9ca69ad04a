// SPDX-License-Identifier: GPL-3.0-or-later
//
// A store that was copied (law 6): two tablets with one past. What either sent of it before they parted was seen by both.
#include "model/conflict.h"
#include "model/fields.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;

std::string legal(World::Device& device, const Id& id)
{
    return std::string(device.replica->get(type::kAccount, id)->record.text(fa::kLegalRepresentative));
}

bool setLegal(World& world, World::Device& device, const Id& id, const std::string& name)
{
    return world.edit(device, type::kAccount, id, fa::kLegalRepresentative, name).has_value();
}

std::vector<std::string> pastOf(World::Device& device, const Id& id)
{
    std::vector<std::string> values;
    const auto lines = device.replica->history(type::kAccount, id);
    for (const auto& line : *lines)
        if (line.field == fa::kLegalRepresentative && line.by)
            values.push_back(std::get<std::string>(line.value));
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

class TestCopies : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::filesystem::path folder()
    {
        return std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_worlds);
    }

private slots:
    void law9_whatTheOtherHalfSentWasSeen_data();
    void law9_whatTheOtherHalfSentWasSeen();
    void law3_whatTheOtherHalfSentLaterWasNot();
    void law1_whatArrivedStaysOnTheScreen();
    void law6_aCopyOfACopy();
    void law6_savesThatDidNotTravelWithTheRequestAreNotSentAgain();
    void law7_aCopyThatMeetsARestoredServerLooksAtTheBytes();
};

void TestCopies::law9_whatTheOtherHalfSentWasSeen_data()
{
    QTest::addColumn<bool>("exact");
    QTest::newRow("exactly as it was predicted") << true;
    QTest::newRow("met by somebody else's work") << false;
}

// A value is pending when the store is copied; the first half sends it, the second goes on to another value.
void TestCopies::law9_whatTheOtherHalfSentWasSeen()
{
    QFETCH(bool, exact);
    World world(folder(), 1);
    auto& first = world.addDevice(world.lin, "tablet");
    auto& desk = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    if (!exact) {
        QVERIFY(world.edit(desk, type::kAccount, id, fa::kPhone, std::string("029-1")));
        QVERIFY(world.sync(desk));
    }
    QVERIFY(setLegal(world, first, id, "甲"));
    auto& copy = world.cloneDevice(first, "copy");
    QVERIFY(setLegal(world, copy, id, "乙"));
    QVERIFY(world.edit(first, type::kAccount, id, fa::kFax, std::string("029-2"))); // so that they part
    QVERIFY(world.sync(first));
    QVERIFY(world.sync(copy));
    QVERIFY(world.lastSummary.forked);
    world.settle();
    for (auto* device : {&first, &copy, &desk}) {
        QVERIFY(device->replica->conflictsOf(id)->empty());
        QCOMPARE(legal(*device, id), std::string("乙"));
        QCOMPARE(pastOf(*device, id), std::vector<std::string>{"甲"});
        QCOMPARE(world.deviceView(*device), world.serverView(device->person));
    }
}

// What was sent after they parted is somebody else's, though it came under the same name and has the same number.
void TestCopies::law3_whatTheOtherHalfSentLaterWasNot()
{
    World world(folder(), 2);
    auto& first = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    auto& copy = world.cloneDevice(first, "copy");
    QVERIFY(setLegal(world, first, id, "甲"));
    QVERIFY(setLegal(world, copy, id, "乙"));
    QVERIFY(setLegal(world, copy, id, "丙")); // has seen its own save of that number, not the other's
    QVERIFY(world.sync(first));
    world.settle();
    const auto conflicts = first.replica->conflictsOf(id);
    QCOMPARE(conflicts->size(), 1U);
    const auto conflict = conflictFromRecord(conflicts->front().record);
    QVERIFY(conflict->open);
    QCOMPARE(conflict->rivals.size(), 2U);
    QCOMPARE(world.deviceView(copy), world.serverView(world.lin));
}

void TestCopies::law1_whatArrivedStaysOnTheScreen()
{
    World world(folder(), 3);
    auto& first = world.addDevice(world.lin, "tablet");
    auto& desk = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    QVERIFY(world.edit(desk, type::kAccount, id, fa::kPhone, std::string("029-1")));
    QVERIFY(world.sync(desk));
    QVERIFY(setLegal(world, first, id, "甲"));
    auto& copy = world.cloneDevice(first, "copy");
    QVERIFY(world.edit(first, type::kAccount, id, fa::kFax, std::string("029-2")));
    QVERIFY(world.edit(copy, type::kAccount, id, fa::kAddress, std::string("西安")));
    QVERIFY(world.sync(first));
    for (const int cutAt : {1, 2}) { // the answers to: who am I, and what is new
        QVERIFY(!world.sync(copy, Fault::LoseReply, cutAt));
        world.reopen(copy);
        QCOMPARE(legal(copy, id), std::string("甲"));
        QVERIFY(copy.replica->verify()->empty());
    }
    QVERIFY(setLegal(world, copy, id, "乙"));
    world.settle();
    QVERIFY(copy.replica->conflictsOf(id)->empty());
    QCOMPARE(legal(first, id), std::string("乙"));
    QCOMPARE(copy.replica->status()->pending, 0);
}

void TestCopies::law6_aCopyOfACopy()
{
    World world(folder(), 4);
    auto& first = world.addDevice(world.lin, "tablet");
    auto& desk = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    QVERIFY(setLegal(world, first, id, "甲"));
    auto& second = world.cloneDevice(first, "second");
    world.recordVisit(first, id, "on the first");
    QVERIFY(world.sync(first));
    auto& third = world.cloneDevice(second, "third"); // not noticed yet
    QVERIFY(setLegal(world, second, id, "乙"));
    QVERIFY(world.sync(second));
    QVERIFY(setLegal(world, second, id, "丙"));
    auto& fourth = world.cloneDevice(second, "fourth"); // a copy of one that has a name of its own
    world.recordVisit(second, id, "on the second");
    QVERIFY(world.sync(second));
    QVERIFY(setLegal(world, fourth, id, "丁"));
    QVERIFY(world.sync(fourth));
    QVERIFY(world.lastSummary.forked);
    world.recordVisit(third, id, "on the third");
    world.settle();
    for (auto* device : {&first, &second, &third, &fourth, &desk}) {
        QVERIFY(device->replica->conflictsOf(id)->empty());
        QCOMPARE(legal(*device, id), std::string("丁"));
        QCOMPARE(*device->replica->count({type::kVisit}), 3);
        QCOMPARE(world.deviceView(*device), world.serverView(device->person));
    }
}

// More is pending than one request carries, and all of it is there already.
void TestCopies::law6_savesThatDidNotTravelWithTheRequestAreNotSentAgain()
{
    World world(folder(), 5);
    auto& first = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    const int many = 30;
    for (int i = 0; i < many; ++i)
        world.recordVisit(first, id, std::string(40'000, 'x'));
    auto& copy = world.cloneDevice(first, "copy");
    world.recordVisit(first, id, "on the first");
    QVERIFY(world.sync(first));
    QVERIFY(world.sync(copy));
    QVERIFY(world.lastSummary.forked);
    QCOMPARE(world.lastSummary.pushed, 0);
    QCOMPARE(copy.replica->status()->pending, 0);
    QCOMPARE(*copy.replica->count({type::kVisit}), many + 1);
    QCOMPARE(world.deviceView(copy), world.serverView(world.lin));
}

// The server is restored; the first half, of an older day, fills the numbers that the copy had used.
void TestCopies::law7_aCopyThatMeetsARestoredServerLooksAtTheBytes()
{
    World world(folder(), 6);
    auto& first = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(first, "东岭机械");
    world.settle();
    const auto file = folder();
    world.backup(file);
    auto& copy = world.cloneDevice(first, "copy");
    const Id acknowledged = world.recordVisit(copy, id, "acknowledged, then lost");
    QVERIFY(world.sync(copy));
    world.restore(file);
    const Id other = world.recordVisit(first, id, "under the same number");
    QVERIFY(world.sync(first));
    QVERIFY(world.sync(copy));
    world.settle();
    for (const auto& visit : {acknowledged, other})
        QVERIFY(world.serverView(world.lin).contains(visit));
    QCOMPARE(world.deviceView(copy), world.serverView(world.lin));
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
