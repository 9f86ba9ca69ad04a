// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbookd: the server and its administration. docs/operating.md is its manual.
#include "base/clock_offset.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>

namespace {

constexpr int kRefused = 1;
constexpr int kUsage = 2;

void printError(const roadbook::Error& error)
{
    nlohmann::json inner{{"code", roadbook::codeName(error.code)}, {"message", error.message}};
    if (!error.field.empty())
        inner["field"] = error.field;
    const auto text = nlohmann::json{{"error", inner}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    std::fprintf(stderr, "%s\n", text.c_str());
}

int run(const roadbook::ops::Program& program)
try {
    const auto done = program.run();
    if (done)
        return 0;
    printError(done.error());
    return kRefused;
} catch (const std::exception& problem) {
    printError({roadbook::ErrorCode::Internal, std::string("a bug: ") + problem.what()});
    return kRefused;
}

} // namespace

int main(int argc, char** argv)
{
    using namespace roadbook::ops;
    spdlog::set_default_logger(spdlog::stderr_color_mt("roadbookd"));
    if (sodium_init() < 0)
        return kRefused;
    Program program;
    CLI::App app("The Roadbook server and its administration. Administration works while it serves.", "roadbookd");
    std::string clock;
    app.add_option("--data", program.data, "The folder with the server's data");
    app.add_option("--clock", clock, "For rehearsals: what the server's clock says: +2d, -3h, 2031-01-01T00:00Z");
    app.require_subcommand(1);
    app.fallthrough(); // --data may stand anywhere
    addServeCommand(app, program);
    addPeopleCommands(app, program);
    addDeviceCommands(app, program);
    addLoanCommands(app, program);
    addPackCommands(app, program);
    addDataCommands(app, program);
    try {
        app.parse(argc, argv);
        if (program.data.empty() && program.needsData)
            throw CLI::RequiredError("--data");
    } catch (const CLI::ParseError& problem) {
        const bool help = problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        app.exit(problem);
        return help ? 0 : kUsage;
    }
    const auto offset = roadbook::clockOffset(clock, program.now());
    if (!offset) {
        printError(offset.error());
        return kRefused;
    }
    program.clockOffset = *offset;
    return run(program);
}
