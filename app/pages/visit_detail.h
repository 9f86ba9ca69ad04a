// SPDX-License-Identifier: GPL-3.0-or-later
//
// VisitDetail: one visit, all of it, for reading. GUI thread.
#pragma once

#include "models/promise_model.h"
#include "models/visit_model.h"

#include <QtCore/QStringList>

namespace roadbook {

struct VisitDetailTexts {
    VisitRow row;
    QString timeText; // "11:02–11:54"
    QString stayText;
    QString channelLabel;
    QString summary;
    QString competitor;
    QString receivedText;
    QString deviceText;
    QStringList purposes;
};

class VisitDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString visitId READ visitId NOTIFY changed)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed)
    Q_PROPERTY(QString accountName READ accountName NOTIFY changed)
    Q_PROPERTY(QString grade READ grade NOTIFY changed)
    Q_PROPERTY(bool tender READ tender NOTIFY changed)
    Q_PROPERTY(QString repName READ repName NOTIFY changed)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
    Q_PROPERTY(QString stayText READ stayText NOTIFY changed)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY changed)
    Q_PROPERTY(QString channelLabel READ channelLabel NOTIFY changed)
    Q_PROPERTY(QString peopleText READ peopleText NOTIFY changed)
    Q_PROPERTY(QString outcomeLabel READ outcomeLabel NOTIFY changed)
    Q_PROPERTY(int outcomeTone READ outcomeTone NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString competitor READ competitor NOTIFY changed)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed)
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY changed)
    Q_PROPERTY(QStringList purposes READ purposes NOTIFY changed)
    Q_PROPERTY(roadbook::PromiseModel* promises READ promises CONSTANT)

public:
    explicit VisitDetail(QObject* parent = nullptr) : QObject(parent) {}

    QString visitId() const { return m_texts.row.visitId; }
    QString accountId() const { return m_texts.row.accountId; }
    QString accountName() const { return m_texts.row.accountName; }
    QString grade() const { return m_texts.row.grade; }
    bool tender() const { return m_texts.row.tender; }
    QString repName() const { return m_texts.row.repName; }
    QString dateText() const { return m_texts.row.dateText; }
    QString timeText() const { return m_texts.timeText; }
    QString stayText() const { return m_texts.stayText; }
    QString kindLabel() const { return m_texts.row.kindLabel; }
    QString channelLabel() const { return m_texts.channelLabel; }
    QString peopleText() const { return m_texts.row.peopleText; }
    QString outcomeLabel() const { return m_texts.row.outcomeLabel; }
    int outcomeTone() const { return m_texts.row.outcomeTone; }
    QString summary() const { return m_texts.summary; }
    QString competitor() const { return m_texts.competitor; }
    QString receivedText() const { return m_texts.receivedText; }
    QString deviceText() const { return m_texts.deviceText; }
    QStringList purposes() const { return m_texts.purposes; }
    PromiseModel* promises() { return &m_promises; }

    void set(VisitDetailTexts texts, QList<PromiseRow> promises)
    {
        m_texts = std::move(texts);
        m_promises.setRows(std::move(promises));
        emit changed();
    }

signals:
    void changed();

private:
    VisitDetailTexts m_texts;
    PromiseModel m_promises;
};

} // namespace roadbook
