// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands of roadbook-cli. Each add… function declares its subcommands; parsing one of them leaves what to do in
// Program::run, which main() then runs.
#pragma once

#include "cli/device.h"

#include <functional>

namespace CLI {
class App;
} // namespace CLI

namespace roadbook::cli {

struct Program {
    Settings settings;
    bool needsStore = true;  // a command that does without sets it to false
    bool needsFonts = false; // a command that draws sets it to true
    std::function<Status()> run;
};

void addSessionCommands(CLI::App& app, Program& program);    // login, sync, status
void addRecordCommands(CLI::App& app, Program& program);     // put, get, delete, undelete, history
void addListCommands(CLI::App& app, Program& program);       // list, search
void addConflictCommands(CLI::App& app, Program& program);   // conflicts
void addQuarantineCommands(CLI::App& app, Program& program); // quarantine
void addLedgerCommands(CLI::App& app, Program& program);     // import, export
void addAttachmentCommands(CLI::App& app, Program& program); // attach, fetch-attachment
void addPackCommands(CLI::App& app, Program& program);       // pack
void addDueCommands(CLI::App& app, Program& program);        // due
void addSchemaCommands(CLI::App& app, Program& program);     // schema, verify
void addCompareCommands(CLI::App& app, Program& program);    // compare, supplement, moves
void addGradeCommands(CLI::App& app, Program& program);      // grade
void addEvalCommands(CLI::App& app, Program& program);       // eval: pure calculations, no store
void addSampleCommands(CLI::App& app, Program& program);     // sample
void addPrintCommands(CLI::App& app, Program& program);      // print

} // namespace roadbook::cli
