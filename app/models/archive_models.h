// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lists of the account page: fields of the archive, contacts, history. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct FieldRow {
    QString field;
    QString label;
    QString value;
    QString fieldState; // "", "conflict", "missing"
    bool editable = false;
    QString kind;        // "text", "multiline", "number", "choice"
    bool edited = false; // changed on this device, not confirmed yet

    bool operator==(const FieldRow&) const = default;
};

class FieldModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit FieldModel(QObject* parent = nullptr);
    void setRows(QList<FieldRow> rows) { m_rows.set(std::move(rows)); }
    const QList<FieldRow>& rows() const { return m_rows.all(); }

private:
    RowList<FieldRow> m_rows;
};

struct ContactRow {
    QString contactId;
    QString name;
    QString initial;
    QString level;
    QString levelLabel;
    int levelTone = 0; // Tone::Value: who decides stands out
    QString jobTitle;
    QString mobile;
    QString wechat;
    QString email;
    bool pending = false;

    bool operator==(const ContactRow&) const = default;
};

class ContactModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit ContactModel(QObject* parent = nullptr);
    void setRows(QList<ContactRow> rows) { m_rows.set(std::move(rows)); }
    const QList<ContactRow>& rows() const { return m_rows.all(); }

private:
    RowList<ContactRow> m_rows;
};

struct HistoryRow {
    QString entryId;
    QString whenText;
    QString whoText;
    QString deviceText;
    QString fieldLabel;
    QString beforeText;
    QString afterText;
    QString how;  // "修改", "自动合并", "裁决" …
    int tone = 0; // Tone::Value

    bool operator==(const HistoryRow&) const = default;
};

class HistoryModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit HistoryModel(QObject* parent = nullptr);
    void setRows(QList<HistoryRow> rows) { m_rows.set(std::move(rows)); }
    const QList<HistoryRow>& rows() const { return m_rows.all(); }

private:
    RowList<HistoryRow> m_rows;
};

} // namespace roadbook
