// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages between device and server, as values, and their two wire forms: CBOR (what our
// programs speak) and JSON (what curl and other programs speak; same content, records and change
// groups spelled out). Described for outsiders in docs/openapi.yaml. Pure; any thread.
#pragma once

#include "base/time.h"
#include "merge/merge.h"
#include "model/digest.h"
#include "model/level.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

enum class WireForm : std::uint8_t { Cbor, Json };

struct Cursor {
    std::string epoch;     // a restored server starts a new one; "" = never synced
    std::uint64_t seq = 0; // everything up to here has been received

    bool operator==(const Cursor&) const = default;
};

// POST /v1/sessions
struct SignInRequest {
    std::string user;
    std::string password;
    Id device;
    std::string deviceName;
};
struct SignInReply {
    std::string token; // bearer token of this device; revoking the device ends it
    Id staff;
    std::string display;
    std::string role;
    Timestamp now = 0;
    std::string epoch;
};

// A scope is gone from this device: the server may stop worrying about it.
struct Receipt {
    Id scope;
    std::uint64_t seq = 0;     // of the cursor with which the order to purge came
    std::uint64_t records = 0; // how many were removed

    bool operator==(const Receipt&) const = default;
};

// POST /v1/sync
struct SyncRequest {
    int version = 0;
    Timestamp now = 0; // the device's clock, for offset correction
    Cursor cursor;
    std::uint64_t lastSeq = 0;         // highest group number this device has ever given out
    std::vector<std::string> groups;   // encodeGroup() bytes, ascending, no gaps
    bool pullOnly = false;             // the next page of a running pull
    std::vector<Receipt> receipts;     // purges that were done
    std::vector<Id> wants;             // records that were found damaged here and are to come again
    std::vector<std::string> supplies; // records the server asked for, in canonical bytes
};

enum class GroupVerdict : std::uint8_t { Applied = 1, Merged = 2, Conflicted = 3, Quarantined = 4, Held = 5 };

struct Outcome {
    std::uint64_t seq = 0;
    GroupVerdict verdict = GroupVerdict::Applied;
    // The server's result is byte for byte what the device predicted, so it is not sent back.
    bool exact = false;
    std::optional<Error> reason = {}; // Quarantined, Held

    bool operator==(const Outcome&) const = default;
};

enum class NewsKind : std::uint8_t {
    Record = 1, // payload: encodeRecord()
    Past = 2,   // payload: encodePastValue()
    Grant = 3,  // payload: encodeGrant(): the user may see it from now on; its records follow
    Purge = 4,  // payload: 16-byte scope to remove
};

// Appends one item; the news of a reply is these, one after the other.
void appendNews(std::string& news, NewsKind kind, std::string_view payload);
struct NewsItem {
    NewsKind kind;
    std::string_view payload;
};
// Walks them; BadInput when the bytes are not news.
Result<std::vector<NewsItem>> readNews(std::string_view news);

// What a user may do with a scope, and until when.
struct Grant {
    Id scope;
    Level level = Level::Full;
    Timestamp until = 0; // 0: no end; by the server's clock

    bool operator==(const Grant&) const = default;
};
// Sixteen bytes when it is full and without end, which is all that version 1 knows.
std::string encodeGrant(const Grant& grant);
Result<Grant> decodeGrant(std::string_view payload);

struct SyncReply {
    Timestamp now = 0;
    Cursor cursor;               // where this reply leads
    std::uint64_t highWater = 0; // last group of this device that the server holds
    bool fork = false;           // this number was used with other bytes: take a new device id (law 6)
    bool more = false;           // another page follows; show nothing until the last one
    std::uint64_t total = 0;     // first page of a long pull: about how many records come; 0 = unknown
    std::vector<Outcome> outcomes;
    std::string news;
    // With the last page: the digest of everything this user may see at `cursor`. Nothing from a version 1 server.
    std::optional<Digest> digest;
    int version = 1;      // that the server speaks with this device
    std::vector<Id> asks; // records that are damaged at the server; whoever holds them supplies them
};

// POST /v1/compare: two ends whose digests differ find the records that do (law 12). First round: `buckets` holds 256
// sums, records by the last byte of their id; the answer names the buckets that differ. Second round: `held` lists
// every record of such buckets; the answer brings what is missing or other, and names what should not be there.
struct HeldRecord {
    Id id;
    Digest digest;
};
struct CompareRequest {
    Cursor cursor;                // of the device; the server compares only when it stands there itself
    std::vector<Digest> buckets;  // 256, or empty
    std::vector<std::uint8_t> of; // second round: the buckets that `held` is complete for
    std::vector<HeldRecord> held;
};
struct CompareReply {
    bool moved = false;                  // there is news; sync first
    std::vector<std::uint8_t> differing; // first round
    std::string repairs;                 // second round: as SyncReply::news, records only
    std::vector<Id> removes;
    bool more = false; // not everything fitted; compare again
};
inline std::uint8_t bucketOf(const Id& id)
{
    return id.bytes[15];
}

// POST /v1/devices: a cloned store asks for a life of its own. It goes on counting its saves: up to `until` it was the
// device that asks. An app of before that counts from 1 again, and says 0.
struct ForkRequest {
    Id device;
    std::string deviceName;
    std::uint64_t until = 0;
};
struct ForkReply {
    std::string token;
    std::uint64_t until = 0; // as asked; 0 from a server that does not know of it
};

// Errors travel as {"error":{"code","message","field"?}} with a fitting HTTP status.
std::string encodeError(const Error& error, WireForm form);
Result<Error> decodeError(std::string_view body, WireForm form);
int httpStatus(ErrorCode code);

std::string encode(const SignInRequest&, WireForm);
std::string encode(const SignInReply&, WireForm);
std::string encode(const SyncRequest&, WireForm);
std::string encode(const SyncReply&, WireForm);
std::string encode(const ForkRequest&, WireForm);
std::string encode(const ForkReply&, WireForm);
std::string encode(const CompareRequest&); // CBOR only: between our own programs
std::string encode(const CompareReply&);
// BadInput naming what is missing or wrong; limits of limits.h are enforced (TooLarge).
Result<SignInRequest> decodeSignInRequest(std::string_view body, WireForm);
Result<SignInReply> decodeSignInReply(std::string_view body, WireForm);
Result<SyncRequest> decodeSyncRequest(std::string_view body, WireForm);
Result<SyncReply> decodeSyncReply(std::string_view body, WireForm);
Result<ForkRequest> decodeForkRequest(std::string_view body, WireForm);
Result<ForkReply> decodeForkReply(std::string_view body, WireForm);
Result<CompareRequest> decodeCompareRequest(std::string_view body);
Result<CompareReply> decodeCompareReply(std::string_view body);

// zstd, with the size limit checked while unpacking.
std::string compressed(std::string_view plain);
Result<std::string> decompressed(std::string_view packed, std::size_t most);

} // namespace roadbook
