// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "model/present.h"

#include <CLI/App.hpp>

#include <memory>
#include <utility>

namespace roadbook::cli {
namespace {

using nlohmann::json;

Status listConflicts(const Settings& settings, bool all)
{
    RB_ASSIGN(Device device, openDevice(settings));
    ListQuery query;
    query.type = type::kConflict;
    if (!all)
        query.where.push_back({field::conflict::kState, ListQuery::Where::Is::Equal, std::string("open")});
    Status printed;
    RB_TRY(device.replica.list(query, [&](const View& view) {
        printed = print(toJson(view));
        return printed.has_value();
    }));
    return printed;
}

Status showConflict(const Settings& settings, const std::string& idText)
{
    RB_ASSIGN(const Id id, Id::parse(idText));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View view, device.replica.get(type::kConflict, id));
    return print(toJson(view));
}

// The value as the field in conflict wants it.
Result<Value> settledValue(const Conflict& conflict, const std::string& text)
{
    const auto value = json::parse(text, nullptr, false);
    if (value.is_discarded())
        return fail(ErrorCode::BadInput, "--value takes JSON: a text in double quotes, a number, null …", "value");
    if (conflict.field == kLifeField) {
        if (!value.is_boolean())
            return fail(ErrorCode::BadValue, "this conflict is about deleting: true deletes, false keeps", "deleted");
        return Value{value.get<bool>()};
    }
    const auto* type = findType(conflict.recordType);
    const auto* field = type != nullptr ? type->field(conflict.field) : nullptr;
    if (field == nullptr)
        return fail(ErrorCode::Incompatible, "this conflict is about a field that only a newer version knows");
    return valueFromJson(*field, value);
}

Status settle(const Settings& settings, const std::string& idText, const std::string& value)
{
    RB_ASSIGN(const Id id, Id::parse(idText));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View view, device.replica.get(type::kConflict, id));
    RB_ASSIGN(const Conflict conflict, conflictFromRecord(view.record));
    RB_ASSIGN(const Value parsed, settledValue(conflict, value));
    RB_TRY(device.replica.settle(id, parsed));
    RB_ASSIGN(const View settled, device.replica.get(type::kConflict, id));
    return print(toJson(settled));
}

} // namespace

void addConflictCommands(CLI::App& app, Program& program)
{
    auto* conflicts = app.add_subcommand("conflicts", "What two people wrote without knowing of each other");
    conflicts->require_subcommand(0, 1);
    const auto all = std::make_shared<bool>(false);
    const auto runList = [&program, all] {
        program.run = [&program, all] { return listConflicts(program.settings, *all); };
    };
    conflicts->preparse_callback([runList](std::size_t) { runList(); }); // no word behind it: list
    auto* list = conflicts->add_subcommand("list", "The open ones, one per line");
    list->add_flag("--all", *all, "The settled ones too");

    const auto id = std::make_shared<std::string>();
    auto* show = conflicts->add_subcommand("show", "One conflict, open or settled");
    show->add_option("id", *id)->required();
    show->callback([&program, id] { program.run = [&program, id] { return showConflict(program.settings, *id); }; });

    const auto value = std::make_shared<std::string>();
    auto* settleOne = conflicts->add_subcommand("settle", "Decide: one of the rival values, or another");
    settleOne->add_option("id", *id)->required();
    settleOne->add_option("--value", *value, "JSON")->required();
    settleOne->callback([&program, id, value] {
        program.run = [&program, id, value] { return settle(program.settings, *id, *value); };
    });
}

} // namespace roadbook::cli
