// SPDX-License-Identifier: GPL-3.0-or-later
//
// RuleModel: rules of the regulation in force, each with the article it comes from; and what the pack leaves open. GUI
// thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct RuleRow {
    QString ruleId;
    QString section;       // "联系与拜访": above the first of its rows, else ""
    QString label;         // "A2 每 30 天上门 1 次"
    QString source;        // "制度 第34条"
    QString note;          // what was decided where the regulation is silent or contradicts itself
    bool proposal = false; // the regulation is silent: this is the program's proposal

    bool operator==(const RuleRow&) const = default;
};

class RuleModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RuleModel(QObject* parent = nullptr);
    void setRows(QList<RuleRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RuleRow>& rows() const { return m_rows.all(); }

private:
    RowList<RuleRow> m_rows;
};

} // namespace roadbook
