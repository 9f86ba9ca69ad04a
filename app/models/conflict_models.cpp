// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflict_models.h"

#include <utility>

namespace roadbook {

RivalModel::RivalModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&RivalRow::rivalId>("rivalId"),
                                           column<&RivalRow::value>("value"),
                                           column<&RivalRow::author>("author"),
                                           column<&RivalRow::device>("device"),
                                           column<&RivalRow::madeText>("madeText"),
                                           column<&RivalRow::arrivedText>("arrivedText"),
                                           column<&RivalRow::shown>("shown"),
                                       })
{}

ConflictItem::ConflictItem(QString conflictId, Settle settle, QObject* parent)
    : QObject(parent), m_conflictId(std::move(conflictId)), m_settle(std::move(settle))
{}

void ConflictItem::set(const ConflictTexts& texts, QList<RivalRow> rivals)
{
    m_rivals.setRows(std::move(rivals));
    if (m_texts == texts)
        return;
    m_texts = texts;
    emit changed();
}

ConflictModel::ConflictModel(QObject* parent)
    : ListModel(parent),
      m_rows(*this, {column<&ConflictRow::conflictId>("conflictId"), column<&ConflictRow::item>("item")})
{}

} // namespace roadbook
