// SPDX-License-Identifier: GPL-3.0-or-later
//
// PromiseModel: what was promised (承诺与待办), to whom, until when. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct PromiseRow {
    QString promiseId;
    QString accountId;
    QString accountName;
    QString what;
    QString ownerText;
    QString dueText; // "逾期 2 天", "今天", "11月30日"
    int dueTone = 0; // Tone::Value
    int phase = 0;   // PromiseModel::Phase
    QString detail;  // "11月16日拜访答应 陈姐"

    bool operator==(const PromiseRow&) const = default;
};

class PromiseModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    enum Phase { Open, Kept, Dropped };
    Q_ENUM(Phase)

    explicit PromiseModel(QObject* parent = nullptr);
    void setRows(QList<PromiseRow> rows) { m_rows.set(std::move(rows)); }
    const QList<PromiseRow>& rows() const { return m_rows.all(); }

private:
    RowList<PromiseRow> m_rows;
};

} // namespace roadbook
