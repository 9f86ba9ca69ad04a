// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/wire.h"

#include <nlohmann/json.hpp>

namespace roadbook::jsonform {

using nlohmann::json;

std::string encodeError(const Error& error)
{
    json inner{{"code", codeName(error.code)}, {"message", error.message}};
    if (!error.field.empty())
        inner["field"] = error.field;
    return dumped(json{{"error", std::move(inner)}});
}

Result<Error> decodeError(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    const auto inner = object.find("error");
    if (inner == object.end() || !inner->is_object())
        return fail(notMessage("an error"));
    RB_ASSIGN(const auto code, needText(*inner, "code"));
    RB_ASSIGN(auto message, optionalText(*inner, "message"));
    RB_ASSIGN(auto field, optionalText(*inner, "field"));
    return Error{codeFromName(code), std::move(message), std::move(field)};
}

std::string encode(const SignInRequest& message)
{
    return dumped(json{{"user", message.user},
                       {"password", message.password},
                       {"device", message.device.text()},
                       {"device_name", message.deviceName}});
}

Result<SignInRequest> decodeSignInRequest(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    SignInRequest message;
    RB_ASSIGN(message.user, needText(object, "user"));
    RB_ASSIGN(message.password, needText(object, "password"));
    RB_ASSIGN(message.device, needId(object, "device"));
    RB_ASSIGN(message.deviceName, optionalText(object, "device_name"));
    return message;
}

std::string encode(const SignInReply& message)
{
    return dumped(json{{"token", message.token},
                       {"staff", message.staff.text()},
                       {"display", message.display},
                       {"role", message.role},
                       {"now", formatTimestamp(message.now)},
                       {"epoch", message.epoch}});
}

Result<SignInReply> decodeSignInReply(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    SignInReply message;
    RB_ASSIGN(message.token, needText(object, "token"));
    RB_ASSIGN(message.staff, needId(object, "staff"));
    RB_ASSIGN(message.display, optionalText(object, "display"));
    RB_ASSIGN(message.role, optionalText(object, "role"));
    RB_ASSIGN(message.now, momentOr(object, "now", 0));
    RB_ASSIGN(message.epoch, optionalText(object, "epoch"));
    return message;
}

std::string encode(const ForkRequest& message)
{
    return dumped(
        json{{"device", message.device.text()}, {"device_name", message.deviceName}, {"until", message.until}});
}

Result<ForkRequest> decodeForkRequest(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    ForkRequest message;
    RB_ASSIGN(message.device, needId(object, "device"));
    RB_ASSIGN(message.deviceName, optionalText(object, "device_name"));
    RB_ASSIGN(message.until, countOr(object, "until", 0));
    return message;
}

std::string encode(const ForkReply& message)
{
    return dumped(json{{"token", message.token}, {"until", message.until}});
}

Result<ForkReply> decodeForkReply(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    ForkReply message;
    RB_ASSIGN(message.token, needText(object, "token"));
    RB_ASSIGN(message.until, countOr(object, "until", 0));
    return message;
}

} // namespace roadbook::jsonform
