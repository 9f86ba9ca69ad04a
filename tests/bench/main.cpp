// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-bench: what we measure ourselves against, each beside its floor in the same run. One JSON object per line.
//   roadbook-bench [NAME] [--json FILE] [--small]
// NAME is the beginning of a row's name. --small only shows that everything runs; its numbers mean nothing.
#include "bench/rows.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>
#include <cstdio>
#include <exception>
#include <optional>

namespace roadbook::bench {
namespace {

struct Entry {
    const char* names; // of its rows, separated by spaces
    void (*run)(Bench&);
};
constexpr Entry kEntries[]{
    {"one_save", oneSave},
    {"search_han search_pinyin search_initials", search},
    {"due_rep due_after_save due_department", dueList},
    {"screen_start screen_open screen_scroll screen_typing", screens},
    {"first_sync first_sync_searchable first_sync_wire first_sync_memory_device first_sync_memory_server", firstSync},
    {"push_10000", push},
    {"pull_100", pull},
    {"nothing_new wire_idle wire_edit", nothingNew},
    {"bad_road", badRoad},
    {"hundred_devices", hundredDevices},
    {"held_polls_push held_polls_delivery", heldPolls},
};

bool isWanted(std::string_view names, std::string_view filter)
{
    return filter.empty() || (" " + std::string(names)).find(" " + std::string(filter)) != std::string::npos;
}

int runAll(const std::string& filter, const std::string& file, bool small)
{
    Report report(file);
    Size size;
    if (small)
        size = {100, 4, 100, 500, 1};
    std::optional<World> world;
    Bench bench{report, size, [&]() -> World& {
                    if (!world)
                        world.emplace(size.accounts, size.visitsEach);
                    return *world;
                }};
    bool found = false;
    for (const auto& entry : kEntries) {
        if (!isWanted(entry.names, filter))
            continue;
        found = true;
        entry.run(bench);
    }
    if (!found)
        std::fprintf(stderr, "no benchmark is called %s\n", filter.c_str());
    return found ? 0 : 2;
}

} // namespace
} // namespace roadbook::bench

int main(int argc, char** argv)
{
    const QCoreApplication qt(argc, argv);
    if (qEnvironmentVariableIsEmpty("RB_BIN_DIR"))
        qputenv("RB_BIN_DIR", QCoreApplication::applicationDirPath().toUtf8()); // roadbookd lies beside it
    CLI::App app("Benchmarks of Roadbook, each beside its floor", "roadbook-bench");
    std::string filter;
    std::string file;
    std::string child;
    std::string server;
    bool small = false;
    app.add_option("name", filter, "Only rows whose names begin like this");
    app.add_option("--json", file, "Write the lines to this file too");
    app.add_flag("--small", small, "A quick run over little data");
    app.add_option("--child", child)->group("");
    app.add_option("--server", server)->group("");
    CLI11_PARSE(app, argc, argv);
    try {
        return child.empty() ? roadbook::bench::runAll(filter, file, small)
                             : roadbook::bench::firstSyncChild(child, server);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "roadbook-bench: %s\n", problem.what());
        return 1;
    }
}
