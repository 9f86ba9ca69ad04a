// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_store.h"

#include "model/codec.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "support/sample_records.h"
#include "support/sample_year.h"

#include <algorithm>
#include <set>

namespace roadbook::test {

Id sampleId(std::string_view kind, std::string_view name)
{
    const std::string_view parts[]{"sample", kind, name};
    return derivedId(parts);
}

Record bornRecord(const Edit& edit, const Stamp& stamp)
{
    const TypeInfo& type = *findType(edit.type);
    Record record;
    record.type = edit.type;
    record.id = edit.id;
    record.rev = 1;
    const auto index = record.addStamp(stamp);
    record.life = index;
    for (const auto& [field, value] : edit.fields) {
        record.set(field, normalised(value), index);
        if ((type.scope == ScopeRule::AccountField && type.field(field)->target == type::kAccount) ||
            (type.scope == ScopeRule::PersonField && type.scopeField == field))
            record.scope = std::get<Id>(value);
    }
    if (edit.type == type::kAccount)
        record.scope = record.id;
    std::erase_if(record.fields, [](const Field& field) { return isNull(field.value); });
    return record;
}

bool seesWorkOf(const SamplePerson& person, const std::string& login)
{
    if (person.login == login || person.role == "manager")
        return true;
    const auto other = std::ranges::find(samplePeople(), login, &SamplePerson::login);
    return person.role == "supervisor" && other->team == person.team;
}

namespace {

void append(std::string& news, const Record& record)
{
    appendNews(news, NewsKind::Record, encodeRecord(record));
}

void appendDirectory(std::string& news, Timestamp at)
{
    const Stamp stamp{.rev = 1, .device = {}, .author = {}, .seq = 1, .at = at, .rank = at};
    const auto teams = sampleTeams();
    for (const std::string& team : teams) {
        Edit edit{OpKind::Create, type::kTeam, sampleId("team", team), {{field::team::kName, team}}};
        if (team != teams.front())
            edit.fields.emplace_back(field::team::kParent, sampleId("team", teams.front()));
        append(news, bornRecord(edit, stamp));
    }
    for (const SamplePerson& person : samplePeople())
        append(news, bornRecord({OpKind::Create,
                                 type::kStaff,
                                 sampleStaffId(person.login),
                                 {{field::staff::kName, person.display},
                                  {field::staff::kRole, person.role},
                                  {field::staff::kTeam, sampleId("team", person.team)},
                                  {field::staff::kLogin, person.login},
                                  {field::staff::kActive, true}}},
                                stamp));
}

} // namespace

Id sampleStaffId(const std::string& login)
{
    return sampleId("staff", login);
}

std::map<std::string, Id> sampleStaff()
{
    std::map<std::string, Id> staff;
    for (const SamplePerson& person : samplePeople())
        staff[person.login] = sampleStaffId(person.login);
    return staff;
}

SyncReply sampleNews(const SamplePerson& me, const std::vector<SampleSave>& saves, Timestamp midnight, std::size_t most)
{
    SyncReply reply;
    reply.now = midnight;
    reply.cursor = {"sample", 1};
    appendDirectory(reply.news, midnight);
    for (const SamplePerson& person : samplePeople())
        if (seesWorkOf(me, person.login))
            appendNews(reply.news, NewsKind::Grant, sampleStaffId(person.login).view());
    std::map<std::string, std::uint64_t> lastSeq;
    std::size_t count = 0;
    for (const SampleSave& save : saves) {
        if (!seesWorkOf(me, save.login))
            continue;
        const Stamp stamp{.rev = 1,
                          .device = sampleId("other device", save.login),
                          .author = sampleStaffId(save.login),
                          .seq = ++lastSeq[save.login],
                          .at = save.at,
                          .rank = save.at};
        for (const Edit& edit : save.edits) {
            if (++count > most)
                continue;
            const Record record = bornRecord(edit, stamp);
            if (record.type == type::kAccount)
                appendNews(reply.news, NewsKind::Grant, record.scope.view());
            append(reply.news, record);
        }
    }
    reply.total = count;
    reply.more = count > most;
    return reply;
}

namespace {

const SamplePerson* personNamed(const std::string& login)
{
    const auto at = std::ranges::find(samplePeople(), login, &SamplePerson::login);
    return at == samplePeople().end() ? nullptr : &*at;
}

// The store itself, empty, of that person.
Result<Replica> newStore(const std::filesystem::path& directory, const SamplePerson& me, const Environment& env,
                         const std::string& server)
{
    RB_ASSIGN(const StoreKey key, KeyFile(directory).create({server, me.login, me.display}, kSamplePassword, env));
    RB_ASSIGN(Replica replica, Replica::open(directory, key, env));
    RB_ASSIGN(const Role role, roleNamed(me.role));
    RB_TRY(replica.setIdentity({sampleId("device", me.login), me.display + "的平板", sampleStaffId(me.login), role,
                                me.display, me.login, server, "no-session"}));
    return replica;
}

// The company and what this person sees of those saves, as the first sync brings them.
Status fill(Replica& replica, const SamplePerson& me, const std::vector<SampleSave>& saves, Timestamp midnight)
{
    SyncReply reply = sampleNews(me, saves, midnight);
    reply.now = replica.now();
    RB_TRY(replica.apply(reply, 0));
    for (Result<std::int64_t> left = 1; left && *left > 0;)
        left = replica.catchUpSearch(1000);
    return {};
}

} // namespace

Status makeSampleStore(const std::filesystem::path& directory, const std::string& login, Timestamp midnight,
                       const Environment& env, const std::string& server)
{
    const SamplePerson* me = personNamed(login);
    if (me == nullptr)
        return fail(ErrorCode::NotFound, "Nobody of that name in the demo company.");
    RB_ASSIGN(Replica replica, newStore(directory, *me, env, server));
    return fill(replica, *me, sampleSaves(sampleStaff(), midnight), midnight);
}

Status makeSampleYearStore(const std::filesystem::path& directory, const std::string& login, Timestamp midnight,
                           const Environment& env, const std::string& server)
{
    const SamplePerson* me = personNamed(login);
    if (me == nullptr)
        return fail(ErrorCode::NotFound, "Nobody of that name in the demo company.");
    const auto staff = sampleStaff();
    constexpr Timestamp kHour = 60 * 60 * 1000;
    auto now = std::make_shared<Timestamp>(midnight + 8 * kHour + kHour / 5); // the last time that there was a network
    const Environment morning{[now] { return *now; }, env.random};
    RB_ASSIGN(Replica replica, newStore(directory, *me, morning, server));
    RB_TRY(fill(replica, *me, withSampleYear(sampleSaves(staff, midnight), staff, midnight), midnight));
    std::uint64_t page = 1;
    const auto bring = [&](const std::function<Status(SyncReply&)>& make) -> Status {
        SyncReply reply;
        reply.now = *now;
        reply.cursor = {"sample", ++page};
        RB_TRY(make(reply));
        RB_TRY(replica.apply(reply, 0));
        return {};
    };
    RB_TRY(bring([&](SyncReply& reply) { return sealSampleTables(replica, type::kWeekRecord, reply); }));
    RB_TRY(bring([&](SyncReply& reply) { return sealSampleTables(replica, type::kMonthRecord, reply); }));
    RB_TRY(bring([&](SyncReply& reply) { return checkLastWeek(replica, midnight, reply); }));
    RB_TRY(bring([&](SyncReply& reply) { return addSampleTroubles(replica, midnight, reply); }));
    return me->login == "lin" ? addUnsentWork(replica, midnight, [now](Timestamp at) { *now = at; }) : Status{};
}

} // namespace roadbook::test
