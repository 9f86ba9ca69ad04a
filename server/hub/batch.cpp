// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/batch.h"

#include "hub/grants.h"
#include "hub/packs.h"
#include "model/codec.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {

Result<const Head*> Batch::head()
{
    if (!m_head) {
        RB_ASSIGN(m_head, m_storage.head());
    }
    return &*m_head;
}

Result<const Batch::Entry*> Batch::load(const Id& id)
{
    if (const auto known = m_entries.find(id); known != m_entries.end())
        return &known->second;
    RB_ASSIGN(const auto row, m_storage.record(id));
    if (!m_knownDamaged) {
        m_knownDamaged.emplace();
        RB_ASSIGN(const auto known, m_storage.damaged());
        for (const auto& damaged : known)
            m_knownDamaged->insert(damaged.id);
    }
    if (m_knownDamaged->contains(id))
        return fail(ErrorCode::ServerBusy, "a record at the server is damaged and is being repaired; this waits");
    Entry entry;
    if (row) {
        if (digestOf(row->body) != row->digest) {
            m_damaged.push_back(id);
            return fail(ErrorCode::ServerBusy, "a record at the server is damaged and is being repaired; this waits");
        }
        RB_ASSIGN(auto record, decodeRecord(row->body));
        entry.record = std::move(record);
        entry.origin = row->origin;
        entry.digest = row->digest;
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

Result<std::optional<Record>> Batch::beforeGroup(const Id& id)
{
    if (m_journal.touched.contains(id))
        for (const auto& [touched, entry] : m_journal.before)
            if (touched == id)
                return entry.record;
    RB_ASSIGN(const auto* entry, load(id));
    return entry->record;
}

Result<std::vector<Record>> Batch::ofScope(const Id& scope, TypeId type)
{
    std::vector<Record> found;
    RB_TRY(m_storage.eachOfScope(scope, [&](const RecordRow& row) -> Status {
        const auto known = m_entries.find(row.id);
        if (row.type != type || (known != m_entries.end() && known->second.dirty))
            return {};
        RB_ASSIGN(found.emplace_back(), decodeRecord(row.body));
        return {};
    }));
    for (const auto& [id, entry] : m_entries)
        if (entry.dirty && entry.record && entry.record->type == type && entry.record->scope == scope)
            found.push_back(*entry.record);
    std::sort(found.begin(), found.end(), [](const Record& a, const Record& b) { return a.id < b.id; });
    return found;
}

Result<std::shared_ptr<const regulation::Pack>> Batch::regulation()
{
    if (!m_regulation) {
        RB_ASSIGN(m_regulation, packInForceAt(m_storage, m_now));
    }
    return m_regulation;
}

void Batch::put(Record record, const Id& origin)
{
    const Id id = record.id;
    auto& entry = m_entries[id];
    if (m_journal.touched.insert(id).second)
        m_journal.before.emplace_back(id, entry);
    if (!entry.dirty)
        m_order.push_back(id);
    if (record.type == type::kAccount && record.ref(field::account::kMergedInto) !=
                                             (entry.record ? entry.record->ref(field::account::kMergedInto) : Id{}))
        m_mergedAccounts.reset();
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

void Batch::putRepaired(Record record, const Digest& digest)
{
    const Id id = record.id;
    auto& entry = m_entries[id];
    if (!entry.dirty)
        m_order.push_back(id);
    entry = Entry{std::move(record), {}, digest, true, true, true};
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
    m_mergedAccounts.reset();
    m_past.resize(m_journal.past);
    m_journal = Journal{{}, {}, m_past.size()};
}

Result<Batch::GrantState*> Batch::grant(const Id& staff, const Id& scope)
{
    const Pair pair{scope, staff};
    if (const auto known = m_grants.find(pair); known != m_grants.end())
        return &known->second;
    RB_ASSIGN(const auto stored, m_storage.grant(staff, scope));
    const Access access{stored.level, stored.until};
    return &m_grants.emplace(pair, GrantState{access, access, false}).first->second;
}

Result<Level> Batch::level(const Id& staff, const Id& scope)
{
    RB_ASSIGN(const auto* known, grant(staff, scope));
    const bool over = known->now.until != 0 && known->now.until <= m_now;
    return over ? Level::None : known->now.level;
}

Status Batch::setLevel(const Id& staff, const Id& scope, Level level, Timestamp until)
{
    RB_ASSIGN(auto* known, grant(staff, scope));
    known->now = Access{level, level == Level::None ? 0 : until};
    known->purge = known->purge && level == Level::None;
    return {};
}

Status Batch::orderPurge(const Id& staff, const Id& scope)
{
    RB_ASSIGN(auto* known, grant(staff, scope));
    known->purge = known->now.level == Level::None;
    return {};
}

Result<std::vector<Id>> Batch::readers(const Id& scope)
{
    RB_ASSIGN(const auto stored, m_storage.readers(scope));
    for (const auto& row : stored) {
        const Access access{row.level, row.until};
        m_grants.try_emplace({scope, row.staff}, GrantState{access, access, false});
    }
    std::vector<Id> found;
    for (auto at = m_grants.lower_bound({scope, Id{}}); at != m_grants.end() && at->first.first == scope; ++at)
        if (at->second.now.level != Level::None)
            found.push_back(at->first.second);
    return found;
}

Result<bool> Batch::isInUse(const Id& scope)
{
    for (const auto& [id, entry] : m_entries)
        if (entry.record && entry.record->scope == scope)
            return true;
    return m_storage.isScopeInUse(scope);
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

Result<const std::multimap<Id, Id>*> Batch::mergedAccounts()
{
    if (!m_mergedAccounts) {
        std::multimap<Id, Id> merged;
        const auto note = [&](const Record& account) {
            if (const Id survivor = account.ref(field::account::kMergedInto); !survivor.isNull())
                merged.emplace(survivor, account.id);
        };
        RB_TRY(m_storage.eachOfType(type::kAccount, [&](std::string_view body) -> Status {
            RB_ASSIGN(const auto account, decodeRecord(body));
            const auto known = m_entries.find(account.id);
            if (known == m_entries.end() || !known->second.dirty)
                note(account);
            return {};
        }));
        for (const auto& [id, entry] : m_entries)
            if (entry.dirty && entry.record && entry.record->type == type::kAccount)
                note(*entry.record);
        m_mergedAccounts = std::move(merged);
    }
    return &*m_mergedAccounts;
}

Result<std::string> Batch::deviceName(const Id& device)
{
    if (const auto known = m_deviceNames.find(device); known != m_deviceNames.end())
        return known->second;
    RB_ASSIGN(const auto row, m_storage.device(device));
    return m_deviceNames.emplace(device, row ? row->name : std::string()).first->second;
}

} // namespace roadbook
