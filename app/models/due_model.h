// SPDX-License-Identifier: GPL-3.0-or-later
//
// DueModel: what is due, until when and why, on Today and on the page of an account. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct DueRow {
    QString dueKey; // names the row
    QString iconName;
    QString head;   // "上门 · 宏达轴承"
    QString when;   // "还剩 7 天"
    QString why;    // "A2 每 30 天上门 1 次 · 制度 第34条 · 上次 10月31日"
    QString last;   // "11月18日", "—"
    int tone = 0;   // Tone::Value
    int deed = 0;   // DueModel::Deed
    QString doIcon; // of the button that does it; "": there is none
    QString doText; // and what the button is called
    QString accountId;
    QString subjectId; // a promise, a visit, a duty to tick off, a row to unfold, a record to hand in
    QString kind;      // of the visit that would do it
    QString channel;

    bool operator==(const DueRow&) const = default;
};

class DueModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    // What one tap does.
    enum Deed {
        Look,   // goes to the account
        Visit,  // starts a visit of the right kind and channel
        Record, // goes to the planned visit that was not recorded
        Keep,   // the promise is kept
        Tick,   // the duty is done
        Unfold, // shows the accounts behind the row
        File,   // goes to where it is written and handed in
    };
    Q_ENUM(Deed)

    explicit DueModel(QObject* parent = nullptr);
    void setRows(QList<DueRow> rows) { m_rows.set(std::move(rows)); }
    const QList<DueRow>& rows() const { return m_rows.all(); }

private:
    RowList<DueRow> m_rows;
};

} // namespace roadbook
