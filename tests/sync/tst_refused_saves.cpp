// SPDX-License-Identifier: GPL-3.0-or-later
//
// Refused saves (law 8): kept with the reason, to be put right, handed over or given up; the rest flows.
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

} // namespace

namespace {

std::string textOf(World::Device& device, TypeId type, const Id& id, FieldId field)
{
    return std::string(device.replica->get(type, id)->record.text(field));
}

// Something that the device takes and the server does not: the second contact left the company meanwhile.
Edit toNobody(const Id& account, const Id& nobody)
{
    return Edit{
        OpKind::Edit, type::kAccount, account, {{fa::kSecondContact, nobody}, {fa::kPhone, std::string("021-7")}}};
}

} // namespace

class TestRefusedSaves : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_worlds = 0;
    std::filesystem::path folder()
    {
        return std::filesystem::path(m_dir.path().toStdString()) / std::to_string(++m_worlds);
    }

private slots:
    void law8_isShownToItsAuthorWithTheReason();
    void law8_isPutRightWithOtherValues();
    void law8_isHandedToTheSupervisor();
    void law8_isGivenUpAndStaysInTheHistory();
    void law8_whatHangsOnItWaitsAndComesWithIt();
    void law8_everythingElseFlows();
    void law3_everyDecisionIsAnOrdinarySave();
};

void TestRefusedSaves::law8_isShownToItsAuthorWithTheReason()
{
    World world(folder(), 1);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    world.settle();
    QCOMPARE(lin.replica->status()->quarantined, 1);
    const auto saves = lin.replica->quarantine();
    QCOMPARE(saves->size(), 1U);
    QCOMPARE(saves->front().author, world.lin.staff);
    QCOMPARE(saves->front().reason.field, std::string("second_contact"));
    QVERIFY(!saves->front().handedOver);
    QCOMPARE(saves->front().save.operations.size(), 1U);
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
}

void TestRefusedSaves::law8_isPutRightWithOtherValues()
{
    World world(folder(), 2);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    world.settle();
    const Id refused = lin.replica->quarantine()->front().id;
    const Edit instead{OpKind::Edit, type::kAccount, id, {{fa::kSecondContact, world.zhou.staff}}};
    QVERIFY(lin.replica->applyQuarantined(refused, std::span(&instead, 1)));
    world.settle();
    QVERIFY(lin.replica->quarantine()->empty());
    const Record account = lin.replica->get(type::kAccount, id)->record;
    QCOMPARE(account.ref(fa::kSecondContact), world.zhou.staff);
    QCOMPARE(account.text(fa::kPhone), std::string_view("021-7"));
    QCOMPARE(lin.replica->applyQuarantined(refused).error().code, ErrorCode::NotFound); // once
}

void TestRefusedSaves::law8_isHandedToTheSupervisor()
{
    World world(folder(), 3);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    world.settle();
    const Id refused = lin.replica->quarantine()->front().id;
    QVERIFY(lin.replica->handOverQuarantined(refused));
    world.settle();
    QVERIFY(sup.replica->quarantine()->front().handedOver);
    const Edit instead{OpKind::Edit, type::kAccount, id, {{fa::kSecondContact, Value{}}}};
    QVERIFY(sup.replica->applyQuarantined(refused, std::span(&instead, 1)));
    world.settle();
    QVERIFY(lin.replica->quarantine()->empty());
    QCOMPARE(textOf(lin, type::kAccount, id, fa::kPhone), std::string("021-7"));
}

void TestRefusedSaves::law8_isGivenUpAndStaysInTheHistory()
{
    World world(folder(), 4);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    world.settle();
    const Id refused = lin.replica->quarantine()->front().id;
    QVERIFY(lin.replica->discardQuarantined(refused));
    world.settle();
    QVERIFY(lin.replica->quarantine()->empty());
    QCOMPARE(textOf(lin, type::kQuarantine, refused, field::quarantine::kState), std::string("discarded"));
    QVERIFY(world.serverTexts().contains("021-7")); // law 3: found for ever
}

void TestRefusedSaves::law8_whatHangsOnItWaitsAndComesWithIt()
{
    World world(folder(), 5);
    auto& lin = world.addDevice(world.lin, "tablet");
    world.settle();
    // A new account with a second contact that the server does not know, and a visit on it.
    const Edit create{OpKind::Create,
                      type::kAccount,
                      {},
                      {{fa::kName, std::string("新客户")},
                       {fa::kOwner, world.lin.staff},
                       {fa::kSecondContact, lin.replica->newId()}}};
    const Id id = lin.replica->save(std::span(&create, 1)).value().front().record.id;
    const Id visit = world.recordVisit(lin, id, "first visit");
    world.settle();
    const auto saves = lin.replica->quarantine().value();
    QCOMPARE(saves.size(), 2U);
    QCOMPARE(saves[1].reason.code, ErrorCode::Held);
    QCOMPARE(saves[1].waitsFor, saves[0].seq);
    QVERIFY(!lin.replica->find(visit)->has_value());
    const Edit instead{OpKind::Edit, type::kAccount, id, {{fa::kSecondContact, Value{}}}};
    const auto fixed = lin.replica->applyQuarantined(saves[0].id, std::span(&instead, 1));
    QVERIFY2(fixed.has_value(), fixed ? "" : fixed.error().message.c_str());
    world.settle();
    QVERIFY(lin.replica->quarantine()->empty());
    QCOMPARE(textOf(lin, type::kVisit, visit, fv::kSummary), std::string("first visit"));
    QVERIFY(world.serverView(world.lin).contains(visit));
}

void TestRefusedSaves::law8_everythingElseFlows()
{
    World world(folder(), 6);
    auto& lin = world.addDevice(world.lin, "tablet");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Id before = world.recordVisit(lin, id, "before");
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    const Id after = world.recordVisit(lin, id, "after");
    QVERIFY(world.sync(lin));
    QCOMPARE(lin.replica->status()->pending, 0);
    for (const auto& visit : {before, after})
        QVERIFY(world.serverView(world.lin).contains(visit));
}

void TestRefusedSaves::law3_everyDecisionIsAnOrdinarySave()
{
    World world(folder(), 7);
    auto& lin = world.addDevice(world.lin, "tablet");
    auto& sup = world.addDevice(world.supervisor, "desktop");
    const Id id = world.createAccount(lin, "东岭机械");
    world.settle();
    const Edit edit = toNobody(id, lin.replica->newId());
    QVERIFY(lin.replica->save(std::span(&edit, 1)));
    world.settle();
    const Id refused = lin.replica->quarantine()->front().id;
    // Two people decide differently without knowing of each other.
    QVERIFY(lin.replica->discardQuarantined(refused));
    const Edit instead{OpKind::Edit, type::kAccount, id, {{fa::kSecondContact, Value{}}}};
    QVERIFY(sup.replica->applyQuarantined(refused, std::span(&instead, 1)));
    world.settle();
    QCOMPARE(world.deviceView(lin), world.serverView(world.lin));
    QCOMPARE(textOf(lin, type::kAccount, id, fa::kPhone), std::string("021-7"));
    QVERIFY(!lin.replica->history(type::kQuarantine, refused)->empty());
}

QTEST_GUILESS_MAIN(TestRefusedSaves)
#include "tst_refused_saves.moc"
