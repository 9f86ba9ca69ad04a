// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section `archive` of a pack: which fields make an archive (客户档案) complete for which grade, how much each of them
// weighs, and how often it is verified (S0 §18, §25; S4/8-2). When that must be done is a matter of
// the due list (due/), who may read it one of shared/access. Plain values; any thread.
#pragma once

#include "model/schema.h"
#include "regulation/reading/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

class Node;

// Fields that belong together and are asked of the same customers.
struct ArchiveGroup {
    std::string id; // "basic"
    std::string label;
    std::string labelEn;
    TypeId record = type::kAccount;         // whose fields: of the account, or of one of its contacts
    std::vector<const FieldInfo*> fields;   // of the program's tables, never null
    std::vector<std::string> contactLevels; // of which contacts one must have them; empty = of any
    int weight = 1;                         // of each field
    std::vector<std::string> requiredFor;   // grades; "*" = every customer; empty = welcome, never missed
    std::optional<Sensitivity> sensitivity; // as the program enforces it for each of the fields; empty = not stated
    int verifyEveryMonths = 0;              // 0 = never
    Source source;

    bool requiredOf(std::string_view grade) const;
};

struct ArchiveSection {
    std::vector<ArchiveGroup> groups;
    int completeAtPercent = 100; // from here on nothing is left to complete
    Source completeSource;
};

ArchiveSection readArchiveSection(Node& pack);

} // namespace roadbook::regulation
