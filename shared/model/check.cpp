// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/position.h"
#include "base/text.h"
#include "base/time.h"
#include "model/limits.h"
#include "model/present.h"

#include <algorithm>
#include <functional>

namespace roadbook {
namespace {

std::unexpected<Error> bad(const FieldInfo& field, std::string reason)
{
    return fail(ErrorCode::BadValue, std::string(field.name) + ": " + std::move(reason), std::string(field.name));
}

Status checkText(const FieldInfo& field, std::string_view text, std::size_t most)
{
    if (text.size() > most)
        return bad(field, "too long: " + std::to_string(text.size()) + " bytes, at most " + std::to_string(most));
    if (!isValidUtf8(text))
        return bad(field, "not valid UTF-8 text");
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
    });
    if (control)
        return bad(field, "contains control characters");
    return {};
}

bool listed(const FieldInfo& field, std::string_view value)
{
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const Choice& c) { return c.value == value; });
}

Status checkSet(const FieldInfo& field, const TextSet& set)
{
    if (set.size() > limits::kSetMembers)
        return bad(field, "too many members: at most " + std::to_string(limits::kSetMembers));
    for (const auto& member : set)
        RB_TRY(checkText(field, member, limits::kSetMemberBytes));
    if (std::adjacent_find(set.begin(), set.end(), std::greater_equal<>()) != set.end())
        return bad(field, "members are not in order, or twice in it");
    return {};
}

Status checkNumber(const FieldInfo& field, std::int64_t number)
{
    const bool scaled = field.kind == Kind::Money || field.kind == Kind::Usage;
    if (scaled && (number > limits::kMostScaled || number < -limits::kMostScaled))
        return bad(field, "number too large");
    if (field.kind == Kind::DateTime && (number < limits::kFirstMoment || number > limits::kLastMoment))
        return bad(field, "not a time between the years 1 and 9999");
    return {};
}

Status checkTextKind(const FieldInfo& field, const std::string& text)
{
    RB_TRY(checkText(field, text, field.mostBytes));
    if (field.kind == Kind::Date && !parseDate(text))
        return bad(field, parseDate(text).error().message);
    if (field.kind == Kind::Position) {
        const auto place = parsePosition(text);
        if (!place)
            return bad(field, place.error().message);
        if (const auto kept = formatPosition(*place); kept != text) // or one place would be two values
            return bad(field, "\"" + text + "\" is not as it is kept: " + kept);
    }
    if (field.kind == Kind::Choice && !listed(field, text)) {
        std::string known;
        for (const auto& choice : field.choices)
            known += (known.empty() ? "" : ", ") + std::string(choice.value);
        return bad(field, "\"" + text + "\" is not one of: " + known);
    }
    return {};
}

} // namespace

Status checkValue(const FieldInfo& field, const Value& value)
{
    if (isNull(value))
        return {};
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Date:
    case Kind::Position:
    case Kind::Choice:
    case Kind::OpenChoice:
        if (const auto* text = std::get_if<std::string>(&value))
            return checkTextKind(field, *text);
        return bad(field, "expected text");
    case Kind::Integer:
    case Kind::Money:
    case Kind::Usage:
    case Kind::DateTime:
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return checkNumber(field, *number);
        return bad(field, "expected a number");
    case Kind::Boolean:
        if (std::holds_alternative<bool>(value))
            return {};
        return bad(field, "expected true or false");
    case Kind::Ref:
        if (std::holds_alternative<Id>(value))
            return {};
        return bad(field, "expected the id of a record");
    case Kind::Set:
    case Kind::Remarks:
        if (const auto* set = std::get_if<TextSet>(&value))
            return checkSet(field, *set);
        return bad(field, "expected a list");
    case Kind::AnyValue:
    case Kind::Rivals:
    case Kind::Bytes:
        return bad(field, "is written by the program only");
    }
    return bad(field, "of a kind that this version does not know");
}

} // namespace roadbook
