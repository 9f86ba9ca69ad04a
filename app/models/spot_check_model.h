// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckModel: the visits of a week that are checked. OwnCheckModel: what was found about a person's own visits. GUI
// thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct SpotCheckRow {
    QString visitId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString repName;
    QString whenText; // "11月19日 09:00 · 3 分钟"
    QString markText; // what was found, else the first sign
    int markTone = 0;
    bool settled = false;

    bool operator==(const SpotCheckRow&) const = default;
};

class SpotCheckModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit SpotCheckModel(QObject* parent = nullptr);
    void setRows(QList<SpotCheckRow> rows) { m_rows.set(std::move(rows)); }
    const QList<SpotCheckRow>& rows() const { return m_rows.all(); }
    int find(const QString& visitId) const { return m_rows.find(visitId); }

private:
    RowList<SpotCheckRow> m_rows;
};

struct OwnCheckRow {
    QString checkId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString visitText;   // "11月19日 09:00 · 上门 · 3 分钟"
    QString outcomeText; // "部分属实"
    int outcomeTone = 0; // Tone::Value
    QString foundText;   // "王敏 · 电话核实 · 昨天 16:20"
    QString answerText;  // what the customer said
    QString explanationText;
    QString explainedText; // when that was said: "今天 09:10"
    QString replyText;     // "王敏 今天 11:02：接受说明"
    QString stateText;     // "等您说明"
    bool waiting = false;  // for the person's word
    bool explainable = false;

    bool operator==(const OwnCheckRow&) const = default;
};

class OwnCheckModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit OwnCheckModel(QObject* parent = nullptr);
    void setRows(QList<OwnCheckRow> rows) { m_rows.set(std::move(rows)); }
    const QList<OwnCheckRow>& rows() const { return m_rows.all(); }
    int find(const QString& checkId) const { return m_rows.find(checkId); }

private:
    RowList<OwnCheckRow> m_rows;
};

} // namespace roadbook
