// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of a company's packs is in force, seen from the records alone.
#include "model/fields.h"
#include "regulation/pack/active.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

namespace f = field::pack;

std::string textWith(std::string_view version, std::string_view more = {})
{
    return R"({"id":"X","version":")" + std::string(version) + R"(","title":"试行办法","effective_from":"2026-01-01")" +
           std::string(more) + "}";
}

Record version(std::uint8_t number, std::string_view state, Timestamp from, const std::string& text)
{
    Record record;
    record.type = type::kPack;
    record.id = Id::fromBytes(std::string(15, '\0') + static_cast<char>(number)).value();
    const auto stamp = record.addStamp({});
    record.set(f::kPackId, std::string("X"), stamp);
    record.set(f::kVersion, std::to_string(number), stamp);
    record.set(f::kState, std::string(state), stamp);
    record.set(f::kActivatedAt, from, stamp);
    record.set(f::kContent, text, stamp);
    return record;
}

} // namespace

class ActiveTest : public QObject {
    Q_OBJECT

private slots:
    void withoutRecordsTheDefaultIsInForce()
    {
        QCOMPARE(activePack({}, 0).value().name(), preset(kDefaultPreset).value().name());
    }

    void theLatestThatHasBegunIsInForce()
    {
        std::vector records{version(1, "retired", 100, textWith("1")), version(2, "active", 200, textWith("2")),
                            version(3, "active", 300, textWith("3"))};
        QVERIFY(packInForce(records, 199) == nullptr);
        QCOMPARE(activePack(records, 199).value().id, std::string(kDefaultPreset));
        QCOMPARE(activePack(records, 200).value().name(), std::string("X@2"));
        QCOMPARE(activePack(records, 299).value().name(), std::string("X@2"));
        QCOMPARE(activePack(records, 300).value().name(), std::string("X@3"));
        records[2].deleted = true;
        QCOMPARE(activePack(records, 300).value().name(), std::string("X@2"));
        std::swap(records[0], records[2]); // their order does not matter
        QCOMPARE(activePack(records, 300).value().name(), std::string("X@2"));
    }

    void anUnreadableOneIsNotReplacedByAnother()
    {
        const std::vector records{version(1, "active", 100, textWith("1")),
                                  version(2, "active", 200, textWith("2", R"(,"telepathy":{})"))};
        const auto pack = activePack(records, 300);
        QCOMPARE(pack.error().code, ErrorCode::Incompatible);
        QVERIFY2(pack.error().message.find("telepathy") != std::string::npos, pack.error().message.c_str());
        QVERIFY(pack.error().message.find("X@2") != std::string::npos);
    }

    void whatJudgedARecordIsFoundWhateverBecameOfIt()
    {
        const std::vector records{version(1, "retired", 100, textWith("1")), version(2, "active", 200, textWith("2"))};
        QCOMPARE(packNamed(records, "X@1").value().name(), std::string("X@1"));
        QCOMPARE(packNamed(records, preset("S4/2").value().name()).value().id, std::string("S4/2"));
        QCOMPARE(packNamed(records, "X@9").error().code, ErrorCode::NotFound);
        QCOMPARE(packNamed({}, "S0@no such version").error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(ActiveTest)
#include "tst_active.moc"
