// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/put_input.h"

#include <CLI/App.hpp>

#include <memory>
#include <utility>

namespace roadbook::cli {
namespace {

struct RecordName {
    std::string type;
    std::string id;
    bool group = false;
};

struct Named {
    const TypeInfo* type = nullptr;
    Id id;
};
Result<Named> named(const RecordName& name)
{
    Named result;
    RB_ASSIGN(result.type, typeNamed(name.type));
    RB_ASSIGN(result.id, Id::parse(name.id));
    return result;
}

Status saveAndPrint(Device& device, const std::vector<Edit>& edits)
{
    RB_ASSIGN(const std::vector<View> views, device.replica.save(edits));
    for (const auto& view : views)
        RB_TRY(print(toJson(view)));
    return {};
}

Status put(const Settings& settings, const RecordName& name)
{
    RB_ASSIGN(const auto input, readJson());
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const std::vector<Edit> edits,
              name.group ? editsOfGroup(device, input) : editsOfRecord(device, name.type, name.id, input));
    return saveAndPrint(device, edits);
}

Status get(const Settings& settings, const RecordName& name)
{
    RB_ASSIGN(const Named record, named(name));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View view, device.replica.get(record.type->id, record.id));
    return print(toJson(view));
}

Status changeLife(const Settings& settings, const RecordName& name, OpKind kind)
{
    RB_ASSIGN(const Named record, named(name));
    RB_ASSIGN(Device device, openDevice(settings));
    return saveAndPrint(device, {Edit{kind, record.type->id, record.id, {}}});
}

Status history(const Settings& settings, const RecordName& name)
{
    RB_ASSIGN(const Named record, named(name));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto lines, device.replica.history(record.type->id, record.id));
    for (const auto& line : lines)
        RB_TRY(print(toJson(*record.type, line)));
    return {};
}

} // namespace

void addRecordCommands(CLI::App& app, Program& program)
{
    const auto name = std::make_shared<RecordName>();
    const auto add = [&](const char* command, const char* help, auto action) {
        auto* sub = app.add_subcommand(command, help);
        sub->add_option("type", name->type)->required();
        sub->add_option("id", name->id)->required();
        sub->callback([&program, name, action] {
            program.run = [&program, name, action] { return action(program.settings, *name); };
        });
    };
    add("get", "One record", get);
    add("history", "Who wrote what, newest first", history);
    add("delete", "Delete it; undelete brings it back", [](const Settings& settings, const RecordName& record) {
        return changeLife(settings, record, OpKind::Delete);
    });
    add("undelete", "Bring it back", [](const Settings& settings, const RecordName& record) {
        return changeLife(settings, record, OpKind::Undelete);
    });

    auto* sub = app.add_subcommand("put", "Create, or change the fields given as a JSON object on standard input");
    auto* type = sub->add_option("type", name->type);
    sub->add_option("id", name->id);
    sub->add_flag("--group", name->group, "An array of {type, id?, fields}: one atomic save");
    sub->callback([&program, name, type] {
        if (name->group == (type->count() > 0))
            throw CLI::ValidationError("put", "takes a type, or --group");
        program.run = [&program, name] { return put(program.settings, *name); };
    });
}

} // namespace roadbook::cli
