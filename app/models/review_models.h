// SPDX-License-Identifier: GPL-3.0-or-later
//
// What whoever reviews has on the desk: the documents that wait, the rows of the one that is open, and short facts. GUI
// thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct ReviewRow {
    QString reviewId = {};
    QString repName = {};
    QString kindLabel = {};   // "周记录"
    QString periodText = {};  // "11月16日 – 11月22日"
    QString summaryText = {}; // "11/12 按计划"
    QString ageText = {};     // "等了 2 天"
    int ageTone = 0;          // Tone::Value
    QString lateText = {};    // "逾期提交"; "" = in time
    QString markText = {};    // "无异常", "3 处差异", "已退回"
    int markTone = 0;
    QString section = {}; // "waiting", "missing", "decided"
    bool clean = false;
    bool marked = false;

    bool operator==(const ReviewRow&) const = default;
};

class ReviewModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ReviewModel(QObject* parent = nullptr);
    void setRows(QList<ReviewRow> rows) { m_rows.set(std::move(rows)); }
    void setRow(int row, const ReviewRow& value) { m_rows.update(row, value); }
    const QList<ReviewRow>& rows() const { return m_rows.all(); }
    int find(const QString& reviewId) const { return m_rows.find(reviewId); }

private:
    RowList<ReviewRow> m_rows;
};

struct ReviewLineRow {
    QString lineKey = {};
    QString dateText = {}; // "周一"
    QString accountName = {};
    QString grade = {};
    bool tender = false;
    bool archived = false;     // there is an archive: the grade means something
    QString plannedText = {};  // "09:30"
    QString actualText = {};   // "09:34 · 48 分钟"
    QString channelIcon = {};  // of what was done; "" = nothing was, or actualText says it
    QString channelLabel = {}; // "电话"
    QString markText = {};     // the difference that matters most
    int markTone = 0;
    QString otherText = {};  // the other ones
    QString reasonText = {}; // as the rep gave it, or that it is missing
    bool reasonMissing = false;
    QString noteText = {};
    bool striking = false; // tinted

    bool operator==(const ReviewLineRow&) const = default;
};

class ReviewLineModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ReviewLineModel(QObject* parent = nullptr);
    void setRows(QList<ReviewLineRow> rows) { m_rows.set(std::move(rows)); }
    const QList<ReviewLineRow>& rows() const { return m_rows.all(); }

private:
    RowList<ReviewLineRow> m_rows;
};

// "按计划 11", or "平均停留 · 41 分钟".
struct ShortFactRow {
    QString factKey = {};
    QString label = {};
    QString text = {};
    int tone = 0;

    bool operator==(const ShortFactRow&) const = default;
};

class ShortFactModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ShortFactModel(QObject* parent = nullptr);
    void setRows(QList<ShortFactRow> rows) { m_rows.set(std::move(rows)); }
    const QList<ShortFactRow>& rows() const { return m_rows.all(); }

private:
    RowList<ShortFactRow> m_rows;
};

} // namespace roadbook
