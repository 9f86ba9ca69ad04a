// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server keeps, as plain rows. Everything that a device may receive carries a sequence number of its own,
// handed out in the order of commits. Pure values; any thread.
#pragma once

#include "access/access.h"
#include "base/time.h"
#include "protocol/messages.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

// The end of the log: a device whose cursor is here has everything.
struct Head {
    std::string epoch; // new after a restore
    std::uint64_t seq = 0;
};

// The current state of one record. `body` is its canonical encoding, sent as it is.
struct RecordRow {
    std::uint64_t seq = 0;
    Id id;
    TypeId type = 0;
    Id scope;
    Id about;  // a conflict: the record it is about; null otherwise
    Id origin; // the device that predicted exactly this state and need not be told; null: tell everybody
    std::string body;
};

// One value that is no longer shown. `body`: encodePastValue().
struct PastRow {
    std::uint64_t seq = 0;
    Id scope;
    Id origin; // as in RecordRow
    std::string body;
};

// Who may see a scope. One row for each pair that ever was.
struct GrantRow {
    Id staff;
    Id scope;
    std::uint64_t since = 0;
    std::uint64_t ended = 0; // 0 = now
};

// What became of a change group; asked again, the answer is the same.
struct OutcomeRow {
    std::string hash; // of the group's bytes
    Outcome outcome;
    Timestamp arrived = 0;
};

// A change group that could not take effect, whole, with the reason.
struct QuarantineRow {
    Id device;
    std::uint64_t seq = 0;
    Id staff;
    Timestamp arrived = 0;
    Error reason;
    std::string bytes;
};

struct UserRow {
    Id staff;
    std::string login;
    std::string display;
    Role role = Role::Rep;
    Id team;
    std::string password; // encoded Argon2id hash
    bool active = true;
};

struct DeviceRow {
    Id id;
    Id staff;
    std::string name;
    std::string tokenHash; // "" = signed out
    Timestamp created = 0;
    Timestamp seen = 0; // last sign-in or push
    bool revoked = false;
};

// One item of news, in the order of `key`. Items with one key belong together and are never split over two pages.
struct NewsRow {
    std::uint64_t key = 0;
    NewsKind kind = NewsKind::Record;
    std::string_view payload;
};

struct NewsQuery {
    Id staff;
    Id device;
    std::uint64_t after = 0; // everything up to here has been received
    bool skipOwn = false;    // leave out what the device predicted exactly
};

struct StorageCounts {
    std::uint64_t records = 0;
    std::uint64_t accounts = 0;
    std::uint64_t visits = 0;
    std::uint64_t conflicts = 0; // open and settled
    std::uint64_t past = 0;
    std::uint64_t groups = 0;
    std::uint64_t quarantined = 0;
    std::uint64_t users = 0;
    std::uint64_t devices = 0;
};

} // namespace roadbook
