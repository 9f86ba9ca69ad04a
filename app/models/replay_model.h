// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReplayModel: what a pack would change, one line each: a customer's grade, what is due, a person's work. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct ReplayRow {
    QString rowKey;
    QString title;  // "东岭机械 · 林晓"
    QString detail; // why
    QString beforeText;
    QString afterText;
    int tone = 0; // Tone::Value, of after

    bool operator==(const ReplayRow&) const = default;
};

class ReplayModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ReplayModel(QObject* parent = nullptr);
    void setRows(QList<ReplayRow> rows) { m_rows.set(std::move(rows)); }
    const QList<ReplayRow>& rows() const { return m_rows.all(); }

private:
    RowList<ReplayRow> m_rows;
};

} // namespace roadbook
