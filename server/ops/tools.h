// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every command of roadbookd stands on: the data folder, one reading or one writing on it, JSON to standard
// output. Commands run in a process of their own beside a serving one; SQLite's lock makes them take turns.
#pragma once

#include "hub/batch.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace roadbook::ops {

// What the command line asked for; `run` is set by the command that was chosen.
struct Program {
    std::string data;
    bool needsData = true;        // a command that does without sets it to false
    std::int64_t clockOffset = 0; // milliseconds to add to the system's clock (--clock)
    std::function<Status()> run;

    Timestamp now() const;
};

// Commands add themselves; each is one source file of this folder.
void addServeCommand(CLI::App& app, Program& program);
void addPeopleCommands(CLI::App& app, Program& program);
void addDeviceCommands(CLI::App& app, Program& program);
void addLoanCommands(CLI::App& app, Program& program);
void addPackCommands(CLI::App& app, Program& program);
void addDataCommands(CLI::App& app, Program& program);

Id newId();
// The name of an epoch after those (merge.h, revisionBaseOf); the first when there are none.
std::string newEpoch(std::initializer_list<std::string_view> earlier = {});

Result<std::unique_ptr<Storage>> openData(const Program& program);
Status look(const Program& program, const std::function<Status(Reading&)>& work);
Status change(const Program& program, const std::function<Status(Batch&)>& work);

void print(const nlohmann::json& line); // one object on a line of its own

// Held by whoever must be alone with the data: a serving process, a restore. Empty: somebody else has it.
class DataLock {
public:
    static Result<DataLock> take(const std::string& data);
    DataLock(DataLock&& other) noexcept;
    DataLock& operator=(DataLock&&) = delete;
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;
    ~DataLock();

private:
    explicit DataLock(int file) : m_file(file) {}
    int m_file = -1;
};

// backup.cpp
Status backup(const Program& program, const std::string& file);
Status restore(const Program& program, const std::string& file);
// import.cpp
struct ImportOptions {
    std::string file;
    std::string owner; // login: owner of rows that name nobody we know
    bool dryRun = false;
};
Status importAccounts(const Program& program, const ImportOptions& options);

} // namespace roadbook::ops
