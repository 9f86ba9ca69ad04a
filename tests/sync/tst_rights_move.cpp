// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rights that move (law 10): what is lost is gone, with a receipt; what is lent shows its level and closes by itself.
#include "hub/grants.h"
#include "identity/people.h"
#include "model/fields.h"
#include "replica/drawn_week.h"
#include "sync/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;
namespace fv = field::visit;

} // namespace

class TestRightsMove : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::filesystem::path folder()
    {
        return std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_worlds);
    }

private slots:
    void law10_aLostAccountLeavesNoByte();
    void law10_unsentEditsComeBeforeThePurge();
    void law10_theServerKnowsWhoHasNotPurged();
    void law10_aCutBetweenEditsAndPurge();
    void law10_aLentAccountShowsItsLevel();
    void law10_aLentAccountIsOnlyToRead();
    void law10_aLentAccountClosesByItself();
    void law10_settingTheClockBackDoesNotReopen();
    void law10_aClockThatRanAheadClosesTooEarlyAndRecovers();
    void law10_anotherLevelReplacesWhatIsShown();
    void law10_aDrawnWeekForgetsWhatWasLent();
};

void TestRightsMove::law10_aLostAccountLeavesNoByte()
{
    World world(folder(), 1);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "canary-name");
    world.settle();
    world.recordVisit(lin, id, "canary-sent");
    QVERIFY(world.edit(lin, type::kAccount, id, fa::kPhone, std::string("canary-phone")));
    QVERIFY(lin.replica->saveDraft("visit/x", "canary-draft", id));
    world.settle();
    QVERIFY(!world.grepDevice(lin, "canary").empty());
    world.setOwner(sup, id, world.zhou);
    world.settle();
    QCOMPARE(world.grepDevice(lin, "canary"), std::vector<std::string>{});
    QVERIFY(lin.replica->search("canary", 10)->empty());
    QVERIFY(lin.replica->verify()->empty());
}

void TestRightsMove::law10_unsentEditsComeBeforeThePurge()
{
    World world(folder(), 2);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zhou = world.addDevice(world.zhou, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "canary-name");
    world.settle();
    world.setOwner(sup, id, world.zhou);
    world.sync(sup);
    for (int i = 0; i < 5; ++i)
        world.recordVisit(lin, id, "canary-unsent-" + std::to_string(i));
    world.settle();
    QCOMPARE(world.grepDevice(lin, "canary"), std::vector<std::string>{});
    const auto handed = sup.replica->quarantine();
    QCOMPARE(handed->size(), 5U);
    for (const auto& save : *handed) {
        QCOMPARE(save.author, world.lin.staff);
        QCOMPARE(save.account, id);
        QVERIFY(save.handedOver);
    }
    QVERIFY(zhou.replica->find(id)->has_value());
    // The supervisor has them recorded; they stay their author's.
    for (const auto& save : *handed)
        QVERIFY(sup.replica->applyQuarantined(save.id).has_value());
    world.settle();
    QVERIFY(sup.replica->quarantine()->empty());
    ListQuery visits;
    visits.type = type::kVisit;
    int found = 0;
    QVERIFY(zhou.replica->list(visits, [&](const View& view) {
        found += view.record.ref(fv::kRep) == world.lin.staff ? 1 : 0;
        return true;
    }));
    QCOMPARE(found, 5);
    QCOMPARE(world.deviceView(zhou), world.serverView(world.zhou));
}

void TestRightsMove::law10_theServerKnowsWhoHasNotPurged()
{
    World world(folder(), 3);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& old = world.addDevice(world.lin, "old tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    world.setOwner(sup, id, world.zhou);
    world.sync(sup);
    const auto open = [&] {
        std::size_t count = 0;
        world.administrate([&](Batch& batch) -> Status {
            RB_ASSIGN(const auto rows, batch.storage().purges(false));
            count = rows.size();
            return {};
        });
        return count;
    };
    QCOMPARE(open(), 2U);
    world.sync(lin);
    QCOMPARE(open(), 1U);
    world.sync(old);
    QCOMPARE(open(), 0U);
}

void TestRightsMove::law10_aCutBetweenEditsAndPurge()
{
    World world(folder(), 4);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "canary-name");
    world.settle();
    world.setOwner(sup, id, world.zhou);
    world.sync(sup);
    world.recordVisit(lin, id, "canary-unsent");
    QVERIFY(!world.sync(lin, Fault::LoseReply, 0));
    world.recordVisit(lin, id, "canary-later");
    QVERIFY(!world.sync(lin, Fault::CutReply, 0));
    world.settle();
    QCOMPARE(world.grepDevice(lin, "canary"), std::vector<std::string>{});
    QCOMPARE(sup.replica->quarantine()->size(), 2U);
}

namespace {

// An account with a contact whose private data is sensitive, lent to 郑宁 of the other team.
struct Lent {
    Id account;
    Id contact;
};

Lent lendTo(World& world, World::Device& owner, const Person& person, Level level, Timestamp until)
{
    Lent lent;
    lent.account = world.createAccount(owner, "canary-name");
    const auto* contact = findType(type::kContact);
    const Edit edit{OpKind::Create,
                    type::kContact,
                    {},
                    {{contact->field("account")->id, lent.account},
                     {contact->field("name")->id, std::string("canary-contact")},
                     {contact->field("hobbies")->id, std::string("canary-hobby")}}};
    lent.contact = owner.replica->save(std::span(&edit, 1)).value().front().record.id;
    (void)world.edit(owner, type::kAccount, lent.account, fa::kPhone, std::string("canary-phone"));
    world.settle();
    world.administrate([&](Batch& batch) { return lend(batch, person.staff, lent.account, level, until); });
    world.settle();
    return lent;
}

} // namespace

void TestRightsMove::law10_aLentAccountShowsItsLevel()
{
    for (const Level level : {Level::Directory, Level::Working, Level::Sensitive}) {
        World world(folder(), 5);
        auto& lin = world.addDevice(world.lin, "tablet");
        auto& zheng = world.addDevice(world.zheng, "tablet");
        const Lent lent = lendTo(world, lin, world.zheng, level, 0);
        QVERIFY(zheng.replica->find(lent.account)->has_value());
        QCOMPARE(world.grepDevice(zheng, "canary-phone").empty(), level == Level::Directory);
        QCOMPARE(world.grepDevice(zheng, "canary-contact").empty(), level == Level::Directory);
        QCOMPARE(world.grepDevice(zheng, "canary-hobby").empty(), level != Level::Sensitive);
        QVERIFY(world.edit(lin, type::kAccount, lent.account, fa::kPhone, std::string("canary-second")));
        world.settle();
        QCOMPARE(world.grepDevice(zheng, "canary-second").empty(), level == Level::Directory);
        QVERIFY(zheng.replica->verify()->empty());
        QVERIFY(world.sync(zheng));
        QCOMPARE(world.lastSummary.requests, 1); // digests agree at every level
    }
}

void TestRightsMove::law10_aLentAccountIsOnlyToRead()
{
    World world(folder(), 6);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zheng = world.addDevice(world.zheng, "tablet");
    const Lent lent = lendTo(world, lin, world.zheng, Level::Sensitive, 0);
    QCOMPARE(world.edit(zheng, type::kAccount, lent.account, fa::kPhone, std::string("x")).error().code,
             ErrorCode::Forbidden);
    world.administrate([&](Batch& batch) { return lend(batch, world.zheng.staff, lent.account, Level::None, 0); });
    world.settle();
    QCOMPARE(world.grepDevice(zheng, "canary"), std::vector<std::string>{});
}

void TestRightsMove::law10_aLentAccountClosesByItself()
{
    World world(folder(), 7);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zheng = world.addDevice(world.zheng, "tablet");
    const Lent lent = lendTo(world, lin, world.zheng, Level::Working, world.now + 3'600'000);
    QVERIFY(zheng.replica->find(lent.account)->has_value());
    world.now += 2 * 3'600'000;
    QVERIFY(!zheng.replica->find(lent.account)->has_value()); // no network
    QCOMPARE(world.grepDevice(zheng, "canary"), std::vector<std::string>{});
    world.settle();
    QCOMPARE(world.deviceView(zheng), world.serverView(world.zheng));
    QVERIFY(!zheng.replica->find(lent.account)->has_value());
}

void TestRightsMove::law10_settingTheClockBackDoesNotReopen()
{
    World world(folder(), 8);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zheng = world.addDevice(world.zheng, "tablet");
    const Lent lent = lendTo(world, lin, world.zheng, Level::Working, world.now + 3'600'000);
    zheng.clockError = -365LL * 86'400'000; // set back before the time is up
    QVERIFY(zheng.replica->find(lent.account)->has_value());
    world.now += 2 * 3'600'000; // and time passes on the machine, whatever its clock says
    QVERIFY(!zheng.replica->find(lent.account)->has_value());
    world.reopen(zheng);
    QCOMPARE(world.grepDevice(zheng, "canary"), std::vector<std::string>{});
}

void TestRightsMove::law10_aClockThatRanAheadClosesTooEarlyAndRecovers()
{
    World world(folder(), 9);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zheng = world.addDevice(world.zheng, "tablet");
    const Lent lent = lendTo(world, lin, world.zheng, Level::Working, world.now + 3'600'000);
    zheng.clockError = 86'400'000;
    QVERIFY(!zheng.replica->find(lent.account)->has_value()); // in doubt, closed
    zheng.clockError = 0;
    world.settle();
    QVERIFY(zheng.replica->find(lent.account)->has_value());
    QCOMPARE(world.deviceView(zheng), world.serverView(world.zheng));
}

void TestRightsMove::law10_anotherLevelReplacesWhatIsShown()
{
    World world(folder(), 10);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& zheng = world.addDevice(world.zheng, "tablet");
    const Lent lent = lendTo(world, lin, world.zheng, Level::Sensitive, 0);
    QVERIFY(!world.grepDevice(zheng, "canary-hobby").empty());
    world.administrate([&](Batch& batch) { return lend(batch, world.zheng.staff, lent.account, Level::Directory, 0); });
    world.settle();
    QCOMPARE(world.grepDevice(zheng, "canary-hobby"), std::vector<std::string>{});
    QCOMPARE(world.grepDevice(zheng, "canary-phone"), std::vector<std::string>{});
    QVERIFY(zheng.replica->find(lent.account)->has_value());
    QCOMPARE(world.deviceView(zheng), world.serverView(world.zheng));
}

// A drawing that is kept in memory is not used any more when a right has ended by itself: no network, the clock set back,
// and nothing else was read meanwhile.
void TestRightsMove::law10_aDrawnWeekForgetsWhatWasLent()
{
    World world(folder(), 11);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sun = world.addDevice(world.otherSupervisor, "desktop");
    const Lent lent = lendTo(world, lin, world.otherSupervisor, Level::Working, world.now + 3'600'000);
    const Id visit = world.recordVisit(lin, lent.account, "canary-visit");
    QVERIFY(world.edit(lin, type::kVisit, visit, fv::kStartedAt, world.now - 1'800'000));
    QVERIFY(world.edit(lin, type::kVisit, visit, fv::kEndedAt, world.now));
    world.settle();
    const Identity me = sun.replica->identity().value();
    const auto today = sun.replica->regulation().value()->calendar.dayOf(world.now);
    DrawnWeeks weeks;
    const auto drawn = [&] { return weeks.draw(*sun.replica, me, today).value(); };
    const auto first = drawn();
    QCOMPARE(first->visits.size(), std::size_t(1));
    QCOMPARE(first->visits.front().visit.id, visit);
    QCOMPARE(drawn(), first); // it is kept
    sun.clockError = -365LL * 86'400'000;
    QCOMPARE(drawn(), first);
    world.now += 2 * 3'600'000;
    QCOMPARE(drawn()->visits.size(), std::size_t(0));
    QVERIFY(first != drawn());
}

QTEST_GUILESS_MAIN(TestRightsMove)
#include "tst_rights_move.moc"
