// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong behind the program's back and is put right: a server restored from a backup (law 7), records changed by
// other hands on either side (law 12), clocks (law 9), copies that are told so (law 6).
#include "hub/grants.h"
#include "identity/people.h"
#include "model/fields.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;
namespace fv = field::visit;

std::string text(World::Device& device, const Id& id, FieldId field)
{
    return std::string(device.replica->get(type::kAccount, id)->record.text(field));
}

} // namespace

class TestHealing : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::filesystem::path folder()
    {
        return std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_worlds);
    }

private slots:
    void law7_aRestoredServerGetsBackWhatItForgot();
    void law7_ownEditsInARowMakeNoConflictWithThemselves();
    void law7_whatNobodySentAgainIsGoneEverywhere();
    void law12_aRecordChangedOnTheDeviceComesAgain();
    void law12_aRecordRemovedOnTheDeviceComesAgain();
    void law12_aRecordChangedAtTheServerIsSuppliedByADevice();
    void law12_aDamagedRecordIsShownToNobody();
    void law12_aChangeThatHidesItsTracksIsFoundByComparing();
    void law12_nothingElseIsSentAgain();
    void law9_aWrongClockIsTold();
    void law6_aCopyIsToldThatItIsOne();
};

void TestHealing::law7_aRestoredServerGetsBackWhatItForgot()
{
    World world(folder(), 1);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const auto file = folder();
    world.backup(file);
    std::vector<Id> visits;
    for (int i = 0; i < 30; ++i)
        visits.push_back(world.recordVisit(lin, id, "visit-" + std::to_string(i)));
    QVERIFY(world.edit(sup, type::kAccount, id, fa::kPhone, std::string("0571-1")));
    world.settle();
    QCOMPARE(world.serverView(world.lin).size(), world.deviceView(lin).size());
    world.restore(file);
    QVERIFY(!world.serverView(world.lin).contains(visits.front()));
    QVERIFY(world.sync(lin));
    QVERIFY(world.lastSummary.restored);
    QVERIFY(world.sync(sup));
    for (const auto& visit : visits)
        QVERIFY(world.serverView(world.supervisor).contains(visit));
    world.settle();
    for (auto* device : {&lin, &sup}) {
        QCOMPARE(world.deviceView(*device), world.serverView(device->person));
        QCOMPARE(device->replica->status()->pending, 0);
        QVERIFY(device->replica->verify()->empty());
    }
    QCOMPARE(text(lin, id, fa::kPhone), std::string("0571-1"));
    QVERIFY(lin.replica->conflictsOf(id)->empty());
}

void TestHealing::law7_ownEditsInARowMakeNoConflictWithThemselves()
{
    World world(folder(), 2);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "甲");
    world.settle();
    const auto file = folder();
    world.backup(file);
    for (const auto* name : {"乙", "丙", "丁"}) {
        QVERIFY(world.edit(lin, type::kAccount, id, fa::kName, std::string(name)));
        world.settle();
    }
    world.restore(file);
    world.settle();
    QCOMPARE(text(lin, id, fa::kName), std::string("丁"));
    QVERIFY(lin.replica->conflictsOf(id)->empty());
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
}

// Its author's device is gone for good: then the others agree with the server, which is the office's truth.
void TestHealing::law7_whatNobodySentAgainIsGoneEverywhere()
{
    World world(folder(), 3);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const auto file = folder();
    world.backup(file);
    const Id visit = world.recordVisit(lin, id, "lost with the tablet");
    world.settle();
    world.restore(file);
    QVERIFY(world.sync(sup));
    QCOMPARE(world.deviceView(sup), world.serverView(world.supervisor));
    QVERIFY(!sup.replica->find(visit)->has_value());
}

void TestHealing::law12_aRecordChangedOnTheDeviceComesAgain()
{
    World world(folder(), 4);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    const Id other = world.createAccount(lin, "另一家");
    world.settle();
    world.atDevice(lin, "UPDATE record SET base = (SELECT base FROM record WHERE id = x'" +
                            QByteArray::fromRawData(other.view().data(), 16).toHex().toStdString() +
                            "') WHERE id = x'" + QByteArray::fromRawData(id.view().data(), 16).toHex().toStdString() +
                            "'");
    QVERIFY(!lin.replica->verify()->empty());
    QVERIFY(world.sync(lin));
    QCOMPARE(world.lastSummary.repaired, 1);
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
    QVERIFY(lin.replica->verify()->empty());
    QCOMPARE(lin.replica->incidents()->size(), 1U);
    QCOMPARE(lin.replica->incidents()->front().record, id);
}

void TestHealing::law12_aRecordRemovedOnTheDeviceComesAgain()
{
    World world(folder(), 5);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    world.atDevice(lin, "DELETE FROM record WHERE type = 3");
    QVERIFY(world.sync(lin));
    QVERIFY(world.lastSummary.repaired > 0);
    QVERIFY(lin.replica->find(id)->has_value());
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
    QVERIFY(lin.replica->verify()->empty());
}

void TestHealing::law12_aRecordChangedAtTheServerIsSuppliedByADevice()
{
    World world(folder(), 6);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const auto before = world.serverView(world.lin);
    for (const auto* harm : {"UPDATE record SET body = substr(body, 1, 40) WHERE type = 3",
                             "UPDATE record SET body = (SELECT body FROM record WHERE type = 1 LIMIT 1) WHERE type = 3",
                             "DELETE FROM record WHERE type = 3"}) {
        world.atServer(harm);
        QVERIFY(world.edit(lin, type::kAccount, id, fa::kPhone, std::string(harm))); // a save meets the damage
        world.settle();
        QCOMPARE(lin.replica->status()->pending, 0);
        QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
        QVERIFY2(text(lin, id, fa::kPhone) == harm, (std::string(harm) + " -> " + text(lin, id, fa::kPhone)).c_str());
    }
    QCOMPARE(world.serverView(world.lin).size(), before.size());
}

void TestHealing::law12_aDamagedRecordIsShownToNobody()
{
    World world(folder(), 7);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    world.atServer("UPDATE record SET body = (SELECT body FROM record WHERE type = 1 LIMIT 1) WHERE type = 3");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    QVERIFY(world.sync(sup));
    QVERIFY(!sup.replica->find(id)->has_value());
    world.settle();
    QVERIFY(sup.replica->find(id)->has_value());
    QCOMPARE(world.deviceView(sup), world.serverView(world.supervisor));
}

void TestHealing::law12_aChangeThatHidesItsTracksIsFoundByComparing()
{
    World world(folder(), 8);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    for (int i = 0; i < 40; ++i)
        world.recordVisit(lin, id, "visit");
    world.settle();
    // Row and digest agree, and no trigger saw it: only the server knows better.
    world.atDevice(
        lin, "DROP TRIGGER base_removed_elsewhere; DELETE FROM record WHERE rowid = (SELECT max(rowid) FROM record)");
    world.atDevice(lin, "UPDATE meta SET value = zeroblob(16) WHERE key = 'digest'");
    QVERIFY(world.sync(lin));
    QCOMPARE(world.lastSummary.repaired, 1);
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
    QVERIFY(lin.replica->verify()->empty());
    QVERIFY(world.sync(lin));
    QCOMPARE(world.lastSummary.requests, 1); // and is at rest
}

void TestHealing::law12_nothingElseIsSentAgain()
{
    World world(folder(), 9);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    for (int i = 0; i < 300; ++i)
        world.recordVisit(lin, id, "visit");
    world.settle();
    world.atDevice(lin, "UPDATE record SET base = zeroblob(9) WHERE type = 3");
    QVERIFY(world.sync(lin));
    QCOMPARE(world.lastSummary.repaired, 1);
    QCOMPARE(world.lastSummary.pulled, 1);
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
}

void TestHealing::law9_aWrongClockIsTold()
{
    World world(folder(), 10);
    auto& lin = world.addDevice(world.lin, "tablet");
    lin.clockError = 10LL * 365 * 86'400'000;
    world.createAccount(lin, "东岭机械");
    QVERIFY(world.sync(lin));
    QVERIFY(world.lastSummary.clockIsWrong());
    lin.clockError = 0;
    QVERIFY(world.sync(lin));
    QVERIFY(!world.lastSummary.clockIsWrong());
}

void TestHealing::law6_aCopyIsToldThatItIsOne()
{
    World world(folder(), 11);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    auto& copy = world.cloneDevice(lin, "copy");
    const Id a = world.recordVisit(lin, id, "on the first");
    const Id b = world.recordVisit(copy, id, "on the second");
    QVERIFY(world.sync(lin));
    QVERIFY(!world.lastSummary.forked);
    QVERIFY(world.sync(copy));
    QVERIFY(world.lastSummary.forked);
    world.settle();
    for (const auto& visit : {a, b})
        QVERIFY(world.serverView(world.lin).contains(visit));
    QCOMPARE(copy.replica->incidents()->front().what, std::string("cloned"));
}

QTEST_GUILESS_MAIN(TestHealing)
#include "tst_healing.moc"
