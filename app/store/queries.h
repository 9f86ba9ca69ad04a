// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each page asks the store, one function each, returning plain values. Store thread; a few milliseconds for a rep's
// few hundred accounts. Times are the device's; days are handed in as half-open ranges, because the store knows no
// time zone.
#pragma once

#include "store/day_plan.h"
#include "store/due_facts.h"
#include "store/reader.h"
#include "store/visit_prep.h"

#include <optional>
#include <set>

namespace roadbook {

struct DayRange {
    Timestamp from = 0;
    Timestamp to = 0;
};

struct TodayFacts {
    std::vector<VisitFacts> today;      // planned, running, done; by time, those without one last
    DayPlanFacts plan;                  // its open items are in `today`
    std::vector<VisitFacts> recent;     // done, newest first
    std::vector<PromiseFacts> promises; // open ones, earliest due first
};
// `me`: whose day; `week`: how far back "recent" goes, ending where today begins. What is due beside the promises says
// dueNow(): it may have to read every account first, and the day does not wait for that.
Result<TodayFacts> todayFacts(Replica& replica, const Id& me, DayRange today, DayRange week);

struct FoundAccount {
    AccountFace account;
    std::string region;
    std::string industry;
    std::string ownerName;
    PersonFacts contact; // that was found; else empty
    int conflicts = 0;
    bool pending = false;
    std::optional<Timestamp> lastVisit = {}; // 0 = never, as far as this store knows; nothing: not to be had yet
    std::string visitedBefore = {};          // last_visit_on: when, before there was an archive
};
struct FoundAccounts {
    std::vector<FoundAccount> rows;
    std::int64_t total = 0;
};
// "" lists all, by name; else the best first. Of very many only the first `limit` come, to be continued.
Result<FoundAccounts> findAccounts(Replica& replica, const std::string& query, int limit);
// Goes on behind an account of that name, which comes again with its namesakes.
Result<FoundAccounts> accountsFrom(Replica& replica, const std::string& name, int limit);
// What a visit or a settled conflict changes of these accounts, in their order, without reading them again.
struct AccountMarks {
    std::optional<Timestamp> lastVisit = {}; // as of FoundAccount
    int conflicts = 0;
};
Result<std::vector<AccountMarks>> accountMarks(Replica& replica, const std::vector<Id>& accounts);
// The name of an account that resembles it; "" when none does.
Result<std::string> resemblingName(Replica& replica, const std::string& name);

struct ConflictFacts {
    Conflict conflict;
    std::string recordTitle;          // of the record it is about
    std::vector<std::string> authors; // of the rivals, in their order
    std::string settledBy;
    Value shown;
    int alsoMerged = 0; // fields of the same record that met in the same saves and were merged
};
struct HistoryFacts {
    TypeId type = 0;
    std::string recordTitle; // of a contact; "" for the account itself
    HistoryLine line;
    std::string who;
    Value before;          // what this write put something else in the place of
    bool settled = false;  // this write settled a conflict
    bool creation = false; // stands for all the fields of a new record
    bool disputed = false; // a rival in an open conflict
};
struct StaffFacts {
    Id id;
    std::string name;
    std::string role;
    Id team;
};
struct AccountFacts {
    std::optional<View> account;
    std::vector<View> contacts;
    std::vector<VisitFacts> visits;       // newest first
    std::vector<PromiseFacts> promises;   // open ones first
    std::vector<HistoryFacts> history;    // newest first
    std::vector<ConflictFacts> conflicts; // open ones
    std::vector<StaffFacts> staff;
    std::set<FieldId> unsent;  // fields of the account changed here and not confirmed
    regulation::Day today = 0; // of the office; 0 while the regulation cannot be read
    AccountDueFacts due;
    regulation::Label gradeScheme; // by which it was graded, in the words of the regulation in force
};
Result<AccountFacts> accountFacts(Replica& replica, DueKeeper& keeper, const Id& account);

struct VisitPageFacts {
    VisitDraft draft;
    bool isNew = false; // the draft did not exist before: save it
    bool mine = true;   // recorded by me, and still open to change
    AccountFace account;
    std::vector<View> contacts;
    std::vector<PromiseFacts> promises; // already saved with the visit
    Timestamp lastVisit = 0;            // of the account, before this one
    bool accountFound = false;
    std::optional<DueSnapshot> due; // of the account, for "what would count?"
    std::optional<PrepFacts> prep;  // while it is not finished
    regulation::Day today = 0;      // of the office; 0 while the regulation cannot be read
};
// The rest of what the page shows, once the draft is known.
Status completeVisitPage(Replica& replica, Reader& reader, VisitPageFacts& facts);
// What a visit is begun for, when it is for something due; empty else.
struct VisitPurpose {
    std::string kind = {};
    std::string channel = {};
    TextSet purposes = {};
    TextSet people = {};
    Timestamp plannedStart = 0;
    Id item = {}; // of the week's plan
};
// The open draft of that account, or its visit planned for today, or a new one, prefilled from the last.
Result<VisitPageFacts> visitToStart(Replica& replica, const Id& me, const Id& account, const VisitPurpose& purpose,
                                    Timestamp now);
// The same for an item of the week's plan, or for what was reported as added to it.
Result<VisitPageFacts> visitOfPlan(Replica& replica, const Id& me, const Id& item, Timestamp now);
// An existing visit; `begin`: a planned one starts now.
Result<VisitPageFacts> visitToShow(Replica& replica, const Id& me, const Id& visit, bool begin, Timestamp now);

struct TeamQuery {
    Id rep;           // null = all
    std::string kind; // "" = all
    Timestamp since = 0;
    int limit = 400;
};
struct TeamFacts {
    std::vector<VisitFacts> visits; // newest first
    std::vector<StaffFacts> reps;   // of the teams below this supervisor
    std::map<Id, int> counts;       // of visits in the period, by rep; the null id: by anybody
    int today = 0;
};
// Of the same list only which visits, for telling how many are new.
Result<std::vector<Id>> newestVisits(Replica& replica, const TeamQuery& query);
Result<TeamFacts> teamFacts(Replica& replica, const Id& me, const TeamQuery& query, DayRange today);
struct VisitWithPromises {
    VisitFacts visit;
    std::vector<PromiseFacts> promises;
    Stamp stamp; // of its creation
};
Result<VisitWithPromises> visitInFull(Replica& replica, const Id& visit);

// For the sync page: what a save or a conflict is about, in a name.
struct RecordTitle {
    TypeId type = 0;
    std::string title;
    Id account;
};
RecordTitle titleOf(Replica& replica, Reader& reader, TypeId type, const Id& id);

} // namespace roadbook
