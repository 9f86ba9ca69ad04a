// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/defaults.h"

#include "model/fields.h"

#include <algorithm>
#include <string>
#include <string_view>

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
    case type::kDutyRecord:
        addIfMissing(fields, field::duty_record::kDoneBy, author);
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
    std::vector<std::string_view> name{type.name};
    for (const FieldId id : naturalKey(type)) {
        const auto* value = given(fields, id);
        const auto* person = value != nullptr ? std::get_if<Id>(value) : nullptr;
        const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
        if (person == nullptr && (text == nullptr || text->empty()))
            return {};
        name.push_back(person != nullptr ? person->view() : std::string_view(*text));
    }
    return name.size() > 1 ? derivedId(name) : Id{};
}

std::vector<FieldId> naturalKey(const TypeInfo& type)
{
    if (type.periodField == 0)
        return {};
    if (type.matterField == 0)
        return {type.scopeField, type.periodField};
    return {type.scopeField, type.matterField, type.periodField};
}

Error notItsNaturalId(const TypeInfo& type)
{
    const auto key = naturalKey(type);
    std::string names;
    for (std::size_t i = 0; i < key.size(); ++i)
        names += (i == 0 ? "" : i + 1 == key.size() ? " and " : ", ") + std::string(type.field(key[i])->name);
    return Error{ErrorCode::BadValue, "there is one " + std::string(type.name) + " for each " + names,
                 std::string(type.field(type.periodField)->name)};
}

} // namespace roadbook
