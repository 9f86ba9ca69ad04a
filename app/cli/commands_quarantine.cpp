// SPDX-License-Identifier: GPL-3.0-or-later
//
// quarantine: saves that could not take effect, with the reason and what can be done.
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/put_input.h"
#include "model/present.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace roadbook::cli {
namespace {

using nlohmann::json;

json operationToJson(const Operation& op)
{
    constexpr std::array<std::string_view, 6> kKinds{"", "create", "edit", "delete", "undelete", "settle"};
    const auto* type = findType(op.type);
    json fields = json::object();
    for (const auto& change : op.changes)
        if (const auto* field = type != nullptr ? type->field(change.field) : nullptr)
            fields[std::string(field->name)] = valueToJson(*field, change.after);
    return {{"op", kKinds[static_cast<std::size_t>(op.kind) % kKinds.size()]},
            {"type", type != nullptr ? json(type->name) : json(std::to_string(op.type))},
            {"id", op.record.text()},
            {"fields", std::move(fields)}};
}

json toJson(const QuarantinedSave& save, const Id& me)
{
    json operations = json::array();
    for (const auto& op : save.save.operations)
        operations.push_back(operationToJson(op));
    json records = json::array();
    for (const auto& [type, id] : save.records) {
        const auto* info = findType(type);
        records.push_back(
            {{"type", info != nullptr ? json(info->name) : json(std::to_string(type))}, {"id", id.text()}});
    }
    json object{{"id", save.id.isNull() ? json(save.seq) : json(save.id.text())},
                {"state", save.handedOver ? "handed_over" : "waiting"},
                {"author", save.author.text()},
                {"mine", save.author == me},
                {"device_name", save.deviceName},
                {"number", save.seq},
                {"saved_at", formatTimestamp(save.at)},
                {"reason", roadbook::cli::toJson(save.reason)},
                {"records", std::move(records)},
                {"operations", std::move(operations)}};
    if (!save.account.isNull())
        object["account"] = save.account.text();
    if (save.waitsFor != 0)
        object["waits_for"] = save.waitsFor;
    return object;
}

Status listThem(const Settings& settings)
{
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto saves, device.replica.quarantine());
    for (const auto& save : saves)
        RB_TRY(print(toJson(save, device.identity.staff)));
    return {};
}

// Other values for the fields of its records come as JSON on standard input: {"fields": …} of the first record, or an
// array of {"id","fields"}. Nothing on it: as it was saved.
Result<std::vector<Edit>> insteadOf(const QuarantinedSave& save, const json& input)
{
    std::vector<Edit> edits;
    const auto one = [&](const Id& id, const json& fields) -> Status {
        const auto at = std::find_if(save.records.begin(), save.records.end(),
                                     [&](const auto& record) { return record.second == id; });
        const auto* type = at != save.records.end() ? findType(at->first) : nullptr;
        if (type == nullptr)
            return fail(ErrorCode::NotFound, "this save has no record " + id.text(), "id");
        Edit edit{OpKind::Edit, type->id, id, {}};
        for (const auto& [name, value] : fields.items()) {
            const auto* field = type->field(std::string_view(name));
            if (field == nullptr)
                return fail(ErrorCode::UnknownField, "no field \"" + name + "\" in " + std::string(type->name), name);
            RB_ASSIGN(Value parsed, valueFromJson(*field, value));
            edit.fields.emplace_back(field->id, std::move(parsed));
        }
        edits.push_back(std::move(edit));
        return {};
    };
    if (input.is_object() && !save.records.empty())
        RB_TRY(one(save.records.front().second, input.contains("fields") ? input["fields"] : input));
    for (const auto& element : input.is_array() ? input : json::array()) {
        if (!element.is_object() || !element.contains("id") || !element["id"].is_string())
            return fail(ErrorCode::BadInput, "expected an array of {\"id\",\"fields\"}");
        RB_ASSIGN(const Id id, Id::parse(element["id"].get<std::string>()));
        RB_TRY(one(id, element.value("fields", json::object())));
    }
    return edits;
}

Status fix(const Settings& settings, const std::string& text, const std::string& given)
{
    RB_ASSIGN(const Id id, Id::parse(text));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto saves, device.replica.quarantine());
    std::vector<Edit> instead;
    for (const auto& save : saves) {
        if (save.id != id || given.empty())
            continue;
        const json input = json::parse(given, nullptr, false);
        if (input.is_discarded())
            return fail(ErrorCode::BadInput, "--fields takes JSON", "fields");
        RB_ASSIGN(instead, insteadOf(save, input));
    }
    RB_ASSIGN(const auto views, device.replica.applyQuarantined(id, instead));
    for (const auto& view : views)
        if (view.record.type != type::kQuarantine)
            RB_TRY(print(roadbook::cli::toJson(view)));
    return {};
}

Status decide(const Settings& settings, const std::string& text, Status (Replica::*decision)(const Id&))
{
    RB_ASSIGN(const Id id, Id::parse(text));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_TRY((device.replica.*decision)(id));
    RB_ASSIGN(const View view, device.replica.get(type::kQuarantine, id));
    return print(roadbook::cli::toJson(view));
}

} // namespace

void addQuarantineCommands(CLI::App& app, Program& program)
{
    auto* quarantine = app.add_subcommand("quarantine", "Saves that could not take effect, with the reason");
    quarantine->require_subcommand(0, 1);
    quarantine->preparse_callback(
        [&program](std::size_t) { program.run = [&program] { return listThem(program.settings); }; });
    quarantine->add_subcommand("list", "One per line");
    const auto id = std::make_shared<std::string>();
    const auto fields = std::make_shared<std::string>();
    auto* again = quarantine->add_subcommand("fix", "Save it again, with what waits for it");
    again->add_option("id", *id)->required();
    again->add_option("--fields", *fields, "JSON: other values, {…} of its first record or [{\"id\",\"fields\"}…]");
    again->callback([&program, id, fields] {
        program.run = [&program, id, fields] { return fix(program.settings, *id, *fields); };
    });
    auto* discard = quarantine->add_subcommand("discard", "Give it up; it stays in the history");
    discard->add_option("id", *id)->required();
    discard->callback([&program, id] {
        program.run = [&program, id] { return decide(program.settings, *id, &Replica::discardQuarantined); };
    });
    auto* handOver = quarantine->add_subcommand("hand-over", "Let the supervisor decide");
    handOver->add_option("id", *id)->required();
    handOver->callback([&program, id] {
        program.run = [&program, id] { return decide(program.settings, *id, &Replica::handOverQuarantined); };
    });
}

} // namespace roadbook::cli
