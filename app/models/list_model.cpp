// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/list_model.h"

namespace roadbook {

int ListModel::count() const
{
    return m_rows ? m_rows->size() : 0;
}

int ListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ListModel::data(const QModelIndex& index, int role) const
{
    const int column = role - Qt::UserRole;
    if (!m_rows || !index.isValid() || index.row() >= count() || column < 0 || column >= m_rows->columnCount())
        return {};
    return m_rows->cell(index.row(), column);
}

QHash<int, QByteArray> ListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int column = 0; m_rows && column < m_rows->columnCount(); ++column)
        names.insert(Qt::UserRole + column, m_rows->columnName(column));
    return names;
}

} // namespace roadbook
