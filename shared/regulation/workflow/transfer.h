// SPDX-License-Identifier: GPL-3.0-or-later
//
// 交接 (H-01 to H-05): what one save must hold when somebody leaves, so that no customer is without an owner and each is told
// who comes from now on. Pure; any thread.
#pragma once

#include "model/defaults.h"
#include "regulation/calendar/office.h"
#include "regulation/workflow/section.h"

#include <functional>
#include <map>
#include <span>

namespace roadbook::regulation {

// One change of one record; `creates`: it is new.
struct TransferEdit {
    TypeId type = 0;
    Id record;
    bool creates = false;
    FieldValues fields;
};

struct Transfer {
    std::vector<TransferEdit> edits; // of one atomic save
    int customers = 0;
    int notices = 0;
    std::vector<Id> ownerless; // customers for which nobody was named: the save is not complete
};

struct TransferInput {
    Id leaver;
    std::span<const Record> accounts;            // all that the mover sees
    std::span<const Record> promises;            // likewise: open ones go to the new owner
    const std::map<Id, Id>* receivers = nullptr; // account → new owner, for single ones
    Id receiver;                                 // of all others
    std::function<Id()> newId;
    Timestamp now = 0;
};

Transfer transferOf(const HandoverRules& rules, const OfficeCalendar& calendar, const TransferInput& input);

// Days for which nobody was responsible: from the day after the last one to the day of acceptance.
std::int64_t daysWithoutOwner(Day lastDay, Day acceptedOn);

} // namespace roadbook::regulation
