// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visit_model.h"

namespace roadbook {

VisitModel::VisitModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&VisitRow::visitId>("visitId"),
                                           column<&VisitRow::accountId>("accountId"),
                                           column<&VisitRow::accountName>("accountName"),
                                           column<&VisitRow::grade>("grade"),
                                           column<&VisitRow::tender>("tender"),
                                           column<&VisitRow::dateText>("dateText"),
                                           column<&VisitRow::timeText>("timeText"),
                                           column<&VisitRow::kindLabel>("kindLabel"),
                                           column<&VisitRow::peopleText>("peopleText"),
                                           column<&VisitRow::outcomeLabel>("outcomeLabel"),
                                           column<&VisitRow::outcomeTone>("outcomeTone"),
                                           column<&VisitRow::summary>("summary"),
                                           column<&VisitRow::stayText>("stayText"),
                                           column<&VisitRow::repName>("repName"),
                                           column<&VisitRow::phase>("phase"),
                                           column<&VisitRow::stage>("stage"),
                                           column<&VisitRow::purposeText>("purposeText"),
                                           column<&VisitRow::fromPlan>("fromPlan"),
                                           column<&VisitRow::inPlan>("inPlan"),
                                       })
{}

} // namespace roadbook
