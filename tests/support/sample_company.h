// SPDX-License-Identifier: GPL-3.0-or-later
//
// The demo company: invented people and customers, the same at every run. Two teams with six reps, their supervisors, a
// manager; some sixty accounts with contacts; two months of visits up to "now", promises open and kept, and today's
// plan. For the demo, for pictures and for tests that want a lived-in store. Pure; any thread.
#pragma once

#include "replica/replica.h"

#include <map>
#include <string>
#include <vector>

namespace roadbook::test {

struct SamplePerson {
    std::string login;
    std::string display;
    std::string role; // as `roadbookd user add --role` takes it
    std::string team;
};

// The first is 王敏, supervisor of the first team; the second 林晓, the rep that the demo follows.
const std::vector<SamplePerson>& samplePeople();
std::vector<std::string> sampleTeams();

// One save by one person at one moment.
struct SampleSave {
    std::string login;
    Timestamp at = 0;
    std::vector<Edit> edits;
};

// Everything that the reps recorded, oldest first; ids are fixed. `staff`: id by login. `midnight`: where today begins;
// today's visits lie on it at 09:30, 11:00, 14:00 and 16:20.
std::vector<SampleSave> sampleSaves(const std::map<std::string, Id>& staff, Timestamp midnight);

} // namespace roadbook::test
