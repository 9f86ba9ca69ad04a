// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkflowSection: what a pack says about the working week: `deadlines` (V-08, V-10, V-11), `workflow` (who may move a
// record to which state, and what that requires), `approvals` (chains, domain §13), `access_levels` (S-05 to S-09),
// `visit` (preparation, gifts, photographs; V-03, V-05) and `plan` (which differences need a reason, V-12). Names of types, fields
// and states are those of model/; a name that model/ does not know refuses the pack. Plain values; any thread.
#pragma once

#include "model/schema.h"
#include "regulation/reading/label.h"
#include "regulation/reading/node.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

// Until when something is to be handed in. It only ever marks what comes later as late: nothing is refused for its time
// (law 9), and a clock that runs wrong loses nobody's work.
struct Deadline {
    enum class Of : std::uint8_t { Week, Month };

    std::string id; // "week_plan"
    Label label;
    TypeId type = 0;   // reaching `state` is what is due
    std::string state; // "submitted"
    Of of = Of::Week;
    Weekday weekday = Weekday::Saturday; // Week: of the week the record is about, `weeks` later
    int weeks = 0;
    int months = 0; // Month: later
    int day = 0;    // of that month
    int minute = 0; // of the day; 1440: its end
    int warnDays = 0;
    int keepDays = 0;    // how long what was missed stays on the due list; 0: until the next one of its kind is due
    bool strict = false; // "before the 5th" is read as "not on the 5th" (W-04)
    Source source;
};

// Somebody a move or a signature is asked of, in relation to the record.
struct MoveActor {
    enum class Is : std::uint8_t {
        Author,  // whose record it is, or who made it
        Holder,  // in whose own scope it lives
        Lead,    // a supervisor above the author, or a manager; never the author
        Manager, // a manager; never the author
        Anyone,  // who may write the record at all
    };

    std::string id; // "supervisor"
    Label label;    // "直接主管"
    Is is = Is::Anyone;
    Source source;
};

struct Requirement {
    enum class Check : std::uint8_t {
        Field,      // that field is given
        Items,      // the plan has at least one item
        Gifts,      // every gift is approved, or stands under the standing approval
        Expenses,   // every expense was applied for
        Sheet,      // the record's table is sealed, and every difference that needs a reason has one
        Chain,      // everybody of the chain has signed
        WeekRecord, // the weekly record of the same person and week has one of `states`
    };

    Check check = Check::Field;
    FieldId field = 0;
    std::vector<std::string> states;
    Label say; // what is missing, for people
};

struct Move {
    std::string id; // "approve"
    Label label;
    std::vector<std::string> from; // "": a new record may begin in `to`
    std::string to;
    std::vector<std::string> who; // ids of actors; one of them is enough
    std::vector<Requirement> requirements;
    std::vector<FieldId> sets; // the program writes these with the move: when, by whom, late or not
    Source source;
};

// The rules of one record type.
struct TypeRules {
    const TypeInfo* type = nullptr;
    FieldId state = 0;                  // 0: it has none, and `parent` decides
    FieldId author = 0;                 // who Author is: the type's own author, or the field the pack names
    std::vector<std::string> editable;  // states in which its content may change
    std::vector<std::string> deletable; // and in which it may be deleted
    bool otherMoves = false;            // moves that are not listed need nothing
    FieldId parent = 0;                 // Ref: it may change while that record is in one of `parentStates`
    std::vector<std::string> parentStates;
    FieldId step = 0;    // counts the signatures of the chain
    FieldId chainBy = 0; // the field that chooses the chain
    std::vector<Move> moves;
    Source source;

    bool sets(FieldId field) const;    // some move does
    bool asksFor(FieldId field) const; // some move requires it
};

struct ChainStep {
    std::string id;
    std::string who; // id of an actor
    Label label;
};

// 审批链: who signs, in order.
struct Chain {
    std::string id;
    Label label;
    std::vector<std::string> kinds; // values of the field that chooses it
    std::vector<ChainStep> steps;   // in the order in which they are signed
    Source source;
};

struct AccessLevel {
    std::string id; // "company"
    Label label;
    std::vector<std::string> readers; // who reads without asking, in the words of the regulation
    std::string keeper;
    std::string chain;
    int days = 0; // open for so long
    int mostDays = 0;
    Source source;
};

struct Preparation {
    std::string id;
    Label label;
    Source source;
};

// What is written on the copy of a photograph that is attached to a visit. No seed asks for it; a company may.
struct PhotoRules {
    bool stampTime = false;
    bool stampAccount = false;
    Source source;
};

struct VisitRules {
    std::vector<Preparation> preparation;   // V-03
    std::vector<std::string> standingGifts; // kinds of gift under the standing approval
    std::vector<std::string> giftStates;    // a gift's request must be in one of these
    Source giftSource;
    std::vector<std::string> expenseStates; // likewise, of an expense
    Source expenseSource;
    bool begunWithoutApproval = true; // allowed and marked 未批先行 (W-07)
    Source approvalSource;
    std::optional<PhotoRules> photos; // nothing: a photograph is attached as it is
};

enum class DifferenceKind : std::uint8_t {
    AsPlanned,
    Pending, // its time has not come
    Moved,
    Skipped,
    Added,
    PersonChanged,
    ChannelChanged,
    Dwell,
    NotMet,
    Unapproved,
    LateEntry,
};
std::string_view differenceName(DifferenceKind kind); // "as_planned"

struct DifferenceRule {
    Label label;
    bool needsReason = false;
    bool needsReport = false; // an itinerary change with the hours stayed (V-12)
    Source source;
};

struct PlanRules {
    int movedMinutes = 0; // a start that differs by more is another time
    int dwellMinutes = 0; // a stay that differs by more from the plan
    Source toleranceSource;
    std::map<DifferenceKind, DifferenceRule> differences;
};

// 交接 (H-02): one task for each customer: to tell them who comes from now on.
struct HandoverRules {
    Label notice;
    int noticeDays = 0;
    int resignationDays = 0;
    std::vector<std::string> checklist;
    Source source;
};

struct WorkflowSection {
    std::vector<Deadline> deadlines;
    std::vector<MoveActor> actors;
    std::vector<TypeRules> types;
    std::vector<Chain> chains;
    std::vector<AccessLevel> accessLevels;
    std::optional<VisitRules> visit;
    std::optional<PlanRules> plan;
    std::optional<HandoverRules> handover;

    const TypeRules* rules(TypeId type) const; // nullptr: nothing is asked of that type
    const Deadline* deadline(std::string_view id) const;
    const Deadline* deadlineOf(TypeId type, std::string_view state) const;
    const MoveActor* actor(std::string_view id) const;
    const Chain* chain(std::string_view id) const;
    const Chain* chainFor(TypeId type, std::string_view kind) const; // by a request's kind, or a level's chain
    const AccessLevel* accessLevel(std::string_view id) const;
};

WorkflowSection readWorkflowSection(Node& pack);

// Of read_moves.cpp and read_approvals.cpp.
void readMoves(Node& workflow, WorkflowSection& section);
void readApprovals(Node& pack, WorkflowSection& section);
void readAccessLevels(Node& pack, WorkflowSection& section);
Label readWords(Node& node, std::string_view name); // "say" and "say_en"

} // namespace roadbook::regulation
