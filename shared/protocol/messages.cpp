// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include "protocol/wire.h"

namespace roadbook {

#define RB_DISPATCH(function, argument)                                                                                \
    return form == WireForm::Cbor ? cborform::function(argument) : jsonform::function(argument)

std::string encodeError(const Error& error, WireForm form)
{
    RB_DISPATCH(encodeError, error);
}

Result<Error> decodeError(std::string_view body, WireForm form)
{
    RB_DISPATCH(decodeError, body);
}

std::string encode(const SignInRequest& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

std::string encode(const SignInReply& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

std::string encode(const SyncRequest& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

std::string encode(const SyncReply& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

std::string encode(const ForkRequest& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

std::string encode(const ForkReply& message, WireForm form)
{
    RB_DISPATCH(encode, message);
}

Result<SignInRequest> decodeSignInRequest(std::string_view body, WireForm form)
{
    RB_ASSIGN(auto message,
              form == WireForm::Cbor ? cborform::decodeSignInRequest(body) : jsonform::decodeSignInRequest(body));
    RB_TRY(checkName(message.user, "user", limits::kNameBytes));
    RB_TRY(checkName(message.password, "password", limits::kPasswordBytes));
    RB_TRY(checkName(message.deviceName, "device_name", limits::kNameBytes));
    if (message.user.empty())
        return fail(ErrorCode::BadInput, "the name of the user is missing", "user");
    if (message.device.isNull())
        return fail(ErrorCode::BadInput, "the id of the device is missing", "device");
    return message;
}

Result<SignInReply> decodeSignInReply(std::string_view body, WireForm form)
{
    RB_DISPATCH(decodeSignInReply, body);
}

Result<SyncRequest> decodeSyncRequest(std::string_view body, WireForm form)
{
    RB_ASSIGN(auto message,
              form == WireForm::Cbor ? cborform::decodeSyncRequest(body) : jsonform::decodeSyncRequest(body));
    RB_TRY(checkRequest(message));
    return message;
}

Result<SyncReply> decodeSyncReply(std::string_view body, WireForm form)
{
    RB_DISPATCH(decodeSyncReply, body);
}

Result<ForkRequest> decodeForkRequest(std::string_view body, WireForm form)
{
    RB_ASSIGN(auto message,
              form == WireForm::Cbor ? cborform::decodeForkRequest(body) : jsonform::decodeForkRequest(body));
    RB_TRY(checkName(message.deviceName, "device_name", limits::kNameBytes));
    if (message.device.isNull())
        return fail(ErrorCode::BadInput, "the id of the new device is missing", "device");
    return message;
}

Result<ForkReply> decodeForkReply(std::string_view body, WireForm form)
{
    RB_DISPATCH(decodeForkReply, body);
}

#undef RB_DISPATCH

Status checkName(std::string_view value, std::string_view field, std::size_t most)
{
    if (value.size() > most)
        return fail(ErrorCode::TooLarge, "longer than anything sensible", std::string(field));
    return {};
}

Status checkRequest(const SyncRequest& request)
{
    if (request.version < 1)
        return fail(ErrorCode::BadInput, "the version of the protocol is missing", "version");
    if (request.cursor.epoch.size() > limits::kNameBytes)
        return fail(ErrorCode::TooLarge, "no epoch is that long", "cursor");
    if (request.groups.size() > limits::kGroupsPerRequest)
        return fail(ErrorCode::TooLarge, "too many change groups in one request; send them in parts", "groups");
    for (const auto& group : request.groups)
        if (group.size() > limits::kGroupBytes)
            return fail(ErrorCode::TooLarge, "one change group is larger than any save may be", "groups");
    return {};
}

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInput:
        return 400;
    case ErrorCode::NotSignedIn:
    case ErrorCode::Revoked:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Deleted:
    case ErrorCode::Frozen:
    case ErrorCode::Conflict:
    case ErrorCode::Held:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::BadValue:
    case ErrorCode::UnknownType:
    case ErrorCode::UnknownField:
        return 422;
    case ErrorCode::Locked:
        return 423;
    case ErrorCode::Incompatible:
        return 426;
    case ErrorCode::Throttled:
        return 429;
    case ErrorCode::NoConnection:
    case ErrorCode::ServerBusy:
    case ErrorCode::Storage:
        return 503;
    case ErrorCode::Internal:
        return 500;
    }
    return 500;
}

} // namespace roadbook
