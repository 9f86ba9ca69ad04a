// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "model/present.h"

#include <array>
#include <cstdio>
#include <string>

namespace roadbook::cli {
namespace {

using nlohmann::json;

std::string line(const json& object)
{
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

json stampToJson(const Stamp& stamp)
{
    return {{"author", stamp.author.isNull() ? json(nullptr) : json(stamp.author.text())},
            {"device", stamp.device.isNull() ? json(nullptr) : json(stamp.device.text())},
            {"device_time", formatTimestamp(stamp.at)},
            {"revision", stamp.rev}};
}

std::string_view stateName(HistoryLine::State state)
{
    constexpr std::array<std::string_view, 7> kNames{"current",  "unsent",  "replaced", "overtaken",
                                                     "rejected", "removed", "merged"};
    return kNames[static_cast<std::size_t>(state)];
}

} // namespace

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotSignedIn:
    case ErrorCode::Revoked:
    case ErrorCode::Locked:
    case ErrorCode::Throttled:
        return 3;
    case ErrorCode::NoConnection:
    case ErrorCode::ServerBusy:
        return 4;
    case ErrorCode::BadInput:
    case ErrorCode::BadValue:
    case ErrorCode::UnknownType:
    case ErrorCode::UnknownField:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Deleted:
    case ErrorCode::Frozen:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::TooLarge:
    case ErrorCode::Incompatible:
    case ErrorCode::Storage:
    case ErrorCode::Held:
    case ErrorCode::Internal:
        return 1;
    }
    return 1;
}

Status print(const json& object)
{
    const auto text = line(object);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return fail(ErrorCode::Storage, "standard output takes nothing more");
    return {};
}

void printError(const Error& error)
{
    const auto text = line({{"error", toJson(error)}});
    std::fwrite(text.data(), 1, text.size(), stderr);
}

json toJson(const View& view)
{
    auto object = recordToJson(view.record);
    object["pending"] = view.pending;
    return object;
}

json toJson(const TypeInfo& type, const HistoryLine& entry)
{
    const auto* field = type.field(entry.field);
    json object = stampToJson(entry.stamp);
    object["field"] = entry.field == kLifeField ? json(kLifeFieldName)
                      : field != nullptr        ? json(field->name)
                                                : json(std::to_string(entry.field));
    // The life of a record has no entry in the schema: its value is whether it was deleted.
    static constexpr FieldInfo kLife{kLifeField,     kLifeFieldName,         Kind::Boolean,
                                     Policy::Review, Sensitivity::Directory, kLifeFieldName,
                                     kLifeFieldName};
    object["value"] = valueToJson(field != nullptr ? *field : kLife, entry.value);
    object["state"] = stateName(entry.state);
    object["by"] = entry.by ? stampToJson(*entry.by) : json(nullptr);
    return object;
}

json toJson(const Error& error)
{
    json object{{"code", codeName(error.code)}, {"message", error.message}};
    if (!error.field.empty())
        object["field"] = error.field;
    return object;
}

} // namespace roadbook::cli
