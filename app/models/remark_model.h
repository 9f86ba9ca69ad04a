// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was said to a record, the earliest first. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct RemarkRow {
    QString remarkKey;
    QString who;  // "王敏"
    QString when; // "今天 11:02"
    QString said;
    bool mine = false;

    bool operator==(const RemarkRow&) const = default;
};

class RemarkModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RemarkModel(QObject* parent = nullptr);
    void setRows(QList<RemarkRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RemarkRow>& rows() const { return m_rows.all(); }

private:
    RowList<RemarkRow> m_rows;
};

} // namespace roadbook
