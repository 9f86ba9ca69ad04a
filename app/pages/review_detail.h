// SPDX-License-Identifier: GPL-3.0-or-later
//
// ReviewDetail: the document that is being reviewed, for reading. GUI thread.
#pragma once

#include "models/review_models.h"

#include <utility>

namespace roadbook {

struct ReviewDetailTexts {
    QString reviewId;
    QString repName;
    QString title;         // "林晓 · 11月16日 – 11月22日"
    QString kindLabel;     // "周拜访记录表"
    QString submittedText; // "11月21日 17:20 提交 · 第 2 版"
    bool late = false;
    QString noteText;    // what the rep wrote on the whole
    QString warningText; // the seal does not fit, weeks are missing
    QString adviceText;  // of what was not handed in: what stands in the way, and the next step
    QString plannedHead; // of the table's columns
    QString actualHead;
    QString differenceHead;
    QString onwardLabel; // "批准"; "" = nothing to decide
    QString returnLabel; // "退回"; "" = it cannot be returned
    QString articleText; // "制度 第36条第2款"
    QString decidedText; // "已退回 · 今天 09:10"
    QString givenText;   // guidance in a decided one
    bool guidanceNeeded = false;
    bool exportable = false; // it can be printed
    QString lastGuidance;    // what was said the time before
    QString lastGuidanceText;
};

class ReviewDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString reviewId READ reviewId NOTIFY changed)
    Q_PROPERTY(QString repName READ repName NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY changed)
    Q_PROPERTY(QString submittedText READ submittedText NOTIFY changed)
    Q_PROPERTY(bool late READ late NOTIFY changed)
    Q_PROPERTY(QString noteText READ noteText NOTIFY changed)
    Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
    Q_PROPERTY(QString adviceText READ adviceText NOTIFY changed)
    Q_PROPERTY(QString plannedHead READ plannedHead NOTIFY changed)
    Q_PROPERTY(QString actualHead READ actualHead NOTIFY changed)
    Q_PROPERTY(QString differenceHead READ differenceHead NOTIFY changed)
    Q_PROPERTY(QString onwardLabel READ onwardLabel NOTIFY changed)
    Q_PROPERTY(QString returnLabel READ returnLabel NOTIFY changed)
    Q_PROPERTY(QString articleText READ articleText NOTIFY changed)
    Q_PROPERTY(QString decidedText READ decidedText NOTIFY changed)
    Q_PROPERTY(QString givenText READ givenText NOTIFY changed)
    Q_PROPERTY(bool guidanceNeeded READ guidanceNeeded NOTIFY changed)
    Q_PROPERTY(bool exportable READ exportable NOTIFY changed)
    Q_PROPERTY(QString lastGuidance READ lastGuidance NOTIFY changed)
    Q_PROPERTY(QString lastGuidanceText READ lastGuidanceText NOTIFY changed)
    Q_PROPERTY(roadbook::ShortFactModel* counts READ counts CONSTANT)
    Q_PROPERTY(roadbook::ShortFactModel* history READ history CONSTANT)
    Q_PROPERTY(roadbook::ReviewLineModel* lines READ lines CONSTANT)

public:
    explicit ReviewDetail(QObject* parent = nullptr) : QObject(parent) {}

    QString reviewId() const { return m_texts.reviewId; }
    QString repName() const { return m_texts.repName; }
    QString title() const { return m_texts.title; }
    QString kindLabel() const { return m_texts.kindLabel; }
    QString submittedText() const { return m_texts.submittedText; }
    bool late() const { return m_texts.late; }
    QString noteText() const { return m_texts.noteText; }
    QString warningText() const { return m_texts.warningText; }
    QString adviceText() const { return m_texts.adviceText; }
    QString plannedHead() const { return m_texts.plannedHead; }
    QString actualHead() const { return m_texts.actualHead; }
    QString differenceHead() const { return m_texts.differenceHead; }
    QString onwardLabel() const { return m_texts.onwardLabel; }
    QString returnLabel() const { return m_texts.returnLabel; }
    QString articleText() const { return m_texts.articleText; }
    QString decidedText() const { return m_texts.decidedText; }
    QString givenText() const { return m_texts.givenText; }
    bool guidanceNeeded() const { return m_texts.guidanceNeeded; }
    bool exportable() const { return m_texts.exportable; }
    QString lastGuidance() const { return m_texts.lastGuidance; }
    QString lastGuidanceText() const { return m_texts.lastGuidanceText; }
    ShortFactModel* counts() { return &m_counts; }
    ShortFactModel* history() { return &m_history; }
    ReviewLineModel* lines() { return &m_lines; }

    struct Rows {
        QList<ShortFactRow> counts;
        QList<ShortFactRow> history;
        QList<ReviewLineRow> lines;
    };
    void set(ReviewDetailTexts texts, Rows rows)
    {
        m_texts = std::move(texts);
        m_counts.setRows(std::move(rows.counts));
        m_history.setRows(std::move(rows.history));
        m_lines.setRows(std::move(rows.lines));
        emit changed();
    }
    void setHistory(QList<ShortFactRow> rows) { m_history.setRows(std::move(rows)); }

signals:
    void changed();

private:
    ReviewDetailTexts m_texts;
    ShortFactModel m_counts;
    ShortFactModel m_history;
    ReviewLineModel m_lines;
};

} // namespace roadbook
