// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/wire.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace roadbook::jsonform {

using nlohmann::json;

namespace {

// Who sends JSON by hand may leave out the highest number they gave out: then nothing is concluded from it.
constexpr auto kNotSaid = static_cast<std::uint64_t>(INT64_MAX);
constexpr std::array<std::string_view, 5> kVerdicts{"applied", "merged", "conflicted", "quarantined", "held"};

json cursorToJson(const Cursor& cursor)
{
    return json{{"epoch", cursor.epoch}, {"seq", cursor.seq}};
}

Result<Cursor> cursorFromJson(const json& object)
{
    Cursor cursor;
    const auto found = object.find("cursor");
    if (found == object.end() || found->is_null())
        return cursor;
    if (!found->is_object())
        return fail(ErrorCode::BadInput, "expected an object with epoch and seq", "cursor");
    RB_ASSIGN(cursor.epoch, optionalText(*found, "epoch"));
    RB_ASSIGN(cursor.seq, countOr(*found, "seq", 0));
    return cursor;
}

json outcomeToJson(const Outcome& outcome)
{
    json result{{"seq", outcome.seq},
                {"outcome", kVerdicts[static_cast<std::size_t>(outcome.verdict) - 1]},
                {"exact", outcome.exact}};
    if (outcome.reason) {
        result["reason"] = {{"code", codeName(outcome.reason->code)}, {"message", outcome.reason->message}};
        if (!outcome.reason->field.empty())
            result["reason"]["field"] = outcome.reason->field;
    }
    return result;
}

Result<Outcome> outcomeFromJson(const json& object)
{
    Outcome outcome;
    RB_ASSIGN(outcome.seq, countOr(object, "seq", 0));
    RB_ASSIGN(outcome.exact, booleanOr(object, "exact", false));
    RB_ASSIGN(const auto verdict, needText(object, "outcome"));
    const auto* known = std::find(kVerdicts.begin(), kVerdicts.end(), verdict);
    if (known == kVerdicts.end())
        return fail(ErrorCode::BadInput, "no such outcome", "outcome");
    outcome.verdict = static_cast<GroupVerdict>(known - kVerdicts.begin() + 1);
    if (const auto reason = object.find("reason"); reason != object.end() && reason->is_object()) {
        Error error;
        RB_ASSIGN(const auto code, needText(*reason, "code"));
        error.code = codeFromName(code);
        RB_ASSIGN(error.message, optionalText(*reason, "message"));
        RB_ASSIGN(error.field, optionalText(*reason, "field"));
        outcome.reason = std::move(error);
    }
    return outcome;
}

} // namespace

std::string encode(const SyncRequest& message)
{
    json object{
        {"version", message.version},  {"now", formatTimestamp(message.now)}, {"cursor", cursorToJson(message.cursor)},
        {"last_seq", message.lastSeq}, {"pull_only", message.pullOnly},       {"groups", json::array()}};
    for (const auto& bytes : message.groups)
        if (const auto group = decodeGroup(bytes))
            object["groups"].push_back(groupToJson(*group));
    return dumped(object);
}

Result<SyncRequest> decodeSyncRequest(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    SyncRequest message;
    RB_ASSIGN(const auto version, countOr(object, "version", 0));
    message.version = static_cast<int>(version & 0xffff);
    RB_ASSIGN(message.now, momentOr(object, "now", 0));
    RB_ASSIGN(message.cursor, cursorFromJson(object));
    RB_ASSIGN(message.lastSeq, countOr(object, "last_seq", kNotSaid));
    RB_ASSIGN(message.pullOnly, booleanOr(object, "pull_only", false));
    const auto groups = object.find("groups");
    if (groups == object.end() || groups->is_null())
        return message;
    if (!groups->is_array())
        return fail(ErrorCode::BadInput, "expected a list of change groups", "groups");
    if (groups->size() > limits::kGroupsPerRequest)
        return fail(ErrorCode::TooLarge, "too many change groups in one request; send them in parts", "groups");
    for (const auto& one : *groups) {
        RB_ASSIGN(const auto group, groupFromJson(one));
        message.groups.push_back(encodeGroup(group));
    }
    return message;
}

std::string encode(const SyncReply& message)
{
    json object{{"now", formatTimestamp(message.now)},
                {"cursor", cursorToJson(message.cursor)},
                {"high_water", message.highWater},
                {"fork", message.fork},
                {"more", message.more},
                {"outcomes", json::array()},
                {"news", newsToJson(message.news)}};
    if (message.total != 0)
        object["total"] = message.total;
    for (const auto& outcome : message.outcomes)
        object["outcomes"].push_back(outcomeToJson(outcome));
    return dumped(object);
}

// Everything but the news: their JSON is for reading, the canonical bytes travel in CBOR only.
Result<SyncReply> decodeSyncReply(std::string_view body)
{
    RB_ASSIGN(const json object, parseBounded(body));
    SyncReply message;
    RB_ASSIGN(message.now, momentOr(object, "now", 0));
    RB_ASSIGN(message.cursor, cursorFromJson(object));
    RB_ASSIGN(message.highWater, countOr(object, "high_water", 0));
    RB_ASSIGN(message.fork, booleanOr(object, "fork", false));
    RB_ASSIGN(message.more, booleanOr(object, "more", false));
    RB_ASSIGN(message.total, countOr(object, "total", 0));
    if (const auto outcomes = object.find("outcomes"); outcomes != object.end() && outcomes->is_array()) {
        for (const auto& one : *outcomes) {
            RB_ASSIGN(auto outcome, outcomeFromJson(one));
            message.outcomes.push_back(std::move(outcome));
        }
    }
    return message;
}

} // namespace roadbook::jsonform
