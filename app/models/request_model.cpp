// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/request_model.h"

namespace roadbook {

RequestModel::RequestModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&RequestRow::requestId>("requestId"),
                                           column<&RequestRow::accountId>("accountId"),
                                           column<&RequestRow::accountName>("accountName"),
                                           column<&RequestRow::grade>("grade"),
                                           column<&RequestRow::tender>("tender"),
                                           column<&RequestRow::authorName>("authorName"),
                                           column<&RequestRow::kindText>("kindText"),
                                           column<&RequestRow::whatText>("whatText"),
                                           column<&RequestRow::amountText>("amountText"),
                                           column<&RequestRow::detailText>("detailText"),
                                           column<&RequestRow::articleText>("articleText"),
                                           column<&RequestRow::ageText>("ageText"),
                                           column<&RequestRow::ageTone>("ageTone"),
                                           column<&RequestRow::stateText>("stateText"),
                                           column<&RequestRow::stateTone>("stateTone"),
                                           column<&RequestRow::refusalText>("refusalText"),
                                           column<&RequestRow::signText>("signText"),
                                           column<&RequestRow::section>("section"),
                                       })
{}

} // namespace roadbook
