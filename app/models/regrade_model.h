// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegradeModel: customers whose grade would change, with the reason, the article and what was decided. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct RegradeRow {
    QString accountId;
    QString name;
    QString ownerName;
    QString fromGrade; // "" = 待定级
    QString toGrade;
    QString reasonText;
    QString articleText;
    QString stateText;   // what was decided and what it waits for; "" = nothing yet
    QString refusalText; // why it cannot be applied now, and what can be done
    QString section;     // "open", "approved", "refused"
    QString sectionText; // "等着决定"
    QString approveText; // "批准", "执行"; "" when there is nothing to approve
    bool clean = false;
    bool decidable = false; // there is a grade to approve or refuse
    bool refusable = false;

    bool operator==(const RegradeRow&) const = default;
};

class RegradeModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RegradeModel(QObject* parent = nullptr);
    void setRows(QList<RegradeRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RegradeRow>& rows() const { return m_rows.all(); }

private:
    RowList<RegradeRow> m_rows;
};

} // namespace roadbook
