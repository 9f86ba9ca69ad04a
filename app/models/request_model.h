// SPDX-License-Identifier: GPL-3.0-or-later
//
// RequestModel: requests for approval, with what each asks for, the article, how long it waits and what was decided. GUI
// thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct RequestRow {
    QString requestId;
    QString accountId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString authorName;
    QString kindText;   // "礼品 · 样品"
    QString whatText;   // "NBR-70 试样"
    QString amountText; // "200.50 元"; "" = none
    QString detailText; // for which day, for whom, why
    QString articleText;
    QString ageText;   // "等了 2 天"; "" once it is decided
    int ageTone = 0;   // Tone::Value
    QString stateText; // whose signature it waits for, or what was decided, by whom, when and why
    int stateTone = 0;
    QString refusalText; // why it could not be signed now, and what can be done
    QString signText;    // what signing it comes to: "批准", "签批"; "" = not for me to sign
    QString section;     // "mine", "others", "own", "decided"

    bool operator==(const RequestRow&) const = default;
};

class RequestModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RequestModel(QObject* parent = nullptr);
    void setRows(QList<RequestRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RequestRow>& rows() const { return m_rows.all(); }
    int find(const QString& requestId) const { return m_rows.find(requestId); }

private:
    RowList<RequestRow> m_rows;
};

} // namespace roadbook
