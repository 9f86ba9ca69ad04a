// SPDX-License-Identifier: GPL-3.0-or-later
//
// How complete an archive is, what is missing and why it is asked, and what has not been verified for too long. Pure
// functions of the records; any thread.
#pragma once

#include "model/record.h"
#include "regulation/archive/section.h"
#include "regulation/calendar/day.h"

#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct MissingField {
    const ArchiveGroup* group; // of the section that was asked
    const FieldInfo* field;
    std::string reason;   // "缺少邮编：基础资料，第18条"
    std::string reasonEn; // the same
};

struct Completeness {
    int percent = 100; // of the weight that is required of this grade, rounded down: 100 means that nothing is missing
    bool complete = true;              // by the section's own measure, complete_at
    std::vector<MissingField> missing; // in the order of the section
};

// `grade`: account.grade; "" = 待定级, of whom only what is required of everybody is asked. `contacts`: those of the
// account; deleted ones do not count.
Completeness completeness(const ArchiveSection& section, const Record& account, std::span<const Record> contacts);

struct StaleField {
    const ArchiveGroup* group;
    const FieldInfo* field;
    Day since; // when it was last written or verified
    Day due;   // when it was to be verified
};

// What is filled in and is due for verification on `today`: the later of its last write and `verifiedOn` (when
// somebody last ticked off the verification of the whole archive, account.duties_done; 0 = never) lies
// verify_every_months back. Fields of contacts are taken from the contact that was verified longest ago.
std::vector<StaleField> toVerify(const ArchiveSection& section, const Record& account, std::span<const Record> contacts,
                                 Day verifiedOn, Day today, int utcOffsetMinutes);

} // namespace roadbook::regulation
