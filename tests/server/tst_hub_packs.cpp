// SPDX-License-Identifier: GPL-3.0-or-later
//
// 制度包 on the server: putting one into force retires the present one and rewrites nothing, and everybody receives it.
#include "hub/packs.h"
#include "model/fields.h"
#include "regulation/pack/active.h"
#include "server/hub_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace f = field::pack;

std::string textOf(std::string_view version, std::string_view effective = "2026-01-01", std::string_view more = {})
{
    return R"({"id":"X","version":")" + std::string(version) + R"(","title":"试行办法","effective_from":")" +
           std::string(effective) + "\"" + std::string(more) + "}";
}

} // namespace

class TestHubPacks : public QObject {
    Q_OBJECT

private slots:
    void init() { m_company = std::make_unique<HubCompany>(); }

    void law14_everybodyReceivesThePackInForce()
    {
        const auto first = activate(textOf("1"));
        QCOMPARE(first.pack.name(), std::string("X@1"));
        QVERIFY(first.retired.empty() && !first.already);
        for (const auto* login : {"lin", "wang", "qian", "he"}) {
            auto device = m_company->device(login);
            const auto pulled = m_company->pull(device);
            const auto& record = pulled.records.at(first.record);
            QCOMPARE(std::string(record.text(f::kContent)), textOf("1"));
            const std::vector records{record};
            QCOMPARE(regulation::activePack(records, m_company->now).value().name(), std::string("X@1"));
        }
    }

    void theEarlierOneIsRetiredAndNotRewritten()
    {
        const auto first = activate(textOf("1"));
        m_company->now += 1000;
        const auto second = activate(textOf("2"));
        QCOMPARE(second.retired.size(), 1U);
        const auto before = m_company->stored(first.record).value();
        QCOMPARE(std::string(before.text(f::kState)), std::string("retired"));
        QCOMPARE(std::string(before.text(f::kContent)), textOf("1"));
        QCOMPARE(before.integer(f::kActivatedAt), m_company->now - 1000);
        QCOMPARE(before.integer(f::kRetiredAt), m_company->now);
        QCOMPARE(inForce(), std::string("X@2"));
    }

    void theSameTextAgainDoesNothing()
    {
        const auto first = activate(textOf("1"));
        const auto end = m_company->head().seq;
        const auto again = activate(textOf("1"));
        QVERIFY(again.already);
        QVERIFY(again.record == first.record);
        QCOMPARE(m_company->head().seq, end);
    }

    void aVersionNeverChangesItsText()
    {
        activate(textOf("1"));
        const auto refused = tryActivate(textOf("1", "2026-02-01"));
        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(refused.error().field, std::string("version"));
        QCOMPARE(inForce(), std::string("X@1"));
    }

    void anEarlierVersionCanComeBack()
    {
        const auto first = activate(textOf("1"));
        m_company->now += 1000;
        activate(textOf("2"));
        m_company->now += 1000;
        const auto back = activate(textOf("1"));
        QVERIFY(back.record == first.record && !back.already);
        QCOMPARE(back.retired.size(), 1U);
        QCOMPARE(inForce(), std::string("X@1"));
    }

    void onePlannedForLaterLeavesThePresentOneUntilThen()
    {
        activate(textOf("1"));
        const auto later = regulation::formatDay(regulation::dayAt(m_company->now, 0) + 30);
        const auto planned = activate(textOf("2", later));
        QVERIFY(planned.retired.empty());
        QCOMPARE(inForce(), std::string("X@1"));
        const auto instead = activate(textOf("3", later)); // a planned one is replaced before it began
        QCOMPARE(instead.retired.size(), 1U);
        m_company->now = planned.from;
        QCOMPARE(inForce(), std::string("X@3"));
    }

    void aRefusedPackChangesNothing()
    {
        activate(textOf("1"));
        const auto refused = tryActivate(textOf("2", "2026-01-01", R"(,"telepathy":{})"));
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QCOMPARE(refused.error().field, std::string("telepathy"));
        QCOMPARE(inForce(), std::string("X@1"));
    }

    void law14_aCompanyThatNeverChoseHasTheDefaultAsARecord()
    {
        m_company->write([](Batch& batch) { return giveDefaultPack(batch, nextId()); });
        const auto records = all();
        QCOMPARE(records.size(), 1U);
        QCOMPARE(records[0].text(f::kContent), regulation::presetText(regulation::kDefaultPreset).value());
        m_company->write([](Batch& batch) { return giveDefaultPack(batch, nextId()); });
        QCOMPARE(all().size(), 1U);
    }

    void law10_peopleDoNotWritePacks()
    {
        const auto first = activate(textOf("1"));
        auto manager = m_company->device("qian");
        m_company->pull(manager);
        const auto record = m_company->stored(first.record).value();
        const auto outcome = m_company->save(manager, {manager.edit(record, f::kState, Value{std::string("retired")})});
        QVERIFY(outcome.verdict != GroupVerdict::Applied);
        QCOMPARE(inForce(), std::string("X@1"));
    }

private:
    Result<Activation> tryActivate(const std::string& text)
    {
        Result<Activation> done = fail(ErrorCode::Internal, "nothing was done");
        const auto written = m_company->tryWrite([&](Batch& batch) -> Status {
            done = activatePack(batch, nextId(), text);
            return done ? Status{} : Status(fail(done.error()));
        });
        return written ? std::move(done) : Result<Activation>(fail(written.error()));
    }
    Activation activate(const std::string& text) { return tryActivate(text).value(); }
    std::vector<Record> all()
    {
        std::vector<Record> records;
        m_company->write([&](Batch& batch) -> Status {
            RB_ASSIGN(records, packsOf(batch.storage()));
            return {};
        });
        return records;
    }
    std::string inForce()
    {
        const auto records = all();
        return regulation::activePack(records, m_company->now).value().name();
    }

    std::unique_ptr<HubCompany> m_company;
};

QTEST_APPLESS_MAIN(TestHubPacks)
#include "tst_hub_packs.moc"
