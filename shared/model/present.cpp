// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/present.h"

#include "base/position.h"
#include "base/text.h"
#include "model/conflict.h"
#include "model/scaled.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace roadbook {
namespace {

using nlohmann::json;

constexpr int kMoneyPlaces = 2;
constexpr int kUsagePlaces = 4;

std::unexpected<Error> bad(const FieldInfo& field, std::string reason)
{
    return fail(ErrorCode::BadValue, std::string(field.name) + ": " + std::move(reason), std::string(field.name));
}

Result<Value> inField(const FieldInfo& field, Result<Value> value)
{
    if (!value)
        return bad(field, value.error().message);
    return value;
}

Result<Value> scaledFromJson(const FieldInfo& field, const json& value, int places)
{
    if (!value.is_number() && !value.is_string())
        return bad(field, "expected a number");
    // dump() gives the shortest text that reads back as the same number: 26.4 stays 26.4.
    return inField(field, parseScaled(value.is_string() ? value.get_ref<const std::string&>() : value.dump(), places));
}

json scaledToJson(std::int64_t number, int places)
{
    return json::parse(formatScaled(number, places));
}

Result<Value> textFromJson(const FieldInfo& field, const json& value)
{
    if (!value.is_string())
        return bad(field, "expected text");
    auto text = toNfc(value.get_ref<const std::string&>());
    if (!text)
        return bad(field, text.error().message);
    return Value{*std::move(text)};
}

// In whatever spelling; kept in one.
Result<Value> positionFromJson(const FieldInfo& field, const json& value)
{
    RB_ASSIGN(const Value text, textFromJson(field, value));
    if (trimmed(std::get<std::string>(text)).empty())
        return Value{};
    const auto place = parsePosition(std::get<std::string>(text));
    if (!place)
        return bad(field, place.error().message);
    return Value{formatPosition(*place)};
}

Result<Value> setFromJson(const FieldInfo& field, const json& value)
{
    if (!value.is_array())
        return bad(field, "expected a list of texts");
    TextSet set;
    for (const auto& member : value) {
        RB_ASSIGN(Value text, textFromJson(field, member));
        set.push_back(std::get<std::string>(std::move(text)));
    }
    return normalised(std::move(set));
}

Result<Value> parsed(const FieldInfo& field, const json& value)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText:
    case Kind::Date:
    case Kind::Choice:
    case Kind::OpenChoice:
        return textFromJson(field, value);
    case Kind::Position:
        return positionFromJson(field, value);
    case Kind::Integer:
        if (!value.is_number_integer())
            return bad(field, "expected a whole number");
        if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
            return bad(field, "number too large");
        return Value{value.get<std::int64_t>()};
    case Kind::Money:
        return scaledFromJson(field, value, kMoneyPlaces);
    case Kind::Usage:
        return scaledFromJson(field, value, kUsagePlaces);
    case Kind::Boolean:
        if (!value.is_boolean())
            return bad(field, "expected true or false");
        return Value{value.get<bool>()};
    case Kind::DateTime:
        if (!value.is_string())
            return bad(field, "expected a time such as 2026-11-23T09:30:00+08:00");
        return inField(field, parseTimestamp(value.get_ref<const std::string&>()));
    case Kind::Ref:
        if (!value.is_string())
            return bad(field, "expected the id of a record");
        return inField(field, Id::parse(value.get_ref<const std::string&>()));
    case Kind::Set:
    case Kind::Remarks:
        return setFromJson(field, value);
    case Kind::AnyValue:
    case Kind::Rivals:
    case Kind::Bytes:
        return bad(field, "is written by the program only");
    }
    return bad(field, "of a kind that this version does not know");
}

json remarksToJson(const TextSet& set)
{
    json list = json::array();
    for (const auto& member : set) {
        const json parts = json::parse(member, nullptr, false);
        if (!parts.is_array() || parts.size() != 3)
            continue;
        list.push_back({{"id", parts[0]}, {"author", parts[1]}, {"text", parts[2]}});
    }
    return list;
}

json plainToJson(const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* text = std::get_if<std::string>(&value))
        return isValidUtf8(*text) ? json(*text) : json(nullptr);
    if (const auto* id = std::get_if<Id>(&value))
        return id->text();
    if (const auto* set = std::get_if<TextSet>(&value))
        return *set;
    return nullptr;
}

// A value of the field that a conflict is about.
json rivalValueToJson(const Conflict& conflict, const Value& value)
{
    const auto* info = findType(conflict.recordType);
    const auto* field = info != nullptr ? info->field(conflict.field) : nullptr;
    return field != nullptr ? valueToJson(*field, value) : plainToJson(value);
}

json conflictFields(const Conflict& conflict, const json& plain)
{
    json fields = plain;
    const auto* info = findType(conflict.recordType);
    json rivals = json::array();
    for (const auto& rival : conflict.rivals)
        rivals.push_back({{"value", rivalValueToJson(conflict, rival.value)},
                          {"author", rival.stamp.author.text()},
                          {"device", rival.deviceName},
                          {"device_id", rival.stamp.device.text()},
                          {"device_time", formatTimestamp(rival.stamp.at)},
                          {"arrival", rival.arrived != 0 ? json(formatTimestamp(rival.arrived)) : json(nullptr)}});
    fields["record"] = conflict.record.text();
    fields["record_type"] = info != nullptr ? json(info->name) : json(nullptr);
    fields["before"] = rivalValueToJson(conflict, conflict.before);
    fields["rivals"] = std::move(rivals);
    fields["shown"] =
        rivalValueToJson(conflict, conflict.rivals.empty() ? conflict.settledValue : shownRival(conflict.rivals).value);
    if (!conflict.open)
        fields["settled_value"] = fields["shown"] = rivalValueToJson(conflict, conflict.settledValue);
    return fields;
}

} // namespace

Result<Value> valueFromJson(const FieldInfo& field, const json& value)
{
    if (value.is_null())
        return Value{};
    RB_ASSIGN(Value result, parsed(field, value));
    result = normalised(std::move(result));
    RB_TRY(checkValue(field, result));
    return result;
}

json valueToJson(const FieldInfo& field, const Value& value)
{
    const auto* number = std::get_if<std::int64_t>(&value);
    if (number != nullptr && field.kind == Kind::Money)
        return scaledToJson(*number, kMoneyPlaces);
    if (number != nullptr && field.kind == Kind::Usage)
        return scaledToJson(*number, kUsagePlaces);
    if (number != nullptr && field.kind == Kind::DateTime)
        return formatTimestamp(*number);
    if (const auto* set = std::get_if<TextSet>(&value); set != nullptr && field.kind == Kind::Remarks)
        return remarksToJson(*set);
    return plainToJson(value);
}

json recordToJson(const Record& record)
{
    const auto* info = findType(record.type);
    json fields = json::object();
    for (const auto& field : record.fields) {
        const auto* known = info != nullptr ? info->field(field.id) : nullptr;
        if (known != nullptr && !isInternal(known->kind))
            fields[std::string(known->name)] = valueToJson(*known, field.value);
    }
    if (record.type == type::kConflict)
        if (const auto conflict = conflictFromRecord(record))
            fields = conflictFields(*conflict, fields);
    return {{"type", info != nullptr ? std::string(info->name) : std::to_string(record.type)},
            {"id", record.id.text()},
            {"fields", std::move(fields)},
            {"deleted", record.deleted}};
}

std::string makeRemark(const Id& id, const Id& author, std::string_view text)
{
    return json::array({id.text(), author.text(), std::string(text)}).dump();
}

std::vector<Remark> readRemarks(const TextSet& members)
{
    std::vector<Remark> remarks;
    for (const auto& member : members) {
        const json parts = json::parse(member, nullptr, false);
        if (!parts.is_array() || parts.size() != 3 || !parts[1].is_string() || !parts[2].is_string())
            continue;
        remarks.push_back({remarkedAt(member), Id::parse(parts[1].get_ref<const std::string&>()).value_or(Id{}),
                           parts[2].get<std::string>()});
    }
    std::stable_sort(remarks.begin(), remarks.end(), [](const Remark& a, const Remark& b) { return a.at < b.at; });
    return remarks;
}

std::int64_t remarkedAt(std::string_view member)
{
    constexpr int kTimeBytes = 6; // of a UUIDv7: milliseconds since 1970
    const json parts = json::parse(member, nullptr, false);
    if (!parts.is_array() || parts.size() != 3 || !parts[0].is_string())
        return 0;
    const auto id = Id::parse(parts[0].get_ref<const std::string&>());
    std::int64_t at = 0;
    for (int i = 0; id && i < kTimeBytes; ++i)
        at = at << 8 | id->bytes[static_cast<std::size_t>(i)];
    return at;
}

} // namespace roadbook
