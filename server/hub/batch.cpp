// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/batch.h"

#include "hub/grants.h"
#include "model/codec.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {

Result<Head> Batch::head()
{
    return m_storage.head();
}

Result<const Batch::Entry*> Batch::load(const Id& id)
{
    if (const auto known = m_entries.find(id); known != m_entries.end())
        return &known->second;
    RB_ASSIGN(const auto row, m_storage.record(id));
    Entry entry;
    if (row) {
        RB_ASSIGN(auto record, decodeRecord(row->body));
        entry.record = std::move(record);
        entry.origin = row->origin;
        entry.stored = true;
    }
    return &m_entries.emplace(id, std::move(entry)).first->second;
}

Result<std::vector<Record>> Batch::conflictsAbout(const Id& record)
{
    auto known = m_conflictsAbout.find(record);
    if (known == m_conflictsAbout.end()) {
        std::vector<Id> ids;
        const auto target = m_entries.find(record);
        if (target == m_entries.end() || target->second.stored) { // a new record has none
            RB_ASSIGN(const auto rows, m_storage.conflictsAbout(record));
            for (const auto& row : rows)
                ids.push_back(row.id);
        }
        known = m_conflictsAbout.emplace(record, std::move(ids)).first;
    }
    std::vector<Record> found;
    for (const auto& id : known->second) {
        RB_ASSIGN(const auto* entry, load(id));
        if (entry->record) // empty: it was made by a group that was put back
            found.push_back(*entry->record);
    }
    return found;
}

void Batch::put(Record record, const Id& origin)
{
    const Id id = record.id;
    auto& entry = m_entries[id];
    if (m_journal.touched.insert(id).second)
        m_journal.before.emplace_back(id, entry);
    if (!entry.dirty)
        m_order.push_back(id);
    if (record.type == type::kConflict && !entry.record) {
        auto& about = m_conflictsAbout[record.ref(field::conflict::kRecord)];
        if (std::find(about.begin(), about.end(), id) == about.end())
            about.push_back(id);
    }
    entry.record = std::move(record);
    entry.origin = origin;
    entry.dirty = true;
}

void Batch::addPast(const Id& scope, PastValue past)
{
    m_past.push_back({scope, {}, std::move(past)});
}

bool Batch::createdInGroup(const Id& record) const
{
    if (!m_journal.touched.contains(record))
        return false;
    const auto at = std::find_if(m_journal.before.begin(), m_journal.before.end(),
                                 [&](const auto& before) { return before.first == record; });
    return at != m_journal.before.end() && !at->second.record;
}

Status Batch::keepGroup(const Id& origin, const Id& author)
{
    for (const auto& [id, before] : m_journal.before) {
        auto& entry = m_entries[id];
        entry.origin = origin;
        RB_TRY(updateGrants(*this, before.record ? &*before.record : nullptr, *entry.record, author));
    }
    for (std::size_t i = m_journal.past; i < m_past.size(); ++i)
        m_past[i].origin = origin;
    m_journal = Journal{{}, {}, m_past.size()};
    return {};
}

void Batch::undoGroup()
{
    for (auto& [id, before] : m_journal.before) {
        if (!before.dirty)
            std::erase(m_order, id);
        m_entries[id] = std::move(before);
    }
    m_past.resize(m_journal.past);
    m_journal = Journal{{}, {}, m_past.size()};
}

Result<Batch::Grant*> Batch::grant(const Id& staff, const Id& scope)
{
    const Pair pair{scope, staff};
    if (const auto known = m_grants.find(pair); known != m_grants.end())
        return &known->second;
    RB_ASSIGN(const bool stored, m_storage.granted(staff, scope));
    return &m_grants.emplace(pair, Grant{stored, stored, false}).first->second;
}

Result<bool> Batch::granted(const Id& staff, const Id& scope)
{
    RB_ASSIGN(const auto* known, grant(staff, scope));
    return known->now;
}

Status Batch::setGranted(const Id& staff, const Id& scope, bool granted)
{
    RB_ASSIGN(auto* known, grant(staff, scope));
    known->now = granted;
    known->purge = known->purge && !granted;
    return {};
}

Status Batch::orderPurge(const Id& staff, const Id& scope)
{
    RB_ASSIGN(auto* known, grant(staff, scope));
    known->purge = !known->now;
    return {};
}

Result<std::vector<Id>> Batch::readers(const Id& scope)
{
    RB_ASSIGN(auto found, m_storage.readers(scope));
    for (const auto& id : found)
        m_grants.try_emplace({scope, id}, Grant{true, true, false});
    std::erase_if(found, [&](const Id& id) { return !m_grants.at({scope, id}).now; });
    for (auto at = m_grants.lower_bound({scope, Id{}}); at != m_grants.end() && at->first.first == scope; ++at)
        if (at->second.now && !at->second.stored)
            found.push_back(at->first.second);
    return found;
}

Result<const std::vector<Member>*> Batch::members()
{
    if (!m_members) {
        RB_ASSIGN(const auto users, m_storage.users());
        std::vector<Member> members;
        for (const auto& user : users)
            members.push_back({user.staff, user.role, user.team, user.active});
        m_members = std::move(members);
    }
    return &*m_members;
}

Result<const std::vector<TeamNode>*> Batch::teams()
{
    if (!m_teams) {
        std::unordered_map<Id, Id> parents;
        RB_TRY(m_storage.eachOfType(type::kTeam, [&](std::string_view body) -> Status {
            RB_ASSIGN(const auto team, decodeRecord(body));
            parents[team.id] = team.ref(field::team::kParent);
            return {};
        }));
        for (const auto& [id, entry] : m_entries)
            if (entry.dirty && entry.record && entry.record->type == type::kTeam)
                parents[id] = entry.record->ref(field::team::kParent);
        std::vector<TeamNode> teams;
        for (const auto& [team, parent] : parents)
            teams.push_back({team, parent});
        m_teams = std::move(teams);
    }
    return &*m_teams;
}

void Batch::forgetPeople()
{
    m_members.reset();
    m_teams.reset();
    m_readersFor.clear();
}

Result<const std::vector<Id>*> Batch::readersFor(const Id& owner, const Id& secondContact)
{
    const Pair pair{owner, secondContact};
    if (const auto known = m_readersFor.find(pair); known != m_readersFor.end())
        return &known->second;
    RB_ASSIGN(const auto* staff, members());
    RB_ASSIGN(const auto* tree, teams());
    return &m_readersFor.emplace(pair, readersOfAccount(owner, secondContact, *staff, *tree)).first->second;
}

Result<std::string> Batch::deviceName(const Id& device)
{
    if (const auto known = m_deviceNames.find(device); known != m_deviceNames.end())
        return known->second;
    RB_ASSIGN(const auto row, m_storage.device(device));
    return m_deviceNames.emplace(device, row ? row->name : std::string()).first->second;
}

} // namespace roadbook
