// SPDX-License-Identifier: GPL-3.0-or-later
//
// The record types and their fields, as data. Everything that depends on a field — validation,
// merging, rights, storage columns, forms, `roadbook-cli schema` — reads it from here.
//
// Adding a field is one line in the type's table (model/types_*.cpp). Numeric ids are for ever:
// never reuse one. Read-only after start; any thread.
#pragma once

#include "base/result.h"
#include "model/limits.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace roadbook {

using TypeId = std::uint16_t;
using FieldId = std::uint16_t;

enum class Kind : std::uint8_t {
    Text,
    LongText,
    Integer,
    Money, // 元 outside with up to two decimals, int64 分 inside
    Usage, // 万元 outside with up to four decimals, int64 元 inside
    Boolean,
    Date,       // text YYYY-MM-DD
    Position,   // text LATITUDE,LONGITUDE in degrees (base/position.h)
    DateTime,   // RFC 3339 outside, int64 milliseconds inside
    Choice,     // one of `choices`
    OpenChoice, // one of `choices`, or any other text
    Ref,        // Id of a record of type `target`
    Set,        // texts; members from `choices` when given
    Remarks,    // appended notes, each with author and time
    AnyValue,   // encoded Value of another field (conflict.before, shown, settled_value)
    Rivals,     // encoded rivals of a conflict
    Bytes,      // encoded by the program, read by the program (a refused save)
};

// Written and read by the program; people see it only through a view made for it.
constexpr bool isInternal(Kind kind)
{
    return kind == Kind::AnyValue || kind == Kind::Rivals || kind == Kind::Bytes;
}

enum class Policy : std::uint8_t {
    Latest,    // the highest rank is shown, the others stay in history
    Review,    // a person decides between rivals
    Set,       // additions and removals of members
    Append,    // only grows
    Fixed,     // given at creation, never changed
    Derived,   // written by the core, never by people
    Text,      // changes in different places are joined, touching ones are for a person to decide
    Max,       // the larger number or later day is shown, the others stay in history
    Min,       // the smaller, or earlier
    Sum,       // everybody's change is added
    OwnerOnly, // as Latest, and only the record's author or the account's owner writes it (access/)
};

enum class Sensitivity : std::uint8_t { Directory, Working, Sensitive };

struct Choice {
    std::string_view value;
    std::string_view zh;
    std::string_view en;
};

struct FieldInfo {
    FieldId id;
    std::string_view name;
    Kind kind;
    Policy policy;
    Sensitivity sensitivity;
    std::string_view zh;
    std::string_view en;
    std::span<const Choice> choices = {};
    TypeId target = 0;                          // of a Ref; 0 = any
    bool required = false;                      // must be given at creation
    bool indexed = false;                       // has a column in the device's index table
    std::size_t mostBytes = limits::kTextBytes; // of a text
    bool byOthers = false; // in a record with an author: others write it too (who reviews it moves its state)
};

// Where a record of this type lives (design §3).
enum class ScopeRule : std::uint8_t {
    Everyone,     // directory of staff and teams, regulation packs
    Self,         // an account is its own scope
    AccountField, // the scope is the account the record hangs on
    PersonField,  // the scope is the person's own, whom the field `scopeField` names
    OfTarget,     // a conflict lives where its record lives
    ByServer,     // the server puts it where those are who may see it: an account, or a person's own scope
};

struct TypeInfo {
    TypeId id;
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    ScopeRule scope;
    std::span<const FieldInfo> fields;
    FieldId stateField = 0; // with frozenState: fields freeze when it has that value
    std::string_view frozenState = {};
    FieldId authorField = 0; // Ref to the one staff member who may edit it; 0 = everyone in the scope
    FieldId scopeField = 0;  // PersonField: Ref to the staff member in whose scope it lives
    FieldId periodField = 0; // Date: there is one record for each person of `scopeField` and that day (naturalId())
    FieldId matterField = 0; // with periodField, Text: and for each matter that it names

    const FieldInfo* field(FieldId fieldId) const;
    const FieldInfo* field(std::string_view fieldName) const;
};

std::span<const TypeInfo> allTypes();
const TypeInfo* findType(TypeId id);
const TypeInfo* findType(std::string_view name);
Result<const TypeInfo*> typeNamed(std::string_view name); // UnknownType, naming what exists

// Pseudo-field of the life of a record, used where a conflict is about deleting it.
inline constexpr FieldId kLifeField = 0;
inline constexpr std::string_view kLifeFieldName = "deleted";

std::string_view kindName(Kind kind);
std::string_view policyName(Policy policy);
std::string_view sensitivityName(Sensitivity sensitivity);

// Stable ids, for typed access. Types:
namespace type {
inline constexpr TypeId kStaff = 1;
inline constexpr TypeId kTeam = 2;
inline constexpr TypeId kAccount = 3;
inline constexpr TypeId kContact = 4;
inline constexpr TypeId kVisit = 5;
inline constexpr TypeId kPromise = 6;
inline constexpr TypeId kConflict = 7;
inline constexpr TypeId kQuarantine = 8;
inline constexpr TypeId kAttachment = 9;
inline constexpr TypeId kPack = 10;
inline constexpr TypeId kWeekPlan = 11;
inline constexpr TypeId kPlanItem = 12;
inline constexpr TypeId kWeekRecord = 13;
inline constexpr TypeId kMonthRecord = 14;
inline constexpr TypeId kSpotCheck = 15;
inline constexpr TypeId kRequest = 16;
inline constexpr TypeId kComplaint = 17;
inline constexpr TypeId kProspect = 18;
inline constexpr TypeId kItineraryChange = 19;
inline constexpr TypeId kReview = 20;
inline constexpr TypeId kBorrowing = 21;
inline constexpr TypeId kAccessQuery = 22;
inline constexpr TypeId kGradeProposal = 23;
inline constexpr TypeId kHandover = 24;
inline constexpr TypeId kDutyRecord = 25;
} // namespace type

} // namespace roadbook
