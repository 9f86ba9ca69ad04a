// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lists of the sync page and of the import: what waits, what needs a person, what a file has wrong. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct PendingRow {
    QString entryId;
    QString title;
    QString detail;
    QString timeText;
    int stage = 0; // SyncController::Stage

    bool operator==(const PendingRow&) const = default;
};

class PendingModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit PendingModel(QObject* parent = nullptr);
    void setRows(QList<PendingRow> rows) { m_rows.set(std::move(rows)); }
    const QList<PendingRow>& rows() const { return m_rows.all(); }

private:
    RowList<PendingRow> m_rows;
};

// 已存本机, 已上传, 主管已收: how far my work has come, and how much of it has not.
struct SyncStepRow {
    int stage = 0;     // SyncController::Stage
    QString label;     // "已上传"
    QString countText; // "还差 3 条"
    QString hint;      // what it means
    bool reached = false;

    bool operator==(const SyncStepRow&) const = default;
};

class SyncStepModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit SyncStepModel(QObject* parent = nullptr);
    void setRows(QList<SyncStepRow> rows) { m_rows.set(std::move(rows)); }
    const QList<SyncStepRow>& rows() const { return m_rows.all(); }

private:
    RowList<SyncStepRow> m_rows;
};

struct AttentionRow {
    QString entryId;
    bool refused = false; // the server did not take it; else two people changed the same
    QString title;
    QString stateText; // "两个人都改过"
    QString detail;
    QString accountId;  // whose page settles it; "" when there is none
    bool opens = false; // the refused save, or that account

    bool operator==(const AttentionRow&) const = default;
};

class AttentionModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit AttentionModel(QObject* parent = nullptr);
    void setRows(QList<AttentionRow> rows) { m_rows.set(std::move(rows)); }
    const QList<AttentionRow>& rows() const { return m_rows.all(); }

private:
    RowList<AttentionRow> m_rows;
};

struct IssueRow {
    int line = 0;
    QString column;
    QString reason;
    int tone = 0; // Tone::Value

    bool operator==(const IssueRow&) const = default;
};

class IssueModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit IssueModel(QObject* parent = nullptr);
    void setRows(QList<IssueRow> rows) { m_rows.set(std::move(rows)); }
    const QList<IssueRow>& rows() const { return m_rows.all(); }

private:
    RowList<IssueRow> m_rows;
};

} // namespace roadbook
