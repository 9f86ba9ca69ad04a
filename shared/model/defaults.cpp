// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/defaults.h"

#include "model/fields.h"

#include <algorithm>
#include <array>
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
    case type::kComplaint:
        addIfMissing(fields, field::complaint::kTakenBy, author);
        break;
    case type::kProspect:
        addIfMissing(fields, field::prospect::kOwner, author);
        break;
    case type::kGradeProposal:
        addIfMissing(fields, field::grade_proposal::kProposedBy, author);
        break;
    case type::kBorrowing:
        addIfMissing(fields, field::borrowing::kBorrower, author);
        break;
    default:
        break;
    }
    if (type.scope != ScopeRule::PersonField && type.scope != ScopeRule::AccountField)
        return;
    if (type.authorField != 0)
        addIfMissing(fields, type.authorField, author);
    const auto* state = type.field("state");
    if (state != nullptr && !state->choices.empty())
        addIfMissing(fields, state->id, std::string(state->choices.front().value));
}

Id naturalId(const TypeInfo& type, const FieldValues& fields)
{
    const auto* person = given(fields, type.scopeField);
    const auto* period = given(fields, type.periodField);
    const auto* who = person != nullptr ? std::get_if<Id>(person) : nullptr;
    const auto* when = period != nullptr ? std::get_if<std::string>(period) : nullptr;
    if (type.periodField == 0 || who == nullptr || when == nullptr)
        return {};
    const std::array<std::string_view, 3> name{type.name, who->view(), *when};
    return derivedId(name);
}

} // namespace roadbook
