// SPDX-License-Identifier: GPL-3.0-or-later
//
// TypedDraft: a text that somebody is writing, in the store under its key at every keystroke (law 1). One save at a time,
// always of the newest state. GUI thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QObject>

namespace roadbook {

class TypedDraft : public QObject {
    Q_OBJECT

public:
    explicit TypedDraft(Services& services, QObject* parent = nullptr) : QObject(parent), m_services(services) {}

    const QString& text() const { return m_text; }
    // What stands there, from the store: nothing to save.
    void show(const QString& text);
    void write(const std::string& key, const QString& text);
    // Leaving it, locking, closing the app: the last keystrokes go to the disk.
    void keep();
    // It has become a record.
    void drop(const std::string& key);

private:
    void save();

    Services& m_services;
    std::string m_key;
    QString m_text;
    bool m_dirty = false; // the disk is older than m_text
    bool m_saving = false;
};

} // namespace roadbook
