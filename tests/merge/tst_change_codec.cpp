// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bytes of change groups and history entries: there and back, and whatever else somebody sends.
#include "merge/tiny_hub.h"
#include "model/limits.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

rc::Gen<Value> anyValue()
{
    using rc::gen::map;
    return rc::gen::oneOf(rc::gen::just(Value{}), map(rc::gen::arbitrary<bool>(), [](bool b) { return Value{b}; }),
                          map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t i) { return Value{i}; }),
                          map(rc::gen::arbitrary<std::string>(), [](std::string s) { return Value{std::move(s)}; }),
                          map(rc::gen::arbitrary<std::uint8_t>(), [](std::uint8_t b) { return Value{idOf(b)}; }),
                          map(rc::gen::arbitrary<std::vector<std::string>>(), [](TextSet set) {
                              sortUnique(set);
                              return Value{std::move(set)};
                          }));
}

rc::Gen<Id> anyId()
{
    return rc::gen::map(rc::gen::container<std::vector<std::uint8_t>>(16, rc::gen::arbitrary<std::uint8_t>()),
                        [](const auto& bytes) {
                            Id id;
                            std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
                            return id;
                        });
}

ChangeGroup anyGroup()
{
    ChangeGroup group;
    group.seq = *rc::gen::arbitrary<std::uint64_t>();
    group.at = *rc::gen::arbitrary<std::int64_t>();
    group.rank = *rc::gen::arbitrary<std::int64_t>();
    const int operations = *rc::gen::inRange(1, 4);
    for (int i = 0; i < operations; ++i) {
        Operation op;
        op.kind = static_cast<OpKind>(*rc::gen::inRange(1, 6));
        op.type = *rc::gen::arbitrary<TypeId>();
        op.record = *anyId();
        op.scope = *anyId();
        op.seen = {*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::arbitrary<std::uint64_t>()};
        op.expected = *rc::gen::arbitrary<std::uint32_t>();
        const int changes = *rc::gen::inRange(0, 4);
        for (int c = 0; c < changes; ++c)
            op.changes.push_back({*rc::gen::arbitrary<FieldId>(),
                                  {*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::arbitrary<std::uint64_t>()},
                                  *anyValue(),
                                  *anyValue()});
        if (op.kind == OpKind::Settle) {
            op.conflict = *anyId();
            op.rivals = {{*anyId(), *rc::gen::arbitrary<std::uint64_t>()}, {*anyId(), 1}};
        }
        group.operations.push_back(std::move(op));
    }
    return group;
}

ChangeGroup smallGroup()
{
    ChangeGroup group{1, 2, 3, {}};
    group.operations.push_back({OpKind::Edit, type::kAccount, kTheRecord, kTheRecord, {1, 0}, 1, {}, {}, {}});
    return group;
}

} // namespace

class ChangeCodecTest : public QObject {
    Q_OBJECT

private slots:
    void groupsComeBack();
    void brokenGroupsAreRefused();
    void limits();
    void historyEntriesComeBack();
};

void ChangeCodecTest::groupsComeBack()
{
    QVERIFY(rc::check("decode(encode(group)) = group", [] {
        const ChangeGroup group = anyGroup();
        const auto decoded = decodeGroup(encodeGroup(group));
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == group);
    }));
}

void ChangeCodecTest::brokenGroupsAreRefused()
{
    QVERIFY(rc::check("truncated, extended or random bytes", [](const std::string& noise) {
        const std::string bytes = encodeGroup(anyGroup());
        const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size());
        RC_ASSERT(!decodeGroup(std::string_view(bytes).substr(0, cut)));
        RC_ASSERT(!decodeGroup(bytes + std::string(1, *rc::gen::arbitrary<char>())));
        static_cast<void>(decodeGroup(noise)); // may not crash
        std::string mutated = bytes;
        mutated[cut] = static_cast<char>(mutated[cut] ^ *rc::gen::inRange(1, 256));
        if (const auto decoded = decodeGroup(mutated)) // other content, but well formed
            RC_ASSERT(decodeGroup(encodeGroup(*decoded)).value() == *decoded);
    }));
    // Empty is whole: the place of a save whose content had to be purged.
    const ChangeGroup emptied{1, 2, 3, {}};
    QVERIFY(decodeGroup(encodeGroup(emptied)) == emptied);
}

void ChangeCodecTest::limits()
{
    ChangeGroup group = smallGroup();
    group.operations.resize(limits::kOperationsPerGroup, group.operations[0]);
    QVERIFY(decodeGroup(encodeGroup(group)));
    group.operations.resize(limits::kOperationsPerGroup + 1, group.operations[0]);
    QCOMPARE(decodeGroup(encodeGroup(group)).error().code, ErrorCode::TooLarge);
    group = smallGroup();
    group.operations[0].changes.resize(limits::kChangesPerOperation + 1);
    QVERIFY(!decodeGroup(encodeGroup(group)));
    group = smallGroup();
    group.operations[0].changes.push_back({1, {}, {}, std::string(limits::kGroupBytes, 'x')});
    QCOMPARE(decodeGroup(encodeGroup(group)).error().code, ErrorCode::TooLarge);
    // Numbers that do not fit are refused, not cut: a field 65537 is not field 1.
    std::string bytes;
    ByteWriter out(bytes);
    out.byte(1);
    for (const std::uint64_t number : {1U, 4U, 6U, 1U})
        out.unsignedInt(number);
    out.byte(static_cast<std::uint8_t>(OpKind::Edit));
    out.unsignedInt(type::kAccount);
    out.id(kTheRecord);
    out.id(kTheRecord);
    for (const std::uint64_t number : {1U, 0U, 1U, 1U, 65537U, 1U, 0U})
        out.unsignedInt(number);
    out.byte(0);
    out.byte(0);
    QVERIFY(!decodeGroup(bytes));
}

void ChangeCodecTest::historyEntriesComeBack()
{
    QVERIFY(rc::check("history entries", [](const std::string& noise) {
        PastValue past;
        past.record = *anyId();
        past.field = *rc::gen::arbitrary<FieldId>();
        past.value = *anyValue();
        past.stamp = {7,
                      *anyId(),
                      *anyId(),
                      *rc::gen::arbitrary<std::uint64_t>(),
                      *rc::gen::arbitrary<std::int64_t>(),
                      *rc::gen::arbitrary<std::int64_t>()};
        past.reason = static_cast<PastReason>(*rc::gen::inRange(1, 6));
        past.by = past.stamp;
        const std::string bytes = encodePastValue(past);
        const auto decoded = decodePastValue(bytes);
        RC_ASSERT(decoded.has_value());
        RC_ASSERT(*decoded == past);
        RC_ASSERT(!decodePastValue(bytes + "x"));
        RC_ASSERT(!decodePastValue(std::string_view(bytes).substr(0, bytes.size() - 1)));
        static_cast<void>(decodePastValue(noise));
    }));
}

QTEST_GUILESS_MAIN(ChangeCodecTest)
#include "tst_change_codec.moc"
