// SPDX-License-Identifier: GPL-3.0-or-later
//
// PaletteController: Ctrl+K: places, deeds and accounts by 汉字, pinyin or initials, for hands that stay on the keyboard.
// GUI thread.
#pragma once

#include "models/command_model.h"
#include "pages/page_controller.h"

namespace roadbook {

class PaletteController : public roadbook::PageController { // qualified, or qmltyperegistrar loses the base
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(roadbook::CommandModel* commands READ commands CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY currentChanged)

public:
    explicit PaletteController(Services& services, QObject* parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    CommandModel* commands() { return &m_commands; }
    int current() const { return m_current; } // the row that Enter takes; -1 = none

    Q_INVOKABLE void open(); // empty, from the start
    Q_INVOKABLE void step(int rows);
    Q_INVOKABLE void take(int row); // says taken(); -1: the current one

signals:
    void queryChanged();
    void currentChanged();
    // The palette may close, and this is wanted: "go" to a place, "page" to push, "account" to open, "record", "sync", "lock".
    void taken(const QString& deed, const QString& subject);

protected:
    void refresh() override;
    void clear() override;

private:
    void show(const QList<CommandRow>& accounts);
    QList<CommandRow> deeds() const;
    void setCurrent(int row);

    QString m_query;
    int m_current = -1;
    CommandModel m_commands;
};

} // namespace roadbook
