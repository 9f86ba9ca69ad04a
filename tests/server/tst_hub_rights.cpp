// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 10 on the server: who reads and writes what, and what happens when that changes.
#include "model/defaults.h"
#include "model/fields.h"
#include "server/hub_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

std::set<Id> accountsOf(const HubCompany::Pulled& pulled)
{
    std::set<Id> accounts;
    for (const auto& [id, record] : pulled.records)
        if (record.type == type::kAccount)
            accounts.insert(id);
    return accounts;
}

} // namespace

class TestHubRights : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_company.emplace();
        m_lin = m_company->device("lin");
        m_he = m_company->device("he");
        m_ofLin = m_company->account(m_lin, "林家客户");
        m_ofHe = m_company->account(m_he, "何家客户");
    }

    void law10_everybodySeesTheirOwn()
    {
        const auto sees = [&](const char* login) {
            auto device = m_company->device(login);
            return accountsOf(m_company->pull(device));
        };
        QVERIFY(sees("lin") == std::set<Id>{m_ofLin});
        QVERIFY(sees("chen") == std::set<Id>{});
        QVERIFY(sees("wang") == std::set<Id>{m_ofLin});
        QVERIFY(sees("he") == std::set<Id>{m_ofHe});
        QVERIFY(sees("zhao") == std::set<Id>{m_ofHe});
        QVERIFY((sees("qian") == std::set<Id>{m_ofLin, m_ofHe}));
        QVERIFY(sees("it") == std::set<Id>{});
        auto it = m_company->device("it");
        QCOMPARE(m_company->pull(it).records.size(), std::size_t{10}); // three teams, seven people
    }

    void law10_nobodyWritesAnotherArchive()
    {
        const auto foreign = *m_company->stored(m_ofHe);
        QCOMPARE(
            m_company->save(m_lin, {m_lin.edit(foreign, field::account::kPhone, Value{std::string("1")})}).reason->code,
            ErrorCode::NotFound);
        // Naming the own scope for somebody else's record does not help.
        auto disguised = m_lin.edit(foreign, field::account::kPhone, Value{std::string("1")});
        disguised.scope = m_ofLin;
        QCOMPARE(m_company->save(m_lin, {disguised}).reason->code, ErrorCode::NotFound);
        // Creating what exists does not either.
        const auto again =
            m_lin.create(type::kAccount, m_ofHe, m_ofHe, {{field::account::kName, Value{std::string("抢")}}});
        QCOMPARE(m_company->save(m_lin, {again}).reason->code, ErrorCode::NotFound);
        QCOMPARE(m_company->save(m_lin, {m_company->visit(m_lin, m_ofHe, "偷看")}).reason->code, ErrorCode::NotFound);
        QVERIFY(*m_company->stored(m_ofHe) == foreign);
        // The answer for what does not exist is the same, word for word.
        QCOMPARE(m_company->save(m_lin, {m_company->visit(m_lin, nextId(), "无")}).reason->message,
                 m_company->save(m_lin, {m_company->visit(m_lin, m_ofHe, "有")}).reason->message);
    }

    void law10_nobodyWritesTheDirectoryOrConflicts()
    {
        const auto me = *m_company->stored(m_lin.staff);
        QCOMPARE(
            m_company->save(m_lin, {m_lin.edit(me, field::staff::kRole, Value{std::string("manager")})}).reason->code,
            ErrorCode::Forbidden);
        const auto conflict =
            m_lin.create(type::kConflict, nextId(), m_ofLin, {{field::conflict::kField, Value{std::int64_t{1}}}});
        QCOMPARE(m_company->save(m_lin, {conflict}).reason->code, ErrorCode::Forbidden);
    }

    void law10_aHandoverGrantsAndPurges()
    {
        auto wang = m_company->device("wang");
        auto chen = m_company->device("chen");
        m_company->save(m_lin, {m_company->visit(m_lin, m_ofLin, "交接前")});
        m_company->pull(m_lin);
        m_company->pull(chen);
        const auto account = *m_company->stored(m_ofLin);
        QCOMPARE(m_company->save(wang, {wang.edit(account, field::account::kOwner, Value{m_company->staff("chen")})})
                     .verdict,
                 GroupVerdict::Applied);

        const auto gained = m_company->pull(chen);
        QVERIFY(gained.granted == std::set<Id>{m_ofLin});
        QCOMPARE(gained.records.size(), std::size_t{2}); // the old visit comes with it
        QVERIFY(!gained.past.empty());
        const auto lost = m_company->pull(m_lin);
        QVERIFY(lost.purged == std::set<Id>{m_ofLin});
        QVERIFY(lost.records.empty() && lost.past.empty());
        // An edit that was still on the road goes to quarantine.
        QCOMPARE(
            m_company->save(m_lin, {m_lin.edit(account, field::account::kPhone, Value{std::string("9")})}).reason->code,
            ErrorCode::NotFound);

        // And back again: everything once more.
        const auto now = *m_company->stored(m_ofLin);
        m_company->save(wang, {wang.edit(now, field::account::kOwner, Value{m_lin.staff})});
        QVERIFY(m_company->pull(m_lin).granted == std::set<Id>{m_ofLin});
        QVERIFY(m_company->pull(chen).purged == std::set<Id>{m_ofLin});
    }

    void law10_theSecondContactSeesItToo()
    {
        auto he = m_company->device("he");
        m_company->pull(he);
        const auto account = *m_company->stored(m_ofLin);
        m_company->save(m_lin, {m_lin.edit(account, field::account::kSecondContact, Value{he.staff})});
        QVERIFY(m_company->pull(he).granted == std::set<Id>{m_ofLin});
        m_company->save(m_lin, {m_lin.edit(*m_company->stored(m_ofLin), field::account::kSecondContact, Value{})});
        QVERIFY(m_company->pull(he).purged == std::set<Id>{m_ofLin});
    }

    void law10_anAccountMadeForAnotherIsNotKept()
    {
        m_company->pull(m_lin);
        const Id id = nextId();
        const auto outcome =
            m_company->save(m_lin, {m_lin.create(type::kAccount, id, id,
                                                 {{field::account::kName, Value{std::string("给何的")}},
                                                  {field::account::kOwner, Value{m_he.staff}}}),
                                    m_company->visit(m_lin, id, "第一次")});
        QCOMPARE(outcome.verdict, GroupVerdict::Applied);
        QVERIFY(m_company->pull(m_lin).purged == std::set<Id>{id});
        QVERIFY(m_company->pull(m_he).granted.contains(id));
    }

    void law10_movingAndLeavingChangesWhoSees()
    {
        auto wang = m_company->device("wang");
        auto zhao = m_company->device("zhao");
        m_company->pull(wang);
        m_company->pull(zhao);
        m_company->write([](Batch& batch) { return moveUser(batch, "lin", "south"); });
        QVERIFY(m_company->pull(wang).purged == std::set<Id>{m_ofLin});
        QVERIFY(m_company->pull(zhao).granted == std::set<Id>{m_ofLin});

        m_company->write([](Batch& batch) { return disableUser(batch, "zhao"); });
        QVERIFY(m_company->pull(zhao).purged.contains(m_ofLin));
        const auto refused =
            m_company->tryPush(zhao, {encodeGroup(m_company->group(zhao, {m_company->visit(zhao, m_ofLin, "走前")}))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotSignedIn);
    }

    void law10_aPlanIsSeenByItsAuthorAndThoseAbove()
    {
        const auto id = plan(m_lin, m_lin.staff);
        const auto sees = [&](const char* login) {
            auto device = m_company->device(login);
            return m_company->pull(device).records.contains(id);
        };
        for (const auto* login : {"lin", "wang", "qian"})
            QVERIFY2(sees(login), login);
        for (const auto* login : {"chen", "he", "zhao", "it"})
            QVERIFY2(!sees(login), login);

        auto wang = m_company->device("wang");
        auto zhao = m_company->device("zhao");
        m_company->pull(wang);
        m_company->pull(zhao);
        m_company->write([](Batch& batch) { return moveUser(batch, "lin", "south"); });
        QVERIFY(m_company->pull(wang).purged.contains(m_lin.staff));
        QVERIFY(m_company->pull(zhao).records.contains(id));
    }

    void law10_nobodyPlansForOthersOrInTheirPlace()
    {
        namespace f = field::week_plan;
        auto wang = m_company->device("wang");
        const std::string week = "2026-11-30";
        const auto make = [&](Device& device, const Id& whose, const Id& scope) {
            const FieldValues fields{{f::kRep, whose}, {f::kWeek, week}};
            const Id id = naturalId(*findType(type::kWeekPlan), fields);
            return m_company->save(device, {device.create(type::kWeekPlan, id, scope, fields)}).reason->code;
        };
        QCOMPARE(make(m_he, m_lin.staff, m_lin.staff), ErrorCode::NotFound);
        QCOMPARE(make(wang, m_lin.staff, m_lin.staff), ErrorCode::Forbidden); // leads lin, is not lin
        QCOMPARE(make(m_lin, m_lin.staff, m_ofLin), ErrorCode::BadValue);     // where it does not belong
        // Under another id it would be a second plan for the week.
        const auto second = m_lin.create(type::kWeekPlan, nextId(), m_lin.staff,
                                         {{f::kRep, Value{m_lin.staff}}, {f::kWeek, Value{week}}});
        QCOMPARE(m_company->save(m_lin, {second}).reason->code, ErrorCode::BadValue);

        // The supervisor is the first to put something into that scope.
        namespace c = field::spot_check;
        const Id check = nextId();
        const auto first =
            wang.create(type::kSpotCheck, check, m_lin.staff,
                        {{c::kRep, Value{m_lin.staff}}, {c::kChecker, Value{wang.staff}}, {c::kWeek, Value{week}}});
        QCOMPARE(m_company->save(wang, {first}).verdict, GroupVerdict::Applied);
        QVERIFY(m_company->pull(m_lin).records.contains(check));
    }

    void law10_aDoneDutyIsSeenByItsPersonAndThoseAboveAndWrittenByThemAlone()
    {
        namespace d = field::duty_record;
        const auto text = [](const char* words) { return Value{std::string(words)}; };
        const auto key = [&](const Id& whose) {
            return FieldValues{
                {d::kPerson, whose}, {d::kDuty, text("survey_first_half")}, {d::kOccasion, text("2026-07-10")}};
        };
        const auto make = [&](Device& device, const Id& whose, const Id& scope) {
            FieldValues fields = key(whose);
            const Id id = naturalId(*findType(type::kDutyRecord), fields);
            fields.emplace_back(d::kDoneOn, text("2026-07-08"));
            return m_company->save(device, {device.create(type::kDutyRecord, id, scope, fields)});
        };
        auto wang = m_company->device("wang");
        auto qian = m_company->device("qian");
        QCOMPARE(make(m_lin, wang.staff, wang.staff).reason->code, ErrorCode::NotFound); // lin does not lead wang
        QCOMPARE(make(qian, wang.staff, wang.staff).reason->code, ErrorCode::Forbidden); // leads, and is not wang
        QCOMPARE(make(wang, wang.staff, m_lin.staff).reason->code, ErrorCode::BadValue); // where it does not belong
        QCOMPARE(make(wang, wang.staff, wang.staff).verdict, GroupVerdict::Applied);
        const Id id = naturalId(*findType(type::kDutyRecord), key(wang.staff));
        // Under another id the same occasion would be done twice.
        FieldValues again = key(wang.staff);
        again.emplace_back(d::kDoneOn, text("2026-07-09"));
        QCOMPARE(m_company->save(wang, {wang.create(type::kDutyRecord, nextId(), wang.staff, again)}).reason->code,
                 ErrorCode::BadValue);

        for (const auto* login : {"wang", "qian"}) {
            auto device = m_company->device(login);
            QVERIFY2(m_company->pull(device).records.contains(id), login);
        }
        for (const auto* login : {"lin", "chen", "he", "zhao", "it"}) {
            auto device = m_company->device(login);
            QVERIFY2(!m_company->pull(device).records.contains(id), login);
        }
        const Record stored = *m_company->stored(id);
        const auto refused = [&](Device& device, Operation op) {
            const auto outcome = m_company->save(device, {std::move(op)});
            return outcome.verdict == GroupVerdict::Applied ? std::optional<ErrorCode>{} : outcome.reason->code;
        };
        QVERIFY(refused(qian, qian.edit(stored, d::kDoneOn, text("2026-07-01"))) == ErrorCode::Forbidden);
        Operation taken = qian.edit(stored, d::kDoneOn, text("2026-07-01"));
        taken.kind = OpKind::Delete;
        taken.changes.clear();
        QVERIFY(refused(qian, taken) == ErrorCode::Forbidden);
        QVERIFY(*m_company->stored(id) == stored);
        QVERIFY(refused(m_lin, m_lin.edit(stored, d::kResult, text("猜的"))) == ErrorCode::NotFound);
        QVERIFY(!refused(wang, wang.edit(stored, d::kResult, text("满意率 96%"))).has_value());
        QVERIFY(!refused(wang,
                         [&] {
                             Operation back = wang.edit(*m_company->stored(id), d::kResult, text(""));
                             back.kind = OpKind::Delete;
                             back.changes.clear();
                             return back;
                         }())
                     .has_value());
        QVERIFY(m_company->stored(id)->deleted);
    }

    void law10_aRepExplainsACheckOfTheirOwnAndWritesNothingElseOfIt()
    {
        namespace c = field::spot_check;
        auto wang = m_company->device("wang");
        auto chen = m_company->device("chen");
        const auto text = [](const char* words) { return Value{std::string(words)}; };
        const Id check = nextId();
        const auto found = wang.create(type::kSpotCheck, check, m_lin.staff,
                                       {{c::kRep, Value{m_lin.staff}},
                                        {c::kChecker, Value{wang.staff}},
                                        {c::kWeek, text("2026-11-16")},
                                        {c::kMethod, text("phone")},
                                        {c::kOutcome, text("not_seen")},
                                        {c::kState, text("done")}});
        QCOMPARE(m_company->save(wang, {found}).verdict, GroupVerdict::Applied);
        const auto stored = [&] { return *m_company->stored(check); };
        const auto refused = [&](Device& device, const FieldValues& changes) {
            auto op = device.edit(stored(), changes.front().first, changes.front().second);
            for (std::size_t i = 1; i < changes.size(); ++i)
                op.changes.push_back(device.edit(stored(), changes[i].first, changes[i].second).changes.front());
            const auto outcome = m_company->save(device, {op});
            return outcome.verdict == GroupVerdict::Applied ? std::optional<ErrorCode>{} : outcome.reason->code;
        };
        const FieldValues explained{{c::kExplanation, text("客户换了接待人")}, {c::kState, text("explained")}};

        const Record before = stored();
        for (const auto& [field, value] : FieldValues{{c::kOutcome, text("confirmed")},
                                                      {c::kMethod, text("own_visit")},
                                                      {c::kAnswer, text("都很好")},
                                                      {c::kSignals, Value{TextSet{"none"}}}}) {
            QVERIFY(refused(m_lin, {{field, value}}).has_value());
            QVERIFY(refused(m_lin, {explained.front(), explained.back(), {field, value}}).has_value());
        }
        QVERIFY(refused(m_lin, {{c::kState, text("explained")}}) == ErrorCode::BadValue); // without a word
        QVERIFY(refused(m_lin, {{c::kState, text("closed")}}) == ErrorCode::Forbidden);
        QVERIFY(refused(chen, explained) == ErrorCode::NotFound); // a colleague does not even see it
        QVERIFY(refused(m_he, explained) == ErrorCode::NotFound);
        QVERIFY(refused(wang, explained) == ErrorCode::Forbidden); // nor does the checker speak for the rep
        QVERIFY(stored() == before);

        QVERIFY(!refused(m_lin, explained).has_value());
        QCOMPARE(stored().text(c::kExplanation), std::string_view("客户换了接待人"));
        QCOMPARE(stored().text(c::kOutcome), std::string_view("not_seen"));
        m_company->pull(wang);
        QVERIFY(!refused(m_lin, {{c::kExplanation, text("见的是办公室孙工")}}).has_value()); // said better
        QVERIFY(!refused(wang, {{c::kState, text("closed")}}).has_value());

        // Nor does anybody check themselves.
        const auto own = m_lin.create(type::kSpotCheck, nextId(), m_lin.staff,
                                      {{c::kRep, Value{m_lin.staff}},
                                       {c::kChecker, Value{m_lin.staff}},
                                       {c::kWeek, text("2026-11-16")},
                                       {c::kMethod, text("phone")},
                                       {c::kOutcome, text("confirmed")},
                                       {c::kState, text("done")}});
        QCOMPARE(m_company->save(m_lin, {own}).reason->code, ErrorCode::Forbidden);
    }

    void aNewManagerGetsEverything()
    {
        m_company->write([](Batch& batch) {
            NewUser user;
            user.staff = nextId();
            user.login = "sun";
            user.role = Role::Manager;
            user.team = "company";
            return addUser(batch, user);
        });
        m_company->write([](Batch& batch) -> Status {
            RB_ASSIGN(const auto sun, findUser(batch, "sun"));
            RB_ASSIGN(const auto readers, batch.readers(Id{}));
            return std::find(readers.begin(), readers.end(), sun.staff) != readers.end()
                       ? Status{}
                       : fail(ErrorCode::Internal, "no directory");
        });
    }

private:
    Id plan(Device& device, const Id& rep)
    {
        const FieldValues fields{{field::week_plan::kRep, rep}, {field::week_plan::kWeek, std::string("2026-11-30")}};
        const Id id = naturalId(*findType(type::kWeekPlan), fields);
        const auto outcome = m_company->save(device, {device.create(type::kWeekPlan, id, rep, fields)});
        return outcome.verdict == GroupVerdict::Applied ? id : Id{};
    }

    std::optional<HubCompany> m_company;
    Device m_lin;
    Device m_he;
    Id m_ofLin;
    Id m_ofHe;
};

QTEST_GUILESS_MAIN(TestHubRights)
#include "tst_hub_rights.moc"
