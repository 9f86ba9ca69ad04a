// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/cbor.h"
#include "protocol/wire.h"

namespace roadbook::cborform {

namespace key = cbor::key;

namespace {

Id readId(cbor::Reader& in)
{
    const auto id = Id::fromBytes(in.bytes());
    if (!id)
        in.failNow();
    return id.value_or(Id{});
}

bool whole(const cbor::Reader& in)
{
    return in.ok() && in.atEnd();
}

} // namespace

std::string encodeError(const Error& error)
{
    std::string body;
    cbor::Writer out(body);
    out.map(1);
    out.unsignedInt(key::kError);
    out.map(error.field.empty() ? 2 : 3);
    out.unsignedInt(key::kCode);
    out.text(codeName(error.code));
    out.unsignedInt(key::kMessage);
    out.text(error.message);
    if (!error.field.empty()) {
        out.unsignedInt(key::kField);
        out.text(error.field);
    }
    return body;
}

Result<Error> decodeError(std::string_view body)
{
    Error error;
    cbor::Reader in(body);
    bool found = false;
    cbor::readMap(in, [&](std::uint64_t outer) {
        if (outer != key::kError)
            return false;
        found = true;
        cbor::readMap(in, [&](std::uint64_t inner) {
            if (inner == key::kCode)
                error.code = codeFromName(in.text());
            else if (inner == key::kMessage)
                error.message = in.text();
            else if (inner == key::kField)
                error.field = in.text();
            else
                return false;
            return true;
        });
        return true;
    });
    if (!whole(in) || !found)
        return fail(notMessage("an error"));
    return error;
}

std::string encode(const SignInRequest& message)
{
    std::string body;
    cbor::Writer out(body);
    out.map(4);
    out.unsignedInt(key::kUser);
    out.text(message.user);
    out.unsignedInt(key::kPassword);
    out.text(message.password);
    out.unsignedInt(key::kDevice);
    out.bytes(message.device.view());
    out.unsignedInt(key::kDeviceName);
    out.text(message.deviceName);
    return body;
}

Result<SignInRequest> decodeSignInRequest(std::string_view body)
{
    SignInRequest message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kUser)
            message.user = in.text();
        else if (name == key::kPassword)
            message.password = in.text();
        else if (name == key::kDevice)
            message.device = readId(in);
        else if (name == key::kDeviceName)
            message.deviceName = in.text();
        else
            return false;
        return true;
    });
    if (!whole(in))
        return fail(notMessage("a sign-in"));
    return message;
}

std::string encode(const SignInReply& message)
{
    std::string body;
    cbor::Writer out(body);
    out.map(6);
    out.unsignedInt(key::kToken);
    out.text(message.token);
    out.unsignedInt(key::kStaff);
    out.bytes(message.staff.view());
    out.unsignedInt(key::kDisplay);
    out.text(message.display);
    out.unsignedInt(key::kRole);
    out.text(message.role);
    out.unsignedInt(key::kNow);
    out.signedInt(message.now);
    out.unsignedInt(key::kEpoch);
    out.text(message.epoch);
    return body;
}

Result<SignInReply> decodeSignInReply(std::string_view body)
{
    SignInReply message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kToken)
            message.token = in.text();
        else if (name == key::kStaff)
            message.staff = readId(in);
        else if (name == key::kDisplay)
            message.display = in.text();
        else if (name == key::kRole)
            message.role = in.text();
        else if (name == key::kNow)
            message.now = in.signedInt();
        else if (name == key::kEpoch)
            message.epoch = in.text();
        else
            return false;
        return true;
    });
    if (!whole(in) || message.token.empty() || message.staff.isNull())
        return fail(notMessage("the answer to a sign-in"));
    return message;
}

std::string encode(const ForkRequest& message)
{
    std::string body;
    cbor::Writer out(body);
    out.map(3);
    out.unsignedInt(key::kForkDevice);
    out.bytes(message.device.view());
    out.unsignedInt(key::kForkName);
    out.text(message.deviceName);
    out.unsignedInt(key::kForkUntil);
    out.unsignedInt(message.until);
    return body;
}

Result<ForkRequest> decodeForkRequest(std::string_view body)
{
    ForkRequest message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kForkDevice)
            message.device = readId(in);
        else if (name == key::kForkName)
            message.deviceName = in.text();
        else if (name == key::kForkUntil)
            message.until = in.unsignedInt();
        else
            return false;
        return true;
    });
    if (!whole(in))
        return fail(notMessage("a request for a new device"));
    return message;
}

std::string encode(const ForkReply& message)
{
    std::string body;
    cbor::Writer out(body);
    out.map(2);
    out.unsignedInt(key::kForkToken);
    out.text(message.token);
    out.unsignedInt(key::kForkedUntil);
    out.unsignedInt(message.until);
    return body;
}

Result<ForkReply> decodeForkReply(std::string_view body)
{
    ForkReply message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kForkToken)
            message.token = in.text();
        else if (name == key::kForkedUntil)
            message.until = in.unsignedInt();
        else
            return false;
        return true;
    });
    if (!whole(in) || message.token.empty())
        return fail(notMessage("the answer to a request for a new device"));
    return message;
}

} // namespace roadbook::cborform
