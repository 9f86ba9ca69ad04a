// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/record.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

const Value kNullValue;
const TextSet kEmptySet;

auto positionOf(auto& fields, FieldId id)
{
    return std::lower_bound(fields.begin(), fields.end(), id,
                            [](const Field& f, FieldId wanted) { return f.id < wanted; });
}

} // namespace

const Field* Record::field(FieldId fieldId) const
{
    const auto at = positionOf(fields, fieldId);
    return at != fields.end() && at->id == fieldId ? &*at : nullptr;
}

const Value& Record::value(FieldId fieldId) const
{
    const auto* found = field(fieldId);
    return found != nullptr ? found->value : kNullValue;
}

const Stamp* Record::stampOf(FieldId fieldId) const
{
    if (fieldId == kLifeField)
        return &stamps[life];
    const auto* found = field(fieldId);
    return found != nullptr ? &stamps[found->stamp] : nullptr;
}

const Stamp& Record::lastStamp() const
{
    return *std::max_element(stamps.begin(), stamps.end(),
                             [](const Stamp& a, const Stamp& b) { return a.rev < b.rev; });
}

void Record::set(FieldId fieldId, Value newValue, std::uint16_t stampIndex)
{
    const auto at = positionOf(fields, fieldId);
    if (at != fields.end() && at->id == fieldId) {
        at->value = std::move(newValue);
        at->stamp = stampIndex;
    } else {
        fields.insert(at, Field{fieldId, stampIndex, std::move(newValue)});
    }
}

std::uint16_t Record::addStamp(const Stamp& stamp)
{
    const auto at = std::find(stamps.begin(), stamps.end(), stamp);
    if (at != stamps.end())
        return static_cast<std::uint16_t>(at - stamps.begin());
    stamps.push_back(stamp);
    return static_cast<std::uint16_t>(stamps.size() - 1);
}

std::string_view Record::text(FieldId fieldId) const
{
    const auto* found = std::get_if<std::string>(&value(fieldId));
    return found != nullptr ? std::string_view(*found) : std::string_view();
}

std::int64_t Record::integer(FieldId fieldId) const
{
    const auto* found = std::get_if<std::int64_t>(&value(fieldId));
    return found != nullptr ? *found : 0;
}

bool Record::boolean(FieldId fieldId) const
{
    const auto* found = std::get_if<bool>(&value(fieldId));
    return found != nullptr && *found;
}

Id Record::ref(FieldId fieldId) const
{
    const auto* found = std::get_if<Id>(&value(fieldId));
    return found != nullptr ? *found : Id{};
}

const TextSet& Record::set(FieldId fieldId) const
{
    const auto* found = std::get_if<TextSet>(&value(fieldId));
    return found != nullptr ? *found : kEmptySet;
}

} // namespace roadbook
