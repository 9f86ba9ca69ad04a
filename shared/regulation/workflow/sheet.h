// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sheet: a submitted 周拜访记录表 or 月度客户拜访记录表, as it stands in the field `sheet` of its record. The week is made from the
// comparison of plan and visits, the month from its weeks (W-09): nobody types a row twice. A sheet is sealed with the
// SHA-256 of its canonical text; what comes later makes the next version, which names the seal before it, and marks each
// added row 补录 with the moment it was entered (W-02). Pure; any thread.
#pragma once

#include "regulation/workflow/compare.h"

#include <functional>
#include <string>
#include <string_view>

namespace roadbook::regulation {

struct SheetRow {
    Id visit; // null: planned and not done
    Id item;
    Id account;
    std::string accountName; // as it was then: the archive may change hands
    Day day = 0;
    Timestamp planned = 0;
    Timestamp start = 0;
    Timestamp end = 0;
    std::int64_t stayMinutes = -1;
    std::string kind;
    std::string channel;
    std::string outcome;
    TextSet people;
    TextSet purposes;
    std::string summary;                  // its beginning; the whole stands in the visit
    std::vector<std::string> differences; // names, by differenceName()
    std::string reason;
    std::string missing; // the first difference that still needs a reason or a report; "" = none
    bool late = false;   // 补录
    Timestamp enteredAt = 0;

    bool operator==(const SheetRow&) const = default;
};

struct Sheet {
    bool monthly = false;
    Id rep;
    Day period = 0; // first day of its week or month
    int version = 1;
    std::string previous; // seal of the version before; "" for the first
    Timestamp sealedAt = 0;
    std::string pack; // the regulation that judged it: "S0@1"
    std::vector<SheetRow> rows;
    std::vector<Day> missingWeeks; // of a month: weeks that were not handed in yet
    std::string seal;              // 64 hexadecimal digits; given by sealed()

    bool operator==(const Sheet&) const = default;
};

std::string sealed(const Sheet& sheet);         // its text with the seal, for the field
Result<Sheet> readSheet(std::string_view text); // BadValue: no sheet, or its seal does not fit what it says

// The rows of a week. `nameOf`: of an account, as people know it.
Sheet weekSheet(const PlanHead& plan, const Comparison& comparison, std::span<const DoneVisit> visits,
                const std::function<std::string(const Id&)>& nameOf);
// The rows of all weeks that fall into the month, each visit once, as its latest sheet has it. Weeks of which there is
// no sheet are named. `weeks` in any order, one sheet each.
Sheet monthSheet(const OfficeCalendar& calendar, const Id& rep, Day month, std::span<const Sheet> weeks);
// The next version: everything that was sealed stays as it was, what is new or different is added as 补录. Returns the
// earlier sheet when there is nothing to add.
Sheet nextVersion(const Sheet& earlier, const Sheet& now, Timestamp enteredAt);

} // namespace roadbook::regulation
