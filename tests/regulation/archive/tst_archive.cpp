// SPDX-License-Identifier: GPL-3.0-or-later
//
// 档案: what is asked of which grade, what is missing and why, what must be verified; and what the reader refuses.
#include "model/fields.h"
#include "regulation/archive/completeness.h"
#include "regulation/pack/pack.h"
#include "regulation/reading/node.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

constexpr int kChina = 8 * 60;

const Pack& s0()
{
    static const Pack kPack = preset("S0").value();
    return kPack;
}

Record record(TypeId type, const std::vector<std::pair<std::string_view, Value>>& fields, Day written)
{
    Record made;
    made.type = type;
    made.rev = 1;
    Stamp stamp;
    stamp.rev = 1;
    stamp.at = startOf(written, kChina) + 1;
    const auto index = made.addStamp(stamp);
    for (const auto& [name, value] : fields)
        made.set(findType(type)->field(name)->id, value, index);
    return made;
}

const Day kWritten = dayOf(2026, 1, 10);

// Everything that S0 requires of a customer without a grade.
Record plainAccount(std::string_view grade = {})
{
    return record(type::kAccount,
                  {{"name", std::string("甲公司")},
                   {"legal_representative", std::string("某人")},
                   {"address", std::string("某路1号")},
                   {"postcode", std::string("100000")},
                   {"phone", std::string("010-1")},
                   {"fax", std::string("010-2")},
                   {"business_scope", std::string("机电")},
                   {"registered_capital", std::int64_t{1000000}},
                   {"owner", Id{}},
                   {"annual_usage", std::int64_t{260000}},
                   {"payment_credit", std::string("good")},
                   {"customer_category", std::string("agreement")},
                   {"grade", std::string(grade)}},
                  kWritten);
}

Record contact(std::string_view level, std::string_view mobile = "1380000")
{
    return record(type::kContact,
                  {{"name", std::string("王")},
                   {"title", std::string("科长")},
                   {"level", std::string(level)},
                   {"mobile", mobile.empty() ? Value{} : Value{std::string(mobile)}}},
                  kWritten);
}

bool lacks(const Completeness& result, std::string_view name, std::string_view group)
{
    return std::any_of(result.missing.begin(), result.missing.end(), [&](const MissingField& missing) {
        return missing.field->name == name && missing.group->id == group;
    });
}

PackReading readGroups(const std::string& groups)
{
    return checkPack(R"({"id":"X","version":"1","title":"t","effective_from":"2026-01-01","archive":{
        "complete_at":{"percent":100,"source":{"ref":"r","article":"a"}},"groups":)" +
                     groups + "}}");
}

} // namespace

class ArchiveTest : public QObject {
    Q_OBJECT

private slots:
    void ruleA02BasicsAreAskedOfEverybody();
    void ruleA01AnEmptyArchiveLacksEverything();
    void ruleA10A13DepthIsAskedOfKeyCustomersOnly();
    void ruleA08ContactsCountOnlyAtTheirLevel();
    void weightsDecideThePercentage();
    void ruleA17CompleteIsWhatThePackSays();
    void ruleA07VerificationIsDueAfterSixMonths();
    void aVerificationRenewsEverything();
    void refused_data();
    void refused();
};

void ArchiveTest::ruleA02BasicsAreAskedOfEverybody()
{
    auto account = plainAccount();
    const std::vector contacts{contact("handler")};
    QCOMPARE(completeness(s0().archive, account, contacts).percent, 100);
    for (const auto* name : {"name", "legal_representative", "address", "postcode", "phone", "fax", "business_scope",
                             "registered_capital"}) {
        auto without = account;
        without.set(findType(type::kAccount)->field(name)->id, Value{}, 0);
        const auto result = completeness(s0().archive, without, contacts);
        QCOMPARE(result.missing.size(), 1U);
        QVERIFY2(lacks(result, name, "basic"), name);
        QVERIFY(!result.complete && result.percent < 100);
    }
}

void ArchiveTest::ruleA01AnEmptyArchiveLacksEverything()
{
    const Record empty = record(type::kAccount, {}, kWritten);
    const auto result = completeness(s0().archive, empty, {});
    QCOMPARE(result.percent, 0);
    QVERIFY(lacks(result, "postcode", "basic") && lacks(result, "mobile", "contact"));
    const auto postcode = std::find_if(result.missing.begin(), result.missing.end(),
                                       [](const MissingField& missing) { return missing.field->name == "postcode"; });
    QCOMPARE(postcode->reason, std::string("缺少邮编：基础资料，制度 第18条"));
    QCOMPARE(postcode->reasonEn, std::string("Postcode is missing: Basics, Regulation, Art. 18"));
}

void ArchiveTest::ruleA10A13DepthIsAskedOfKeyCustomersOnly()
{
    const std::vector contacts{contact("handler"), contact("decision_maker")};
    QVERIFY(!lacks(completeness(s0().archive, plainAccount("C"), contacts), "purchase_decision", "depth"));
    QVERIFY(lacks(completeness(s0().archive, plainAccount("A2"), contacts), "purchase_decision", "depth"));
    QVERIFY(!lacks(completeness(s0().archive, plainAccount("A2"), contacts), "sales_ability", "features"));
    QVERIFY(lacks(completeness(s0().archive, plainAccount("A1"), contacts), "sales_ability", "features"));
}

void ArchiveTest::ruleA08ContactsCountOnlyAtTheirLevel()
{
    const auto account = plainAccount("B1");
    auto gone = contact("head");
    gone.deleted = true;
    const std::vector handlers{contact("handler"), gone};
    QVERIFY(lacks(completeness(s0().archive, account, handlers), "mobile", "heads"));
    QVERIFY(!lacks(completeness(s0().archive, account, handlers), "mobile", "contact"));
    const std::vector both{contact("handler"), contact("head")};
    QVERIFY(!lacks(completeness(s0().archive, account, both), "mobile", "heads"));
    const std::vector silent{contact("handler"), contact("head", "")};
    QVERIFY(lacks(completeness(s0().archive, account, silent), "mobile", "heads"));
}

void ArchiveTest::weightsDecideThePercentage()
{
    const auto reading = readGroups(R"([{"id":"a","label":"甲","fields":["phone"],"weight":3,"required_for":["*"],
            "source":{"ref":"r","article":"a"}},
        {"id":"b","label":"乙","fields":["fax"],"weight":1,"required_for":["A1"],"source":{"ref":"r","article":"a"}},
        {"id":"c","label":"丙","fields":["notes"],"weight":9,"source":{"ref":"r","article":"a"}}])");
    QVERIFY(!reading.refused);
    const auto percent = [&](std::string_view grade, std::string_view field) {
        const auto account = record(type::kAccount, {{field, std::string("1")}, {"grade", std::string(grade)}}, 0);
        return completeness(reading.pack.archive, account, {}).percent;
    };
    QCOMPARE(percent("A1", "phone"), 75);
    QCOMPARE(percent("A1", "fax"), 25);
    QCOMPARE(percent("B1", "phone"), 100);
    QCOMPARE(percent("B1", "fax"), 0);
    QCOMPARE(completeness(ArchiveSection{}, plainAccount("A1"), {}).percent, 100); // nothing is asked
}

void ArchiveTest::ruleA17CompleteIsWhatThePackSays()
{
    auto section = s0().archive;
    QCOMPARE(section.completeAtPercent, 100);
    QVERIFY(section.completeSource.assumption);
    auto account = plainAccount();
    account.set(findType(type::kAccount)->field("fax")->id, Value{}, 0);
    const std::vector contacts{contact("handler")};
    const auto whole = completeness(section, account, contacts);
    QVERIFY(!whole.complete);
    section.completeAtPercent = whole.percent;
    QVERIFY(completeness(section, account, contacts).complete);
}

void ArchiveTest::ruleA07VerificationIsDueAfterSixMonths()
{
    const auto account = plainAccount();
    const std::vector contacts{contact("handler")};
    QVERIFY(toVerify(s0().archive, account, contacts, 0, dayOf(2026, 7, 9), kChina).empty());
    const auto stale = toVerify(s0().archive, account, contacts, 0, dayOf(2026, 7, 10), kChina);
    QVERIFY(stale.size() > 10);
    QCOMPARE(stale.front().field->name, std::string_view("name"));
    QCOMPARE(formatDay(stale.front().since), std::string("2026-01-10"));
    QCOMPARE(formatDay(stale.front().due), std::string("2026-07-10"));
    const auto isEmpty = [](const StaleField& one) {
        return one.field->name == "notes" || one.field->name == "assets";
    };
    QVERIFY(std::none_of(stale.begin(), stale.end(), isEmpty)); // what is not there is missing, not stale
}

void ArchiveTest::aVerificationRenewsEverything()
{
    const auto account = plainAccount();
    const Day verified = dayOf(2026, 7, 1);
    const std::vector contacts{contact("handler")};
    QVERIFY(toVerify(s0().archive, account, contacts, verified, dayOf(2026, 12, 31), kChina).empty());
    QVERIFY(!toVerify(s0().archive, account, contacts, verified, dayOf(2027, 1, 1), kChina).empty());
}

void ArchiveTest::refused_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* group, const char* path) {
        QTest::newRow(name) << QString::fromUtf8(group) << path;
    };
    row("no such field", R"({"id":"a","label":"l","fields":["phon"],"weight":1,"source":{"ref":"r","article":"a"}})",
        "archive.groups[0].fields");
    row("no source", R"({"id":"a","label":"l","fields":["phone"],"weight":1})", "archive.groups[0].source");
    row("unknown member",
        R"({"id":"a","label":"l","fields":["phone"],"weight":1,"colour":"red","source":{"ref":"r","article":"a"}})",
        "archive.groups[0].colour");
    row("twice", R"({"id":"a","label":"l","fields":["phone","phone"],"weight":1,"source":{"ref":"r","article":"a"}})",
        "archive.groups[0].fields");
    row("levels of an account",
        R"({"id":"a","label":"l","contact_levels":["head"],"fields":["phone"],"weight":1,
            "source":{"ref":"r","article":"a"}})",
        "archive.groups[0].contact_levels");
    row("no such level",
        R"({"id":"a","label":"l","of":"contact","contact_levels":["boss"],"fields":["phone"],"weight":1,
            "source":{"ref":"r","article":"a"}})",
        "archive.groups[0].contact_levels");
    row("promises secrecy that is not there",
        R"({"id":"a","label":"l","sensitivity":"sensitive","fields":["phone"],"weight":1,
            "source":{"ref":"r","article":"a"}})",
        "archive.groups[0].sensitivity");
    row("weighs nothing", R"({"id":"a","label":"l","fields":["phone"],"weight":0,"source":{"ref":"r","article":"a"}})",
        "archive.groups[0].weight");
}

void ArchiveTest::refused()
{
    QFETCH(QString, group);
    QFETCH(QString, path);
    const auto reading = readGroups("[" + group.toStdString() + "]");
    QVERIFY(reading.refused);
    QCOMPARE(QString::fromStdString(reading.findings.front().path), path);
    QVERIFY(!reading.findings.front().reason().empty());
}

QTEST_APPLESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
