// SPDX-License-Identifier: GPL-3.0-or-later
//
// TinyDevice: the smallest device that merge() can have: base + pending = view, for one record.
// What its user has seen is read off the view, as the real replica does. A plain value. For tests.
#pragma once

#include "merge/tiny_hub.h"

#include <vector>

namespace roadbook::tiny {

class TinyDevice {
public:
    // `number` names device, user and name, and breaks ties of rank.
    TinyDevice(const TypeInfo& type, std::uint8_t number);

    // Base becomes what the hub holds now; what the hub has not taken yet is replayed on top.
    void pull(const TinyHub& hub);

    // Each saves, predicts, and returns what will travel. `rank` in steps of kRankStep before kNow.
    Sent create(const std::vector<std::pair<FieldId, Value>>& values, std::int64_t rank);
    Sent edit(FieldId field, const Value& after, std::int64_t rank);
    Sent editSet(FieldId field, const Value& added, const Value& removed, std::int64_t rank);
    Sent remove(std::int64_t rank);
    Sent undelete(std::int64_t rank);
    // Settles the open conflict on that field, between all rivals in view.
    Sent settle(FieldId field, const Value& value, std::int64_t rank);

    bool seesOpenConflict(FieldId field) const;
    const Record& view() const { return m_view; }
    const std::vector<Record>& conflictsInView() const { return m_conflictsInView; }
    // The prediction that the last save met: error when merge() refused it on the device.
    const Result<Merged>& predicted() const { return m_predicted; }
    Id device() const { return m_device; }
    Id user() const { return m_user; }

    static std::int64_t rankAt(std::int64_t steps) { return kNow - 1'000'000 + steps * kRankStep; }

private:
    Sent save(Operation operation, std::int64_t rank);
    void replay(const Sent& sent);
    Operation operation(OpKind kind) const;
    Seen seenOf(FieldId field) const;

    const TypeInfo* m_type;
    Id m_device;
    Id m_user;
    std::uint64_t m_seq = 0;
    Record m_base;
    std::vector<Record> m_conflictsInBase;
    std::vector<Sent> m_pending;
    Record m_view;
    std::vector<Record> m_conflictsInView;
    Result<Merged> m_predicted;
};

} // namespace roadbook::tiny
