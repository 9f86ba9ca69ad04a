// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sessions.h"

#include "identity/token.h"

#include <algorithm>

namespace roadbook {

Result<Session> sessionOf(Reading& storage, std::string_view token)
{
    if (!token.empty()) {
        RB_ASSIGN(auto device, storage.deviceWithToken(tokenHash(token)));
        if (device) {
            RB_ASSIGN(auto user, storage.user(device->staff));
            if (device->revoked || !user || !user->active)
                return fail(ErrorCode::Revoked, "this device, or its user, was shut out by the administration");
            return Session{*std::move(user), *std::move(device)};
        }
    }
    return fail(ErrorCode::NotSignedIn, "sign in first");
}

Status openSession(Writing& storage, const Id& staff, const Id& device, std::string_view deviceName,
                   std::string_view tokenHash, Timestamp now)
{
    RB_ASSIGN(auto row, storage.device(device));
    if (row && row->staff != staff)
        return fail(ErrorCode::Conflict, "this device belongs to somebody else; it needs an id of its own", "device");
    if (row && row->revoked)
        return fail(ErrorCode::Revoked, "this device was revoked by the administration", "device");
    if (!row) {
        row.emplace();
        row->id = device;
        row->staff = staff;
        row->created = now;
    }
    row->name = deviceName;
    row->tokenHash = tokenHash;
    row->seen = now;
    return storage.putDevice(*row);
}

Status forkSession(Writing& storage, const DeviceRow& parent, const ForkRequest& copy, std::string_view tokenHash,
                   Timestamp now)
{
    RB_ASSIGN(const auto arrived, storage.highWater(parent.id));
    if (copy.until > std::max(arrived, parent.parted) || copy.device == parent.id)
        return fail(ErrorCode::BadInput, "this device has not sent that many saves", "until");
    RB_TRY(openSession(storage, parent.staff, copy.device, copy.deviceName, tokenHash, now));
    if (copy.until == 0)
        return {}; // nothing in common, or an older app, which counts from 1 again
    RB_ASSIGN(auto row, storage.device(copy.device));
    row->parent = parent.id;
    row->parted = copy.until;
    return storage.putDevice(*row);
}

Status closeSession(Writing& storage, const Id& device)
{
    RB_ASSIGN(auto row, storage.device(device));
    if (!row)
        return {};
    row->tokenHash.clear();
    return storage.putDevice(*row);
}

} // namespace roadbook
