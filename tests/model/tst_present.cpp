// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between values and JSON: every field of every type there and back, decimals without floating
// point, and refusals that name the field.
#include "model/fields.h"
#include "model/from_text.h"
#include "model/limits.h"
#include "model/present.h"
#include "model/scaled.h"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <QTest>
#include <limits>

using namespace roadbook;
using nlohmann::json;

namespace {

// JSON that the field takes, in the spelling in which it comes back.
std::vector<json> goodFor(const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
        return {"北京市海淀区", "a \"quoted\"\nline", "26.4"};
    case Kind::Integer:
        return {0, -5, std::numeric_limits<std::int64_t>::max()};
    case Kind::Money:
        return {0, 12.5, -0.01, 4800, 123456789.99};
    case Kind::Usage:
        return {0, 26.4, 0.0001, 310};
    case Kind::Boolean:
        return {true, false};
    case Kind::Date:
        return {"2026-11-23", "2024-02-29"};
    case Kind::Position:
        return {"31.230410,121.473700", "-0.000001,-180.000000"};
    case Kind::DateTime:
        return {"2026-11-23T01:30:00Z", "1969-12-31T23:59:59.999Z"};
    case Kind::Choice:
        return {std::string(field.choices.front().value), std::string(field.choices.back().value)};
    case Kind::OpenChoice:
        return {std::string(field.choices.front().value), "of our own"};
    case Kind::Ref:
        return {"01890000-0000-7000-8000-000000000001"};
    case Kind::Set:
        return {json::array({"a", "b"}), json::array({"市场调查"})};
    case Kind::Remarks:
    case Kind::AnyValue:
    case Kind::Rivals:
    case Kind::Bytes:
        return {};
    }
    return {};
}

std::vector<json> badFor(const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::OpenChoice:
        return {5,
                true,
                json::array({"a"}),
                json::object(),
                "bell\a",
                std::string("bad \xff"),
                std::string(field.mostBytes + 1, 'x')};
    case Kind::Integer:
        return {"5", 1.5, true, 18446744073709551615ULL};
    case Kind::Money:
        return {"12,5",
                "1.234",
                "",
                "-",
                ".",
                "1e3",
                "zwölf",
                true,
                json::array(),
                "99999999999999999999",
                1e300,
                "10000000000000.00"};
    case Kind::Usage:
        return {"0.00001", "abc", json::object(), "1 000"};
    case Kind::Boolean:
        return {0, "true", json::array()};
    case Kind::Date:
        return {"2026-02-29", "26-01-01", "2026/01/01", "2026-1-1", "tomorrow", 20260101};
    case Kind::Position:
        return {"31.2", "91,181", "江城市东岭路 18 号", "1,2,3", "bell\a", 31.2, json::array({31.2, 121.4})};
    case Kind::DateTime:
        return {"2026-11-23", "2026-11-23T25:00:00Z", "2026-11-23T09:30:00", 1700000000000};
    case Kind::Choice:
        return {"nobody", 1, "HANDLER"};
    case Kind::Ref:
        return {"", "not-an-id", 7, "01890000-0000-7000-8000-00000000000g"};
    case Kind::Set:
        return {"a", json::array({1}), json::array({json::array()}),
                json::array({std::string(limits::kSetMemberBytes + 1, 'x')})};
    case Kind::Remarks:
    case Kind::AnyValue:
    case Kind::Rivals:
    case Kind::Bytes:
        return {json::object(), 5};
    }
    return {};
}

const FieldInfo& accountField(std::string_view name)
{
    return *findType(type::kAccount)->field(name);
}

} // namespace

class PresentTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldThereAndBack();
    void everyFieldRefusesByName();
    void emptyIsNull();
    void spellingsThatMeanTheSame();
    void setsAreSortedAndUnique();
    void setsHaveLimits();
    void checkValueTakesOnlyTheRightShape();
    void momentsThatCanBeWritten();
    void decimals();
    void decimalsComeBack();
    void fromText();
    void recordsAsJson();
    void remarks();
};

void PresentTest::everyFieldThereAndBack()
{
    int tried = 0;
    for (const auto& info : allTypes())
        for (const auto& field : info.fields)
            for (const auto& good : goodFor(field)) {
                const auto value = valueFromJson(field, good);
                QVERIFY2(value, (std::string(field.name) + " " + good.dump()).c_str());
                QVERIFY2(valueToJson(field, *value) == good, (std::string(field.name) + " " + good.dump()).c_str());
                QVERIFY(checkValue(field, *value));
                ++tried;
            }
    QVERIFY(tried > 200);
}

void PresentTest::everyFieldRefusesByName()
{
    for (const auto& info : allTypes())
        for (const auto& field : info.fields)
            for (const auto& bad : badFor(field)) {
                const std::string what = std::string(field.name) + " " +
                                         bad.dump(-1, ' ', false, json::error_handler_t::replace).substr(0, 60);
                const auto value = valueFromJson(field, bad);
                QVERIFY2(!value, what.c_str());
                QVERIFY2(value.error().code == ErrorCode::BadValue, what.c_str());
                QVERIFY2(value.error().field == field.name, what.c_str());
                QVERIFY2(value.error().message.find(field.name) != std::string::npos, what.c_str());
            }
}

void PresentTest::emptyIsNull()
{
    for (const auto& info : allTypes())
        for (const auto& field : info.fields) {
            QVERIFY(isNull(valueFromJson(field, nullptr).value()));
            QVERIFY(valueToJson(field, Value{}).is_null());
            QVERIFY(checkValue(field, Value{}));
        }
    QVERIFY(isNull(valueFromJson(accountField("phone"), "").value()));
    QVERIFY(isNull(valueFromJson(accountField("position"), " ").value()));
    QVERIFY(isNull(valueFromJson(*findType(type::kVisit)->field("purposes"), json::array()).value()));
}

void PresentTest::spellingsThatMeanTheSame()
{
    const auto same = [](const FieldInfo& field, const json& one, const json& other) {
        return valueFromJson(field, one).value() == valueFromJson(field, other).value();
    };
    QVERIFY(same(accountField("registered_capital"), "1200.50", 1200.5));
    QVERIFY(same(accountField("registered_capital"), "0012.00", 12));
    QVERIFY(same(accountField("annual_usage"), "26.4", 26.4));
    const auto& started = *findType(type::kVisit)->field("started_at");
    QVERIFY(same(started, "2026-11-23T09:30:00+08:00", "2026-11-23T01:30:00Z"));
    // é as one code point and as two: text is kept in NFC.
    QVERIFY(same(accountField("notes"), "caf\xC3\xA9", "cafe\xCC\x81"));
    QVERIFY(same(accountField("position"), "121.4737，31.23041", "31.230410,121.473700"));
    const auto& ref = accountField("owner");
    QVERIFY(same(ref, "01890000-0000-7000-8000-00000000000A", "01890000-0000-7000-8000-00000000000a"));
}

void PresentTest::setsAreSortedAndUnique()
{
    const auto& field = *findType(type::kVisit)->field("people_met");
    QVERIFY((valueFromJson(field, json::array({"b", "a", "b"})).value() == Value{TextSet{"a", "b"}}));
    QVERIFY(!checkValue(field, TextSet{"b", "a"}));
    QVERIFY(!checkValue(field, TextSet{"a", "a"}));
}

void PresentTest::setsHaveLimits()
{
    const auto& field = *findType(type::kVisit)->field("people_met");
    json many = json::array();
    for (std::size_t i = 0; i < limits::kSetMembers; ++i)
        many.push_back("p" + std::to_string(i));
    QVERIFY(valueFromJson(field, many));
    many.push_back("one more");
    QVERIFY(!valueFromJson(field, many));
}

void PresentTest::checkValueTakesOnlyTheRightShape()
{
    const std::vector<Value> shapes{true, std::int64_t{5}, std::string("2026-11-23"),
                                    Id::parse("01890000-0000-7000-8000-000000000001").value(), TextSet{"a"}};
    for (const auto& info : allTypes())
        for (const auto& field : info.fields)
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const bool text = field.kind == Kind::Text || field.kind == Kind::LongText ||
                                  field.kind == Kind::Date || field.kind == Kind::OpenChoice;
                const bool number = field.kind == Kind::Integer || field.kind == Kind::Money ||
                                    field.kind == Kind::Usage || field.kind == Kind::DateTime;
                const bool set = field.kind == Kind::Set || field.kind == Kind::Remarks;
                const bool fits = (i == 0 && field.kind == Kind::Boolean) || (i == 1 && number) || (i == 2 && text) ||
                                  (i == 3 && field.kind == Kind::Ref) || (i == 4 && set);
                const auto status = checkValue(field, shapes[i]);
                QVERIFY2(status.has_value() == fits, std::string(field.name).c_str());
                if (!fits)
                    QCOMPARE(status.error().field, std::string(field.name));
            }
}

void PresentTest::momentsThatCanBeWritten()
{
    const auto& field = *findType(type::kVisit)->field("started_at");
    for (const char* extreme : {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"}) {
        const auto value = valueFromJson(field, extreme);
        QVERIFY2(value, extreme);
        QCOMPARE(valueToJson(field, *value).get<std::string>(), std::string(extreme));
    }
    QVERIFY(!checkValue(field, limits::kLastMoment + 1));
    QVERIFY(!checkValue(field, limits::kFirstMoment - 1));
}

void PresentTest::decimals()
{
    QCOMPARE(parseScaled("26.4", 4).value(), 264000);
    QCOMPARE(parseScaled("-1200.5", 2).value(), -120050);
    QCOMPARE(parseScaled("7", 0).value(), 7);
    QCOMPARE(parseScaled("1.5000", 2).value(), 150); // zeros say nothing
    QCOMPARE(formatScaled(264000, 4), std::string("26.4"));
    QCOMPARE(formatScaled(-1, 2), std::string("-0.01"));
    QCOMPARE(formatScaled(0, 2), std::string("0"));
    QCOMPARE(formatScaled(500, 0), std::string("500"));
    QCOMPARE(formatAmount(264'000, 0), std::string("264,000"));
    QCOMPARE(formatAmount(120'050, 2), std::string("1,200.50"));
    QCOMPARE(formatAmount(-99'900, 2), std::string("-999"));
    QCOMPARE(formatAmount(-100'000'001, 2), std::string("-1,000,000.01"));
    for (const char* bad : {"", "-", ".", "-.", "1.2.3", "+5", " 5", "5 ", "0x10", "1e3", "nan", "1,000", "--5",
                            "1.001", "9223372036854775808"})
        QVERIFY2(!parseScaled(bad, 2), bad);
    const auto& capital = accountField("registered_capital");
    QCOMPARE(std::get<std::int64_t>(valueFromJson(capital, 0.29).value()), 29); // 0.29 * 100 is 28.999… in binary
    QCOMPARE(std::get<std::int64_t>(valueFromJson(capital, 1.1).value()), 110);
    // The largest amount comes back exactly; one more is refused, because JSON readers would round it.
    QCOMPARE(valueToJson(capital, valueFromJson(capital, "9999999999999.99").value()).dump(),
             std::string("9999999999999.99"));
    QVERIFY(!valueFromJson(capital, "10000000000000"));
    QVERIFY(!valueFromJson(capital, "-10000000000000"));
}

void PresentTest::decimalsComeBack()
{
    QVERIFY(rc::check("parse(format(n)) = n", [](std::int64_t number) {
        for (int places = 0; places <= 6; ++places)
            RC_ASSERT(parseScaled(formatScaled(number, places), places).value() == number);
    }));
    for (const auto extreme : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        QCOMPARE(parseScaled(formatScaled(extreme, 2), 2).value(), extreme);
    QVERIFY(
        rc::check("garbage never crashes", [](const std::string& text) { static_cast<void>(parseScaled(text, 2)); }));
    QVERIFY(rc::check("every amount through JSON", [] {
        const std::int64_t amount = *rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 1'000'000'000'000'000);
        for (const char* name : {"registered_capital", "annual_usage"}) {
            const auto printed = valueToJson(accountField(name), amount).dump();
            RC_ASSERT(valueFromJson(accountField(name), json::parse(printed)).value() == Value{amount});
        }
    }));
}

void PresentTest::fromText()
{
    QVERIFY(valueFromText(accountField("is_tender"), "true").value() == Value{true});
    QVERIFY(valueFromText(accountField("employees"), "12").value() == Value{std::int64_t{12}});
    QVERIFY(valueFromText(accountField("annual_usage"), "26.4").value() == Value{std::int64_t{264000}});
    QVERIFY(valueFromText(accountField("name"), "12").value() == Value{std::string("12")});
    QVERIFY(isNull(valueFromText(accountField("name"), "").value()));
    const auto& people = *findType(type::kVisit)->field("people_met");
    QVERIFY((valueFromText(people, "王工").value() == Value{TextSet{"王工"}}));
    QVERIFY((valueFromText(people, "[\"b\",\"a\"]").value() == Value{TextSet{"a", "b"}}));
    QCOMPARE(valueFromText(accountField("employees"), "many").error().field, std::string("employees"));
}

void PresentTest::recordsAsJson()
{
    Record record;
    record.type = type::kAccount;
    record.id = Id::parse("01890000-0000-7000-8000-000000000001").value();
    record.stamps.push_back({});
    record.set(field::account::kName, std::string("海淀机电"), 0);
    record.set(900, std::string("of a newer version"), 0);
    const json shown = recordToJson(record);
    QCOMPARE(shown["type"].get<std::string>(), std::string("account"));
    QCOMPARE(shown["id"].get<std::string>(), record.id.text());
    QCOMPARE(shown["deleted"].get<bool>(), false);
    QCOMPARE(shown["fields"].dump(), json({{"name", "海淀机电"}}).dump());
}

void PresentTest::remarks()
{
    const Id id = Id::parse("01890000-0000-7000-8000-000000000001").value();
    const auto& field = accountField("remarks");
    const Value value = TextSet{makeRemark(id, id, "say \"hi\""), "not a remark"};
    const json shown = valueToJson(field, value);
    QCOMPARE(shown.size(), 1U);
    QCOMPARE(shown[0]["text"].get<std::string>(), std::string("say \"hi\""));
    QCOMPARE(shown[0]["author"].get<std::string>(), id.text());
}

QTEST_GUILESS_MAIN(PresentTest)
#include "tst_present.moc"
