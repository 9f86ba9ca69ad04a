// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replay: a pack against what is stored of the last year, before it is put into force. Who would be graded otherwise,
// what would be due and overdue now and at the end of each of the last twelve months, and how many visits and calls a week
// it asks of each person, beside the pack in force. Changes nothing. Pure; any thread; takes about as long as two due
// lists a month.
#pragma once

#include "model/record.h"
#include "regulation/pack/pack.h"
#include "regulation/replay/workload.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct StoredAccount {
    Record account;
    std::vector<Record> others; // contacts, visits, promises, complaints of it
};

struct ReplayInput {
    std::vector<StaffFact> staff;
    std::vector<StoredAccount> accounts;
    std::vector<DoneDuty> done = {}; // of the duties that hang on no account
};

struct Replay {
    struct Regraded {
        Id account;
        std::string name;
        Id owner;
        std::string stored;      // what the archive carries
        std::string before;      // by the pack in force; "" = 待定级
        std::string after;       // by the other pack
        bool heldByHand = false; // somebody decided: it would stay as stored
        Label why;               // of `after`
    };
    struct Counts {
        std::int64_t due = 0; // open and in time
        std::int64_t overdue = 0;

        bool operator==(const Counts&) const = default;
    };
    struct Owed {
        Id account;
        std::string name;
        Id owner;
        Counts before;
        Counts after;
    };
    struct MonthEnd {
        Day day = 0;
        Counts before;
        Counts after;
    };
    struct Person {
        Id id;
        AskedLoad before;
        AskedLoad after;
        std::int64_t visitsDone = 0; // on site, in the last 365 days
        std::int64_t callsDone = 0;  // all others
    };

    std::string before; // "S0@1"
    std::string after;
    Day day = 0;
    std::int64_t accounts = 0;
    std::vector<Regraded> regraded; // only where before and after differ
    std::vector<Owed> owed;         // only where the counts differ
    Counts totalBefore;
    Counts totalAfter;
    std::vector<MonthEnd> months; // the last twelve month ends, oldest first
    std::vector<Person> people;   // everybody of whom either asks something, or who did something, by id
};

// Under the pack in force accounts count with the grade they carry; under the other one with the grade it gives them,
// unless one was given by hand. Deleted and merged accounts are left out. `goOn`: asked before each part of the work, with
// how many are done of how many; false ends it, and what it returns then is not whole.
using ReplayProgress = std::function<bool(int done, int of)>;
Replay replay(const Pack& inForce, const Pack& other, std::span<const StaffFact> staff,
              std::span<const StoredAccount> stored, Timestamp now, const ReplayProgress& goOn = {},
              std::span<const DoneDuty> done = {});

} // namespace roadbook::regulation
