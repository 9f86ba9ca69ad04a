// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a device shows while news come in, and when old ones come late (laws 5 and 6); the order of its own saves (law 9).
#include "model/codec.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;

constexpr int kMany = 700; // with their notes: several pages

std::vector<Edit> manyAccounts(World::Device& device)
{
    std::vector<Edit> accounts;
    for (int i = 0; i < kMany; ++i)
        accounts.push_back({OpKind::Create,
                            type::kAccount,
                            device.replica->newId(),
                            {{fa::kName, "客户" + std::to_string(i)},
                             {fa::kOwner, device.person.staff},
                             {fa::kNotes, std::string(4000, 'n')}}});
    return accounts;
}

} // namespace

class TestPulls : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::filesystem::path folder(const char* name) { return std::filesystem::path(m_dir.path().toStdString()) / name; }

private slots:
    void law5_halfAPullIsNotShown();
    void law6_anOlderAnswerTurnsNothingBack();
    void law9_aClockThatStepsBackDoesNotReorderOnesOwnSaves();
};

// A pull of several pages shows nothing before its last one; it goes on where it was cut, also after a restart.
void TestPulls::law5_halfAPullIsNotShown()
{
    World world(folder("half"), 1);
    auto& tablet = world.addDevice(world.lin, "tablet");
    auto& desk = world.addDevice(world.supervisor, "desktop");
    const Id known = world.createAccount(tablet, "东岭机械");
    world.settle();
    const auto before = world.deviceView(desk);
    QVERIFY(world.edit(tablet, type::kAccount, known, fa::kPhone, std::string("029-1")));
    const auto accounts = manyAccounts(tablet);
    for (std::size_t i = 0; i < accounts.size(); i += 100) // a save is a megabyte at most
        QVERIFY(tablet.replica->save(std::span(accounts).subspan(i, 100)));
    QVERIFY(world.sync(tablet));
    QVERIFY(!world.sync(desk, Fault::LoseRequest, 1)); // only the first page came
    QCOMPARE(world.deviceView(desk), before);
    world.reopen(desk);
    QCOMPARE(world.deviceView(desk), before);
    QVERIFY(world.sync(desk));
    QCOMPARE(*desk.replica->count({type::kAccount}), kMany + 1);
    QCOMPARE(world.deviceView(desk), world.serverView(desk.person));
}

// An answer that was long on its way brings a record as it was: what is held is newer, and stays.
void TestPulls::law6_anOlderAnswerTurnsNothingBack()
{
    World world(folder("older"), 2);
    auto& tablet = world.addDevice(world.lin, "tablet");
    auto& desk = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(tablet, "东岭机械");
    world.settle();
    const Record old = desk.replica->get(type::kAccount, id)->record;
    QVERIFY(world.edit(tablet, type::kAccount, id, fa::kPhone, std::string("029-1")));
    world.settle();
    const auto now = world.deviceView(desk);
    SyncReply late;
    late.now = world.now;
    late.cursor = *desk.replica->syncCursor(false);
    late.version = 2;
    appendNews(late.news, NewsKind::Record, encodeRecord(old));
    QVERIFY(desk.replica->apply(late, 0));
    QCOMPARE(world.deviceView(desk), now);
    QVERIFY(desk.replica->verify()->empty());
}

// Two saves of a device keep their order though its clock was set back an hour between them.
void TestPulls::law9_aClockThatStepsBackDoesNotReorderOnesOwnSaves()
{
    World world(folder("clock"), 3);
    auto& tablet = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(tablet, "东岭机械");
    world.settle();
    QVERIFY(world.edit(tablet, type::kAccount, id, fa::kPhone, std::string("029-1")));
    tablet.clockError = -3'600'000;
    QVERIFY(world.edit(tablet, type::kAccount, id, fa::kFax, std::string("029-2")));
    const auto box = tablet.replica->outbox(1 << 20);
    QCOMPARE(box->groups.size(), 2U);
    const auto first = decodeGroup(box->groups[0]);
    const auto second = decodeGroup(box->groups[1]);
    QVERIFY(second->at < first->at); // what the clock said is kept
    QVERIFY(second->rank > first->rank);
}

QTEST_GUILESS_MAIN(TestPulls)
#include "tst_pulls.moc"
