// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/due_model.h"

namespace roadbook {

DueModel::DueModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&DueRow::dueKey>("dueKey"),
                                           column<&DueRow::iconName>("iconName"),
                                           column<&DueRow::head>("head"),
                                           column<&DueRow::when>("when"),
                                           column<&DueRow::why>("why"),
                                           column<&DueRow::last>("last"),
                                           column<&DueRow::tone>("tone"),
                                           column<&DueRow::deed>("deed"),
                                           column<&DueRow::doIcon>("doIcon"),
                                           column<&DueRow::doText>("doText"),
                                           column<&DueRow::accountId>("accountId"),
                                           column<&DueRow::subjectId>("subjectId"),
                                           column<&DueRow::kind>("kind"),
                                           column<&DueRow::channel>("channel"),
                                       })
{}

} // namespace roadbook
