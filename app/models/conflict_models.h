// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the conflict card shows: the rivals of one conflict, and the open conflicts of one account. GUI thread.
#pragma once

#include "models/list_model.h"

#include <functional>

namespace roadbook {

struct RivalRow {
    QString rivalId;
    QString value;
    QString author;
    QString device;
    QString madeText;    // "11月21日 16:40"
    QString arrivedText; // "离线，今天 08:12 到达", or ""
    bool shown = false;

    bool operator==(const RivalRow&) const = default;
};

class RivalModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RivalModel(QObject* parent = nullptr);
    void setRows(QList<RivalRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RivalRow>& rows() const { return m_rows.all(); }

private:
    RowList<RivalRow> m_rows;
};

struct ConflictTexts {
    QString title;
    QString recordTitle;
    QString beforeText;
    bool settled = false;
    QString settledText;
    QString alsoMergedText;

    bool operator==(const ConflictTexts&) const = default;
};

// One conflict. Settling is the business of its maker: `settle` takes the row of a rival, or -1 and a text, and
// answers with the sentence to show, "" = done.
class ConflictItem : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString conflictId READ conflictId CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString recordTitle READ recordTitle NOTIFY changed)
    Q_PROPERTY(QString beforeText READ beforeText NOTIFY changed)
    Q_PROPERTY(bool settled READ settled NOTIFY changed)
    Q_PROPERTY(QString settledText READ settledText NOTIFY changed)
    Q_PROPERTY(QString alsoMergedText READ alsoMergedText NOTIFY changed)
    Q_PROPERTY(roadbook::RivalModel* rivals READ rivals CONSTANT)

public:
    using Settle = std::function<QString(int row, const QString& text)>;
    ConflictItem(QString conflictId, Settle settle, QObject* parent = nullptr);

    QString conflictId() const { return m_conflictId; }
    QString title() const { return m_texts.title; }
    QString recordTitle() const { return m_texts.recordTitle; }
    QString beforeText() const { return m_texts.beforeText; }
    bool settled() const { return m_texts.settled; }
    QString settledText() const { return m_texts.settledText; }
    QString alsoMergedText() const { return m_texts.alsoMergedText; }
    RivalModel* rivals() { return &m_rivals; }

    void set(const ConflictTexts& texts, QList<RivalRow> rivals);

    Q_INVOKABLE QString settleWith(int row) { return m_settle(row, {}); }
    Q_INVOKABLE QString settleWithText(const QString& text) { return m_settle(-1, text); }

signals:
    void changed();

private:
    QString m_conflictId;
    Settle m_settle;
    ConflictTexts m_texts;
    RivalModel m_rivals;
};

struct ConflictRow {
    QString conflictId;
    ConflictItem* item = nullptr;

    bool operator==(const ConflictRow&) const = default;
};

class ConflictModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ConflictModel(QObject* parent = nullptr);
    // Items leave the model before they are deleted: the model does not own them.
    void setRows(QList<ConflictRow> rows) { m_rows.set(std::move(rows)); }
    const QList<ConflictRow>& rows() const { return m_rows.all(); }

private:
    RowList<ConflictRow> m_rows;
};

} // namespace roadbook
