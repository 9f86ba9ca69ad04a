// SPDX-License-Identifier: GPL-3.0-or-later
//
// Source: where a number of a regulation comes from, so that the program can answer "why is this due?" (law 14). Every
// item of a pack carries one. Pure values; any thread.
#pragma once

#include <string>
#include <vector>

namespace roadbook::regulation {

struct Source {
    std::string ref;                // where it stands in the regulation: "S0 §34.2"
    std::string article;            // the same for people: "第34条"
    std::vector<std::string> rules; // ids of the rules that it puts into force: "C-01"
    bool assumption = false;        // the regulation is silent; this is our proposal, and is shown as one
    std::string note;               // what was decided where the regulation contradicts itself; may be empty
    std::string noteEn = {};        // the same in English; may be empty

    bool operator==(const Source&) const = default;
};

} // namespace roadbook::regulation
