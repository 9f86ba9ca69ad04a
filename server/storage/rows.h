// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server keeps, as plain rows. Everything that a device may receive carries a sequence number of its own,
// handed out in the order of commits. Pure values; any thread.
#pragma once

#include "access/access.h"
#include "base/time.h"
#include "model/digest.h"
#include "model/level.h"
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
    Id about;      // a conflict: the record it is about; null otherwise
    Id origin;     // the device that predicted exactly this state and need not be told; null: tell everybody
    Digest digest; // of body, as it was written; a body that does not fit it was changed behind our back
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
    Level level = Level::Full;
    Timestamp until = 0; // 0: no end
};

// Reading that somebody was given apart from ownership: an approved query, a borrowed archive. Only to read.
struct LoanRow {
    Id staff;
    Id scope;
    Level level = Level::Working;
    Timestamp until = 0; // 0: until it is taken back
    Timestamp given = 0;
};

// A device that was told to forget a scope. `done`: its receipt; 0 = it has not answered yet.
struct PurgeRow {
    Id device;
    Id scope;
    std::uint64_t seq = 0; // of the order
    Timestamp ordered = 0;
    Timestamp done = 0;
    std::uint64_t records = 0;
};

// A record whose bytes no longer fit their digest. It is shown to nobody until a device has supplied it again.
struct DamagedRow {
    Id id;
    TypeId type = 0;
    Id scope;
    Id about;
    Digest digest;
};

// What was found and repaired, for IT.
struct IncidentRow {
    Timestamp at = 0;
    std::string what; // "damaged", "repaired_by_device", "device_repaired", "cloned", "restored"
    Id record;
    Id device;
    std::string note;
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

// An attachment record that names some bytes, as its original or as its thumbnail.
struct AttachmentRow {
    std::string sha256;
    Id record;
    Id scope;
    bool thumbnail = false;
    std::uint64_t size = 0; // of the original, as its author wrote it down
    std::string mediaType;
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
    std::int64_t clockOffset = 0; // milliseconds by which its clock is behind ours
    int version = 0;              // of the protocol that it speaks
    Id parent;                    // of a copied store: the device that it was, up to the save with the number `parted`
    std::uint64_t parted = 0;
};

// One item of news, in the order of `key`. Items with one key belong together and are never split over two pages.
struct NewsRow {
    std::uint64_t key = 0;
    NewsKind kind = NewsKind::Record;
    std::string_view payload;  // of a grant or purge: the scope
    Level level = Level::Full; // at which this user sees it
    Timestamp until = 0;       // of a grant
    Digest digest = {};        // of a record: what its bytes should give
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
    std::uint64_t unpurged = 0; // orders to purge without a receipt
    std::uint64_t damaged = 0;
};

} // namespace roadbook
