// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/schema.h"

#include "model/types.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace roadbook {
namespace {

// Types in the order of their numbers, so that findType(id) is an index.
std::span<const TypeInfo> table()
{
    // Not an array of TypeInfo made in one go: gcc 12 takes minutes for one of so many.
    using Table = TypeInfo (*)();
    constexpr std::array<Table, 25> kTables{
        types::staff,     types::team,        types::account,       types::contact,         types::visit,
        types::promise,   types::conflict,    types::quarantine,    types::attachment,      types::pack,
        types::weekPlan,  types::planItem,    types::weekRecord,    types::monthRecord,     types::spotCheck,
        types::request,   types::complaint,   types::prospect,      types::itineraryChange, types::review,
        types::borrowing, types::accessQuery, types::gradeProposal, types::handover,        types::dutyRecord};
    static const std::vector<TypeInfo> kTypes = [&kTables] {
        std::vector<TypeInfo> types;
        for (const Table make : kTables)
            types.push_back(make());
        return types;
    }();
    return kTypes;
}

} // namespace

const FieldInfo* TypeInfo::field(FieldId fieldId) const
{
    // Tables are in ascending order of number; mostly the number is the position.
    if (fieldId > 0 && fieldId <= fields.size() && fields[fieldId - 1U].id == fieldId)
        return &fields[fieldId - 1U];
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.id == fieldId; });
    return at != fields.end() ? &*at : nullptr;
}

const FieldInfo* TypeInfo::field(std::string_view fieldName) const
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.name == fieldName; });
    return at != fields.end() ? &*at : nullptr;
}

std::span<const TypeInfo> allTypes()
{
    return table();
}

const TypeInfo* findType(TypeId id)
{
    const auto types = table();
    return id >= 1 && id <= types.size() ? &types[id - 1U] : nullptr;
}

const TypeInfo* findType(std::string_view name)
{
    for (const auto& info : table())
        if (info.name == name)
            return &info;
    return nullptr;
}

Result<const TypeInfo*> typeNamed(std::string_view name)
{
    if (const auto* info = findType(name))
        return info;
    std::string known;
    for (const auto& info : table())
        known += (known.empty() ? "" : ", ") + std::string(info.name);
    return fail(ErrorCode::UnknownType, "no record type \"" + std::string(name) + "\"; there are: " + known);
}

std::string_view kindName(Kind kind)
{
    constexpr std::array<std::string_view, 17> kNames{
        "text",   "long_text",   "integer", "money", "usage",   "boolean",   "date",   "position", "date_time",
        "choice", "open_choice", "ref",     "set",   "remarks", "any_value", "rivals", "bytes"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view policyName(Policy policy)
{
    constexpr std::array<std::string_view, 11> kNames{"latest", "review", "set", "append", "fixed",     "derived",
                                                      "text",   "max",    "min", "sum",    "owner_only"};
    return kNames[static_cast<std::size_t>(policy)];
}

std::string_view sensitivityName(Sensitivity sensitivity)
{
    constexpr std::array<std::string_view, 3> kNames{"directory", "working", "sensitive"};
    return kNames[static_cast<std::size_t>(sensitivity)];
}

} // namespace roadbook
