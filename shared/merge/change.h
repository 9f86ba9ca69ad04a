// SPDX-License-Identifier: GPL-3.0-or-later
//
// Change group: one save. Ordered operations that become visible whole or not at all (law 5), with,
// for every field, what the author was looking at. Conflicts are found from that, never from time
// (law 9). Pure values; any thread.
#pragma once

#include "model/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

// The version of a value that the author had before their eyes: the revision the server had
// confirmed, and, when they had already changed it themselves, the number of their own unsent group.
struct Seen {
    std::uint32_t rev = 0;
    std::uint64_t seq = 0;

    bool operator==(const Seen&) const = default;
};

struct FieldChange {
    FieldId field = 0;
    Seen seen;
    Value before; // Set and Append fields: the members removed
    Value after;  // Set and Append fields: the members added

    bool operator==(const FieldChange&) const = default;
};

// Instead of a type: a part of this save was about an account that its author has lost meanwhile, and was purged.
inline constexpr TypeId kCutSave = 0;

enum class OpKind : std::uint8_t { Create = 1, Edit = 2, Delete = 3, Undelete = 4, Settle = 5 };

// The write that a rival of a conflict came from.
struct WriteRef {
    Id device;
    std::uint64_t seq = 0;

    bool operator==(const WriteRef&) const = default;
};

struct Operation {
    OpKind kind = OpKind::Edit;
    TypeId type = 0;
    Id record;
    Id scope;
    Seen seen;                        // of the record: highest confirmed revision, own last unsent group
    std::uint32_t expected = 0;       // revision the author's device showed (confirmed + own unsent)
    std::vector<FieldChange> changes; // Settle: exactly one; kLifeField allowed there
    Id conflict;                      // Settle only
    std::vector<WriteRef> rivals;     // Settle only: the rivals the author chose between

    bool operator==(const Operation&) const = default;
};

struct ChangeGroup {
    std::uint64_t seq = 0; // 1, 2, 3 … per device
    Timestamp at = 0;      // the device's clock when it was saved
    std::int64_t rank = 0; // hybrid time: corrected clock, never behind the device's previous group
    std::vector<Operation> operations;

    bool operator==(const ChangeGroup&) const = default;
};

std::string encodeGroup(const ChangeGroup& group);
Result<ChangeGroup> decodeGroup(std::string_view bytes); // BadInput; checks the limits of limits.h

} // namespace roadbook
