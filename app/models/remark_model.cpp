// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/remark_model.h"

namespace roadbook {

RemarkModel::RemarkModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {column<&RemarkRow::remarkKey>("remarkKey"), column<&RemarkRow::who>("who"),
                                        column<&RemarkRow::when>("when"), column<&RemarkRow::said>("said"),
                                        column<&RemarkRow::mine>("mine")})
{}

} // namespace roadbook
