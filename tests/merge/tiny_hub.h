// SPDX-License-Identifier: GPL-3.0-or-later
//
// TinyHub: the smallest server that merge() can have: one record, its conflicts, its history, the
// numbers of the groups it has taken. It clamps ranks and keeps what merge() returns, and does
// nothing else. A plain value: copying it forks history. For tests.
#pragma once

#include "merge/merge.h"

#include <map>
#include <vector>

namespace roadbook::tiny {

inline constexpr Timestamp kNow = 1'800'000'000'000; // when everything arrives at the hub
inline constexpr std::int64_t kRankStep = 10;        // between the ranks of a test; none is clamped

// Ids that a person can read in a failing test: the byte sixteen times.
Id idOf(std::uint8_t byte);

inline const Id kTheRecord = idOf(0xaa);

// One save on its way to the hub. One operation is enough here: groups are the real hub's business.
struct Sent {
    Operation operation;
    Writer writer; // arrived = 0, rank as the device's clock has it
};

class TinyHub {
public:
    explicit TinyHub(const TypeInfo& type) : m_type(&type) {}

    // Takes a save as a server does: in order per device, rank clamped, everything kept.
    // Error: merge() refused it; a real hub puts it into quarantine.
    Result<Merged> take(const Sent& sent);

    const TypeInfo& type() const { return *m_type; }
    bool exists() const { return m_record.rev != 0; }
    const Record& record() const { return m_record; }
    const Record* recordOrNull() const { return exists() ? &m_record : nullptr; }
    const std::vector<Record>& conflictRecords() const { return m_conflicts; }
    const std::vector<PastValue>& past() const { return m_past; }
    const std::vector<Sent>& quarantine() const { return m_quarantine; }
    std::uint64_t takenFrom(const Id& device) const;
    WriteOrigin originOf(const Stamp& stamp) const;

    // The conflicts as values; throws when a record is not one.
    std::vector<Conflict> conflicts() const;
    std::vector<Conflict> openConflicts() const;
    const Value& shown(FieldId field) const { return m_record.value(field); }

    // Where arrival happens; a test moves it.
    Timestamp now = kNow;

private:
    const TypeInfo* m_type;
    Record m_record;
    std::vector<Record> m_conflicts;
    std::vector<PastValue> m_past;
    std::vector<Sent> m_quarantine;
    std::map<Id, std::uint64_t> m_taken;
};

// Keeps what merge() returned, the way stores on both ends do.
void keep(const Merged& merged, Record& record, std::vector<Record>& conflicts);

} // namespace roadbook::tiny
