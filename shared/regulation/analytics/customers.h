// SPDX-License-Identifier: GPL-3.0-or-later
//
// 保有率 and 流失率 (S3, N-01, N-02): of the customers who were active when a period began, how many still are when it
// ends, and who was lost. Pure functions; any thread.
#pragma once

#include "regulation/analytics/ratio.h"
#include "regulation/analytics/section.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct CustomerLife {
    std::string id;
    std::string grade; // when the period began
    std::vector<Day> orders;
    std::optional<Day> flaggedLost; // somebody wrote down that it is lost
};

struct DayRange {
    Day first = 0;
    Day last = 0;
};

// An order within so many months up to that day, and not flagged lost by then.
bool isActive(const CustomerLife& customer, Day on, int months);

struct Retained {
    Ratio all;
    std::map<std::string, Ratio> byGrade;
};
Retained retention(std::span<const CustomerLife> customers, const DayRange& period, const RetentionRule& rule);

struct Churned {
    Ratio all;
    Ratio focus; // of the grades that the rule looks at first
    std::map<std::string, Ratio> byGrade;
    std::vector<std::string> who; // ids, those of the focus grades first: keep contact, find the reason
};
// `active`: how those at the start are counted.
Churned churn(std::span<const CustomerLife> customers, const DayRange& period, const ChurnRule& rule,
              const RetentionRule& active);

} // namespace roadbook::regulation
