// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountModel: accounts in a list: what a search found, who was not seen for long. GUI thread.
#pragma once

#include "models/list_model.h"

#include <string>

namespace roadbook {

struct AccountRow {
    QString accountId;
    QString name;
    QString grade;
    bool tender = false;
    QString region;
    QString industry;
    QString ownerName;
    QString matchText;     // "联系人 赵敏 · 经办" when a contact was found
    QString lastVisitText; // "上次联系 11月23日", "从未联系"; "" while the store is still being put in order
    int conflicts = 0;
    bool pending = false;
    std::string visitedBefore = {}; // as the archive says it, for lastVisitText; not shown by itself

    bool operator==(const AccountRow&) const = default;
};

class AccountModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit AccountModel(QObject* parent = nullptr);
    void setRows(QList<AccountRow> rows) { m_rows.set(std::move(rows)); }
    const QList<AccountRow>& rows() const { return m_rows.all(); }
    int indexOf(const QString& accountId) const; // -1 = not there

private:
    RowList<AccountRow> m_rows;
};

} // namespace roadbook
