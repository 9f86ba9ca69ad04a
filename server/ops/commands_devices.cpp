// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/people.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook::ops {
namespace {

Status listDevices(const Program& program)
{
    return look(program, [](Reading& reading) -> Status {
        RB_ASSIGN(const auto devices, reading.devices());
        RB_ASSIGN(const auto purges, reading.purges(false));
        for (const auto& device : devices) {
            RB_ASSIGN(const auto user, reading.user(device.staff));
            print({{"device", device.id.text()},
                   {"name", device.name},
                   {"user", user ? user->login : std::string{}},
                   {"created", formatTimestamp(device.created)},
                   {"seen", formatTimestamp(device.seen)},
                   {"signed_in", !device.tokenHash.empty() && !device.revoked},
                   {"not_purged", std::count_if(purges.begin(), purges.end(),
                                                [&](const PurgeRow& row) { return row.device == device.id; })},
                   {"clock_offset_ms", device.clockOffset},
                   {"protocol", device.version},
                   {"revoked", device.revoked}});
        }
        return {};
    });
}

// Scopes that devices were told to forget, and what they answered.
Status listPurges(const Program& program, bool all)
{
    return look(program, [&](Reading& reading) -> Status {
        RB_ASSIGN(const auto purges, reading.purges(all));
        for (const auto& purge : purges) {
            RB_ASSIGN(const auto device, reading.device(purge.device));
            RB_ASSIGN(const auto user, device ? reading.user(device->staff) : Result<std::optional<UserRow>>{});
            print({{"device", purge.device.text()},
                   {"name", device ? device->name : std::string{}},
                   {"user", user ? user->login : std::string{}},
                   {"scope", purge.scope.text()},
                   {"ordered", formatTimestamp(purge.ordered)},
                   {"done", purge.done != 0 ? nlohmann::json(formatTimestamp(purge.done)) : nlohmann::json(nullptr)},
                   {"records", purge.records}});
        }
        return {};
    });
}

// What was found and put right: damage, copies of stores, restores.
Status listIncidents(const Program& program)
{
    return look(program, [](Reading& reading) -> Status {
        RB_ASSIGN(const auto incidents, reading.incidents());
        for (const auto& incident : incidents)
            print({{"at", formatTimestamp(incident.at)},
                   {"what", incident.what},
                   {"record",
                    incident.record.isNull() ? nlohmann::json(nullptr) : nlohmann::json(incident.record.text())},
                   {"device",
                    incident.device.isNull() ? nlohmann::json(nullptr) : nlohmann::json(incident.device.text())},
                   {"note", incident.note}});
        RB_ASSIGN(const auto damaged, reading.damaged());
        for (const auto& row : damaged)
            print({{"at", nullptr},
                   {"what", "damaged"},
                   {"record", row.id.text()},
                   {"device", nullptr},
                   {"note", "waits for a device that still has it"}});
        return {};
    });
}

Status revokeOne(const Program& program, const std::string& text)
{
    RB_ASSIGN(const auto device, Id::parse(text));
    RB_TRY(change(program, [&](Batch& batch) { return revokeDevice(batch, device); }));
    print({{"device", text}, {"revoked", true}});
    return {};
}

} // namespace

void addDeviceCommands(CLI::App& app, Program& program)
{
    auto* device = app.add_subcommand("device", "The devices that people sign in on");
    device->require_subcommand(1);
    device->add_subcommand("list", "All devices, one JSON object per line")->callback([&program] {
        program.run = [&program] { return listDevices(program); };
    });
    const auto all = std::make_shared<bool>(false);
    auto* purges = device->add_subcommand("purges", "Archives that a device was told to forget and has not confirmed");
    purges->add_flag("--all", *all, "The confirmed ones too");
    purges->callback([&program, all] { program.run = [&program, all] { return listPurges(program, *all); }; });
    app.add_subcommand("incidents", "What was damaged, copied or restored, and how it was put right")
        ->callback([&program] { program.run = [&program] { return listIncidents(program); }; });
    const auto id = std::make_shared<std::string>();
    auto* revoke =
        device->add_subcommand("revoke", "Ends its session for good; its store opens no more once it hears of it");
    revoke->add_option("id", *id)->required();
    revoke->callback([&program, id] { program.run = [&program, id] { return revokeOne(program, *id); }; });
}

} // namespace roadbook::ops
