// SPDX-License-Identifier: GPL-3.0-or-later
//
// MeasureModel: shares with a bar each: coverage by grade, people beside each other. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct MeasureRow {
    QString measureId;
    QString label;
    QString detail;         // "应联系 12，按时 9"
    QString shareText;      // "75%"; "—" when there was nothing
    double share = 0;       // 0 to 1
    int tone = 0;           // Tone::Value
    bool ofTenders = false; // of the customers by tender, whatever their grades

    bool operator==(const MeasureRow&) const = default;
};

class MeasureModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit MeasureModel(QObject* parent = nullptr);
    void setRows(QList<MeasureRow> rows) { m_rows.set(std::move(rows)); }
    const QList<MeasureRow>& rows() const { return m_rows.all(); }

private:
    RowList<MeasureRow> m_rows;
};

} // namespace roadbook
