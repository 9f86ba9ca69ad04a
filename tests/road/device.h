// SPDX-License-Identifier: GPL-3.0-or-later
//
// Device: a store on a small disk of its own, driven by roadbook-cli, with a bad road to the server. The scenario's thread.
#pragma once

#include "road/bad_road.h"
#include "road/child.h"
#include "road/disk.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace roadbook::road {

class Device {
public:
    // A copy goes by the road that its store names, the original's.
    Device(std::string name, std::string user, const std::string& folder, bool canMount, std::shared_ptr<BadRoad> road);

    const std::string& name() const { return m_name; }
    const std::string& user() const { return m_user; }
    const std::string& staff() const { return m_staff; }
    BadRoad& road() const { return *m_road; }
    Disk& disk() { return m_disk; }
    std::string store() const { return m_disk.folder() + "/store"; }

    void login(); // throws
    std::shared_ptr<Child> begin(const std::vector<std::string>& arguments, const nlohmann::json& input = {});
    Ended run(const std::vector<std::string>& arguments, const nlohmann::json& input = {});
    // One object per line; throws when the command fails.
    std::vector<nlohmann::json> lines(const std::vector<std::string>& arguments);
    void limitFiles(bool on) { m_limited = on; } // where no disk can be mounted
    void takeStaff(const Device& other) { m_staff = other.m_staff; }

private:
    std::string m_name;
    std::string m_user;
    std::string m_staff;
    Disk m_disk;
    std::string m_scratch;
    std::shared_ptr<BadRoad> m_road;
    bool m_limited = false;
    int m_runs = 0;
};

std::vector<nlohmann::json> linesOf(const Ended& ended); // of what it printed, whole lines only

} // namespace roadbook::road
