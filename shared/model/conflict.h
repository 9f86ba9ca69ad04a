// SPDX-License-Identifier: GPL-3.0-or-later
//
// A conflict is an ordinary synced record of type `conflict`: the value before, every rival with
// who, where and when, the value shown meanwhile, and how it was settled. This is its typed view.
// Pure values; any thread.
#pragma once

#include "model/record.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook {

struct Rival {
    Value value;
    Stamp stamp; // stamp.rev: revision of the record at which it came, shown or not
    std::string deviceName;
    Timestamp arrived = 0; // 0: not known (predicted on a device)

    bool operator==(const Rival&) const = default;
};

struct Conflict {
    Id id;
    Id record;
    TypeId recordType = 0;
    FieldId field = 0; // kLifeField: about deleting
    Value before;
    std::vector<Rival> rivals;
    bool open = true;
    Value settledValue;
    Id settledBy;
    Timestamp settledAt = 0;
};

// The same id on every device and on the server, whichever of them finds the conflict first.
Id conflictId(const Id& record, FieldId field, std::uint32_t baseRev);

// The rival that is shown meanwhile: highest rank, then device, then number. Order of arrival
// does not matter (law 4).
const Rival& shownRival(std::span<const Rival> rivals);

Result<Conflict> conflictFromRecord(const Record& record);
// Writes the view back into `record` (which carries id, scope, revision and older stamps).
void storeConflict(const Conflict& conflict, const Value& shown, Record& record, const Stamp& stamp);

std::string encodeRivals(std::span<const Rival> rivals);
Result<std::vector<Rival>> decodeRivals(std::string_view bytes);

} // namespace roadbook
