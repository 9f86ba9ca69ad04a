// SPDX-License-Identifier: GPL-3.0-or-later
//
// The end of a batch: writing it down and numbering it. Grants come first, so that what a new reader has not got yet
// stands behind them.
#include "hub/batch.h"
#include "model/codec.h"
#include "model/fields.h"

namespace roadbook {

Result<Released> Batch::finish()
{
    if (!m_journal.before.empty())
        throw BrokenInvariant("a change group was neither kept nor put back");
    Released released;
    RB_ASSIGN(Head end, m_storage.head());
    const auto before = end.seq;
    RB_TRY(writeGrants(end, released));
    RB_TRY(writeRecords(end, released));
    RB_TRY(writePast(end, released));
    RB_TRY(writeDigests());
    for (const auto& id : m_damaged)
        RB_TRY(m_storage.markDamaged(id));
    if (end.seq != before)
        RB_TRY(m_storage.setHead(end));
    return released;
}

Status Batch::writeGrants(Head& end, Released& released)
{
    for (auto& [pair, state] : m_grants) {
        if (state.now == state.stored && !state.purge)
            continue;
        const auto& [scope, staff] = pair;
        const bool ended = state.now.level == Level::None;
        GrantRow row{staff, scope, 0, 0, state.now.level, state.now.until};
        (ended ? row.ended : row.since) = ++end.seq;
        RB_TRY(m_storage.putGrant(row));
        released.staff[staff] = Id{};
        if (ended)
            RB_TRY(orderPurges(staff, scope, end.seq));
        else
            RB_TRY(m_storage.dropPurges(staff, scope));
    }
    return {};
}

// Every device of that person answers with a receipt.
Status Batch::orderPurges(const Id& staff, const Id& scope, std::uint64_t seq)
{
    RB_ASSIGN(const auto devices, m_storage.devices());
    for (const auto& device : devices)
        if (device.staff == staff && !device.revoked)
            RB_TRY(m_storage.insertPurge({device.id, scope, seq, m_now, 0, 0}));
    return {};
}

Status Batch::writeRecords(Head& end, Released& released)
{
    RecordRow row;
    for (const auto& id : m_order) {
        auto& entry = m_entries.at(id);
        const Record& record = *entry.record;
        row.seq = ++end.seq;
        row.id = id;
        row.type = record.type;
        row.scope = record.scope;
        row.about = record.type == type::kConflict ? record.ref(field::conflict::kRecord) : Id{};
        row.origin = entry.origin;
        row.body.clear();
        encodeRecord(record, row.body);
        row.digest = digestOf(row.body);
        auto& delta = m_scopeDeltas[record.scope];
        delta += row.digest;
        delta -= entry.digest;
        if (entry.repaired)
            RB_TRY(m_storage.repair(row));
        else
            RB_TRY(entry.stored ? m_storage.updateRecord(row) : m_storage.insertRecord(row));
        RB_TRY(release(record.scope, entry.origin, released));
    }
    return {};
}

// The digest of a scope changes by what changed in it; the digest of a person by what changed in the scopes that they
// hold, and by the whole of what they gained or lost.
Status Batch::writeDigests()
{
    std::unordered_map<Id, Digest> people;
    for (const auto& [pair, state] : m_grants) {
        const bool before = state.stored.level >= Level::Sensitive;
        const bool after = state.now.level >= Level::Sensitive;
        if (before == after)
            continue;
        RB_ASSIGN(const Digest whole, m_storage.scopeDigest(pair.first)); // as it was before this batch
        if (after)
            people[pair.second] += whole;
        else
            people[pair.second] -= whole;
    }
    for (const auto& [scope, delta] : m_scopeDeltas) {
        RB_ASSIGN(Digest digest, m_storage.scopeDigest(scope));
        digest += delta;
        RB_TRY(m_storage.putScopeDigest(scope, digest));
        RB_ASSIGN(const auto holders, readers(scope));
        for (const auto& staff : holders)
            if (m_grants.at({scope, staff}).now.level >= Level::Sensitive)
                people[staff] += delta;
    }
    for (const auto& [staff, delta] : people) {
        RB_ASSIGN(Digest digest, m_storage.staffDigest(staff));
        digest += delta;
        RB_TRY(m_storage.putStaffDigest(staff, digest));
    }
    return {};
}

Status Batch::writePast(Head& end, Released& released)
{
    for (const auto& past : m_past) {
        RB_TRY(m_storage.insertPast(PastRow{++end.seq, past.scope, past.origin, encodePastValue(past.value)}));
        RB_TRY(release(past.scope, past.origin, released));
    }
    return {};
}

Status Batch::release(const Id& scope, const Id& origin, Released& released)
{
    if (scope.isNull()) {
        released.everyone = true;
        return {};
    }
    auto known = m_releaseTo.find(scope);
    if (known == m_releaseTo.end()) {
        RB_ASSIGN(auto found, readers(scope));
        known = m_releaseTo.emplace(scope, std::move(found)).first;
    }
    for (const auto& staff : known->second) {
        const auto [at, isNew] = released.staff.try_emplace(staff, origin);
        if (!isNew && at->second != origin)
            at->second = Id{};
    }
    return {};
}

} // namespace roadbook
