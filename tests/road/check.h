// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold when every fault has stopped: judged from what the programs print, and from the list of what was saved.
// Shares no code with them. The scenario's thread.
#pragma once

#include "road/world.h"

#include <string>
#include <vector>

namespace roadbook::road {

struct Save {
    std::string token = {}; // in every text of it, and in no other save
    bool isGroup = false;   // a visit with two promises; otherwise one field of an account
    bool isCertain = true;  // the program said that it is saved; otherwise it was killed or failed, and may be saved
    std::string visit = {}; // of a certain group
    std::string words = {}; // for people
};

// Nobody's sync moves anything any more. A problem in words otherwise: it does not get there, or a sync fails.
std::vector<std::string> comeToRest(World& world);
std::vector<std::string> check(World& world, const std::vector<Save>& saves);

} // namespace roadbook::road
