// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_store.h"

#include "model/codec.h"
#include "model/fields.h"
#include "protocol/messages.h"
#include "support/sample_company.h"

#include <algorithm>
#include <set>

namespace roadbook::test {
namespace {

Id named(std::string_view kind, std::string_view name)
{
    const std::string_view parts[]{"sample", kind, name};
    return derivedId(parts);
}

// A new record as the server would hold it after one save.
Record born(const Edit& edit, const Stamp& stamp)
{
    Record record;
    record.type = edit.type;
    record.id = edit.id;
    record.rev = 1;
    const auto index = record.addStamp(stamp);
    record.life = index;
    for (const auto& [field, value] : edit.fields) {
        record.set(field, normalised(value), index);
        if (findType(edit.type)->scope == ScopeRule::AccountField &&
            findType(edit.type)->field(field)->target == type::kAccount)
            record.scope = std::get<Id>(value);
    }
    if (edit.type == type::kAccount)
        record.scope = record.id;
    std::erase_if(record.fields, [](const Field& field) { return isNull(field.value); });
    return record;
}

void append(std::string& news, const Record& record)
{
    appendNews(news, NewsKind::Record, encodeRecord(record));
}

void appendDirectory(std::string& news, Timestamp at)
{
    const Stamp stamp{.rev = 1, .device = {}, .author = {}, .seq = 1, .at = at, .rank = at};
    const auto teams = sampleTeams();
    for (const std::string& team : teams) {
        Edit edit{OpKind::Create, type::kTeam, named("team", team), {{field::team::kName, team}}};
        if (team != teams.front())
            edit.fields.emplace_back(field::team::kParent, named("team", teams.front()));
        append(news, born(edit, stamp));
    }
    for (const SamplePerson& person : samplePeople())
        append(news, born({OpKind::Create,
                           type::kStaff,
                           sampleStaffId(person.login),
                           {{field::staff::kName, person.display},
                            {field::staff::kRole, person.role},
                            {field::staff::kTeam, named("team", person.team)},
                            {field::staff::kLogin, person.login},
                            {field::staff::kActive, true}}},
                          stamp));
}

// Whose accounts this person sees: the own ones, a supervisor the team's, a manager all.
bool sees(const SamplePerson& person, const std::string& login)
{
    if (person.login == login || person.role == "manager")
        return true;
    const auto other = std::ranges::find(samplePeople(), login, &SamplePerson::login);
    return person.role == "supervisor" && other->team == person.team;
}

} // namespace

Id sampleStaffId(const std::string& login)
{
    return named("staff", login);
}

Status makeSampleStore(const std::filesystem::path& directory, const std::string& login, Timestamp midnight,
                       const Environment& env, const std::string& server)
{
    const auto me = std::ranges::find(samplePeople(), login, &SamplePerson::login);
    if (me == samplePeople().end())
        return fail(ErrorCode::NotFound, "Nobody of that name in the demo company.");
    std::map<std::string, Id> staff;
    for (const SamplePerson& person : samplePeople())
        staff[person.login] = sampleStaffId(person.login);

    RB_ASSIGN(const StoreKey key, KeyFile(directory).create({server, login, me->display}, kSamplePassword, env));
    RB_ASSIGN(Replica replica, Replica::open(directory, key, env));
    RB_ASSIGN(const Role role, roleNamed(me->role));
    RB_TRY(replica.setIdentity(
        {named("device", login), "平板", staff[login], role, me->display, login, server, "no-session"}));

    SyncReply reply;
    reply.now = env.clock();
    reply.cursor = {"sample", 1};
    appendDirectory(reply.news, midnight);
    std::map<std::string, std::uint64_t> lastSeq;
    for (const SampleSave& save : sampleSaves(staff, midnight)) {
        if (!sees(*me, save.login))
            continue;
        const Stamp stamp{.rev = 1,
                          .device = named("other device", save.login),
                          .author = staff[save.login],
                          .seq = ++lastSeq[save.login],
                          .at = save.at,
                          .rank = save.at};
        for (const Edit& edit : save.edits) {
            const Record record = born(edit, stamp);
            if (record.type == type::kAccount)
                appendNews(reply.news, NewsKind::Grant, record.scope.view());
            append(reply.news, record);
        }
    }
    RB_TRY(replica.apply(reply, 0));
    for (Result<std::int64_t> left = 1; left && *left > 0;)
        left = replica.catchUpSearch(1000);
    return {};
}

} // namespace roadbook::test
