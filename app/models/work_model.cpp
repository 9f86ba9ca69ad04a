// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/work_model.h"

namespace roadbook {

WorkModel::WorkModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&WorkRow::workId>("workId"),
                                           column<&WorkRow::iconName>("iconName"),
                                           column<&WorkRow::kindLabel>("kindLabel"),
                                           column<&WorkRow::head>("head"),
                                           column<&WorkRow::detail>("detail"),
                                           column<&WorkRow::ageText>("ageText"),
                                           column<&WorkRow::ageTone>("ageTone"),
                                           column<&WorkRow::deed>("deed"),
                                           column<&WorkRow::subjectId>("subjectId"),
                                       })
{}

} // namespace roadbook
