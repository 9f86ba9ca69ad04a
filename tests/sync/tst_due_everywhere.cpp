// SPDX-License-Identifier: GPL-3.0-or-later
//
// The due list of real devices with real records: after every sync it is the one that the server's records give, and a
// save or a sync costs the accounts it touched and no others.
#include "model/codec.h"
#include "model/fields.h"
#include "regulation/due/world.h"
#include "regulation/pack/active.h"
#include "replica/due_keeper.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;
using roadbook::test::World;

namespace {

namespace vf = field::visit;
namespace af = field::account;
constexpr Timestamp kDay = 86'400'000;

std::vector<Record> ofType(Reading& reading, TypeId type)
{
    std::vector<Record> records;
    const Status done = reading.eachOfType(type, [&records](std::string_view body) -> Status {
        RB_ASSIGN(Record record, decodeRecord(body));
        if (!record.deleted)
            records.push_back(std::move(record));
        return {};
    });
    if (!done)
        qFatal("%s", done.error().message.c_str());
    return records;
}

// As a server makes it: of all records, with the pack that is in force.
std::vector<DueItem> serverList(World& world, const Id& person)
{
    const auto connection = *world.storage().connect();
    const auto reading = *connection->read();
    const Pack pack = *activePack(ofType(*reading, type::kPack), world.now);
    const auto teams = ofType(*reading, type::kTeam);
    std::vector<StaffFact> staff;
    for (const Record& record : ofType(*reading, type::kStaff))
        staff.push_back(staffFact(record, teams));
    DueBook book(pack.due, pack.calendar, staff);
    for (const Record& account : ofType(*reading, type::kAccount)) {
        std::vector<Record> others;
        const Status done = reading->eachOfScope(account.id, [&others](const RecordRow& row) -> Status {
            RB_ASSIGN(Record record, decodeRecord(row.body));
            others.push_back(std::move(record));
            return {};
        });
        if (!done)
            qFatal("%s", done.error().message.c_str());
        book.put(accountWorld(account, others, pack.calendar.utcOffsetMinutes));
    }
    return book.list({.now = world.now, .person = person});
}

std::vector<DueItem> deviceList(World& world, DueKeeper& keeper, World::Device& device)
{
    if (const Status done = keeper.refresh(*device.replica); !done)
        qFatal("%s", done.error().message.c_str());
    return keeper.book().list({.now = world.now, .person = device.person.staff});
}

void recordVisit(World& world, World::Device& device, const Id& account)
{
    if (!device.replica->get(type::kAccount, account))
        return; // it was handed over meanwhile
    const Timestamp at = world.now - static_cast<Timestamp>(world.roll(90)) * kDay;
    const auto saved = device.replica->save(
        std::vector<Edit>{{OpKind::Create,
                           type::kVisit,
                           {},
                           {{vf::kAccount, account},
                            {vf::kRep, device.person.staff},
                            {vf::kKind, std::string(world.roll(4) == 0 ? "business" : "return_visit")},
                            {vf::kChannel, std::string(world.roll(3) == 0 ? "phone" : "on_site")},
                            {vf::kStartedAt, at},
                            {vf::kEndedAt, at + 1'800'000},
                            {vf::kOutcome, std::string(world.roll(6) == 0 ? "complaint" : "achieved")},
                            {vf::kState, std::string("done")}}}});
    QVERIFY(saved.has_value());
}

} // namespace

class TestDueEverywhere : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::filesystem::path folder()
    {
        return std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_worlds);
    }

private slots:
    void law14_deviceAndServerGiveTheSameList()
    {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            World world(folder(), seed);
            auto& rep = world.addDevice(world.lin, "tablet");
            auto& supervisor = world.addDevice(world.supervisor, "desktop");
            DueKeeper repKeeper;
            DueKeeper supervisorKeeper;
            std::vector<Id> accounts;
            const char* grades[]{"A1", "A2", "B1", "B2"};
            for (int i = 0; i < 6; ++i) {
                accounts.push_back(world.createAccount(rep, "客户" + std::to_string(i)));
                QVERIFY(world.edit(rep, type::kAccount, accounts.back(), af::kGrade, std::string(grades[i % 4])));
            }
            for (int round = 0; round < 5; ++round) {
                world.settle();
                for (int i = 0; i < 3; ++i)
                    recordVisit(world, world.roll(3) == 0 ? supervisor : rep, accounts[world.roll(accounts.size())]);
                if (round == 2)
                    QVERIFY(world.edit(rep, type::kAccount, accounts[1], af::kGrade, std::string("B1")));
                if (round == 3)
                    world.setOwner(supervisor, accounts[2], world.zhou);
                world.settle();
                const auto reps = deviceList(world, repKeeper, rep);
                QVERIFY(!reps.empty());
                QVERIFY(reps == serverList(world, world.lin.staff));
                QVERIFY(deviceList(world, supervisorKeeper, supervisor) == serverList(world, world.supervisor.staff));
                world.now += static_cast<Timestamp>(1 + world.roll(20)) * kDay;
            }
        }
    }

    void aSaveCostsOneAccount()
    {
        World world(folder(), 9);
        auto& rep = world.addDevice(world.lin, "tablet");
        std::vector<Id> accounts;
        for (int i = 0; i < 5; ++i)
            accounts.push_back(world.createAccount(rep, "客户" + std::to_string(i)));
        DueKeeper keeper;
        deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 5U); // the first time everything
        deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 0U);
        QVERIFY(world.edit(rep, type::kAccount, accounts[3], af::kGrade, std::string("A2")));
        const auto items = deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 1U);
        QVERIFY(std::ranges::any_of(items, [&](const DueItem& item) { return item.account == accounts[3]; }));
        recordVisit(world, rep, accounts[3]);
        deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 1U);
    }

    void aSyncCostsWhatItBrought()
    {
        World world(folder(), 10);
        auto& rep = world.addDevice(world.lin, "tablet");
        auto& desktop = world.addDevice(world.supervisor, "desktop");
        std::vector<Id> accounts;
        for (int i = 0; i < 5; ++i)
            accounts.push_back(world.createAccount(rep, "客户" + std::to_string(i)));
        world.settle();
        DueKeeper keeper;
        deviceList(world, keeper, desktop);
        QCOMPARE(keeper.lastRefreshed(), 5U);
        recordVisit(world, rep, accounts[0]);
        recordVisit(world, rep, accounts[4]);
        world.settle();
        deviceList(world, keeper, desktop);
        QCOMPARE(keeper.lastRefreshed(), 2U);
    }

    void whatWasHandedOverIsDueNoMore()
    {
        World world(folder(), 11);
        auto& rep = world.addDevice(world.lin, "tablet");
        auto& desktop = world.addDevice(world.supervisor, "desktop");
        const Id account = world.createAccount(rep, "东岭机械");
        QVERIFY(world.edit(rep, type::kAccount, account, af::kGrade, std::string("A2")));
        world.settle();
        DueKeeper keeper;
        QVERIFY(!deviceList(world, keeper, rep).empty());
        world.setOwner(desktop, account, world.zhou);
        world.settle();
        QVERIFY(std::ranges::none_of(deviceList(world, keeper, rep),
                                     [&](const DueItem& item) { return item.account == account; }));
    }

    void anotherProcessIsNoticed()
    {
        World world(folder(), 12);
        auto& rep = world.addDevice(world.lin, "tablet");
        const Id account = world.createAccount(rep, "东岭机械");
        DueKeeper keeper;
        deviceList(world, keeper, rep);
        world.atDevice(rep, "INSERT OR REPLACE INTO setting (key, value) VALUES ('x', 'y')");
        deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 1U); // all there is
        QVERIFY(keeper.snapshot(account).has_value());
        QVERIFY(!keeper.snapshot(Id{}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestDueEverywhere)
#include "tst_due_everywhere.moc"
