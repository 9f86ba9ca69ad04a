// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables behind schema.h, one file each: add a field there, nowhere else.
#pragma once

#include "model/schema.h"

namespace roadbook::types {

TypeInfo staff();
TypeInfo team();
TypeInfo account();
TypeInfo contact();
TypeInfo visit();
TypeInfo promise();
TypeInfo conflict();
TypeInfo quarantine();
TypeInfo attachment();
TypeInfo pack();
TypeInfo weekPlan();
TypeInfo planItem();
TypeInfo weekRecord();
TypeInfo monthRecord();
TypeInfo spotCheck();
TypeInfo request();
TypeInfo complaint();
TypeInfo prospect();
TypeInfo itineraryChange();
TypeInfo review();
TypeInfo borrowing();
TypeInfo accessQuery();
TypeInfo gradeProposal();
TypeInfo handover();
TypeInfo dutyRecord();

// Short names for the tables.
inline constexpr Sensitivity kDirectory = Sensitivity::Directory;
inline constexpr Sensitivity kWorking = Sensitivity::Working;
inline constexpr Sensitivity kSensitive = Sensitivity::Sensitive;

// One line of a table; the flags follow by name.
constexpr FieldInfo line(FieldId id, std::string_view name, Kind kind, Policy policy, Sensitivity sensitivity,
                         std::string_view zh, std::string_view en)
{
    return FieldInfo{id, name, kind, policy, sensitivity, zh, en};
}
constexpr FieldInfo choices(FieldInfo field, std::span<const Choice> list)
{
    field.choices = list;
    return field;
}
constexpr FieldInfo target(FieldInfo field, TypeId type)
{
    field.target = type;
    return field;
}
constexpr FieldInfo required(FieldInfo field)
{
    field.required = true;
    return field;
}
constexpr FieldInfo indexed(FieldInfo field)
{
    field.indexed = true;
    return field;
}
constexpr FieldInfo large(FieldInfo field)
{
    field.mostBytes = limits::kLargeTextBytes;
    return field;
}
constexpr FieldInfo byOthers(FieldInfo field)
{
    field.byOthers = true;
    return field;
}

} // namespace roadbook::types
