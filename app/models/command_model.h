// SPDX-License-Identifier: GPL-3.0-or-later
//
// CommandModel: what the command palette offers. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct CommandRow {
    QString commandId; // "go/sync", "account/<id>"
    QString iconName;
    QString text;
    QString hint; // grade and place of an account; "" of a command

    bool operator==(const CommandRow&) const = default;
};

class CommandModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit CommandModel(QObject* parent = nullptr);
    void setRows(QList<CommandRow> rows) { m_rows.set(std::move(rows)); }
    const QList<CommandRow>& rows() const { return m_rows.all(); }

private:
    RowList<CommandRow> m_rows;
};

} // namespace roadbook
