// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/promise_model.h"

namespace roadbook {

PromiseModel::PromiseModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&PromiseRow::promiseId>("promiseId"),
                                           column<&PromiseRow::accountId>("accountId"),
                                           column<&PromiseRow::accountName>("accountName"),
                                           column<&PromiseRow::what>("what"),
                                           column<&PromiseRow::ownerText>("ownerText"),
                                           column<&PromiseRow::dueText>("dueText"),
                                           column<&PromiseRow::dueTone>("dueTone"),
                                           column<&PromiseRow::phase>("phase"),
                                           column<&PromiseRow::detail>("detail"),
                                       })
{}

} // namespace roadbook
