// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/week_sample.h"

#include <CLI/App.hpp>

#include <memory>
#include <string>

namespace roadbook::cli {
namespace {

struct SampleOptions {
    std::string week;
    std::string seed;
};

Status sample(const Settings& settings, const SampleOptions& options)
{
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const WeekSample drawn, weekSample(device.replica, device.identity, options.week, options.seed));
    RB_TRY(print(drawn.head));
    for (const auto& visit : drawn.visits)
        RB_TRY(print(visit));
    return {};
}

} // namespace

void addSampleCommands(CLI::App& app, Program& program)
{
    auto* command = app.add_subcommand("sample", "Draw the visits of a week that are spot-checked");
    const auto options = std::make_shared<SampleOptions>();
    command->add_option("--week", options->week, "A day of the week, YYYY-MM-DD")->required();
    command->add_option("--seed", options->seed, "Any number or text; by default the one of week and supervisor");
    command->callback(
        [&program, options] { program.run = [&program, options] { return sample(program.settings, *options); }; });
}

} // namespace roadbook::cli
