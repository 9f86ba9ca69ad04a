// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/defaults.h"

#include "model/fields.h"

#include <algorithm>
#include <string>

namespace roadbook {
namespace {

const Value* given(const FieldValues& fields, FieldId field)
{
    const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == field; });
    return at != fields.end() ? &at->second : nullptr;
}

void addIfMissing(FieldValues& fields, FieldId field, Value value)
{
    if (given(fields, field) == nullptr)
        fields.emplace_back(field, std::move(value));
}

bool isGiven(const FieldValues& fields, FieldId field)
{
    const auto* value = given(fields, field);
    return value != nullptr && !isNull(*value);
}

std::string visitState(const FieldValues& fields)
{
    if (isGiven(fields, field::visit::kEndedAt))
        return "done";
    return isGiven(fields, field::visit::kStartedAt) ? "in_progress" : "planned";
}

} // namespace

void addDefaults(const TypeInfo& type, const Id& author, FieldValues& fields)
{
    switch (type.id) {
    case type::kAccount:
        addIfMissing(fields, field::account::kOwner, author);
        break;
    case type::kVisit:
        addIfMissing(fields, field::visit::kRep, author);
        addIfMissing(fields, field::visit::kState, visitState(fields));
        break;
    case type::kPromise:
        addIfMissing(fields, field::promise::kOwner, author);
        addIfMissing(fields, field::promise::kState, std::string("open"));
        break;
    default:
        break;
    }
}

} // namespace roadbook
