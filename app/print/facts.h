// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in a document, as the store and the regulation have it: the comparison that `roadbook-cli compare` prints,
// the sheet that was sealed. No rule is applied here a second time. Store thread.
#pragma once

#include "print/paper_words.h"
#include "regulation/workflow/sheet.h"
#include "replica/replica.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace roadbook {

// Names of whoever and whatever a document mentions; "" = nobody, or not visible to this user.
struct PaperNames {
    std::string rep;
    std::string team;
    std::string decidedBy;
    std::map<Id, std::string> accounts;
    std::map<Id, std::string> staff;                        // who wrote remarks
    std::map<std::string, std::string, std::less<>> people; // by member of a set of people: an id, or a name

    std::vector<std::string> of(const TextSet& members) const;
};

using DifferenceRules = std::map<regulation::DifferenceKind, regulation::DifferenceRule>;

// 周拜访计划表
struct PlanPaper {
    Record plan;
    std::vector<Record> items;
    std::map<Id, std::string> requests;               // state of each gift's and expense's request
    std::map<Id, TextSet> met;                        // by visit: whom it met
    std::optional<regulation::Comparison> comparison; // none: the regulation in force compares nothing
    DifferenceRules rules;
    PaperNames names;
    Timestamp now = 0;
};

// 周拜访记录表, 月度客户拜访记录表
struct SheetPaper {
    Record record;
    regulation::Sheet sheet; // without a seal: not handed in yet
    DifferenceRules rules;
    PaperNames names;
    Timestamp now = 0;
};

Result<PlanPaper> planPaper(Replica& replica, const Record& plan);
Result<SheetPaper> sheetPaper(Replica& replica, const Record& record);

} // namespace roadbook
