// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkModel: what waits for whoever leads, the oldest first. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct WorkRow {
    QString workId;
    QString iconName;
    QString kindLabel; // "审核"
    QString head;      // "林晓 · 周记录 · 11月16日 – 11月22日"
    QString detail;    // "4 处差异 · 制度 第36条第2款"
    QString ageText;   // "等了 2 天"
    int ageTone = 0;   // Tone::Value
    int deed = 0;      // WorkModel::Deed
    QString subjectId; // what that page is to show

    bool operator==(const WorkRow&) const = default;
};

class WorkModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    // Where one tap leads.
    enum Deed {
        Review,  // the desk, with that document open
        Account, // the page of that account
        Sync,    // where refused saves are put right
        Spot,    // the week's spot checks, with that visit open
        Today,   // one's own day
        Request, // the requests for approval, with that one in sight
    };
    Q_ENUM(Deed)

    explicit WorkModel(QObject* parent = nullptr);
    void setRows(QList<WorkRow> rows) { m_rows.set(std::move(rows)); }
    const QList<WorkRow>& rows() const { return m_rows.all(); }

private:
    RowList<WorkRow> m_rows;
};

} // namespace roadbook
