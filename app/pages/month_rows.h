// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what the store says of a month to what its page shows: its weeks with their lines, and what they come to by grade
// and by kind. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/week_models.h"
#include "pages/words.h"
#include "store/month_facts.h"

#include <span>

namespace roadbook {

QString dayInMonth(const QDate& day, const Words& words);             // "2日 周一"
QString monthTitle(regulation::Day month, const Words& words);        // "2026年11月"
QString monthHint(regulation::Day month, regulation::Day today);      // "上个月"
QString monthSummary(const MonthRecordFacts& facts);                  // "拜访 38 次 · 客户 21 家"
QString monthGaps(const MonthRecordFacts& facts, const Words& words); // "" = it is whole
int weeksMissing(const MonthRecordFacts& facts);                      // that are over
QList<RecordLineRow> monthLineRows(const MonthRecordFacts& facts, const WeekOfMonthFacts& week, const Words& words);
QList<MonthWeekRow> monthWeekRows(const MonthRecordFacts& facts, std::span<RecordLineModel* const> lines,
                                  const Words& words);

// What the month comes to.
QList<BadgeRow> monthBadges(const MonthRecordFacts& facts, const Words& words); // against the plan
QList<BadgeRow> monthGrades(const MonthRecordFacts& facts);
QList<BadgeRow> monthKinds(const MonthRecordFacts& facts, const Words& words);

} // namespace roadbook
