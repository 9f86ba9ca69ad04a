// SPDX-License-Identifier: GPL-3.0-or-later
//
// Internal to protocol/: one namespace per wire form, dispatched on in messages.cpp, and the checks that both share.
#pragma once

#include "protocol/limits.h"
#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook {

// Keys of the CBOR maps. For ever, like field numbers; a reader skips what it does not know.
namespace cbor::key {
inline constexpr std::uint64_t kUser = 1, kPassword = 2, kDevice = 3, kDeviceName = 4;                // sign in
inline constexpr std::uint64_t kToken = 1, kStaff = 2, kDisplay = 3, kRole = 4, kNow = 5, kEpoch = 6; // signed in
inline constexpr std::uint64_t kVersion = 1, kDeviceNow = 2, kCursorEpoch = 3, kCursorSeq = 4, kLastSeq = 5, // sync
    kGroups = 6, kPullOnly = 7, kReceipts = 8, kWants = 9, kSupplies = 10;
inline constexpr std::uint64_t kServerNow = 1, kNextEpoch = 2, kNextSeq = 3, kHighWater = 4, kFork = 5, // synced
    kMore = 6, kTotal = 7, kOutcomes = 8, kNews = 9, kDigest = 10, kAsks = 11, kServerVersion = 12;
inline constexpr std::uint64_t kCompareEpoch = 1, kCompareSeq = 2, kBuckets = 3, kOf = 4, kHeld = 5; // compare
inline constexpr std::uint64_t kMoved = 1, kDiffering = 2, kRepairs = 3, kRemoves = 4, kCompareMore = 5;
inline constexpr std::uint64_t kForkDevice = 1, kForkName = 2, kForkUntil = 3;
inline constexpr std::uint64_t kForkToken = 1, kForkedUntil = 2;
inline constexpr std::uint64_t kError = 15, kCode = 1, kMessage = 2, kField = 3;
} // namespace cbor::key

#define RB_WIRE_FORM(form)                                                                                             \
    namespace form {                                                                                                   \
    std::string encodeError(const Error&);                                                                             \
    Result<Error> decodeError(std::string_view);                                                                       \
    std::string encode(const SignInRequest&);                                                                          \
    std::string encode(const SignInReply&);                                                                            \
    std::string encode(const SyncRequest&);                                                                            \
    std::string encode(const SyncReply&);                                                                              \
    std::string encode(const ForkRequest&);                                                                            \
    std::string encode(const ForkReply&);                                                                              \
    Result<SignInRequest> decodeSignInRequest(std::string_view);                                                       \
    Result<SignInReply> decodeSignInReply(std::string_view);                                                           \
    Result<SyncRequest> decodeSyncRequest(std::string_view);                                                           \
    Result<SyncReply> decodeSyncReply(std::string_view);                                                               \
    Result<ForkRequest> decodeForkRequest(std::string_view);                                                           \
    Result<ForkReply> decodeForkReply(std::string_view);                                                               \
    }
RB_WIRE_FORM(cborform)
RB_WIRE_FORM(jsonform)
#undef RB_WIRE_FORM

// messages.cpp: what both forms check after reading.
Status checkName(std::string_view value, std::string_view field, std::size_t most);
Status checkRequest(const SyncRequest& request);

inline Error notMessage(std::string_view what)
{
    return Error{ErrorCode::BadInput, "the body is not " + std::string(what)};
}

// json_changes.cpp: a change group spelled out, and back to its canonical bytes.
nlohmann::json groupToJson(const ChangeGroup& group);
Result<ChangeGroup> groupFromJson(const nlohmann::json& json);
nlohmann::json newsToJson(std::string_view news);

// json_input.cpp: bounded parsing (depth and number of values are checked before anything is built), and typed access
// that says which member is missing or wrong.
Result<nlohmann::json> parseBounded(std::string_view body);
std::string dumped(const nlohmann::json& json);
Result<std::string> needText(const nlohmann::json& object, const char* name);
Result<std::string> optionalText(const nlohmann::json& object, const char* name);
Result<Id> needId(const nlohmann::json& object, const char* name);
Result<std::int64_t> integerOr(const nlohmann::json& object, const char* name, std::int64_t fallback);
Result<std::uint64_t> countOr(const nlohmann::json& object, const char* name, std::uint64_t fallback);
Result<bool> booleanOr(const nlohmann::json& object, const char* name, bool fallback);
Result<Timestamp> momentOr(const nlohmann::json& object, const char* name, Timestamp fallback);

} // namespace roadbook
