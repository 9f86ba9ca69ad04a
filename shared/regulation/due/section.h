// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueSection: what a pack says about obligations: visits and calls by grade (`obligations`), duties on dates (`dated`),
// promises, complaints, the two-contact rule and the upkeep of archives. Plain data, every item with its source; the
// engine is due_book.h. How to write one: docs/regulation-packs.md. Pure values; any thread.
#pragma once

#include "model/schema.h"
#include "regulation/facts/facts.h"
#include "regulation/reading/node.h"

#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

// A text that people see, in both languages.
struct Bilingual {
    std::string zh;
    std::string en;

    bool operator==(const Bilingual&) const = default;
};

// Who has to do it, seen from the account: titles are the pack's business, these are places in the house.
enum class Holder : std::uint8_t {
    Rep,           // the account's owner, else its second contact
    SecondContact, // the other one
    Supervisor,    // the first supervisor at or above the owner's team
    Manager,       // the first manager at or above it
    Executive,     // the manager at the top of the house
};
inline constexpr std::size_t kHolders = 5;

// Which accounts it is about.
struct AccountFilter {
    enum class Tender : std::uint8_t {
        Any,   // the flag does not matter
        Never, // a tender customer has obligations of its own (D-03)
        Only,  // tender customers, whatever their grade
        Also,  // tender customers besides the grades
    };
    std::vector<std::string> grades; // empty: every grade, and none
    Tender tender = Tender::Any;
    bool trading = false; // only accounts with an annual usage

    bool matches(const AccountFact& account) const;
};

// What a visit must be like to count.
struct ContactRule {
    std::vector<std::string> kinds; // C-01: return_visit
    std::vector<std::string> channels;
    bool onSiteCounts = false;            // a visit on site satisfies it too
    std::vector<CounterpartLevel> levels; // empty: whoever was met
    bool strict = false;                  // the wrong level does not count; else it counts with a warning
};

struct Window {
    enum class Unit : std::uint8_t { Days, Weeks, Months, Quarters, Halves, Years };
    bool rolling = false; // from the last contact that counted; else the calendar's own periods
    int every = 1;        // rolling: so many units; a calendar window is always one
    Unit unit = Unit::Months;
};

struct Obligation {
    std::string id;
    Bilingual label; // the rule in a sentence: "A2 每 30 天上门 1 次"
    Bilingual task;  // what to do: "上门"
    Holder who = Holder::Rep;
    AccountFilter accounts;
    ContactRule contact;
    Window window;
    int least = 1;
    int target = 1;                           // more is welcome up to here
    bool selective = false;                   // so many among all these accounts together, not with each
    std::vector<std::size_t> unlessDone = {}; // obligations any of which, done in its period, makes this one moot
    int noticeDays = 0;                       // how long before its deadline it is shown as due
    int minutesEach = 0;                      // S4/2: what one takes; 0 = not said
    int minutesPerYear = 0;                   // and all of a year
    Source source;
};

// Accounts that the regulation gives no obligation, said aloud (C-03, G-06).
struct NoObligation {
    Bilingual label;
    AccountFilter accounts;
    Source source;
};

struct DatedDuty {
    enum class Every : std::uint8_t { Year, Lunar, Half, Quarter, Month };
    std::string id; // as in the ticks of account.duties_done
    Bilingual label;
    Holder who = Holder::Rep;
    bool perAccount = true; // else once for everyone who is that holder of somebody
    AccountFilter accounts;
    Every every = Every::Year;
    int month = 0;                      // of Year and Lunar
    int day = 0;                        // of Year and Lunar; the others end with their period
    std::optional<ContactRule> contact; // a visit that does it; a tick always does
    Holder contactBy = Holder::Rep;
    bool standingApproval = false; // C-06: gifts that need no approval of their own
    int noticeDays = 0;
    int keepDays = 0; // how long it is shown when its day has passed
    Source source;
};

struct PromiseRule {
    Bilingual label;
    int noticeDays = 0;
    Source source;
};

struct ComplaintRules {
    struct OnSite {
        Bilingual label;
        int hoursInProvince = 0;
        int hoursOutside = 0;
        Source source;
    };
    struct Feedback {
        Bilingual label;
        int perWeek = 0;
        Source source;
    };
    struct ReturnVisit { // with every customer that complained in the year
        Bilingual label;
        Holder who = Holder::Rep;
        ContactRule contact;
        int noticeDays = 0;
        Source source;
    };
    std::optional<OnSite> onSite;
    std::optional<Feedback> feedback;
    std::optional<ReturnVisit> returnVisit;
};

struct TwoContactRule {
    Bilingual label;
    Holder who = Holder::Rep;
    AccountFilter accounts;
    bool newOnly = true; // only customers archived within the last newMonths
    int newMonths = 0;
    int least = 2;
    Source source = {};
};

struct ArchiveDuties {
    struct SameDay { // record and update on the day of the visit
        Bilingual label;
        std::vector<std::string> kinds; // of visits; empty: all
        bool recordIsEnough = true;     // a visit recorded on its day; else the archive itself must have been changed
        int keepDays = 0;
        Source source;
    };
    struct Completion {
        Bilingual label;
        std::vector<const FieldInfo*> fields; // of an account, that a complete archive has
        Window window;
        int noticeDays = 0;
        Source source;
    };
    struct Verification {
        std::string id; // as in the ticks of account.duties_done
        Bilingual label;
        AccountFilter accounts;
        Window window;
        int noticeDays = 0;
        Source source;
    };
    std::optional<SameDay> sameDay;
    std::optional<Completion> completion;
    std::optional<Verification> verification;
};

struct DueSection {
    std::vector<Obligation> obligations;
    std::vector<NoObligation> none;
    std::vector<DatedDuty> dated;
    std::optional<PromiseRule> promises;
    ComplaintRules complaints;
    std::optional<TwoContactRule> twoContacts;
    ArchiveDuties archive;
};

DueSection readDueSection(Node& pack);

} // namespace roadbook::regulation
