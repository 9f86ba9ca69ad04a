// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/command_model.h"

namespace roadbook {

CommandModel::CommandModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&CommandRow::commandId>("commandId"),
                                           column<&CommandRow::iconName>("iconName"),
                                           column<&CommandRow::text>("text"),
                                           column<&CommandRow::hint>("hint"),
                                       })
{}

} // namespace roadbook
