// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "regulation/pack/active.h"
#include "regulation/pack/report.h"
#include "regulation/replay/report.h"
#include "replica/replay_input.h"

#include <CLI/App.hpp>

#include <QFile>
#include <cstdio>
#include <memory>
#include <utility>

namespace roadbook::cli {
namespace {

struct PackOptions {
    std::string file;
    std::string name;
    bool text = false;
};

// A file, or the id of a preset where there is no such file.
Result<std::string> readText(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        if (const auto built = regulation::presetText(path))
            return std::string(*built);
        return fail(ErrorCode::BadInput, "cannot read " + path + ", and no preset has this id", "file");
    }
    if (file.size() > static_cast<qint64>(limits::kLargeTextBytes))
        return fail(ErrorCode::TooLarge, "a pack has at most 512 KiB", "file");
    return file.readAll().toStdString();
}

Status check(const PackOptions& options)
{
    RB_ASSIGN(const auto text, readText(options.file));
    auto reading = regulation::checkPack(text);
    if (options.text)
        std::fputs(regulation::textOf(reading).c_str(), stdout);
    else
        RB_TRY(print(regulation::reportOf(reading)));
    RB_TRY(regulation::taken(std::move(reading)));
    return {};
}

Status replay(const Settings& settings, const PackOptions& options)
{
    RB_ASSIGN(const auto text, readText(options.file));
    RB_ASSIGN(const auto other, regulation::readPack(text));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto inForce, device.replica.regulation());
    RB_ASSIGN(const auto input, replayInput(device.replica));
    const auto result =
        regulation::replay(*inForce, other, input.staff, input.accounts, device.replica.now(), {}, input.done);
    return print(regulation::reportOf(result, input.staff));
}

Result<std::shared_ptr<const regulation::Pack>> packOf(Replica& replica, const std::string& name)
{
    if (name.empty())
        return replica.regulation();
    std::vector<Record> received; // every version, whether in force or not
    RB_TRY(replica.list({.type = type::kPack}, [&received](const View& view) {
        received.push_back(view.record);
        return true;
    }));
    RB_ASSIGN(auto pack, regulation::packNamed(received, name));
    return std::make_shared<const regulation::Pack>(std::move(pack));
}

Status show(const Settings& settings, const PackOptions& options)
{
    if (const auto built = regulation::presetText(options.name)) {
        std::fwrite(built->data(), 1, built->size(), stdout);
        return {};
    }
    if (settings.store.empty())
        return fail(ErrorCode::BadInput, "give --store: \"" + options.name + "\" is no preset", "store");
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto pack, packOf(device.replica, options.name));
    return print({{"pack", pack->name()}, {"title", pack->title.zh}, {"findings", pack->findings.size()}});
}

} // namespace

void addPackCommands(CLI::App& app, Program& program)
{
    auto* pack = app.add_subcommand("pack", "Regulation packs (制度包)");
    pack->require_subcommand(1);
    const auto options = std::make_shared<PackOptions>();
    auto* checking = pack->add_subcommand("check", "Reads a pack and says what is wrong, missing or to be configured");
    checking->add_option("file", options->file, "A file, or the id of a preset")->required();
    checking->add_flag("--text", options->text, "Lines for people instead of JSON");
    checking->callback([&program, options] {
        program.needsStore = false;
        program.run = [options] { return check(*options); };
    });
    auto* replaying = pack->add_subcommand(
        "replay", "What a pack would change for the accounts of this device, and the work it asks of whom");
    replaying->add_option("file", options->file, "A file, or the id of a preset")->required();
    replaying->callback(
        [&program, options] { program.run = [&program, options] { return replay(program.settings, *options); }; });
    auto* showing = pack->add_subcommand("show", "The text of a preset, or which pack is in force on this device");
    showing->add_option("name", options->name, "S0 for a preset, S0@1 for a version");
    showing->callback([&program, options] {
        program.needsStore = options->name.empty();
        program.run = [&program, options] { return show(program.settings, *options); };
    });
}

} // namespace roadbook::cli
