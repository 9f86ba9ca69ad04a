// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_model.h"

#include <algorithm>

namespace roadbook {

AccountModel::AccountModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&AccountRow::accountId>("accountId"),
                                           column<&AccountRow::name>("name"),
                                           column<&AccountRow::grade>("grade"),
                                           column<&AccountRow::tender>("tender"),
                                           column<&AccountRow::region>("region"),
                                           column<&AccountRow::industry>("industry"),
                                           column<&AccountRow::ownerName>("ownerName"),
                                           column<&AccountRow::matchText>("matchText"),
                                           column<&AccountRow::lastVisitText>("lastVisitText"),
                                           column<&AccountRow::conflicts>("conflicts"),
                                           column<&AccountRow::pending>("pending"),
                                       })
{}

int AccountModel::indexOf(const QString& accountId) const
{
    const auto at = std::ranges::find(rows(), accountId, &AccountRow::accountId);
    return at == rows().end() ? -1 : static_cast<int>(at - rows().begin());
}

} // namespace roadbook
