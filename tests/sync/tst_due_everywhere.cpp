// SPDX-License-Identifier: GPL-3.0-or-later
//
// The due list of real devices with real records: after every sync it is the one that the server's records give, and a
// save or a sync costs the accounts it touched and no others.
#include "judge/judge.h"
#include "model/codec.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/due/words.h"
#include "regulation/due/world.h"
#include "regulation/pack/active.h"
#include "regulation/workflow/filings.h"
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
    std::vector<DoneDuty> done;
    for (const Record& record : ofType(*reading, type::kDutyRecord))
        if (auto one = doneDuty(record))
            done.push_back(*std::move(one));
    book.putAllDone(std::move(done));
    std::vector<FiledRecord> filed;
    std::vector<Id> everybody;
    for (const TypeId type : typesToFile())
        for (const Record& record : ofType(*reading, type))
            if (const auto one = filedRecord(record))
                filed.push_back(*one);
    for (const StaffFact& one : staff)
        everybody.push_back(one.id);
    const auto filings =
        filingsOf(workflowOf(pack), pack.calendar,
                  {.staff = staff, .authors = everybody, .records = filed, .person = {}, .now = world.now});
    return book.list({.now = world.now, .person = person, .filings = filings});
}

std::vector<DueItem> deviceList(World& world, DueKeeper& keeper, World::Device& device)
{
    if (const Status done = keeper.refresh(*device.replica); !done)
        qFatal("%s", done.error().message.c_str());
    const auto filings = keeper.filings(world.now, device.person.staff);
    return keeper.book().list({.now = world.now, .person = device.person.staff, .filings = filings});
}

int filingsIn(const std::vector<DueItem>& items)
{
    return static_cast<int>(std::ranges::count(items, DueKind::Filing, &DueItem::kind));
}

// The plan of the week that begins on that day, brought to `state`.
void filePlan(World::Device& device, Day week, const std::string& state)
{
    namespace wf = field::week_plan;
    const FieldValues key{{wf::kRep, device.person.staff}, {wf::kWeek, formatDay(week)}};
    const Id plan = naturalId(*findType(type::kWeekPlan), key);
    const auto known = device.replica->get(type::kWeekPlan, plan);
    if (known && known->record.text(wf::kState) == "approved")
        return;
    std::vector<Edit> edits;
    if (!known) {
        edits.push_back({OpKind::Create, type::kWeekPlan, plan, key});
        edits.push_back({OpKind::Create,
                         type::kPlanItem,
                         {},
                         {{field::plan_item::kPlan, plan}, {field::plan_item::kDay, formatDay(week)}}});
    }
    edits.push_back({OpKind::Edit, type::kWeekPlan, plan, {{wf::kState, state}}});
    if (const auto saved = device.replica->save(edits); !saved)
        qFatal("%s", saved.error().message.c_str());
}

void decideOnPlan(World::Device& by, const Id& rep, Day week, const std::string& state)
{
    namespace wf = field::week_plan;
    const Id plan = naturalId(*findType(type::kWeekPlan), {{wf::kRep, rep}, {wf::kWeek, formatDay(week)}});
    const auto saved = by.replica->save(std::vector<Edit>{
        {OpKind::Edit, type::kWeekPlan, plan, {{wf::kState, state}, {wf::kGuidance, std::string("再排一家")}}}});
    if (!saved)
        qFatal("%s", saved.error().message.c_str());
}

namespace df = field::duty_record;

FieldValues dutyKey(const Id& person, const DueItem& item)
{
    return {{df::kPerson, person},
            {df::kDuty, std::string("quarterly_assessment")},
            {df::kOccasion, formatDay(item.since)}};
}

Id dutyRecord(const Id& person, const DueItem& item)
{
    return naturalId(*findType(type::kDutyRecord), dutyKey(person, item));
}

// A tablet says that the duty of this item is done.
void tick(World::Device& device, const DueItem& item, Day on, const char* note)
{
    FieldValues fields = dutyKey(device.person.staff, item);
    fields.emplace_back(df::kDoneOn, formatDay(on));
    fields.emplace_back(df::kRemarks, TextSet{note});
    const auto saved = device.replica->save(std::vector<Edit>{{OpKind::Create, type::kDutyRecord, {}, fields}});
    if (!saved)
        qFatal("%s", saved.error().message.c_str());
}

DueItem assessment(const std::vector<DueItem>& items)
{
    static const Pack kPack = *preset("S0");
    for (const DueItem& item : items)
        if (item.kind == DueKind::Dated && ruleId(kPack.due, item) == "quarterly_assessment")
            return item;
    qFatal("no assessment on the list");
}

Id complain(World::Device& device, const Id& account, Timestamp when)
{
    namespace cf = field::complaint;
    const auto saved = device.replica->save(std::vector<Edit>{{OpKind::Create,
                                                               type::kComplaint,
                                                               {},
                                                               {{cf::kAccount, account},
                                                                {cf::kAcceptedAt, when},
                                                                {cf::kNeedsVisit, true},
                                                                {cf::kContent, std::string("到货破损")}}}});
    if (!saved)
        qFatal("%s", saved.error().message.c_str());
    return saved->front().record.id;
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
                const Day week = startOfWeek(dayAt(world.now, 480), Weekday::Monday);
                if (round % 2 == 0)
                    filePlan(rep, week, "submitted");
                if (round == 1)
                    complain(rep, accounts[world.roll(2)], world.now);
                if (round == 2) {
                    world.settle();
                    decideOnPlan(supervisor, world.lin.staff, week, world.roll(2) == 0 ? "returned" : "approved");
                }
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
        QVERIFY(keeper.snapshot(*rep.replica, account)->has_value());
        QVERIFY(!keeper.snapshot(*rep.replica, Id{})->has_value());
    }

    // The first reading goes in steps; what is saved between two of them is in the list, and a customer that is asked for
    // meanwhile is answered.
    void savesBetweenTheStepsOfTheFirstReadingCount()
    {
        World world(folder(), 21);
        auto& rep = world.addDevice(world.lin, "tablet");
        std::vector<Edit> accounts;
        for (int i = 0; i < 1200; ++i)
            accounts.push_back({OpKind::Create,
                                type::kAccount,
                                rep.replica->newId(),
                                {{field::account::kName, "客户" + std::to_string(i)},
                                 {field::account::kGrade, std::string("A1")},
                                 {field::account::kOwner, world.lin.staff}}});
        for (std::size_t i = 0; i < accounts.size(); i += 300)
            QVERIFY(rep.replica->save(std::span(accounts).subspan(i, 300)));
        DueKeeper keeper;
        QCOMPARE(keeper.step(*rep.replica), Result<bool>(false));
        const Id first = accounts.front().id;
        const auto alone = keeper.snapshot(*rep.replica, first);
        QVERIFY(alone->has_value() && !(*alone)->items(world.now).empty());
        world.recordVisit(rep, first, "谈了备件");
        world.now += kDay;
        QVERIFY(world.edit(rep, type::kAccount, first, field::account::kPhone, std::string("029-1"))); // it was read
        const Id late = world.createAccount(rep, "后来的客户");
        int steps = 1;
        for (; !*keeper.step(*rep.replica); ++steps)
            QVERIFY(steps < 100);
        QVERIFY(steps > 4);
        QCOMPARE(keeper.book().size(), 1201U);
        QVERIFY(keeper.book().account(late) != nullptr);
        DueKeeper fresh;
        QVERIFY(fresh.refresh(*rep.replica));
        const DueQuestion mine{.now = world.now, .person = world.lin.staff};
        QCOMPARE(keeper.book().list(mine), fresh.book().list(mine));
        QCOMPARE(keeper.book().account(first)->account().touchedAt, fresh.book().account(first)->account().touchedAt);
        QCOMPARE(keeper.book().account(first)->account().given, fresh.book().account(first)->account().given);
        QCOMPARE((*keeper.snapshot(*rep.replica, first))->items(world.now),
                 (*fresh.snapshot(*rep.replica, first))->items(world.now));
    }

    void ruleV08_aPlanThatIsHandedInLeavesOneListAndEntersTheOther()
    {
        World world(folder(), 13);
        auto& rep = world.addDevice(world.lin, "tablet");
        auto& desktop = world.addDevice(world.supervisor, "desktop");
        world.settle();
        world.now += 14 * kDay; // since she came
        const Day week = startOfWeek(dayAt(world.now, 480), Weekday::Monday);
        DueKeeper repKeeper;
        DueKeeper desktopKeeper;
        const auto owed = [&](DueKeeper& keeper, World::Device& device) {
            return filingsIn(deviceList(world, keeper, device));
        };
        const int before = owed(repKeeper, rep);
        QVERIFY(before > 0);
        QCOMPARE(owed(desktopKeeper, desktop), 0);
        filePlan(rep, week, "submitted");
        QCOMPARE(owed(repKeeper, rep), before - 1);
        QCOMPARE(repKeeper.lastRefreshed(), 0U); // no account was read for it
        world.settle();
        QCOMPARE(owed(desktopKeeper, desktop), 1);
        decideOnPlan(desktop, world.lin.staff, week, "returned");
        QCOMPARE(owed(desktopKeeper, desktop), 0);
        world.settle();
        QCOMPARE(owed(repKeeper, rep), before);
        QVERIFY(deviceList(world, repKeeper, rep) == serverList(world, world.lin.staff));
    }

    void law04_twoTabletsTickTheSameOccasionOffline()
    {
        World world(folder(), 15);
        auto& tablet = world.addDevice(world.manager, "tablet");
        auto& desktop = world.addDevice(world.manager, "desktop");
        auto& rep = world.addDevice(world.lin, "phone");
        world.settle();
        DueKeeper ofTablet;
        DueKeeper ofDesktop;
        DueKeeper ofRep;
        const DueItem open = assessment(deviceList(world, ofTablet, tablet));
        const Day today = dayAt(world.now, 480);
        tick(tablet, open, today - 1, "口头汇报过");
        tick(desktop, open, today, "报告已存档");
        QCOMPARE(assessment(deviceList(world, ofTablet, tablet)).lastOn, today - 1);
        QVERIFY(assessment(deviceList(world, ofTablet, tablet)).deadline > open.deadline);
        QCOMPARE(ofTablet.lastRefreshed(), 0U); // no account was read for it
        world.settle();

        const Id id = dutyRecord(world.manager.staff, open);
        for (World::Device* device : {&tablet, &desktop}) { // one duty done, on the earlier day, with both notes
            QCOMPARE(device->replica->count({.type = type::kDutyRecord}).value(), 1);
            QCOMPARE(device->replica->count({.type = type::kConflict}).value(), 0);
            const Record record = device->replica->get(type::kDutyRecord, id)->record;
            QCOMPARE(record.text(df::kDoneOn), std::string_view(formatDay(today - 1)));
            QVERIFY(record.ref(df::kDoneBy) == world.manager.staff);
            QCOMPARE(record.set(df::kRemarks).size(), std::size_t{2});
        }
        QVERIFY(world.deviceView(tablet) == world.serverView(world.manager));
        for (auto* keeper : {&ofTablet, &ofDesktop}) {
            auto& device = keeper == &ofTablet ? tablet : desktop;
            const auto items = deviceList(world, *keeper, device);
            QVERIFY(items == serverList(world, world.manager.staff));
            QCOMPARE(assessment(items).lastOn, today - 1);
        }
        QVERIFY(!rep.replica->get(type::kDutyRecord, id)); // nor does anybody else's device hold it (law 10)
        deviceList(world, ofRep, rep);
        for (const DueItem& item : ofRep.book().list({.now = world.now}))
            QVERIFY(item.kind != DueKind::Dated || !item.account.isNull()); // of which it can say nothing

        // Taken back on one, it is open on both; the first day and both notes are in the record still.
        QVERIFY(tablet.replica->save(std::vector<Edit>{{OpKind::Delete, type::kDutyRecord, id, {}}}));
        world.settle();
        for (auto* keeper : {&ofTablet, &ofDesktop}) {
            auto& device = keeper == &ofTablet ? tablet : desktop;
            const DueItem again = assessment(deviceList(world, *keeper, device));
            QVERIFY(again == open);
            QVERIFY(device.replica->get(type::kDutyRecord, id)->record.deleted);
        }
        QVERIFY(assessment(serverList(world, world.manager.staff)) == open);
    }

    void ruleX04_aComplaintChangesWhatDependsOnItAndNothingElse()
    {
        World world(folder(), 14);
        auto& rep = world.addDevice(world.lin, "tablet");
        std::vector<Id> accounts;
        for (int i = 0; i < 4; ++i) {
            accounts.push_back(world.createAccount(rep, "客户" + std::to_string(i)));
            QVERIFY(world.edit(rep, type::kAccount, accounts.back(), af::kGrade, std::string("A1")));
        }
        const Id first = complain(rep, accounts[0], world.now);
        const Id second = complain(rep, accounts[0], world.now);
        complain(rep, accounts[1], world.now);
        DueKeeper keeper;
        const auto before = deviceList(world, keeper, rep);
        const auto of = [](const std::vector<DueItem>& items, const Id& complaint) {
            return std::ranges::count(items, complaint, &DueItem::subject);
        };
        QCOMPARE(of(before, first), 2); // to go there, and to report
        QVERIFY(world.edit(rep, type::kComplaint, first, field::complaint::kOnSiteAt, world.now));
        auto after = deviceList(world, keeper, rep);
        QCOMPARE(keeper.lastRefreshed(), 1U);
        auto others = before;
        const auto isTheVisit = [&](const DueItem& item) {
            return item.subject == first && item.kind == DueKind::ComplaintVisit;
        };
        QCOMPARE(std::erase_if(others, isTheVisit), 1U);
        QVERIFY(after == others);
        for (const char* feedback : {"已查明原因", "换货已发出"})
            QVERIFY(world.edit(rep, type::kComplaint, first, field::complaint::kFeedbacks, TextSet{feedback}));
        after = deviceList(world, keeper, rep);
        for (std::vector<DueItem>* items : {&after, &others})
            std::erase_if(*items, [&](const DueItem& item) { return item.subject == first; });
        QVERIFY(after == others);
        QCOMPARE(of(deviceList(world, keeper, rep), second), 2);
    }
};

QTEST_GUILESS_MAIN(TestDueEverywhere)
#include "tst_due_everywhere.moc"
