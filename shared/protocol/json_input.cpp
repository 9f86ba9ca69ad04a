// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/wire.h"

#include <nlohmann/json.hpp>

namespace roadbook {
namespace {

// One pass over the text before anything is built: how deep, how many values. A text that lies about its strings is
// no JSON and fails in the parser; the bounds hold all the same.
Status checkBounds(std::string_view body)
{
    std::size_t depth = 0;
    std::size_t values = 1;
    bool inString = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        switch (c) {
        case '"':
            inString = true;
            break;
        case '[':
        case '{':
            ++values;
            if (++depth > limits::kJsonDepth)
                return fail(ErrorCode::BadInput, "the JSON is nested too deeply");
            break;
        case ']':
        case '}':
            if (depth > 0)
                --depth;
            break;
        case ',':
        case ':':
            ++values;
            break;
        default:
            break;
        }
    }
    if (values > limits::kJsonValues)
        return fail(ErrorCode::TooLarge, "the JSON has too many values; send it in parts, or as CBOR");
    return {};
}

const nlohmann::json* member(const nlohmann::json& object, const char* name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::unexpected<Error> wrong(const char* name, const char* expected)
{
    return fail(ErrorCode::BadInput, std::string("expected ") + expected, name);
}

} // namespace

Result<nlohmann::json> parseBounded(std::string_view body)
{
    RB_TRY(checkBounds(body));
    auto json = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::BadInput, "the body is not JSON in UTF-8");
    if (!json.is_object())
        return fail(ErrorCode::BadInput, "the body is not a JSON object");
    return json;
}

std::string dumped(const nlohmann::json& json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<std::string> needText(const nlohmann::json& object, const char* name)
{
    const auto* value = member(object, name);
    if (value == nullptr || !value->is_string())
        return wrong(name, "a text");
    return value->get<std::string>();
}

Result<std::string> optionalText(const nlohmann::json& object, const char* name)
{
    if (member(object, name) == nullptr)
        return std::string{};
    return needText(object, name);
}

Result<Id> needId(const nlohmann::json& object, const char* name)
{
    RB_ASSIGN(const auto text, needText(object, name));
    const auto id = Id::parse(text);
    if (!id)
        return wrong(name, "a UUID");
    return *id;
}

Result<std::int64_t> integerOr(const nlohmann::json& object, const char* name, std::int64_t fallback)
{
    const auto* value = member(object, name);
    if (value == nullptr)
        return fallback;
    if (!value->is_number_integer() ||
        (value->is_number_unsigned() && value->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)))
        return wrong(name, "an integer");
    return value->get<std::int64_t>();
}

Result<std::uint64_t> countOr(const nlohmann::json& object, const char* name, std::uint64_t fallback)
{
    const auto* value = member(object, name);
    if (value == nullptr)
        return fallback;
    if (!value->is_number_unsigned())
        return wrong(name, "a number from 0");
    return value->get<std::uint64_t>();
}

Result<bool> booleanOr(const nlohmann::json& object, const char* name, bool fallback)
{
    const auto* value = member(object, name);
    if (value == nullptr)
        return fallback;
    if (!value->is_boolean())
        return wrong(name, "true or false");
    return value->get<bool>();
}

Result<Timestamp> momentOr(const nlohmann::json& object, const char* name, Timestamp fallback)
{
    constexpr const char* kExpected = "a time such as 2026-11-23T09:30:00+08:00";
    const auto* value = member(object, name);
    Timestamp at = 0;
    if (value != nullptr && value->is_string()) {
        const auto parsed = parseTimestamp(value->get_ref<const std::string&>());
        if (!parsed)
            return wrong(name, kExpected);
        at = *parsed;
    } else {
        RB_ASSIGN(at, integerOr(object, name, fallback));
    }
    if (at < limits::kFirstMoment || at > limits::kLastMoment) // we could not write it
        return wrong(name, kExpected);
    return at;
}

} // namespace roadbook
