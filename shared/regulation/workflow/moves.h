// SPDX-License-Identifier: GPL-3.0-or-later
//
// mayMove(): may this person bring this record from one state to another, or change what is in it, under this
// regulation? The server asks before it takes a save, the device before it makes one: the same function on the same
// facts, so a refusal is seen at once and with no network. Time never refuses anything (law 9). Pure but for what it
// reads through MoveWorld; the caller's thread.
//
// States are compared with what the author of the save had before their eyes: two people who move a record offline
// without knowing of each other both do what was theirs to do, and the field's policy makes a conflict of it.
#pragma once

#include "model/record.h"
#include "regulation/calendar/office.h"
#include "regulation/workflow/section.h"

#include <functional>
#include <optional>

namespace roadbook::regulation {

// What somebody wants to do to one record, all of one save together.
struct Moving {
    enum class Kind : std::uint8_t { Create, Edit, Delete, Undelete, Settle };
    struct Change {
        FieldId field = 0;
        Value before; // what the author saw; sets: what is taken out
        Value after;  // sets: what is put in
    };

    const TypeInfo* type = nullptr;
    Id record;
    Id scope;
    Kind kind = Kind::Edit;
    std::vector<Change> changes;

    const Change* change(FieldId field) const;
};

struct Mover {
    Id staff;
    std::string role;          // staff.role
    std::vector<Id> actingFor; // whose refused save is put right
};

// What the check may look at. Errors are of the store, and no answer.
class MoveWorld {
public:
    virtual ~MoveWorld() = default;
    // As it was before this save, and as it is with it; nothing when there is none or it is deleted.
    virtual Result<std::optional<Record>> before(const Id& id) = 0;
    virtual Result<std::optional<Record>> after(const Id& id) = 0;
    // Those of a type whose reference points there, as they are with this save. They live in `scope`.
    virtual Result<std::vector<Record>> hanging(TypeId type, FieldId reference, const Id& on, const Id& scope) = 0;
    // A supervisor of the person's team or of one above it, or a manager; nobody leads themselves.
    virtual Result<bool> leads(const Id& lead, const Id& person) = 0;
};

struct Rulebook {
    const WorkflowSection* section = nullptr;
    const OfficeCalendar* calendar = nullptr;
    Timestamp now = 0;
};

// Why not, and what to do instead.
struct Refusal {
    ErrorCode code = ErrorCode::Forbidden; // Forbidden: not yours to do; Frozen: closed; BadValue: something is missing
    Label reason;
    Label next;
    Source source;
    std::string field;

    Error error() const; // in words: the reason, what to do, the article
};
using MoveAnswer = Result<std::optional<Refusal>>; // nothing: it is allowed

MoveAnswer mayMove(const Rulebook& book, const Moving& moving, const Mover& mover, MoveWorld& world);

// For pages: every move from the present state of a record, with the reason why not.
struct PossibleMove {
    const Move* move = nullptr;
    std::optional<Refusal> refusal;
};
Result<std::vector<PossibleMove>> possibleMoves(const Rulebook& book, const Record& record, const Mover& mover,
                                                MoveWorld& world);

// --- Of actors.cpp: is the mover that actor, for a record of this author and holder?
struct Parties {
    Id author;
    Id holder;
};
Result<bool> isActor(const MoveActor& actor, const Parties& parties, const Mover& mover, MoveWorld& world);

// --- Of requirements.cpp: what that requirement still misses.
struct RequirementInput {
    const Rulebook* book = nullptr;
    const TypeRules* rules = nullptr;
    const Move* move = nullptr;
    const Record* record = nullptr; // as it is with this save
    MoveWorld* world = nullptr;
};
MoveAnswer missing(const RequirementInput& input, const Requirement& requirement);

// --- Of words.cpp
std::string_view stateLabel(const TypeInfo& type, FieldId state, std::string_view value);
Refusal impossible(const TypeRules& rules, std::string_view from, std::string_view to);
Refusal notYours(const WorkflowSection& section, const Move& move);
Refusal closed(const TypeRules& rules, std::string_view state, std::string_view field);
Refusal needs(const Move& move, const Requirement& requirement, std::string_view field);

} // namespace roadbook::regulation
