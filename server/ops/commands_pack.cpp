// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regulation packs: read one, put one into force, see what is in force. `check` and `show` of a preset need no data.
#include "hub/packs.h"
#include "hub/replay_input.h"
#include "model/fields.h"
#include "ops/tools.h"
#include "regulation/pack/active.h"
#include "regulation/pack/report.h"
#include "regulation/replay/report.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <sstream>

namespace roadbook::ops {
namespace {

using nlohmann::json;
namespace f = field::pack;

struct PackOptions {
    std::string file;
    std::string name;
    bool text = false;
};

// A file, or the id of a preset where there is no such file.
Result<std::string> readText(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        if (const auto built = regulation::presetText(file))
            return std::string(*built);
        return fail(ErrorCode::BadInput, "cannot read " + file + ", and no preset has this id", "file");
    }
    in.seekg(0, std::ios::end);
    if (in.tellg() > static_cast<std::streamoff>(limits::kLargeTextBytes))
        return fail(ErrorCode::TooLarge, "a pack has at most 512 KiB", "file");
    in.seekg(0);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

Status check(const PackOptions& options)
{
    RB_ASSIGN(const auto text, readText(options.file));
    auto reading = regulation::checkPack(text);
    if (options.text)
        std::fputs(regulation::textOf(reading).c_str(), stdout);
    else
        print(regulation::reportOf(reading));
    RB_TRY(regulation::taken(std::move(reading)));
    return {};
}

json toJson(const Record& record)
{
    const auto moment = [&](FieldId field) {
        return record.integer(field) != 0 ? json(formatTimestamp(record.integer(field))) : json(nullptr);
    };
    return {{"pack", record.text(f::kPackId)},
            {"version", record.text(f::kVersion)},
            {"title", record.text(f::kTitle)},
            {"state", record.text(f::kState)},
            {"activated_at", moment(f::kActivatedAt)},
            {"retired_at", moment(f::kRetiredAt)},
            {"record", record.id.text()}};
}

Status activate(const Program& program, const PackOptions& options)
{
    RB_ASSIGN(const auto text, readText(options.file));
    const Id id = newId();
    json line;
    RB_TRY(change(program, [&](Batch& batch) -> Status {
        RB_ASSIGN(const auto done, activatePack(batch, id, text));
        auto retired = json::array();
        for (const auto& record : done.retired)
            retired.push_back(std::string(record.text(f::kPackId)) + "@" + std::string(record.text(f::kVersion)));
        line = {
            {"pack", done.pack.name()}, {"record", done.record.text()},  {"activated_at", formatTimestamp(done.from)},
            {"already", done.already},  {"retired", std::move(retired)}, {"findings", done.pack.findings.size()}};
        return {};
    }));
    print(line);
    return {};
}

Status replay(const Program& program, const PackOptions& options)
{
    RB_ASSIGN(const auto text, readText(options.file));
    RB_ASSIGN(const auto other, regulation::readPack(text));
    return look(program, [&](Reading& reading) -> Status {
        RB_ASSIGN(const auto records, packsOf(reading));
        RB_ASSIGN(const auto inForce, regulation::activePack(records, program.now()));
        RB_ASSIGN(const auto input, replayInput(reading));
        const auto result =
            regulation::replay(inForce, other, input.staff, input.accounts, program.now(), {}, input.done);
        print(regulation::reportOf(result, input.staff));
        return {};
    });
}

Status list(const Program& program)
{
    return look(program, [&program](Reading& reading) -> Status {
        RB_ASSIGN(const auto records, packsOf(reading));
        const auto* inForce = regulation::packInForce(records, program.now());
        for (const auto& record : records) {
            auto line = toJson(record);
            line["in_force"] = &record == inForce;
            print(line);
        }
        return {};
    });
}

Status show(const Program& program, const PackOptions& options)
{
    if (const auto built = regulation::presetText(options.name)) {
        std::fwrite(built->data(), 1, built->size(), stdout);
        return {};
    }
    if (program.data.empty())
        return fail(ErrorCode::BadInput, "give --data: \"" + options.name + "\" is no preset", "data");
    return look(program, [&](Reading& reading) -> Status {
        RB_ASSIGN(const auto records, packsOf(reading));
        const auto* wanted = options.name.empty() ? regulation::packInForce(records, program.now()) : nullptr;
        for (const auto& record : records)
            if (std::string(record.text(f::kPackId)) + "@" + std::string(record.text(f::kVersion)) == options.name)
                wanted = &record;
        if (wanted == nullptr)
            return fail(ErrorCode::NotFound, "there is no such pack; pack list shows what there is", "pack");
        const auto text = wanted->text(f::kContent);
        std::fwrite(text.data(), 1, text.size(), stdout);
        return {};
    });
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
        program.needsData = false;
        program.run = [options] { return check(*options); };
    });
    auto* activating =
        pack->add_subcommand("activate", "Puts a pack into force on every device; retires the present one");
    activating->add_option("file", options->file, "A file, or the id of a preset")->required();
    activating->callback(
        [&program, options] { program.run = [&program, options] { return activate(program, *options); }; });
    auto* replaying = pack->add_subcommand(
        "replay", "What a pack would change, for whom, and the work it asks; puts nothing into force");
    replaying->add_option("file", options->file, "A file, or the id of a preset")->required();
    replaying->callback(
        [&program, options] { program.run = [&program, options] { return replay(program, *options); }; });
    pack->add_subcommand("list", "Every version there was, one JSON object per line")->callback([&program] {
        program.run = [&program] { return list(program); };
    });
    auto* showing = pack->add_subcommand("show", "The text of a preset, of a version, or of what is in force");
    showing->add_option("name", options->name, "S0 for a preset, S0@1 for a version; none: what is in force");
    showing->callback([&program, options] {
        program.needsData = options->name.empty();
        program.run = [&program, options] { return show(program, *options); };
    });
}

} // namespace roadbook::ops
