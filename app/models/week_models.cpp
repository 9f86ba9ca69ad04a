// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/week_models.h"

namespace roadbook {

SuggestionModel::SuggestionModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&SuggestionRow::suggestionKey>("suggestionKey"),
                                           column<&SuggestionRow::section>("section"),
                                           column<&SuggestionRow::iconName>("iconName"),
                                           column<&SuggestionRow::accountId>("accountId"),
                                           column<&SuggestionRow::accountName>("accountName"),
                                           column<&SuggestionRow::grade>("grade"),
                                           column<&SuggestionRow::tender>("tender"),
                                           column<&SuggestionRow::when>("when"),
                                           column<&SuggestionRow::why>("why"),
                                           column<&SuggestionRow::tone>("tone"),
                                           column<&SuggestionRow::kind>("kind"),
                                           column<&SuggestionRow::channel>("channel"),
                                           column<&SuggestionRow::plannedText>("plannedText"),
                                           column<&SuggestionRow::plannedTone>("plannedTone"),
                                           column<&SuggestionRow::nearText>("nearText"),
                                           column<&SuggestionRow::chosen>("chosen"),
                                       })
{}

PlanItemModel::PlanItemModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&PlanItemRow::itemId>("itemId"),
                                           column<&PlanItemRow::accountId>("accountId"),
                                           column<&PlanItemRow::accountName>("accountName"),
                                           column<&PlanItemRow::grade>("grade"),
                                           column<&PlanItemRow::tender>("tender"),
                                           column<&PlanItemRow::timeText>("timeText"),
                                           column<&PlanItemRow::detailText>("detailText"),
                                           column<&PlanItemRow::markText>("markText"),
                                           column<&PlanItemRow::markTone>("markTone"),
                                           column<&PlanItemRow::lateText>("lateText"),
                                       })
{}

WeekDayModel::WeekDayModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&WeekDayRow::day>("day"),
                                           column<&WeekDayRow::weekdayText>("weekdayText"),
                                           column<&WeekDayRow::dateText>("dateText"),
                                           column<&WeekDayRow::spokenText>("spokenText"),
                                           column<&WeekDayRow::today>("today"),
                                           column<&WeekDayRow::past>("past"),
                                           column<&WeekDayRow::fitText>("fitText"),
                                           column<&WeekDayRow::itemCount>("itemCount"),
                                           column<&WeekDayRow::items>("items"),
                                       })
{}

RecordLineModel::RecordLineModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&RecordLineRow::lineKey>("lineKey"),
                                           column<&RecordLineRow::dayText>("dayText"),
                                           column<&RecordLineRow::accountId>("accountId"),
                                           column<&RecordLineRow::accountName>("accountName"),
                                           column<&RecordLineRow::grade>("grade"),
                                           column<&RecordLineRow::tender>("tender"),
                                           column<&RecordLineRow::plannedText>("plannedText"),
                                           column<&RecordLineRow::actualText>("actualText"),
                                           column<&RecordLineRow::channelIcon>("channelIcon"),
                                           column<&RecordLineRow::channelLabel>("channelLabel"),
                                           column<&RecordLineRow::differenceText>("differenceText"),
                                           column<&RecordLineRow::tone>("tone"),
                                           column<&RecordLineRow::reason>("reason"),
                                           column<&RecordLineRow::missing>("missing"),
                                           column<&RecordLineRow::explainable>("explainable"),
                                           column<&RecordLineRow::last>("last"),
                                       })
{}

MonthWeekModel::MonthWeekModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&MonthWeekRow::week>("week"),
                                           column<&MonthWeekRow::titleText>("titleText"),
                                           column<&MonthWeekRow::stateText>("stateText"),
                                           column<&MonthWeekRow::stateTone>("stateTone"),
                                           column<&MonthWeekRow::detailText>("detailText"),
                                           column<&MonthWeekRow::actionText>("actionText"),
                                           column<&MonthWeekRow::missing>("missing"),
                                           column<&MonthWeekRow::lineCount>("lineCount"),
                                           column<&MonthWeekRow::lines>("lines"),
                                       })
{}

BadgeModel::BadgeModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&BadgeRow::badgeKey>("badgeKey"),
                                           column<&BadgeRow::text>("text"),
                                           column<&BadgeRow::tone>("tone"),
                                           column<&BadgeRow::graded>("graded"),
                                           column<&BadgeRow::grade>("grade"),
                                           column<&BadgeRow::tender>("tender"),
                                           column<&BadgeRow::count>("count"),
                                       })
{}

} // namespace roadbook
