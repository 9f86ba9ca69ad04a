// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page of 月度客户拜访记录表 asks the store (V-09, V-11, W-09): the month made from the sheets of its weeks, how each of
// those weeks stands, and what of the visits is not in a sheet yet. Store thread; plain values.
#pragma once

#include "regulation/workflow/sheet.h"
#include "store/handed_in.h"
#include "store/reader.h"

#include <map>
#include <memory>

namespace roadbook {

// A week of which the month has at least a day.
struct WeekOfMonthFacts {
    regulation::Day week = 0;
    std::string state;              // of its record; "" = there is none
    bool inSheet = false;           // the month takes its rows from a sealed sheet
    bool over = false;              // its record is due already
    std::int64_t visits = 0;        // recorded in its days of this month
    regulation::DueTime due;        // of its record
    std::vector<std::size_t> lines; // indices into `sheet.rows`
};

struct MonthRecordFacts {
    std::shared_ptr<const regulation::Pack> pack;
    regulation::Day today = 0;
    regulation::Day month = 0;
    HandedIn record;
    regulation::Sheet sheet; // as it was handed in; before that, and after a return, as it would be now
    bool sealed = false;     // `sheet` is the one that was handed in
    bool grown = false;      // 补录 would make a new version of it
    int late = 0;            // with so many rows more
    std::vector<WeekOfMonthFacts> weeks;
    std::map<Id, AccountFace> accounts; // of the rows
    std::optional<std::string> summaryDraft;
};
// Recorded by that person, begun in [from, to).
Result<std::int64_t> visitsBetween(Replica& replica, const regulation::OfficeCalendar& calendar, const Id& rep,
                                   regulation::Day from, regulation::Day to);
// `month`: nothing: the last one as long as it is to be handed in, else this one.
Result<MonthRecordFacts> monthRecordFacts(Replica& replica, const Id& me, std::optional<regulation::Day> month);
std::string monthSummaryKey(const Id& record); // under which the summary is kept while it is being written

} // namespace roadbook
