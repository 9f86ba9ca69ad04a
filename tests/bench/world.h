// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server full of generated records, and folders for stores. Made when a benchmark first asks for it.
#pragma once

#include "bench/device.h"
#include "bench/floor.h"
#include "support/server_process.h"

#include <optional>
#include <string>
#include <vector>

namespace roadbook::bench {

struct Size {
    std::size_t accounts = 20'000;
    std::size_t visitsEach = 4;
    std::size_t pushed = 10'000;
    std::size_t searched = 100'000;
    int repeat = 3;
    std::size_t records() const { return accounts * (1 + visitsEach); }
};

// A company with one rep who owns everything and one supervisor who reads it.
class World {
public:
    // Starts the server and pushes `accounts` archives and their visits from the rep's device.
    World(std::size_t accounts, std::size_t visitsEach);

    test::ServerProcess& server() { return m_server; }
    std::string url() const { return m_server.url().toStdString(); }
    BenchDevice& rep() { return *m_rep; }
    const std::vector<Sample>& samples() const { return m_samples; } // accounts first
    std::size_t accounts() const { return m_accounts; }
    std::string newFolder(const std::string& name);
    // A device of somebody that has everything. `url`: of the server, or of a road to it.
    BenchDevice synced(const char* user, const std::string& url);
    // So many archives get another phone number on the rep's device, each in a save of its own, and the server has them.
    // Returns them as they are now; fewer when there are not as many.
    std::vector<Sample> change(std::size_t count, std::uint64_t seed);

    static constexpr const char* kRep = "lin";
    static constexpr const char* kSupervisor = "wang";
    static std::string passwordOf(const char* user);

private:
    test::ServerProcess m_server;
    test::TempFolder m_folder;
    std::optional<BenchDevice> m_rep;
    std::vector<Sample> m_samples;
    std::size_t m_accounts;
    int m_folders = 0;
};

} // namespace roadbook::bench
