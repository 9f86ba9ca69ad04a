// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section `reception` of a pack: who does what when people of a customer come to visit (客户接待, S2 §13), by the tier
// of the customer and the rank of the visitor. Words for people; nothing is computed from them. Plain values; any thread.
#pragma once

#include "regulation/reading/label.h"
#include "regulation/reading/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

class Node;

struct ReceptionStep {
    std::string id; // "plan"
    Label label;    // 接待方案
    Label text;     // 业务单位拟订，公司办公室审核，公司领导审批

    bool operator==(const ReceptionStep&) const = default;
};

struct ReceptionRule {
    std::vector<std::string> tiers;    // grades of the customer
    std::vector<std::string> visitors; // ids of ranks
    std::vector<ReceptionStep> steps;  // in the order in which they come
    Source source;
};

struct ReceptionSection {
    struct Rank {
        std::string id; // "chairman"
        Label label;
    };
    std::vector<Rank> ranks; // of visitors, from high to low
    std::vector<ReceptionRule> rules;

    // nullptr: the regulation says nothing about such a visit, and nothing is owed (G-06).
    const ReceptionRule* find(std::string_view tier, std::string_view visitor) const;
};

// Two rules for the same visit are an error; a tier that has rules for some ranks only is a gap.
ReceptionSection readReceptionSection(Node& pack);

} // namespace roadbook::regulation
