// SPDX-License-Identifier: GPL-3.0-or-later
//
// What waits for whoever reviews (V-02, V-10 to V-13): plans, weekly and monthly records and itinerary changes of the
// people below, what is in each, and what deciding writes. Which states wait, what may be done and what it requires is
// the pack's; nothing of it is repeated here. Store thread; plain values.
#pragma once

#include "regulation/workflow/sheet.h"
#include "replica/due_keeper.h"
#include "store/filing_facts.h"
#include "store/said.h"

#include <map>
#include <set>
#include <span>

namespace roadbook {

// A move of whoever reviews, from the state a record is in.
struct ReviewMove {
    std::string to = {}; // "" = there is none
    regulation::Label label = {};
    regulation::Source source = {};
    std::vector<FieldId> asksFor = {}; // fields it requires
    bool asksForGuidance = false;
};

struct WaitingFacts {
    Id id = {};
    TypeId type = 0;
    Id rep = {};
    std::string repName = {};
    std::string state = {};
    regulation::Day period = 0; // first day of its week or month; of a change its day, 0 = not known
    Timestamp submittedAt = 0;
    Timestamp decidedAt = 0;
    Timestamp reviewDue = 0; // the first moment at which deciding is late; 0 = no deadline
    bool late = false;       // handed in late
    Timestamp filingDue = 0; // until when it was to be handed in; 0 = no deadline
    regulation::Source filingSource = {};
    bool sealBroken = false;   // the table does not fit its seal
    int rows = 0;              // planned items, or rows of the table
    int planned = 0;           // rows that were planned
    int kept = 0;              // of these, those that were done
    int differences = 0;       // rows that differ from the plan
    int remarks = 0;           // of a plan: what needs a look (gifts, expenses, overlapping times)
    int missingWeeks = 0;      // of a month: weeks that are not in its table
    std::string customer = {}; // of a change: whom it concerns
    std::string change = {};   // of a change: "moved", "dropped", …
    ReviewMove onward = {};    // approve, review, acknowledge, forward; none once it is decided
    ReviewMove back = {};      // return

    bool waits() const { return !onward.to.empty(); }
    // Nothing in it asks for a second look: it may be approved together with others.
    bool isClean() const;
};

struct ReviewFacts {
    std::vector<WaitingFacts> waiting = {}; // the longest first
    std::vector<WaitingFacts> decided = {}; // in the last days, the latest first
    std::vector<MissingFacts> missing = {}; // not handed in, the longest late first
};
// `keeper`: nullptr leaves out what is missing.
Result<ReviewFacts> reviewFacts(Replica& replica, const Id& me, DueKeeper* keeper = nullptr);
// How many of them wait: the number in the rail. Reads no table.
Result<int> reviewsWaiting(Replica& replica, const Id& me);

struct ReviewLineFacts {
    Id item = {};
    Id visit = {};
    AccountFace account = {}; // of a customer without an archive only the name
    regulation::Day day = 0;
    Timestamp planned = 0;
    Timestamp start = 0;
    std::int64_t stayMinutes = -1;
    std::string kind = {};
    std::string channel = {};
    std::string outcome = {};
    std::vector<regulation::DifferenceKind> differences = {}; // none: as planned, or nothing to compare yet
    std::string reason = {};
    std::string missing = {}; // the difference that still needs a reason; "" = none
    std::string note = {};    // what is to be talked about, or was
    bool late = false;        // 补录
    bool gift = false;
    bool expense = false;
    bool overlaps = false; // with the one before
};

// How the weeks before went.
struct RepHistory {
    int weeks = 0;
    int planned = 0;
    int kept = 0;
    int late = 0;                  // handed in late
    std::int64_t stayMinutes = -1; // on average
    std::string lastGuidance = {};
    Timestamp lastGuidanceAt = 0;
    int overdue = -1; // what the due list says is late today; -1 = not known
};

// A week that the table of a month has nothing of: its record was not handed in, or not yet.
struct WeekNotInMonth {
    regulation::Day week = 0;
    std::int64_t visits = 0; // recorded in its days of that month
};

struct ReviewDocFacts {
    WaitingFacts head = {};
    std::vector<ReviewLineFacts> lines = {};
    std::map<regulation::DifferenceKind, regulation::DifferenceRule> words = {};
    std::string note = {};     // what the rep wrote on the whole
    std::string guidance = {}; // as it stands in the record
    std::string change = {};   // of an itinerary change: its kind
    int version = 0;           // of the table
    Timestamp sealedAt = 0;
    std::vector<WeekNotInMonth> missingWeeks = {};
    RepHistory history = {};
    ConversationFacts talk = {}; // what is said to it
};
// What is overdue is left out: it goes through every account, and overdueOf() says it when the rest is seen already.
Result<ReviewDocFacts> reviewInFull(Replica& replica, const Id& record);
Result<int> overdueOf(Replica& replica, DueKeeper& keeper, const Id& rep);
// Of what was not handed in: whose it is, and how that person's weeks before went.
Result<ReviewDocFacts> missingInFull(Replica& replica, const MissingFacts& missing, DueKeeper* keeper = nullptr);

struct ReviewDecision {
    enum class Kind : std::uint8_t { Onward, Back, Guidance };
    Id record = {};
    Kind kind = Kind::Onward;
    std::string text = {}; // guidance, or the reason of a return
};
// Decides about one record, in one save with the 批阅 that says so. Refusals are those of Replica::save().
Status decide(Replica& replica, const Id& me, const ReviewDecision& decision);
// One save each: what one of them is refused leaves the others alone.
struct ManyDecided {
    std::vector<Id> done = {};
    std::optional<Error> refusal; // the first
};
ManyDecided decideMany(Replica& replica, const Id& me, std::span<const ReviewDecision> decisions);

// --- Of review_documents.cpp, shared with review_facts.cpp and review_decide.cpp.
struct ReviewedFields {
    TypeId type;
    FieldId rep, period, state, submittedAt, late, decidedAt, guidance, sheet, note;
};
std::span<const ReviewedFields> reviewedTypes();
const ReviewedFields* reviewedFields(TypeId type);
// States from which somebody who reviews leads on.
std::set<std::string> waitingStates(const regulation::WorkflowSection& section, const regulation::TypeRules& rules);
// Whether it is somebody's turn who reviews.
Result<bool> waitsForReview(Replica& replica, const regulation::Pack& pack, const Record& record);
// The head of one record, with what its rows say.
Result<WaitingFacts> waitingFacts(Replica& replica, Reader& reader, const regulation::Pack& pack, const Record& record);
std::vector<regulation::DifferenceKind> differencesOf(const regulation::SheetRow& row);
bool differs(const regulation::SheetRow& row);
// Whether those minutes count as a stay with the customer: a call and a letter are none, however long they take.
bool isStay(std::string_view channel, std::int64_t minutes);
// The one row of a reported change.
Result<ReviewLineFacts> changeLine(Replica& replica, Reader& reader, const regulation::OfficeCalendar& calendar,
                                   const Record& change);
// The rows of a plan, by day and time.
Result<std::vector<ReviewLineFacts>> planLines(Replica& replica, Reader& reader,
                                               const regulation::OfficeCalendar& calendar, const Id& plan);

} // namespace roadbook
