// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what the store says of a week to what its pages show. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/week_models.h"
#include "pages/words.h"
#include "store/week_facts.h"

#include <span>

namespace roadbook {

regulation::Day dayOf(const QString& isoDay); // 0 when it is none
QString inLanguage(const regulation::Label& label, const Words& words);

QString weekTitle(regulation::Day week, int days, const Words& words);                       // "11月30日 – 12月5日"
QString weekHint(regulation::Day week, regulation::Day today, const regulation::Pack& pack); // "本周", "下周"
QString shortWeekday(const QDate& day, const Words& words);                                  // "周一"

// When a row of that day was planned for: "09:30"; with its date when it was done on another day, "当天" without an hour.
QString plannedText(Timestamp planned, regulation::Day day, const Words& words);

int toneOfState(std::string_view state); // of a plan or record: Tone::Value

// What somebody may not do, why, what to do instead, and the article.
QString refusalText(const regulation::Refusal& refusal, const Words& words);

// How far a plan or record of a week or month has come.
struct HandedInWords {
    QString state; // "已提交"
    int tone = 0;  // Tone::Value
    QString detail;
    QString guidance;
    int guidanceTone = 0;
};
HandedInWords handedInWords(const HandedIn& handed, TypeId type, const Words& words);

// Days of the week that people plan on; the last day of the week only when something lies on it.
int daysToPlan(const WeekPlanFacts& facts);
QList<SuggestionRow> suggestionRows(const WeekPlanFacts& facts, const QString& search, const QString& chosen,
                                    const Words& words);
QList<PlanItemRow> planItemRows(const WeekPlanFacts& facts, regulation::Day day, const Words& words);
// `chosen`: the customer that waits for its day; "" = nobody.
QList<WeekDayRow> weekDayRows(const WeekPlanFacts& facts, std::span<PlanItemModel* const> items, const QString& chosen,
                              const Words& words);
QString planSummary(const WeekPlanFacts& facts);
QList<ChoiceRow> dayChoices(const WeekPlanFacts& facts, regulation::Day chosen, const Words& words);
QList<ChoiceRow> fieldChoices(TypeId type, FieldId field, const TextSet& chosen, const Words& words);

int toneOfDifference(regulation::DifferenceKind kind); // Tone::Value
QString differenceLabel(const regulation::Pack& pack, regulation::DifferenceKind kind, const Words& words);
// "改期 1" for each kind, then how long visits took on average.
QList<BadgeRow> differenceBadges(const regulation::Pack& pack, const std::map<regulation::DifferenceKind, int>& counts,
                                 std::span<const std::int64_t> stays, const Words& words);

Id lineKey(const regulation::ComparedLine& line);
QString differenceText(const WeekRecordFacts& facts, const regulation::ComparedLine& line, const Words& words);
QList<RecordLineRow> recordLineRows(const WeekRecordFacts& facts, const Words& words);
QList<BadgeRow> recordBadges(const WeekRecordFacts& facts, const Words& words);
// Reasons that are often given for such a difference.
QList<ChoiceRow> usualReasons(regulation::DifferenceKind kind);

} // namespace roadbook
