// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/tiny_hub.h"

#include <algorithm>
#include <string>

namespace roadbook::tiny {

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

void keep(const Merged& merged, Record& record, std::vector<Record>& conflicts)
{
    if (merged.record)
        record = *merged.record;
    for (const auto& conflict : merged.conflicts) {
        const auto at =
            std::find_if(conflicts.begin(), conflicts.end(), [&](const Record& r) { return r.id == conflict.id; });
        if (at == conflicts.end())
            conflicts.push_back(conflict);
        else
            *at = conflict;
    }
}

Result<Merged> TinyHub::take(const Sent& sent)
{
    auto& taken = m_taken[sent.writer.device];
    if (sent.writer.seq != taken + 1)
        throw BrokenInvariant("a test sent group " + std::to_string(sent.writer.seq) + " after " +
                              std::to_string(taken));
    taken = sent.writer.seq;
    MergeInput input;
    input.type = m_type;
    input.current = recordOrNull();
    input.conflicts = m_conflicts;
    input.operation = &sent.operation;
    input.writer = sent.writer;
    input.writer.rank = clampRank(sent.writer.rank, now);
    input.writer.arrived = now;
    input.originOf = [this](const Stamp& stamp) { return originOf(stamp); };
    auto merged = merge(input);
    if (!merged) {
        m_quarantine.push_back(sent);
        return merged;
    }
    keep(*merged, m_record, m_conflicts);
    m_past.insert(m_past.end(), merged->past.begin(), merged->past.end());
    return merged;
}

std::uint64_t TinyHub::takenFrom(const Id& device) const
{
    const auto at = m_taken.find(device);
    return at != m_taken.end() ? at->second : 0;
}

WriteOrigin TinyHub::originOf(const Stamp& stamp) const
{
    return {"tablet " + std::to_string(stamp.device.bytes[0]), now};
}

std::vector<Conflict> TinyHub::conflicts() const
{
    std::vector<Conflict> views;
    for (const auto& record : m_conflicts)
        views.push_back(conflictFromRecord(record).value());
    return views;
}

std::vector<Conflict> TinyHub::openConflicts() const
{
    auto views = conflicts();
    std::erase_if(views, [](const Conflict& c) { return !c.open; });
    return views;
}

} // namespace roadbook::tiny
