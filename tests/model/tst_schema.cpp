// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables: numbers unique and ascending, labels in both languages, references that lead
// somewhere, and every name that outside checks rely on with the policy and sensitivity promised.
#include "base/id.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "model/schema.h"

#include <QTest>
#include <set>
#include <string>

using namespace roadbook;

namespace {

struct Promised {
    std::string_view type;
    std::string_view fields; // separated by spaces
};

constexpr Promised kPromised[] = {
    {"account",
     "name credit_code legal_representative address postcode phone fax business_scope registered_capital industry "
     "region annual_usage payment_credit is_tender owner second_contact grade notes"},
    {"contact", "account name level title mobile wechat email birthday hobbies family"},
    {"visit",
     "account kind channel purposes people_met planned_start started_at ended_at outcome summary competitor state"},
    {"promise", "account visit what due owner state"},
    {"staff", "name role team"},
    {"pack", "pack_id version title effective_from state content activated_at retired_at"},
    {"conflict", "record field before rivals shown state"},
};

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> list{""};
    for (const char c : text)
        if (c == ' ')
            list.emplace_back();
        else
            list.back().push_back(c);
    return list;
}

const FieldInfo& fieldOf(std::string_view typeName, std::string_view name)
{
    return *findType(typeName)->field(name);
}

std::set<std::string> choicesOf(const FieldInfo& field)
{
    std::set<std::string> names;
    for (const auto& choice : field.choices)
        names.emplace(choice.value);
    return names;
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAndNamesAreUnique();
    void everythingHasBothLabels();
    void referencesLeadSomewhere();
    void policiesFitKinds();
    void promisedNamesExist();
    void promisedPolicies();
    void promisedSensitivity();
    void promisedKindsAndChoices();
    void frozenTypesNameTheirState();
    void whatTheLabelsOfTheSchemaSay();
    void thereIsOneOfEachPersonMatterAndPeriod();
};

void SchemaTest::numbersAndNamesAreUnique()
{
    TypeId previousType = 0;
    std::set<std::string_view> typeNames;
    for (const auto& info : allTypes()) {
        QVERIFY(info.id > previousType);
        previousType = info.id;
        QVERIFY(typeNames.insert(info.name).second);
        QVERIFY(findType(info.id) == &info);
        QVERIFY(findType(info.name) == &info);
        QVERIFY(typeNamed(info.name).value() == &info);
        FieldId previous = 0;
        std::set<std::string_view> names;
        for (const auto& field : info.fields) {
            QVERIFY2(field.id > previous, std::string(field.name).c_str());
            previous = field.id;
            QVERIFY2(names.insert(field.name).second, std::string(field.name).c_str());
            QVERIFY(info.field(field.id) == &field);
            QVERIFY(info.field(field.name) == &field);
            QVERIFY(field.name != kLifeFieldName); // the pseudo-field of a record's life
        }
        QVERIFY(info.field(kLifeField) == nullptr);
        QVERIFY(info.field(FieldId{60000}) == nullptr);
    }
    QVERIFY(findType(TypeId{0}) == nullptr);
    QVERIFY(findType(TypeId{999}) == nullptr);
    QCOMPARE(typeNamed("nothing").error().code, ErrorCode::UnknownType);
}

void SchemaTest::everythingHasBothLabels()
{
    for (const auto& info : allTypes()) {
        QVERIFY(!info.name.empty() && !info.zh.empty() && !info.en.empty());
        for (const auto& field : info.fields) {
            QVERIFY2(!field.name.empty() && !field.zh.empty() && !field.en.empty(), std::string(field.name).c_str());
            std::set<std::string_view> values;
            for (const auto& choice : field.choices) {
                QVERIFY2(!choice.value.empty() && !choice.zh.empty() && !choice.en.empty(),
                         std::string(field.name).c_str());
                QVERIFY(values.insert(choice.value).second);
            }
        }
    }
}

void SchemaTest::referencesLeadSomewhere()
{
    for (const auto& info : allTypes()) {
        for (const auto& field : info.fields) {
            QVERIFY(field.target == 0 || field.kind == Kind::Ref);
            QVERIFY(field.target == 0 || findType(field.target) != nullptr);
        }
        QCOMPARE(info.scopeField != 0, info.scope == ScopeRule::PersonField);
        if (info.scope == ScopeRule::PersonField) { // likewise
            const auto* person = info.field(info.scopeField);
            QVERIFY(person != nullptr);
            QVERIFY(person->kind == Kind::Ref && person->target == type::kStaff);
            QVERIFY(person->policy == Policy::Fixed && person->required);
        }
        if (info.periodField != 0) {
            const auto* period = info.field(info.periodField);
            QVERIFY(period != nullptr && period->kind == Kind::Date);
            QVERIFY(period->policy == Policy::Fixed && period->required);
        }
        QVERIFY(info.matterField == 0 || info.periodField != 0);
        if (info.matterField != 0) { // what the id follows from
            const auto* matter = info.field(info.matterField);
            QVERIFY(matter != nullptr && matter->kind == Kind::Text);
            QVERIFY(matter->policy == Policy::Fixed && matter->required);
        }
        if (info.scope != ScopeRule::AccountField)
            continue;
        const auto* account = info.field("account"); // decides who may see the record: given once, for ever
        QVERIFY(account != nullptr);
        QVERIFY(account->kind == Kind::Ref && account->target == type::kAccount);
        QVERIFY(account->policy == Policy::Fixed && account->required);
    }
}

void SchemaTest::policiesFitKinds()
{
    for (const auto& info : allTypes())
        for (const auto& field : info.fields) {
            const std::string name(field.name);
            QVERIFY2((field.kind == Kind::Set) == (field.policy == Policy::Set), name.c_str());
            QVERIFY2((field.kind == Kind::Remarks) == (field.policy == Policy::Append), name.c_str());
            const bool written = info.id == type::kConflict || info.id == type::kQuarantine;
            QVERIFY2(written || field.policy != Policy::Derived, name.c_str());
            const bool chooses = field.kind == Kind::Choice || field.kind == Kind::OpenChoice;
            QVERIFY2(!chooses || !field.choices.empty(), name.c_str());
            QVERIFY2(!isInternal(field.kind) || field.policy == Policy::Derived, name.c_str());
            const bool text = field.kind == Kind::Text || field.kind == Kind::LongText;
            QVERIFY2(field.policy != Policy::Text || text, name.c_str());
            const bool number = field.kind == Kind::Integer || field.kind == Kind::Money || field.kind == Kind::Usage;
            QVERIFY2(field.policy != Policy::Sum || number, name.c_str());
            const bool ordered = number || field.kind == Kind::Date || field.kind == Kind::DateTime;
            QVERIFY2((field.policy != Policy::Max && field.policy != Policy::Min) || ordered, name.c_str());
            QVERIFY2(!field.byOthers || (info.authorField != 0 && field.policy != Policy::Fixed), name.c_str());
            const bool belongs = info.authorField != 0 || info.id == type::kAccount;
            QVERIFY2(field.policy != Policy::OwnerOnly || belongs, name.c_str());
        }
}

void SchemaTest::promisedNamesExist()
{
    for (const auto& promised : kPromised) {
        const auto* info = findType(promised.type);
        QVERIFY2(info != nullptr, std::string(promised.type).c_str());
        for (const auto& name : words(promised.fields))
            QVERIFY2(info->field(name) != nullptr, (std::string(promised.type) + "." + name).c_str());
    }
}

void SchemaTest::promisedPolicies()
{
    for (const auto& name : words("name credit_code legal_representative grade owner"))
        QVERIFY2(fieldOf("account", name).policy == Policy::Review, name.c_str());
    for (const auto& name : words("phone fax address postcode position"))
        QVERIFY2(fieldOf("account", name).policy == Policy::Latest, name.c_str());
    QVERIFY(fieldOf("account", "notes").policy == Policy::Text);
    for (const auto& name : words("summary competitor market"))
        QVERIFY2(fieldOf("visit", name).policy == Policy::Text, name.c_str());
    for (const auto& name : words("purposes people_met"))
        QVERIFY2(fieldOf("visit", name).policy == Policy::Set, name.c_str());
}

void SchemaTest::promisedSensitivity()
{
    const auto directory = words("name region industry grade owner merged_into");
    for (const auto& field : findType("account")->fields) {
        const bool expected = std::find(directory.begin(), directory.end(), field.name) != directory.end();
        QVERIFY2((field.sensitivity == Sensitivity::Directory) == expected, std::string(field.name).c_str());
    }
    for (const auto& name : words("hobbies family birthday"))
        QVERIFY2(fieldOf("contact", name).sensitivity == Sensitivity::Sensitive, name.c_str());
    // The rest of what is promised is working level; the directory of staff is for everybody.
    for (const auto& promised : kPromised)
        for (const auto& name : words(promised.fields)) {
            const auto& field = fieldOf(promised.type, name);
            if (promised.type == "staff" || promised.type == "pack")
                QVERIFY2(field.sensitivity == Sensitivity::Directory, name.c_str());
            else if (promised.type != "account" && field.sensitivity != Sensitivity::Sensitive)
                QVERIFY2(field.sensitivity == Sensitivity::Working, name.c_str());
        }
}

void SchemaTest::promisedKindsAndChoices()
{
    QVERIFY(fieldOf("account", "registered_capital").kind == Kind::Money);
    QVERIFY(fieldOf("account", "annual_usage").kind == Kind::Usage);
    QVERIFY(fieldOf("account", "is_tender").kind == Kind::Boolean);
    for (const auto& name : words("owner second_contact")) {
        QVERIFY(fieldOf("account", name).kind == Kind::Ref);
        QCOMPARE(fieldOf("account", name).target, type::kStaff);
    }
    for (const auto& name : words("planned_start started_at ended_at"))
        QVERIFY(fieldOf("visit", name).kind == Kind::DateTime);
    QVERIFY(fieldOf("promise", "due").kind == Kind::Date);
    using Names = std::set<std::string>;
    QVERIFY((choicesOf(fieldOf("contact", "level")) == Names{"handler", "head", "decision_maker"}));
    QVERIFY((choicesOf(fieldOf("visit", "kind")) ==
             Names{"return_visit", "business", "development", "reception", "store_patrol"}));
    QVERIFY((choicesOf(fieldOf("visit", "channel")) == Names{"on_site", "phone", "wechat", "mail", "meeting"}));
    QVERIFY((choicesOf(fieldOf("promise", "state")) == Names{"open", "kept", "dropped"}));
    QVERIFY((choicesOf(fieldOf("staff", "role")) == Names{"rep", "supervisor", "manager", "it"}));
}

void SchemaTest::frozenTypesNameTheirState()
{
    for (const auto& info : allTypes()) {
        if (info.frozenState.empty())
            continue;
        const auto* state = info.field(info.stateField);
        QVERIFY(state != nullptr);
        QVERIFY(choicesOf(*state).contains(std::string(info.frozenState)));
    }
    const auto* visit = findType("visit");
    QCOMPARE(visit->frozenState, std::string_view("submitted"));
    QCOMPARE(visit->field(visit->authorField)->policy, Policy::Fixed);
}

void SchemaTest::whatTheLabelsOfTheSchemaSay()
{
    QCOMPARE(kindName(Kind::Text), std::string_view("text"));
    QCOMPARE(kindName(Kind::Position), std::string_view("position"));
    QCOMPARE(kindName(Kind::Rivals), std::string_view("rivals"));
    QCOMPARE(policyName(Policy::Review), std::string_view("review"));
    QCOMPARE(policyName(Policy::Derived), std::string_view("derived"));
    QCOMPARE(policyName(Policy::Text), std::string_view("text"));
    QCOMPARE(policyName(Policy::OwnerOnly), std::string_view("owner_only"));
    QCOMPARE(sensitivityName(Sensitivity::Directory), std::string_view("directory"));
    QCOMPARE(sensitivityName(Sensitivity::Sensitive), std::string_view("sensitive"));
}

void SchemaTest::thereIsOneOfEachPersonMatterAndPeriod()
{
    namespace w = field::week_plan;
    namespace d = field::duty_record;
    Id person;
    person.bytes.fill(7);
    Id other;
    other.bytes.fill(8);
    const std::string day = "2026-07-10";
    const TypeInfo& plan = *findType(type::kWeekPlan);
    const TypeInfo& done = *findType(type::kDutyRecord);
    const std::string_view planName[]{"week_plan", person.view(), day}; // for ever: it stands in every store
    const std::string_view doneName[]{"duty_record", person.view(), "survey", day};
    QVERIFY(naturalId(plan, {{w::kRep, person}, {w::kWeek, day}}) == derivedId(planName));
    QVERIFY(naturalId(done, {{d::kOccasion, day}, {d::kDuty, std::string("survey")}, {d::kPerson, person}}) ==
            derivedId(doneName));
    std::set<Id> ids;
    for (const Id& who : {person, other})
        for (const char* duty : {"survey", "goals"})
            for (const char* when : {"2026-07-10", "2027-07-10"})
                ids.insert(naturalId(
                    done, {{d::kPerson, who}, {d::kDuty, std::string(duty)}, {d::kOccasion, std::string(when)}}));
    QCOMPARE(ids.size(), std::size_t{8});
    QVERIFY(naturalId(done, {{d::kPerson, person}, {d::kOccasion, day}}).isNull()); // of which duty?
    QVERIFY(naturalId(done, {{d::kPerson, person}, {d::kDuty, std::string()}, {d::kOccasion, day}}).isNull());
    QVERIFY(naturalId(*findType(type::kVisit), {{field::visit::kRep, person}}).isNull());
    QCOMPARE(notItsNaturalId(done).message, std::string("there is one duty_record for each person, duty and occasion"));
    QCOMPARE(notItsNaturalId(plan).message, std::string("there is one week_plan for each rep and week"));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
