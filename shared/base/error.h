// SPDX-License-Identifier: GPL-3.0-or-later
//
// Error: a refusal as a value. It says what happened (message), where (field, line), and carries a
// stable code that programs may test. Pure values; any thread.
//
// The code is the contract with other programs; the message is for people and may change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace roadbook {

enum class ErrorCode : std::uint8_t {
    BadInput,      // malformed bytes, JSON, CSV, argument
    BadValue,      // a field's value does not fit its kind; `field` names it
    UnknownType,   // no such record type
    UnknownField,  // no such field in that type; `field` names it
    NotFound,      // no such record, or not visible to this user: both look the same on purpose
    AlreadyExists, // create of an id that exists
    Deleted,       // edit of a deleted record; undelete it first
    Frozen,        // the field can no longer change in this state; `field` names it
    Forbidden,     // the user's rights do not cover this; `field` may name what
    Conflict,      // a settlement names something that is not open
    TooLarge,      // over a limit of protocol/limits.h
    NotSignedIn,   // no session, or it was revoked
    Locked,        // store exists but is locked, or the password is wrong
    Throttled,     // too many attempts; try later
    NoConnection,  // the server could not be reached; the work is safe and pending
    ServerBusy,    // the server asks to come back later
    Incompatible,  // store or peer is newer than this program
    Storage,       // disk full, unreadable file
    Revoked,       // this device or its user was shut out: the store destroys itself
    Held,          // waits for an earlier save that needs somebody
    Internal,      // a broken invariant; a bug
};

// "bad_value", "not_found", …: the stable spelling used in JSON and logs.
std::string_view codeName(ErrorCode code);
// The reverse; Internal for a name we do not know.
ErrorCode codeFromName(std::string_view name);
// True when the same request may succeed later without anybody changing anything.
bool isWorthRetrying(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;    // one sentence; what happened and what to do
    std::string field = {}; // field, column or JSON path; empty when it concerns the whole

    bool operator==(const Error&) const = default;
};

} // namespace roadbook
