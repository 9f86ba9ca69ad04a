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
    RB_ASSIGN(Head end, head());
    const auto before = end.seq;
    RB_TRY(writeGrants(end, released));
    RB_TRY(writeRecords(end, released));
    RB_TRY(writePast(end, released));
    if (end.seq != before)
        RB_TRY(m_storage.setHead(end));
    return released;
}

Status Batch::writeGrants(Head& end, Released& released)
{
    for (auto& [pair, state] : m_grants) {
        if (state.now == state.stored && !state.purge)
            continue;
        GrantRow row{pair.second, pair.first, 0, 0};
        (state.now ? row.since : row.ended) = ++end.seq;
        RB_TRY(m_storage.putGrant(row));
        released.staff[pair.second] = Id{};
    }
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
        RB_TRY(entry.stored ? m_storage.updateRecord(row) : m_storage.insertRecord(row));
        RB_TRY(release(record.scope, entry.origin, released));
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
