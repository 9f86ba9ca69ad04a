// SPDX-License-Identifier: GPL-3.0-or-later
//
// The canonical encoding of records: there and back, one encoding for one record, and no bytes that
// are not exactly one record are taken for one (law 4 compares these bytes).
#include "model/codec.h"
#include "model/conflict.h"
#include "model/fields.h"

#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <optional>
#include <set>

using namespace roadbook;

namespace {

Id anyId()
{
    Id id;
    for (auto& byte : id.bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    return id;
}

Value anyValue()
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return {};
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::arbitrary<std::int64_t>();
    case 3:
        return *rc::gen::arbitrary<std::string>();
    case 4:
        return anyId();
    default: {
        auto set = *rc::gen::arbitrary<std::vector<std::string>>();
        sortUnique(set);
        return set;
    }
    }
}

Stamp anyStamp(std::uint32_t rev)
{
    return {rev,
            anyId(),
            anyId(),
            *rc::gen::arbitrary<std::uint64_t>(),
            *rc::gen::arbitrary<std::int64_t>(),
            *rc::gen::arbitrary<std::int64_t>()};
}

// A record as it stands in memory: stamps in any order, some of them unused.
Record anyRecord()
{
    Record record;
    record.type = *rc::gen::arbitrary<TypeId>();
    record.id = anyId();
    const int scope = *rc::gen::inRange(0, 3);
    record.scope = scope == 0 ? record.id : scope == 1 ? Id{} : anyId();
    record.rev = *rc::gen::arbitrary<std::uint32_t>();
    record.deleted = *rc::gen::arbitrary<bool>();
    const int stamps = *rc::gen::inRange(1, 5);
    for (int i = 0; i < stamps; ++i)
        record.addStamp(anyStamp(static_cast<std::uint32_t>(*rc::gen::inRange(0, 4))));
    const auto anyIndex = [&] {
        return static_cast<std::uint16_t>(*rc::gen::inRange<std::size_t>(0, record.stamps.size()));
    };
    record.life = anyIndex();
    for (const int field : *rc::gen::arbitrary<std::set<std::uint16_t>>())
        if (field != 0)
            record.set(static_cast<FieldId>(field), anyValue(), anyIndex());
    return record;
}

// Equal in meaning: the same values by the same writes.
bool sameMeaning(const Record& a, const Record& b)
{
    if (a.type != b.type || a.id != b.id || a.scope != b.scope || a.rev != b.rev || a.deleted != b.deleted ||
        a.lifeStamp() != b.lifeStamp() || a.fields.size() != b.fields.size())
        return false;
    return std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), [&](const Field& x, const Field& y) {
        return x.id == y.id && x.value == y.value && a.stamps[x.stamp] == b.stamps[y.stamp];
    });
}

// The same record with its stamps in another order and one that nothing refers to.
Record shuffled(const Record& record)
{
    Record other = record;
    const auto count = record.stamps.size();
    for (std::size_t i = 0; i < count; ++i)
        other.stamps[i] = record.stamps[count - 1 - i];
    const auto turned = [&](std::uint16_t index) { return static_cast<std::uint16_t>(count - 1 - index); };
    other.life = turned(record.life);
    for (auto& field : other.fields)
        field.stamp = turned(field.stamp);
    other.stamps.push_back(Stamp{99, {}, {}, 1, 2, 3});
    return other;
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT

private slots:
    void recordsComeBack();
    void oneRecordOneEncoding();
    void brokenRecordIsRefused();
    void law4_acceptedBytesAreTheEncoding();
    void law4_otherSpellingsAreRefused();
    void recordWithoutItsStampIsABug();
    void conflictsComeBack();
    void brokenRivalsAreRefused();
    void conflictIdsAreTheSameEverywhere();
    void shownRivalDoesNotDependOnOrder();
};

void CodecTest::recordsComeBack()
{
    QVERIFY(rc::check("decode(encode(record)) = record", [] {
        const Record record = anyRecord();
        const auto decoded = decodeRecord(encodeRecord(record));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(sameMeaning(*decoded, record));
    }));
}

void CodecTest::oneRecordOneEncoding()
{
    QVERIFY(rc::check("stamps unused or in another order make no difference", [] {
        const Record record = anyRecord();
        const std::string bytes = encodeRecord(record);
        RC_ASSERT(encodeRecord(shuffled(record)) == bytes);
        RC_ASSERT(encodeRecord(*decodeRecord(bytes)) == bytes);
        std::string appended = "before";
        encodeRecord(record, appended);
        RC_ASSERT(appended == "before" + bytes);
    }));
    // Two writes of one device and number that differ only in rank: the order is still one.
    Record record;
    record.stamps = {{2, {}, {}, 1, 5, 7}, {2, {}, {}, 1, 5, 9}};
    record.set(1, Value{true}, 0);
    record.set(2, Value{true}, 1);
    QVERIFY(encodeRecord(shuffled(record)) == encodeRecord(record));
}

void CodecTest::brokenRecordIsRefused()
{
    QVERIFY(rc::check("truncated, extended, random", [](const std::string& noise) {
        const std::string bytes = encodeRecord(anyRecord());
        const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size());
        RC_ASSERT(!decodeRecord(std::string_view(bytes).substr(0, cut)));
        RC_ASSERT(!decodeRecord(bytes + std::string(1, *rc::gen::arbitrary<char>())));
        static_cast<void>(decodeRecord(noise)); // may not crash
        static_cast<void>(decodeRecord("\x01" + noise));
    }));
}

void CodecTest::law4_acceptedBytesAreTheEncoding()
{
    std::size_t accepted = 0;
    QVERIFY(rc::check("a changed byte is refused, or is another record in its one encoding", [&] {
        std::string bytes = encodeRecord(anyRecord());
        for (int i = 0; i < 20; ++i) {
            std::string mutated = bytes;
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            mutated[at] = static_cast<char>(mutated[at] ^ (1 << *rc::gen::inRange(0, 8)));
            const auto decoded = decodeRecord(mutated);
            if (!decoded)
                continue;
            ++accepted;
            RC_ASSERT(encodeRecord(*decoded) == mutated);
        }
    }));
    QVERIFY(accepted > 100);
}

void CodecTest::law4_otherSpellingsAreRefused()
{
    struct Spelling {
        std::uint8_t flags = 4; // everyone
        std::uint64_t type = type::kAccount;
        Id id = Id::parse("01890000-0000-7000-8000-000000000001").value();
        std::optional<Id> scope = {};
        std::uint64_t rev = 2;
        std::vector<Stamp> stamps = {{1, {}, {}, 1, 5, 5}, {2, {}, {}, 2, 6, 6}};
        std::vector<std::uint64_t> fieldStamps = {0, 1};
        TextSet set = {"a", "b"};
        std::string tail = {};

        bool accepted() const
        {
            std::string bytes;
            ByteWriter out(bytes);
            out.byte(kRecordFormat);
            out.byte(flags);
            out.unsignedInt(type);
            out.id(id);
            if (scope)
                out.id(*scope);
            out.unsignedInt(rev);
            out.unsignedInt(stamps.size());
            for (const auto& stamp : stamps)
                encodeStamp(out, stamp);
            out.unsignedInt(0); // life
            out.unsignedInt(fieldStamps.size());
            for (std::size_t i = 0; i < fieldStamps.size(); ++i) {
                out.unsignedInt(i + 1);
                out.unsignedInt(fieldStamps[i]);
                encodeValue(out, set);
            }
            return decodeRecord(bytes + tail).has_value();
        }
    };
    QVERIFY(Spelling{}.accepted());
    QVERIFY((Spelling{.flags = 0, .scope = Id::parse("01890000-0000-7000-8000-000000000002").value()}.accepted()));
    QVERIFY(!Spelling{.flags = 12}.accepted());                          // a flag that means nothing
    QVERIFY(!Spelling{.flags = 6}.accepted());                           // two scopes
    QVERIFY((!Spelling{.flags = 0, .scope = Id{}}.accepted()));          // everyone, written out
    QVERIFY((!Spelling{.flags = 0, .scope = Spelling{}.id}.accepted())); // its own, written out
    QVERIFY(!Spelling{.type = 65536U + type::kAccount}.accepted());      // a number that would be cut
    QVERIFY(!Spelling{.rev = 1ULL << 32}.accepted());                    // another
    QVERIFY((!Spelling{.fieldStamps = {0, 0}}.accepted()));              // a stamp that nothing refers to
    QVERIFY((!Spelling{.fieldStamps = {0, 2}}.accepted()));              // a stamp that is not there
    QVERIFY((!Spelling{.stamps = {{2, {}, {}, 2, 6, 6}, {1, {}, {}, 1, 5, 5}}}.accepted())); // not in order
    QVERIFY((!Spelling{.stamps = {{1, {}, {}, 1, 5, 5}, {1, {}, {}, 1, 5, 5}}}.accepted())); // one twice
    QVERIFY((!Spelling{.set = {"b", "a"}}.accepted()));
    QVERIFY((!Spelling{.set = {"a", "a"}}.accepted()));
    QVERIFY(!Spelling{.tail = "x"}.accepted());
    // A number with a zero byte in front of it.
    std::string bytes("\x81\x00", 2);
    ByteReader in(bytes);
    static_cast<void>(in.unsignedInt());
    QVERIFY(!in.ok());
}

void CodecTest::recordWithoutItsStampIsABug()
{
    Record record;
    record.stamps.push_back({});
    record.set(1, Value{true}, 3);
    QVERIFY_EXCEPTION_THROWN(encodeRecord(record), BrokenInvariant);
}

void CodecTest::conflictsComeBack()
{
    QVERIFY(rc::check("a conflict through its record and its bytes", [] {
        Conflict conflict;
        conflict.id = anyId();
        conflict.record = anyId();
        conflict.recordType = type::kAccount;
        conflict.field =
            *rc::gen::elementOf(std::vector<FieldId>{kLifeField, field::account::kName, field::account::kOwner});
        conflict.before = anyValue();
        const int rivals = *rc::gen::inRange(1, 4);
        for (int i = 0; i < rivals; ++i)
            conflict.rivals.push_back(
                {anyValue(), anyStamp(2), *rc::gen::arbitrary<std::string>(), *rc::gen::arbitrary<std::int64_t>()});
        conflict.open = *rc::gen::arbitrary<bool>();
        if (!conflict.open) {
            conflict.settledValue = anyValue();
            conflict.settledBy = anyId();
            conflict.settledAt = *rc::gen::arbitrary<std::int64_t>();
        }
        Record record;
        storeConflict(conflict, anyValue(), record, anyStamp(1));
        const auto back = conflictFromRecord(*decodeRecord(encodeRecord(record)));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->id == conflict.id);
        RC_ASSERT(back->record == conflict.record);
        RC_ASSERT(back->recordType == conflict.recordType);
        RC_ASSERT(back->field == conflict.field);
        RC_ASSERT(back->before == conflict.before);
        RC_ASSERT(back->rivals == conflict.rivals);
        RC_ASSERT(back->open == conflict.open);
        RC_ASSERT(back->settledValue == conflict.settledValue);
        RC_ASSERT(back->settledBy == conflict.settledBy);
        RC_ASSERT(back->settledAt == conflict.settledAt);
        // Settled and opened again: nothing of the settlement stays behind.
        Conflict again = *back;
        again.open = true;
        storeConflict(again, {}, record, anyStamp(2));
        const auto reopened = conflictFromRecord(record);
        RC_ASSERT(reopened->open);
        RC_ASSERT(isNull(reopened->settledValue));
        RC_ASSERT(reopened->settledBy.isNull());
    }));
}

void CodecTest::brokenRivalsAreRefused()
{
    QVERIFY(rc::check("rivals", [](const std::string& noise) {
        const std::vector<Rival> rivals{{anyValue(), anyStamp(1), "tablet", 5}};
        const std::string bytes = encodeRivals(rivals);
        RC_ASSERT(decodeRivals(bytes).value() == rivals);
        RC_ASSERT(!decodeRivals(bytes + "x"));
        RC_ASSERT(!decodeRivals(std::string_view(bytes).substr(0, *rc::gen::inRange<std::size_t>(0, bytes.size()))));
        static_cast<void>(decodeRivals(noise));
    }));
    Record record;
    record.stamps.push_back({});
    record.type = type::kAccount;
    QVERIFY(!conflictFromRecord(record));
    record.type = type::kConflict;
    QVERIFY(!conflictFromRecord(record));
}

void CodecTest::conflictIdsAreTheSameEverywhere()
{
    const Id record = Id::parse("01890000-0000-7000-8000-000000000001").value();
    const Id id = conflictId(record, 1, 7);
    // Stored on devices and servers: a different derivation would double every conflict.
    QCOMPARE(QString::fromStdString(id.text()), QString::fromStdString(conflictId(record, 1, 7).text()));
    std::set<Id> ids{id,
                     conflictId(record, 2, 7),
                     conflictId(record, 1, 8),
                     conflictId(record, 17, 7),
                     conflictId(record, 1, 77),
                     conflictId(record, 0, 0)};
    QCOMPARE(ids.size(), 6U);
}

void CodecTest::shownRivalDoesNotDependOnOrder()
{
    QVERIFY(rc::check("highest rank, then device, then number", [] {
        std::vector<Rival> rivals;
        for (int i = 0; i < 4; ++i) {
            Rival rival;
            rival.value = std::int64_t{i};
            rival.stamp.rank = *rc::gen::inRange(0, 2);
            rival.stamp.device.bytes[0] = static_cast<std::uint8_t>(*rc::gen::inRange(0, 2));
            rival.stamp.seq = static_cast<std::uint64_t>(i);
            rivals.push_back(rival);
        }
        const Value shown = shownRival(rivals).value;
        std::reverse(rivals.begin(), rivals.end());
        RC_ASSERT(shownRival(rivals).value == shown);
        std::swap(rivals[0], rivals[2]);
        RC_ASSERT(shownRival(rivals).value == shown);
    }));
    QVERIFY_EXCEPTION_THROWN(shownRival({}), BrokenInvariant);
}

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_codec.moc"
