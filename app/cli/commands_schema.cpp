// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"

#include <CLI/App.hpp>

#include <utility>

namespace roadbook::cli {
namespace {

using nlohmann::json;

json toJson(const FieldInfo& field)
{
    json object{{"name", field.name},
                {"kind", kindName(field.kind)},
                {"policy", policyName(field.policy)},
                {"sensitivity", sensitivityName(field.sensitivity)},
                {"label", {{"zh", field.zh}, {"en", field.en}}},
                {"required", field.required}};
    for (const auto& choice : field.choices)
        object["choices"].push_back({{"value", choice.value}, {"zh", choice.zh}, {"en", choice.en}});
    if (const auto* target = findType(field.target))
        object["target"] = target->name;
    return object;
}

Status schema()
{
    for (const auto& type : allTypes()) {
        json fields = json::array();
        for (const auto& field : type.fields)
            fields.push_back(toJson(field));
        RB_TRY(
            print({{"type", type.name}, {"label", {{"zh", type.zh}, {"en", type.en}}}, {"fields", std::move(fields)}}));
    }
    return {};
}

Status verify(const Settings& settings)
{
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto problems, device.replica.verify());
    RB_ASSIGN(const Digest digest, device.replica.digest());
    std::string hex;
    for (const auto byte : digest.bytes()) {
        hex += "0123456789abcdef"[static_cast<std::uint8_t>(byte) >> 4];
        hex += "0123456789abcdef"[static_cast<std::uint8_t>(byte) & 15];
    }
    RB_TRY(print({{"ok", problems.empty()}, {"problems", problems}, {"digest", hex}}));
    if (!problems.empty())
        return fail(ErrorCode::Internal, "the store breaks its own rules: " + problems.front());
    return {};
}

} // namespace

void addSchemaCommands(CLI::App& app, Program& program)
{
    app.add_subcommand("schema", "Record types and fields: kind, merge policy, sensitivity")->callback([&program] {
        program.needsStore = false;
        program.run = schema;
    });
    app.add_subcommand("verify", "Check the store's own rules")->callback([&program] {
        program.run = [&program] { return verify(program.settings); };
    });
}

} // namespace roadbook::cli
