// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lists of the overview: the table of teams and people by grade, the weeks of its charts, the accounts behind a
// number. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct CellRow {
    QString cellKey;
    QString text;   // "92%"
    QString detail; // "应联系 13 项，按时 12 项"
    int tone = 0;   // Tone::Value

    bool operator==(const CellRow&) const = default;
};

class CellModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit CellModel(QObject* parent = nullptr);
    void setRows(QList<CellRow> rows) { m_rows.set(std::move(rows)); }
    const QList<CellRow>& rows() const { return m_rows.all(); }

private:
    RowList<CellRow> m_rows;
};

struct MatrixRow {
    QString rowId; // "" is all, "team/…", "person/…"
    QString label;
    int level = 0; // 0 all, 1 a team, 2 a person
    bool foldable = false;
    bool folded = false;
    bool chosen = false;        // its weeks are drawn
    CellModel* cells = nullptr; // one a grade, then all of them
    QString planText;           // "93%"
    int planTone = 0;
    int missing = 0;      // not handed in
    int handedInLate = 0; // in the last weeks
    int conflicts = 0;
    int complaints = 0;

    bool operator==(const MatrixRow&) const = default;
};

class MatrixModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit MatrixModel(QObject* parent = nullptr);
    void setRows(QList<MatrixRow> rows) { m_rows.set(std::move(rows)); }
    const QList<MatrixRow>& rows() const { return m_rows.all(); }

private:
    RowList<MatrixRow> m_rows;
};

// One point in time of a chart: two amounts side by side, or a share on a line.
struct ChartRow {
    QString pointId;
    QString label;  // below the axis: "11/16"
    QString detail; // read out: "11月16日起的一周：计划 12，完成 10"
    double first = 0;
    double second = 0;
    double share = -1;       // 0 to 1; below zero: there is none
    double shareBefore = -1; // of the point before
    QString shareText;

    bool operator==(const ChartRow&) const = default;
};

// The amounts beside an axis that reaches that far: from nothing up, five steps at most, each 1, 2 or 5 with noughts.
QList<int> ticksUpTo(double most);

class ChartModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QStringList ticks READ ticks NOTIFY axesChanged)
    Q_PROPERTY(int axisEnd READ axisEnd NOTIFY axesChanged)
    Q_PROPERTY(QString longestLabel READ longestLabel NOTIFY axesChanged)

public:
    explicit ChartModel(QObject* parent = nullptr);
    void setRows(QList<ChartRow> rows);
    const QList<ChartRow>& rows() const { return m_rows.all(); }
    QStringList ticks() const; // of the two amounts, evenly from nothing to axisEnd
    int axisEnd() const { return m_ticks.last(); }
    QString longestLabel() const { return m_longestLabel; }

signals:
    void axesChanged();

private:
    QList<int> m_ticks = ticksUpTo(0);
    QString m_longestLabel;
    RowList<ChartRow> m_rows;
};

struct CoveredRow {
    QString rowKey;
    QString accountId;
    QString name;
    QString grade;
    bool tender = false;
    QString personName;
    QString countText; // "3 项，按时 2 项"
    QString whenText;  // of the most urgent
    QString why;
    int tone = 0;

    bool operator==(const CoveredRow&) const = default;
};

class CoveredModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit CoveredModel(QObject* parent = nullptr);
    void setRows(QList<CoveredRow> rows) { m_rows.set(std::move(rows)); }
    const QList<CoveredRow>& rows() const { return m_rows.all(); }

private:
    RowList<CoveredRow> m_rows;
};

} // namespace roadbook
