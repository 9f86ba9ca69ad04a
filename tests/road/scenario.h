// SPDX-License-Identifier: GPL-3.0-or-later
//
// One scenario: steps and faults drawn from a seed, played on a world, then rest and judgement. One thread.
#pragma once

#include "road/check.h"
#include "sim/dice.h"

#include <map>
#include <string>
#include <vector>

namespace roadbook::road {

bool failedForWantOfSpace(const Ended& ended); // the program says that it could not write
std::string inShort(const Ended& ended);       // of a sync or a save

class Scenario {
public:
    Scenario(World& world, std::uint64_t seed);

    std::vector<std::string> play(); // what was wrong; throws when the world cannot even be run
    const std::vector<std::string>& trace() const { return m_trace; }
    const std::map<std::string, int>& happened() const { return m_happened; } // beside what the roads count
    int saves() const { return static_cast<int>(m_saves.size()); }

private:
    Device& anyDevice();
    const std::string& anyAccount();
    std::string token();
    void step();

    void saveVisit();
    void saveVisit(Device& device);
    void editAccount();
    void handOver();
    void settleConflict();
    void fixRefused();
    void copyStore();
    // Saves, perhaps with a fault; the save is in the list then.
    Ended put(Device& device, const std::vector<std::string>& arguments, const nlohmann::json& input, Save save);

    void sync(Device& device);
    void syncFreely(Device& device);
    void syncBy(Device& device, Trouble trouble, bool late = false);
    void syncOvertaken(Device& device, Fault fault, const char* name);
    void syncStruck(Device& device, Fault fault, bool server, int number, const char* name);
    void syncOnFullDisk(Device& device, bool server);
    void reviveServer();
    void note(std::string words) { m_trace.push_back(std::move(words)); }
    void heard(Device& device, const Ended& ended);

    World& m_world;
    sim::Dice m_dice;
    bool m_chenWorks;
    int m_tokens = 0;
    std::vector<Save> m_saves;
    std::vector<std::string> m_trace;
    std::vector<std::string> m_problems;
    std::map<std::string, int> m_happened;
};

} // namespace roadbook::road
