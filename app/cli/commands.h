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
    std::function<Status()> run;
};

void addSessionCommands(CLI::App& app, Program& program);    // login, sync, status
void addRecordCommands(CLI::App& app, Program& program);     // put, get, delete, undelete, history
void addListCommands(CLI::App& app, Program& program);       // list, search
void addConflictCommands(CLI::App& app, Program& program);   // conflicts
void addQuarantineCommands(CLI::App& app, Program& program); // quarantine
void addLedgerCommands(CLI::App& app, Program& program);     // import, export
void addAttachmentCommands(CLI::App& app, Program& program); // attach, fetch-attachment
void addSchemaCommands(CLI::App& app, Program& program);     // schema, verify

} // namespace roadbook::cli
