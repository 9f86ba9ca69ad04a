// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review_models.h"

namespace roadbook {

ReviewModel::ReviewModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ReviewRow::reviewId>("reviewId"),
                                           column<&ReviewRow::repName>("repName"),
                                           column<&ReviewRow::kindLabel>("kindLabel"),
                                           column<&ReviewRow::periodText>("periodText"),
                                           column<&ReviewRow::summaryText>("summaryText"),
                                           column<&ReviewRow::ageText>("ageText"),
                                           column<&ReviewRow::ageTone>("ageTone"),
                                           column<&ReviewRow::lateText>("lateText"),
                                           column<&ReviewRow::markText>("markText"),
                                           column<&ReviewRow::markTone>("markTone"),
                                           column<&ReviewRow::section>("section"),
                                           column<&ReviewRow::clean>("clean"),
                                           column<&ReviewRow::marked>("marked"),
                                       })
{}

ReviewLineModel::ReviewLineModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ReviewLineRow::lineKey>("lineKey"),
                                           column<&ReviewLineRow::dateText>("dateText"),
                                           column<&ReviewLineRow::accountName>("accountName"),
                                           column<&ReviewLineRow::grade>("grade"),
                                           column<&ReviewLineRow::tender>("tender"),
                                           column<&ReviewLineRow::archived>("archived"),
                                           column<&ReviewLineRow::plannedText>("plannedText"),
                                           column<&ReviewLineRow::actualText>("actualText"),
                                           column<&ReviewLineRow::channelIcon>("channelIcon"),
                                           column<&ReviewLineRow::channelLabel>("channelLabel"),
                                           column<&ReviewLineRow::markText>("markText"),
                                           column<&ReviewLineRow::markTone>("markTone"),
                                           column<&ReviewLineRow::otherText>("otherText"),
                                           column<&ReviewLineRow::reasonText>("reasonText"),
                                           column<&ReviewLineRow::reasonMissing>("reasonMissing"),
                                           column<&ReviewLineRow::noteText>("noteText"),
                                           column<&ReviewLineRow::striking>("striking"),
                                       })
{}

ShortFactModel::ShortFactModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ShortFactRow::factKey>("factKey"),
                                           column<&ShortFactRow::label>("label"),
                                           column<&ShortFactRow::text>("text"),
                                           column<&ShortFactRow::tone>("tone"),
                                       })
{}

} // namespace roadbook
