// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-cli: a whole device without a window. The same store and the same core as the app.
#include "cli/commands.h"
#include "cli/output.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QGuiApplication>
#include <cstdio>
#include <exception>
#include <memory>
#include <string>

namespace {

constexpr int kUsage = 2;

int run(roadbook::cli::Program& program)
{
    try {
        const auto done = program.run();
        if (done)
            return 0;
        // Before anything else: whoever was shut out keeps nothing (law 10).
        if (done.error().code == roadbook::ErrorCode::Revoked)
            (void)roadbook::destroyStore(program.settings.store);
        roadbook::cli::printError(done.error());
        return roadbook::cli::exitStatus(done.error().code);
    } catch (const std::exception& problem) {
        roadbook::cli::printError({roadbook::ErrorCode::Internal, std::string("a bug: ") + problem.what()});
        return 1;
    }
}

// Fonts want a QGuiApplication; on the offscreen platform it needs no display. What Qt finds missing in such a session is
// no message of ours.
std::unique_ptr<QCoreApplication> makeQt(const roadbook::cli::Program& program, int& argc, char** argv)
{
    if (!program.needsFonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace roadbook::cli;
    Program program;
    CLI::App app("A whole Roadbook device on the command line. The password comes from ROADBOOK_PASSWORD.",
                 "roadbook-cli");
    std::string store;
    app.add_option("--store", store, "The directory of the device's store");
    app.add_option("--clock", program.settings.clock, "What the device's clock says: +2d, -3h, 2031-01-01T00:00Z");
    app.require_subcommand(1);
    app.fallthrough(); // --store may stand behind the command too
    addSessionCommands(app, program);
    addRecordCommands(app, program);
    addListCommands(app, program);
    addConflictCommands(app, program);
    addQuarantineCommands(app, program);
    addLedgerCommands(app, program);
    addAttachmentCommands(app, program);
    addPackCommands(app, program);
    addDueCommands(app, program);
    addSchemaCommands(app, program);
    addCompareCommands(app, program);
    addGradeCommands(app, program);
    addEvalCommands(app, program);
    addSampleCommands(app, program);
    addPrintCommands(app, program);
    try {
        app.parse(argc, argv);
        program.settings.store = store;
        if (store.empty() && program.needsStore)
            throw CLI::RequiredError("--store");
    } catch (const CLI::ParseError& problem) {
        const bool help = problem.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        app.exit(problem);
        return help ? 0 : kUsage;
    }
    const auto qt = makeQt(program, argc, argv);
    return run(program);
}
