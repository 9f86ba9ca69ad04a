// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rule_model.h"

namespace roadbook {

RuleModel::RuleModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&RuleRow::ruleId>("ruleId"),
                                           column<&RuleRow::section>("section"),
                                           column<&RuleRow::label>("label"),
                                           column<&RuleRow::source>("source"),
                                           column<&RuleRow::note>("note"),
                                           column<&RuleRow::proposal>("proposal"),
                                       })
{}

} // namespace roadbook
