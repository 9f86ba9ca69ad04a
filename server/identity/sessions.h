// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions: one per device, ended by signing out, revoking the device, a new password or disabling the user. Pure
// functions over storage; whoever calls has verified the password.
#pragma once

#include "storage/storage.h"

#include <string_view>

namespace roadbook {

struct Session {
    UserRow user;
    DeviceRow device;
};

// Who speaks? NotSignedIn for a token that is unknown or was ended.
Result<Session> sessionOf(Reading& storage, std::string_view token);

// Signs a device in; `tokenHash` replaces the one it had. Forbidden for a revoked device, Conflict for one that belongs
// to somebody else: it has to take a new id.
Status openSession(Writing& storage, const Id& staff, const Id& device, std::string_view deviceName,
                   std::string_view tokenHash, Timestamp now);
// A copied store takes a name of its own: `copy`, which up to save `until` was `parent`. BadInput when the server does not
// have that many of them. Asked twice it is the same.
Status forkSession(Writing& storage, const DeviceRow& parent, const ForkRequest& copy, std::string_view tokenHash,
                   Timestamp now);
Status closeSession(Writing& storage, const Id& device);

} // namespace roadbook
