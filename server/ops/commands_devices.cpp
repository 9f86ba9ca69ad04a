// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/people.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

namespace roadbook::ops {
namespace {

Status listDevices(const Program& program)
{
    return look(program, [](Reading& reading) -> Status {
        RB_ASSIGN(const auto devices, reading.devices());
        for (const auto& device : devices) {
            RB_ASSIGN(const auto user, reading.user(device.staff));
            print({{"device", device.id.text()},
                   {"name", device.name},
                   {"user", user ? user->login : std::string{}},
                   {"created", formatTimestamp(device.created)},
                   {"seen", formatTimestamp(device.seen)},
                   {"signed_in", !device.tokenHash.empty()},
                   {"revoked", device.revoked}});
        }
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
    const auto id = std::make_shared<std::string>();
    auto* revoke =
        device->add_subcommand("revoke", "Ends its session for good; its store opens no more once it hears of it");
    revoke->add_option("id", *id)->required();
    revoke->callback([&program, id] { program.run = [&program, id] { return revokeOne(program, *id); }; });
}

} // namespace roadbook::ops
