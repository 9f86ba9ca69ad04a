// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitModel: visits in a list: today, a timeline, a team. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct VisitRow {
    QString visitId;
    QString accountId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString dateText; // "今天", "11月23日"
    QString timeText; // "09:30": begun, or planned
    QString kindLabel;
    QString peopleText; // "赵敏 · 经办"
    QString outcomeLabel;
    int outcomeTone = 0; // Tone::Value
    QString summary;
    QString stayText; // "停留 48 分钟"; while it runs "00:24"
    QString repName;
    int phase = 0;         // VisitModel::Phase
    int stage = 0;         // SyncController::Stage
    QString purposeText;   // "客情维护、新产品推广"
    bool fromPlan = false; // an item of the week's plan: there is no visit yet, and visitId names the item
    bool inPlan = false;   // made for one

    bool operator==(const VisitRow&) const = default;
};

class VisitModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    enum Phase { Planned, Running, Done };
    Q_ENUM(Phase)

    explicit VisitModel(QObject* parent = nullptr);
    void setRows(QList<VisitRow> rows) { m_rows.set(std::move(rows)); }
    void setRow(int row, const VisitRow& value) { m_rows.update(row, value); }
    const QList<VisitRow>& rows() const { return m_rows.all(); }
    int find(const QString& visitId) const { return m_rows.find(visitId); }

private:
    RowList<VisitRow> m_rows;
};

} // namespace roadbook
