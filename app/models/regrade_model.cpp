// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regrade_model.h"

namespace roadbook {

RegradeModel::RegradeModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&RegradeRow::accountId>("accountId"),
                                           column<&RegradeRow::name>("name"),
                                           column<&RegradeRow::ownerName>("ownerName"),
                                           column<&RegradeRow::fromGrade>("fromGrade"),
                                           column<&RegradeRow::toGrade>("toGrade"),
                                           column<&RegradeRow::reasonText>("reasonText"),
                                           column<&RegradeRow::articleText>("articleText"),
                                           column<&RegradeRow::stateText>("stateText"),
                                           column<&RegradeRow::refusalText>("refusalText"),
                                           column<&RegradeRow::section>("section"),
                                           column<&RegradeRow::sectionText>("sectionText"),
                                           column<&RegradeRow::approveText>("approveText"),
                                           column<&RegradeRow::clean>("clean"),
                                           column<&RegradeRow::decidable>("decidable"),
                                           column<&RegradeRow::refusable>("refusable"),
                                       })
{}

} // namespace roadbook
