// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where each rule stands: its places in the presets, with the article, and the tests that name it. Reads the sources of
// this tree; what it finds becomes docs/regulation.md.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace roadbook::test {

struct Place {
    std::string pack; // "S0"
    std::string path; // "obligations[a1_phone]"
    std::string key;  // its first word
    std::string ref;
    std::string article;
    bool assumption = false;
};

struct RuleRow {
    std::vector<Place> places;
    std::vector<std::string> tests; // "tst_archive: ruleA02BasicsAreAskedOfEverybody", each once
};

// By id, in the order of the rulebook's chapters.
struct ByChapter {
    bool operator()(const std::string& a, const std::string& b) const;
};
using RuleTable = std::map<std::string, RuleRow, ByChapter>;

RuleTable ruleTable(const std::string& root); // of the source tree
std::string asMarkdown(const RuleTable& table);

// Lines of a list of this folder: "id | words", without comments.
std::vector<std::pair<std::string, std::string>> listOf(const std::string& file);

} // namespace roadbook::test
