// SPDX-License-Identifier: GPL-3.0-or-later
//
// Record: one account, contact, visit … as a plain value: fields with the stamp of who wrote what
// is shown. Pure values; any thread.
//
// A field that was never given has no entry; a field that was emptied has one with a null value.
#pragma once

#include "base/time.h"
#include "model/schema.h"
#include "model/value.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace roadbook {

// Who wrote a value, when, and at which revision of the record.
struct Stamp {
    std::uint32_t rev = 0; // revision of the record that this write made; 1 is the creation
    Id device;             // the device it was written on (null: the server itself)
    Id author;             // staff id
    std::uint64_t seq = 0; // number of the change group on that device
    Timestamp at = 0;      // what that device's clock said
    std::int64_t rank = 0; // corrected and clamped time; decides only which rival is shown

    bool operator==(const Stamp&) const = default;
    bool sameWrite(const Stamp& other) const { return device == other.device && seq == other.seq; }
};

struct Field {
    FieldId id = 0;
    std::uint16_t stamp = 0; // index into Record::stamps
    Value value;

    bool operator==(const Field&) const = default;
};

struct Record {
    TypeId type = 0;
    Id id;
    Id scope;              // null = everyone
    std::uint32_t rev = 0; // counts the changes that the record has taken
    bool deleted = false;
    std::uint16_t life = 0; // stamp of creation, deletion or undeletion, whichever was last
    std::vector<Stamp> stamps;
    std::vector<Field> fields; // sorted by id

    bool operator==(const Record&) const = default;

    const Field* field(FieldId fieldId) const;
    const Value& value(FieldId fieldId) const;   // null value when absent
    const Stamp* stampOf(FieldId fieldId) const; // nullptr when the field was never given; life for kLifeField
    const Stamp& lifeStamp() const { return stamps[life]; }
    const Stamp& lastStamp() const; // of the highest revision

    // Sets a field; `stampIndex` comes from addStamp.
    void set(FieldId fieldId, Value value, std::uint16_t stampIndex);
    std::uint16_t addStamp(const Stamp& stamp);

    std::string_view text(FieldId fieldId) const; // "" unless a text
    std::int64_t integer(FieldId fieldId) const;  // 0 unless an integer
    bool boolean(FieldId fieldId) const;          // false unless true
    Id ref(FieldId fieldId) const;                // null unless an id
    const TextSet& set(FieldId fieldId) const;    // empty unless a set
};

} // namespace roadbook
