// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ids, times, bytes, errors: each goes out and comes back the same, and refuses what it should.
#include "base/bytes.h"
#include "base/clock_offset.h"
#include "base/id.h"
#include "base/time.h"

#include <rapidcheck.h>

#include <QTest>
#include <set>
#include <vector>

using namespace roadbook;

namespace {

Id someId(std::uint8_t first)
{
    Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(first + i);
    return id;
}

RandomBytes constantBytes(std::uint8_t value)
{
    return [value](std::span<std::uint8_t> out) { std::fill(out.begin(), out.end(), value); };
}

} // namespace

// Stops at the first property that does not hold, after RapidCheck has printed the counterexample.
#define CHECK_PROPERTY(name, ...) QVERIFY(rc::check(name, __VA_ARGS__))

class TestBase : public QObject {
    Q_OBJECT

private slots:
    void idsGoOutAndComeBack()
    {
        CHECK_PROPERTY("text and bytes of an id name that id", [](const std::array<std::uint8_t, 16>& bytes) {
            const Id id{bytes};
            RC_ASSERT((Id::parse(id.text()) == id)); // in brackets: a Result cannot be taken apart and shown
            RC_ASSERT((Id::fromBytes(id.view()) == id));
            RC_ASSERT(id.text().size() == 36U);
        });
        QCOMPARE(QString::fromStdString(someId(0xf0).text()), QStringLiteral("f0f1f2f3-f4f5-f6f7-f8f9-fafbfcfdfeff"));
        QVERIFY(Id::parse("F0F1F2F3-F4F5-F6F7-F8F9-FAFBFCFDFEFF") == someId(0xf0));
    }

    void badIdsAreRefused()
    {
        for (const char* text : {"", "-", "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff", "f0f1f2f3-f4f5-f6f7-f8f9-fafbfcfdfef",
                                 "f0f1f2f3-f4f5-f6f7-f8f9-fafbfcfdfeff0", "g0f1f2f3-f4f5-f6f7-f8f9-fafbfcfdfeff",
                                 "f0f1f2f3-f4f5-f6f7-f8f9-fafbfcfdfe f", "f0f1f2f3+f4f5-f6f7-f8f9-fafbfcfdfeff"}) {
            const auto parsed = Id::parse(text);
            QVERIFY2(!parsed, text);
            QCOMPARE(parsed.error().code, ErrorCode::BadInput);
        }
        QVERIFY(!Id::fromBytes("fifteen bytes.."));
    }

    void madeIdsAreVersion7AndSortByBirth()
    {
        const Id early = makeId(1'700'000'000'000, constantBytes(0xff));
        const Id late = makeId(1'700'000'000'001, constantBytes(0x00));
        QVERIFY(early < late);
        QCOMPARE(early.text().at(14), '7');
        QVERIFY(std::string("89ab").find(early.text().at(19)) != std::string::npos);
        QVERIFY(!early.isNull() && Id{}.isNull());
    }

    void derivedIdsDependOnEveryPartAndOnWhereItEnds()
    {
        const std::vector<std::vector<std::string_view>> names{{"a", "bc"}, {"ab", "c"}, {"abc"}, {"abc", ""},
                                                               {"", "abc"}, {"bc", "a"}, {},      {""}};
        std::set<Id> seen;
        for (const auto& parts : names) {
            const Id id = derivedId(parts);
            QVERIFY(id == derivedId(parts));
            QCOMPARE(id.text().at(14), '8');
            seen.insert(id);
        }
        QCOMPARE(seen.size(), names.size());
    }

    void timesGoOutAndComeBack()
    {
        CHECK_PROPERTY("a timestamp survives being written", [] {
            // years 1 to 9999, the range that four digits hold
            const auto at = *rc::gen::inRange<Timestamp>(-62'135'596'800'000, 253'402'300'800'000);
            RC_ASSERT((parseTimestamp(formatTimestamp(at)) == at));
        });
        CHECK_PROPERTY("a day survives being a date", [] {
            const auto days = *rc::gen::inRange<std::int64_t>(-719'162, 2'932'896);
            const auto date = civilFromDays(days);
            RC_ASSERT(isRealDate(date.year, date.month, date.day));
            RC_ASSERT(daysFromCivil(date.year, date.month, date.day) == days);
        });
    }

    void timesAreReadWithOffsetsAndFractions()
    {
        const auto at = parseTimestamp("2026-11-23T01:30:00Z");
        QVERIFY(at.has_value());
        QCOMPARE(*at, Timestamp{1'795'397'400'000});
        QVERIFY(parseTimestamp("2026-11-23T09:30:00+08:00") == at);
        QVERIFY(parseTimestamp("2026-11-22T20:00-05:30") == at);
        QVERIFY(parseTimestamp("2026-11-23T01:30:00.1234Z") == *at + 123);
        QCOMPARE(QString::fromStdString(formatTimestamp(*at)), QStringLiteral("2026-11-23T01:30:00Z"));
        QCOMPARE(QString::fromStdString(formatTimestamp(-1)), QStringLiteral("1969-12-31T23:59:59.999Z"));
    }

    void badTimesAndDatesAreRefused()
    {
        for (const char* text : {"", "2026-11-23", "2026-11-23T", "2026-11-23T09:30", "2026-13-01T00:00Z",
                                 "2026-02-29T00:00Z", "2026-11-23T24:00Z", "2026-11-23T09:60Z", "2026-11-23T09:30+8",
                                 "2026-11-23T09:30:00.Z", "2026-11-23T09:30:00Zjunk", "2026/11/23T09:30Z"})
            QVERIFY2(!parseTimestamp(text), text);
        for (const char* text : {"", "2026-02-29", "2026-2-9", "2026-00-10", "0000-01-01", "2026-11-231", "20261123xx"})
            QVERIFY2(!parseDate(text), text);
        QVERIFY(parseDate("2024-02-29") == std::string("2024-02-29"));
        QVERIFY(!isRealDate(1900, 2, 29) && isRealDate(2000, 2, 29));
    }

    void clocksAreMovedByAnOffsetOrToAMoment()
    {
        const auto now = parseTimestamp("2026-11-23T01:30:00Z").value();
        QCOMPARE(clockOffset("", now).value(), std::int64_t{0});
        QCOMPARE(clockOffset("+2d", now).value(), std::int64_t{2 * 86'400'000});
        QCOMPARE(clockOffset("-90m", now).value(), std::int64_t{-90 * 60'000});
        QCOMPARE(clockOffset("2026-11-23T09:31:00+08:00", now).value(), std::int64_t{60'000});
        QCOMPARE(clockOffset("2026-11-23T01:29", now).value(), std::int64_t{-60'000});
        QCOMPARE(clockOffset("2026-11-24", now).value(), std::int64_t{22 * 3'600'000 + 30 * 60'000});
        for (const auto* text : {"noon", "+d", "2d", "+2y", "+-2d", "+99999999999999999999d", "2026-13-01"})
            QVERIFY2(!clockOffset(text, now), text);
    }

    void bytesGoOutAndComeBack()
    {
        CHECK_PROPERTY("what is written is read, and nothing is left",
                       [](std::uint64_t number, std::int64_t whole, const std::string& text,
                          const std::array<std::uint8_t, 16>& id, std::uint8_t last) {
                           std::string out;
                           ByteWriter writer{out};
                           writer.unsignedInt(number);
                           writer.signedInt(whole);
                           writer.text(text);
                           writer.id(Id{id});
                           writer.byte(last);

                           ByteReader reader{out};
                           RC_ASSERT(reader.unsignedInt() == number);
                           RC_ASSERT(reader.signedInt() == whole);
                           RC_ASSERT(reader.text() == text);
                           RC_ASSERT((reader.id() == Id{id}));
                           RC_ASSERT(reader.byte() == last);
                           RC_ASSERT(reader.ok() && reader.atEnd());
                       });
        for (const std::int64_t edge : {std::int64_t{0}, INT64_MIN, INT64_MAX, std::int64_t{-1}}) {
            std::string out;
            ByteWriter{out}.signedInt(edge);
            QCOMPARE(ByteReader{out}.signedInt(), edge);
        }
    }

    void aTruncatedReadFailsAndStaysFailed()
    {
        CHECK_PROPERTY("every proper prefix fails",
                       [](const std::string& text, const std::array<std::uint8_t, 16>& id) {
                           std::string out;
                           ByteWriter writer{out};
                           writer.text(text);
                           writer.id(Id{id});
                           const auto keep = *rc::gen::inRange<std::size_t>(0, out.size());
                           ByteReader reader{std::string_view{out}.substr(0, keep)};
                           reader.text();
                           reader.id();
                           RC_ASSERT(!reader.ok());
                           RC_ASSERT(reader.byte() == 0 && reader.text().empty() && reader.id().isNull());
                       });
    }

    void hostileBytesNeverReadPastTheEnd()
    {
        CHECK_PROPERTY("any bytes end in a failure or inside", [](const std::string& bytes) {
            ByteReader reader{bytes};
            while (reader.ok() && !reader.atEnd()) {
                reader.text();
                reader.signedInt();
            }
            RC_ASSERT(reader.position() <= bytes.size());
        });
        QVERIFY([] { // a length far beyond the input
            ByteReader reader{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01rest"};
            return reader.text().empty() && !reader.ok();
        }());
        QVERIFY([] { // more than 64 bits
            ByteReader reader{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"};
            return reader.unsignedInt() == 0 && !reader.ok();
        }());
        QVERIFY([] { // over the caller's limit
            ByteReader reader{"\x05hello"};
            return reader.text(4).empty() && !reader.ok();
        }());
    }

    void errorCodesHaveNamesThatComeBack()
    {
        std::set<std::string_view> names;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            QCOMPARE(codeFromName(codeName(code)), code);
            names.insert(codeName(code));
            (void)isWorthRetrying(code);
        }
        QCOMPARE(names.size(), static_cast<std::size_t>(ErrorCode::Internal) + 1);
        QCOMPARE(codeFromName("no such name"), ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
