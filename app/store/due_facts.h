// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pages show of the due list: each item with its sentences and its account. Store thread; plain values.
#pragma once

#include "regulation/due/words.h"
#include "replica/due_keeper.h"
#include "store/reader.h"

namespace roadbook {

struct DueFacts {
    regulation::DueItem item;
    regulation::DueWords words;
    std::string rule; // its id in the pack
    AccountFace account;
    regulation::Day today = 0; // of the office
    // What can be ticked off: its name in account.duties_done; of the house, DutyOccasion::name(). "" when nothing can.
    std::string duty;
    std::string filing; // what is to be handed in: "month_record/2026-11-01"; "" when it is nothing of the kind
    std::string kind;   // of the visit that would do it; "" when none would
    std::string channel;
    std::string promised; // what was promised; "" when it is no promise
};

struct AccountDueFacts {
    std::vector<DueFacts> items;
    std::optional<regulation::Bilingual> none; // why nothing is asked
};

// What is overdue and what is sensible to do now, of that person; promises are left to the list of promises.
Result<std::vector<DueFacts>> dueNow(Replica& replica, DueKeeper& keeper, const Id& person);
// Customers to see or to call: what is late, due, or sensible until the end of that day, promises too; one customer may
// come several times, the most urgent first. Of thousands a page shows few: it asks for the facts of those.
struct MeetingsQuestion {
    Id person = {};
    regulation::Day until = 0;
    std::span<const Id> accounts = {}; // of these alone; none: of all
    std::size_t most = 0;              // the first so many; 0: all
};
Result<std::vector<regulation::DueItem>> dueMeetings(Replica& replica, DueKeeper& keeper,
                                                     const MeetingsQuestion& question);
DueFacts meetingFacts(Replica& replica, const DueKeeper& keeper, Reader& reader, regulation::DueItem item);
// Everything of one account, whoever has to do it, in the order of the pack.
Result<AccountDueFacts> dueOfAccount(Replica& replica, DueKeeper& keeper, const Id& account);

// The visit that a draft would become, recorded by `me`.
regulation::VisitFact visitFactOf(const VisitDraft& draft, const Id& me,
                                  const std::vector<regulation::ContactFact>& contacts);

// Ticks a duty of an account off, as done on that day, or takes the tick back.
Status tickOff(Replica& replica, const Id& account, std::string_view duty, regulation::Day on);
Status takeTickBack(Replica& replica, const Id& account, std::string_view duty, regulation::Day on);

} // namespace roadbook
